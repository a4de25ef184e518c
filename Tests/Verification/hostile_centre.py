"""A small centre with given texts in every text field, so that two of them differ in nothing but these.

Text i names a county, a team and an agent, and stands in every field of their records; team 0 has five agents more, so
that its cards show a team. Figures rest on numbers alone, which are the same whatever the texts.
"""

import csv
import json
import re

from hostile_texts import BLANKS, read

MONTH, WEEK = "2026-10", "2026-W43"
# A month a call before; in the last one more, and the days of its week 43.
MONTHS = [f"2025-{month:02d}" for month in range(10, 13)] + [f"2026-{month:02d}" for month in range(1, 10)]
DAYS = [19, 20, 21, 22, 23, 24, 25, 19, 20, 21, 5, 31]


class Texts:
    """Those of one centre, in a ring, so that neighbours of a unit have other texts than it."""

    def __init__(self, texts):
        self.texts = texts

    def __len__(self):
        return len(self.texts)

    def __call__(self, number):
        return self.texts[number % len(self.texts)]


def tokens(texts):
    """Harmless texts, each to be found again in what is put out, of the same order and length as those given."""
    order = sorted(texts, key=lambda text: read(text).encode())
    return [f"Bq{order.index(text):03d}{'m' * (len(read(text)) - 6)}z" for text in texts]


def rounds(texts, size):
    """Centres of at most that many texts. In each the order of the texts is one, by bytes, as people count, and with
    something behind them, so that harmless texts can be in the same one."""
    centres = []
    for text in texts:
        room = next((c for c in centres if len(c) < size and all(agree(text, other) for other in c)), None)
        if room is None:
            centres.append([text])
        else:
            room.append(text)
    return centres


def agree(one, other):
    one, other = read(one), read(other)
    if one_field(one) == one_field(other):
        return False
    return len({key(one) < key(other) for key in (str.encode, lambda text: (text + "-").encode(), counted, lambda text: counted(text + "-"))}) == 1


def counted(text):
    """In the order in which people count: numbers by size, before other text."""
    runs = re.findall(r"[0-9]{1,18}|[^0-9]+", text)
    return [(0, int(run), b"") if run[0] in "0123456789" else (1, 0, run.encode()) for run in runs], text.encode()


def agents(text):
    """(id, name, team) of each; those beyond the texts are the rest of team 0."""
    count = len(text)
    return [
        (text(i) if i < count else ended(text(i), i), text(i + 3) if i < count else ended(text(i + 3), i),
         text(i) if i < count else text(0))
        for i in range(count + 5)
    ]


def centre(text):
    """Rows of every kind."""
    roster = [
        {"agent_id": agent, "name": name, "team": team, "shift_leader": text(i + 7), "valid_from": "", "valid_to": "",
         "hired_on": "", "left_on": ""}
        for i, (agent, name, team) in enumerate(agents(text))
    ]
    calls = [call for i, row in enumerate(roster) for call in calls_of(text, i, row["agent_id"])]
    tickets, reviews, notices = [], [], []
    for i in range(len(text)):
        desk(text, i, tickets, reviews, notices)
    return {"agents": roster, "calls": calls, "tickets": tickets, "reviews": reviews, "outage_notices": notices}


def ended(text, end):
    """The text with something behind it. Blanks at its end, which reading takes away, would become part of it."""
    return f"{text.rstrip(BLANKS)}-{end}"


def numbered(text, number):
    """The text itself once, and then with a number behind it."""
    return text if number == 0 else ended(text, number)


def calls_of(text, i, agent):
    days = [f"{month}-{1 + i % 28:02d}" for month in MONTHS] + [f"{MONTH}-{day:02d}" for day in DAYS]
    own = i < len(text)
    for number, day in enumerate(days):
        call = {
            "call_id": numbered(text(i) if own else ended(text(i), f"more{i}"), number), "leg": 1,
            "started_at": f"{day} {8 + number % 12:02d}:{i % 60:02d}:00",
            "direction": "in", "caller": text(i + 1), "queue": text(i + 2), "agent_id": agent, "wait_seconds": 5,
            "ring_count": 1 + (i + number) % 5, "ring_seconds": 3 + (i * 3 + number) % 12, "talk_seconds": 60 + (i * 37 + number * 53) % 240,
            "hold_seconds": "", "acw_seconds": 20 + (i * 11 + number * 29) % 80, "outcome": "answered",
            "transfer_to": f"T {text(i + 5)}" if number % 4 == 3 else "", "transfer_kind": "blind" if number % 4 == 3 else "",
            "ended_by": "caller", "tag": "", "customer_level": "normal", "satisfaction": "", "county": text(i),
        }
        yield call


def desk(text, i, tickets, reviews, notices):
    """Of one county: tickets of two kinds, enough to be listed with their place, reviews and notices."""
    agent = text(i)
    for number in range(14):
        day = f"{MONTH}-{DAYS[number % 7]:02d}"
        ticket = numbered(text(i), number)
        tickets.append({
            "ticket_id": ticket, "call_id": numbered(text(i), len(MONTHS) + number % 7), "parent_ticket_id": text(i + 1) if number == 5 else "",
            "kind": "fault_repair" if number < 8 else "inquiry", "accepted_at": f"{day} {9 + number % 10:02d}:{i % 60:02d}:30", "agent_id": agent,
            "caller": text(i + 1), "customer_name": text(i + 3), "county": text(i), "station": text(i + 4), "area": text(i + 6),
            "area_class": text(i + 7), "content": text(i + 8), "status": text(i + 9),
        })
        if number % 7 == 6:
            continue
        wrong = number % 3 == 0
        reviews.append({
            "review_id": numbered(text(i), number), "object": "ticket", "object_id": ticket, "area": "", "reviewed_at": f"{MONTH}-26 10:00:00",
            "inspector": text(i + 2), "verdict": "incorrect" if wrong else "correct",
            "error_fields": one_field(text(i + 5)) + ";caller" * (number % 9 == 0) if wrong else "", "error_source": ["agent", "county", "system", ""][number % 4],
            "note": text(i + 6),
        })
    for number in range(4):
        notice, area = numbered(text(i), number), text(i + 5)
        notices.append({
            "notice_id": notice, "revision": 1, "area": area, "county": text(i), "kind": "planned", "agent_id": agent,
            "published_at": f"{MONTH}-{DAYS[number]:02d} 08:00:00", "planned_start": f"{MONTH}-28 08:00:00", "planned_end": f"{MONTH}-28 18:00:00",
            "reason": text(i + 8), "withdrawn_at": "",
        })
        reviews.append({
            "review_id": ended(text(i), f"n{number}"), "object": "outage_notice", "object_id": notice, "area": area if number % 2 else "",
            "reviewed_at": f"{MONTH}-27 10:00:00", "inspector": text(i + 2), "verdict": "incorrect" if number == 3 else "correct",
            "error_fields": one_field(text(i + 6)) if number == 3 else "", "error_source": "", "note": text(i + 7),
        })


def one_field(text):
    """A semicolon parts fields."""
    return text.replace(";", ",")


def write(folder, rows):
    """Files of the canonical form; their paths in the order of import."""
    folder.mkdir(parents=True)
    paths = []
    for name, lines in rows.items():
        paths.append(folder / f"{name}.csv")
        with open(paths[-1], "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, lines[0].keys(), lineterminator="\n", quoting=csv.QUOTE_ALL)
            writer.writeheader()
            writer.writerows(lines)
    return paths


def yaml(text):
    """As YAML quotes it: beyond U+FFFF otherwise than JSON."""
    return "".join(json.dumps(sign)[1:-1] if ord(sign) <= 0xFFFF else f"\\U{ord(sign):08X}" for sign in text).join('""')


def configuration(text, number):
    """A configuration with a text in every place that takes one."""
    quoted = [yaml(read(text(number + place))) for place in range(6)]
    # A shift is a key: no two may be the same.
    shifts = "".join(f"  {name}: \"{hour:02d}:00\"\n" for name, hour in zip(quoted[3:], (0, 8, 16)))
    return (
        f"centre:\n  name: {quoted[0]}\nreport:\n  issuing_unit: {quoted[1]}\n  addressees: [{quoted[2]}, {quoted[3]}]\n"
        f"  copies_to: [{quoted[4]}]\nshifts:\n{shifts}targets:\n  talk_mean: [{{at_most: 150}}, {{at_most: 90, team: {quoted[0]}}},"
        f" {{at_most: 80, agent: {quoted[1]}}}]\nstore:\n  keep_free_text: true\n")
