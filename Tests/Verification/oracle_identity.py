"""Which rows are live after a sequence of files: duplicates, conflicts, corrections, reused call ids."""

import collections
import datetime

from oracle_reading import FileRefused, read_file

IDENTITY = {
    "tickets": ("ticket_id",),
    "reviews": ("review_id",),
    "outage_notices": ("notice_id", "revision", "area"),
    "agents": ("agent_id", "valid_from"),
}
A_DAY = datetime.timedelta(hours=24)

Counts = collections.namedtuple("Counts", "read new unchanged corrected rejected")


def same_call(earlier, later):
    """Whether two rows of one call id, next to each other in time, belong together."""
    a, b = earlier["started_at"], later["started_at"]
    return (a.year, a.month) == (b.year, b.month) or b - a <= A_DAY


def calls_of(rows):
    """The rows of one call id as calls. Neighbours in time decide: the nearest rows on either side of a month's
    end are neighbours, and every row of a month is linked to the others of it."""
    calls = []
    for row in sorted(rows, key=lambda row: row["started_at"]):
        if calls and same_call(calls[-1][-1], row):
            calls[-1].append(row)
        else:
            calls.append([row])
    return calls


def grouped(rows, key):
    groups = collections.defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return groups


def without_repeats(groups):
    """(one row of each group whose rows are all equal, number of repeats, number of rows in conflict)."""
    kept, repeats, conflicts = [], 0, 0
    for rows in groups:
        if all(row == rows[0] for row in rows):
            kept.append(rows[0])
            repeats += len(rows) - 1
        else:
            conflicts += len(rows)
    return kept, repeats, conflicts


class Live:
    """The rows that count, after the files read so far."""

    def __init__(self):
        self.rows = {kind: {} for kind in IDENTITY}  # kind -> identity -> row
        self.legs = {}  # call_id -> rows

    def read(self, path):
        """Takes in one file whole, or raises FileRefused and takes in nothing."""
        kind, read, rows = read_file(path)
        if kind == "calls":
            new, unchanged, corrected, apply = self._judge_calls(rows)
        else:
            new, unchanged, corrected, apply = self._judge(kind, rows)
        counts = Counts(read, new, unchanged, corrected, read - new - unchanged - corrected)
        if counts.rejected > 20 and counts.rejected * 100 > read:
            raise FileRefused(f"{path}: {counts.rejected} of {read} rows rejected")
        apply()
        return counts

    def _judge(self, kind, rows):
        live = self.rows[kind]
        identity = lambda row: tuple(row[name] for name in IDENTITY[kind])
        kept, unchanged, _ = without_repeats(grouped(rows, identity).values())
        new = corrected = 0
        changes = {}
        for row in kept:
            before = live.get(identity(row))
            if before is None:
                new += 1
            elif before == row:
                unchanged += 1
            else:
                corrected += 1
            changes[identity(row)] = row
        return new, unchanged, corrected, lambda: live.update(changes)

    def _judge_calls(self, rows):
        new = unchanged = corrected = 0
        changes = {}
        for call_id, file_rows in grouped(rows, lambda row: row["call_id"]).items():
            legs = [
                leg_rows
                for call in calls_of(file_rows)
                for leg_rows in grouped(call, lambda row: row["leg"]).values()
            ]
            kept, repeats, _ = without_repeats(legs)
            unchanged += repeats
            live = self.legs.get(call_id, [])
            after = list(live)
            for call in calls_of(live + kept):
                for row in (row for row in call if any(row is one for one in kept)):
                    namesakes = [one for one in call if one["leg"] == row["leg"] and one is not row]
                    old = [one for one in namesakes if any(one is stored for stored in live)]
                    if not namesakes:
                        after.append(row)
                        new += 1
                    elif row in old:
                        unchanged += 1
                    elif len(namesakes) == len(old) == 1 and abs(old[0]["started_at"] - row["started_at"]) <= A_DAY:
                        after = [one for one in after if one is not old[0]] + [row]
                        corrected += 1
                    # else: id_reused. Two namesakes are always a reused id: nobody guesses which is meant.
            changes[call_id] = after
        return new, unchanged, corrected, lambda: self.legs.update(changes)
