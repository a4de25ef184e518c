#!/usr/bin/env python3
"""The KPIs of a hotline from canonical CSV files, computed from the written definitions alone.

    oracle.py FILE... (--week W | --month M | --from D --to D) --by centre|team|agent|county|day
              [--format csv|json] [--percentiles] [--config scoreline.yml]
    oracle.py FILE... --counts

The definitions are those in Documentation. Where they leave something open, this program decides as follows.

Reading
 1. Blanks trimmed are the characters with Unicode's White_Space property (so U+3000 and U+00A0 too); first NFC, then
    trimming. Header names are treated the same, then compared exactly.
 2. An empty line is no row: neither read nor rejected. A line of blanks is a row with too few fields: rejected.
 3. Invalid UTF-8, broken quoting, a header of no kind, or a known column that appears twice refuse the file (exit 65).
 4. Kind: all must-have columns are there; if several kinds fit, the one that knows most of the columns.
 5. Numbers are ASCII digits only, no sign (so "-0" is rejected), leading zeros allowed, at most ten digits.
    Optional fields that are filled must keep the rules too (a bad `planned_end` or `hired_on` rejects its row).
 6. Rows are compared after reading: leg "" = "1" = "01", direction "" = "in", revision "" = "1".
    `error_fields` are compared as a list: blanks and repeats don't matter, the order does.
 7. `status` is free text; only exactly `void` and `test` leave a ticket out.
 8. A roster row whose valid_to lies before its valid_from is kept and covers no day.

Identity
 9. A row that breaks a row rule takes no part in conflicts: a good row of the same identity stands.
10. Components, conflicts: connected over rows of one call_id, same month or at most 24 h apart across a month's end.
    In a file they are formed from that file's good rows, conflicting ones included. Hours are those of the wall clock.
11. A file's rows are judged all at once against the live rows and one another, not one after the other. A row equal to
    a live namesake is unchanged; else with one live namesake at most 24 h away (inclusive) corrected; else (one farther
    away, or two namesakes, as when the file joins two calls into one) id_reused.
12. A row that joins two stored calls makes them one, also when both have the same leg; equal legs are then ordered by
    start. A correction that moves a leg may split a call again.
13. The reject limit counts every reject (row rules, conflict, id_reused). One refused file: exit 65 and nothing printed.

Figures
14. The later legs of a transfer are the call's legs with a higher number, whenever they began.
15. A latest review `incorrect` without a field makes an inquiry uninspected; an earlier review does not step in.
    Fields named by nothing but blanks and `;` are none. U+037E becomes `;` by NFC and separates.
16. A whole-notice review also counts for a pair that has its own review: `incorrect` from either spoils it.
17. An empty agent is `?` also by team, even if the roster has an agent called `?`; a real agent `?` keeps its team.
    In the agent scope both are the one key `?`; it takes the centre's target, as does the team key `?`.
18. Of several targets in force the latest `from` holds (none = earliest), then the one written later. Where the
    configuration gives a KPI no centre target in force on the day, the default stands.
19. An agent without a team on the period's last day takes the centre's target.
20. Percentiles are printed for the KPIs in seconds; ring_count_mean is not one.
21. A mean of one unit has no interval: its assessment is `cannot_tell`.
"""

import argparse
import csv
import datetime
import io
import json
import sys

from oracle_figures import figures, short, target_rules
from oracle_identity import Live
from oracle_reading import FileRefused

SCOPES = ("centre", "team", "agent", "county", "day")
COLUMNS = "kpi scope key value numerator denominator missing excluded target verdict low high".split()
POINTS = ["p50", "p90", "p95"]
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
FRACTIONS = {"value", "low", "high", *POINTS}


def week(name, week_start="monday"):
    """First and last day of the week whose fourth day lies in the named ISO week, as in 2026-W43."""
    year, number = name.split("-W")
    monday = datetime.date.fromisocalendar(int(year), int(number), 1)
    fourth = (WEEKDAYS.index(week_start.lower()) + 3) % 7
    first = monday + datetime.timedelta(days=fourth - 3)
    return first, first + datetime.timedelta(days=6)


def month(name):
    """First and last day of a month, as in 2026-10."""
    first = datetime.date.fromisoformat(name + "-01")
    following = (first + datetime.timedelta(days=31)).replace(day=1)
    return first, following - datetime.timedelta(days=1)


def load_config(path):
    """The configuration as read from YAML; {} without a file or without PyYAML."""
    if path is None:
        return {}
    try:
        import yaml
    except ImportError:
        print("oracle: PyYAML is not installed, the configuration is not read", file=sys.stderr)
        return {}
    with open(path, encoding="utf-8") as file:
        return yaml.safe_load(file) or {}


def cell(figure, column):
    value = getattr(figure, column)
    if value is None:
        return ""
    return short(value) if column in FRACTIONS else str(value)


def as_csv(rows, columns=COLUMNS):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(row, column) for column in columns] for row in rows)
    return text.getvalue()


def as_json(rows):
    columns = COLUMNS + ["assessment"] + POINTS
    number = lambda row, column: None if getattr(row, column) is None else float(getattr(row, column))
    objects = [
        {column: number(row, column) if column in FRACTIONS else getattr(row, column) for column in columns}
        for row in rows
    ]
    return json.dumps(objects, ensure_ascii=False, indent=1) + "\n"


def load(paths):
    """Live rows after all files, and each file's counts."""
    live = Live()
    return live, [live.read(path) for path in paths]


def main():
    parser = argparse.ArgumentParser(description="Independent computation of the KPIs; see the head of this file.")
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--week")
    parser.add_argument("--month")
    parser.add_argument("--from", dest="first")
    parser.add_argument("--to", dest="last")
    parser.add_argument("--by", choices=SCOPES)
    parser.add_argument("--format", choices=("csv", "json"), default="csv")
    parser.add_argument("--percentiles", action="store_true", help="CSV: three more columns")
    parser.add_argument("--counts", action="store_true", help="what became of each file's rows")
    parser.add_argument("--config")
    options = parser.parse_args()
    config = load_config(options.config)
    try:
        live, counts = load(options.files)
    except FileRefused as error:
        print(f"oracle: {error}", file=sys.stderr)
        sys.exit(65)
    if options.counts:
        for path, count in zip(options.files, counts):
            print(path + ": " + ", ".join(f"{name} {number}" for name, number in count._asdict().items()))
    if options.by is None:
        return
    if options.week:
        first, last = week(options.week, config.get("week_start", "monday"))
    elif options.month:
        first, last = month(options.month)
    elif options.first and options.last:
        first, last = map(datetime.date.fromisoformat, (options.first, options.last))
    else:
        parser.error("a period is needed: --week, --month, or --from and --to")
    rows = figures(live, options.by, first, last, target_rules(config))
    if options.format == "json":
        sys.stdout.write(as_json(rows))
    else:
        sys.stdout.write(as_csv(rows, COLUMNS + POINTS if options.percentiles else COLUMNS))


if __name__ == "__main__":
    main()
