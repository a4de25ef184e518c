#!/usr/bin/env python3
"""Runs the product against the independent computation and prints every difference.

    compare.py BINARY --sample DIR      canonical files in the order of their names: each month, several weeks, ranges
    compare.py BINARY --seeds A..B      made-up awkward centres (awkward_centre.py), one a seed
    compare.py BINARY --files FILE...   any canonical files, in the order given

Compared: what `import` counts for each file; then, for every scope and period, `kpi` from the store and `summary`
straight from the files. Same rows in the same order; whole numbers, targets and verdicts equal; other numbers equal to
one part in 10^12 (low and high: of the interval's upper end, as low may be what is left of two nearly equal numbers).
"""

import argparse
import csv
import datetime
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from awkward_centre import World, write_centre
from oracle import COLUMNS, SCOPES, cell, load, month, week
from oracle_facts import facts
from oracle_figures import figures, target_rules

SHOWN = 20
TOLERANCE = 1e-12


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, what, differences):
        """One comparison: passed without differences, else failed; each is printed while there is room."""
        if not differences:
            self.passed += 1
            return
        self.failed += 1
        if self.failed <= SHOWN:
            shown = differences[:8]
            print(f"DIFFERENT {what}", *("    " + line for line in shown), sep="\n")
            if len(differences) > len(shown):
                print(f"    ... and {len(differences) - len(shown)} more here")
        elif self.failed == SHOWN + 1:
            print("... further differences are counted, not shown")


def run(folder, binary, *arguments):
    """(exit code, standard output, standard error), run in a folder without a configuration of its own."""
    done = subprocess.run([binary, *map(str, arguments)], capture_output=True, stdin=subprocess.DEVNULL, cwd=folder)
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


def failure(done):
    return [f"exit code {done[0]}, expected 0", *done[2].strip().splitlines()[:3]]


def close(expected, got, scale):
    try:
        return abs(float(expected) - float(got)) <= TOLERANCE * scale
    except ValueError:
        return expected == got


def differing_cells(expected, got):
    """Names of the columns in which two rows (lists of texts) do not agree."""
    names = []
    for column, one, other in zip(COLUMNS, expected, got):
        same = one == other
        if not same and one and other and column in ("value", "low", "high"):
            reference = expected[COLUMNS.index("high")] if column != "value" else one
            same = close(one, other, abs(float(reference)))
        if not same:
            names.append(column)
    return names


def differences(expected, text):
    """`expected`: lists of texts; `text`: the product's CSV."""
    if text.startswith("\ufeff"):
        return ["output begins with a byte order mark"]
    got = list(csv.reader(io.StringIO(text, newline="")))
    if not got or got[0] != COLUMNS:
        return [f"header: expected {COLUMNS}, got {got[:1]}"]
    lines = []
    name = lambda row: tuple(row[:3])
    expected_by_name = {name(row): row for row in expected}
    got_by_name = {name(row): row for row in got[1:]}
    for missing in expected_by_name.keys() - got_by_name.keys():
        lines.append(f"row absent: {expected_by_name[missing]}")
    for extra in got_by_name.keys() - expected_by_name.keys():
        lines.append(f"row not expected: {got_by_name[extra]}")
    for row in expected:
        other = got_by_name.get(name(row))
        if other is None:
            continue
        if len(other) != len(COLUMNS):
            lines.append(f"{name(row)}: {len(other)} fields")
            continue
        for column in differing_cells(row, other):
            place = COLUMNS.index(column)
            lines.append(f"{name(row)} {column}: expected {row[place]!r}, got {other[place]!r}")
    if not lines and [name(row) for row in expected] != [name(row) for row in got[1:]]:
        lines.append("same rows in another order, or a row twice")
    return lines


def as_yaml(config):
    """JSON is YAML; only days stand without quotes, as people write them."""
    return re.sub(r'"(\d{4}-\d\d-\d\d)"', r"\1", json.dumps(config, ensure_ascii=False)) + "\n"


def import_counts(output):
    """The five counts of each line that has them, as `read 12` or as `12 read`, whichever adds up."""
    words = ("read", "new", "unchanged", "corrected", "rejected")
    number = r"([0-9]+(?:[,_ ][0-9]{3})*)"
    found = []
    for line in output.splitlines():
        for before, after in ((r"\b{}\b\W{{0,3}}?", r"\b"), (r"\b", r"\s+{}\b")):
            hits = [re.search(before.format(word) + number + after.format(word), line) for word in words]
            counts = {word: int(re.sub("[^0-9]", "", hit[1])) for word, hit in zip(words, hits) if hit}
            if len(counts) == 5 and counts["read"] * 2 == sum(counts.values()):
                found.append(counts)
                break
    return found


def periods_of(days):
    """Each month by name, several weeks by name, and ranges as (first day, last day)."""
    months = sorted({f"{day:%Y-%m}" for day in days})
    weeks = sorted({"{}-W{:02d}".format(*day.isocalendar()[:2]) for day in days})
    about_five = weeks[:: max(1, len(weeks) // 5)]
    year_ends = [name for name in weeks if name.endswith(("W53", "W01"))]
    first, last = min(days), max(days)
    middle = first + (last - first) // 2
    ranges = [(first, last), (middle, middle), (first, middle)]
    return months, sorted({*about_five, weeks[-1], *year_ends}), ranges


def compare(tally, binary, name, paths, config=None):
    """Everything for one list of files; `config` is the configuration as read from YAML."""
    config = config or {}
    paths = [str(pathlib.Path(path).resolve()) for path in paths]
    live, counts = load(paths)
    rules = target_rules(config)
    with tempfile.TemporaryDirectory() as folder:
        settings = pathlib.Path(folder, "settings.yml")
        settings.write_text(as_yaml(config), encoding="utf-8")
        common = ("--config", settings, "--lang", "en") if config else ("--lang", "en")
        store = ("--db", pathlib.Path(folder, "store.sqlite"))
        done = run(folder, binary, "import", *paths, *store, *common)
        got = import_counts(done[1]) or import_counts(done[2])
        wrong = failure(done) if done[0] else []
        if len(got) < len(paths):  # a total after the files would be no difference
            wrong.append(f"{len(got)} lines with counts for {len(paths)} files")
        for path, expected, one in zip(paths, counts, got):
            if expected._asdict() != one:
                wrong.append(f"{pathlib.Path(path).name}: expected {expected._asdict()}, got {one}")
        tally.check(f"{name}: import", wrong)
        for scope in SCOPES:
            scope_facts = list(facts(live, scope))
            days = [fact.day for _, fact in scope_facts] or [datetime.date(2026, 10, 1)]
            months, weeks, ranges = periods_of(days)
            periods = [(("--month", one), *month(one)) for one in months]
            periods += [(("--week", one), *week(one, config.get("week_start", "monday"))) for one in weeks]
            periods += [(("--from", first, "--to", last), first, last) for first, last in ranges]
            for arguments, first, last in periods:
                rows = figures(live, scope, first, last, rules, scope_facts)
                expected = [[cell(row, column) for column in COLUMNS] for row in rows]
                options = (*arguments, "--by", scope, "--format", "csv", *common)
                for command, done in (
                    ("kpi", run(folder, binary, "kpi", *options, *store)),
                    ("summary", run(folder, binary, "summary", *paths, *options)),
                ):
                    wrong = failure(done) if done[0] else differences(expected, done[1])
                    tally.check(f"{name}: {command} {' '.join(map(str, arguments))} --by {scope}", wrong)


def config_of_seed(seed):
    """Two seeds of three come with targets, one of them also with weeks that start on another day."""
    if seed % 3 == 1:
        return {}
    world = World(seed)
    middle = world.months[1].date() + datetime.timedelta(days=9)
    config = {
        "targets": {
            "acw_mean": [{"at_most": 60}, {"at_most": 50, "from": str(middle)}, {"at_most": 75, "team": "一班"}, {"at_most": 70.5, "agent": "1001"}],
            "transfer_rate": [{"at_most": 0.25}, {"at_most": 0.1, "team": '二班,"夜"', "from": str(middle)}],
            "ring_within_standard_rate": [{"at_least": 0.8}, {"at_least": 0.5, "agent": "Ångström", "from": str(middle)}],
            "ticket_accuracy": [{"at_least": 0.5}, {"at_least": 0.75, "agent": "王樂"}],
        }
    }
    if seed % 3 == 2:
        config["week_start"] = ["sunday", "friday", "saturday", "thursday"][seed // 3 % 4]
    return config


def main():
    parser = argparse.ArgumentParser(description="Runs the product against the independent computation.")
    parser.add_argument("binary")
    mode = parser.add_mutually_exclusive_group(required=True)
    mode.add_argument("--sample", metavar="DIR")
    mode.add_argument("--seeds", metavar="A..B")
    mode.add_argument("--files", nargs="+", metavar="FILE")
    options = parser.parse_args()
    binary = str(pathlib.Path(options.binary).resolve())
    tally = Tally()
    if options.sample:
        paths = sorted(map(str, pathlib.Path(options.sample).glob("*.csv")))
        if not paths:
            parser.error(f"no .csv file in {options.sample}")
        compare(tally, binary, options.sample, paths)
    elif options.files:
        compare(tally, binary, "files", options.files)
    else:
        first, _, last = options.seeds.partition("..")
        for seed in range(int(first), int(last or first) + 1):
            with tempfile.TemporaryDirectory() as folder:
                paths = [str(path) for path in write_centre(seed, folder)]
                compare(tally, binary, f"seed {seed}", paths, config_of_seed(seed))
    print(f"{tally.passed} passed, {tally.failed} failed")
    sys.exit(1 if tally.failed else 0)


if __name__ == "__main__":
    main()
