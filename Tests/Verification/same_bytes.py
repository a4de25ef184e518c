"""Same data, configuration and program give the same bytes: writes editions of the sample data again
and again, each time in another time zone, locale and order of import, and compares their SHA-256.

    same_bytes.py PROGRAM sample-data --runs 4
    same_bytes.py PROGRAM sample-data --runs 20 --period=--week=2026-W43 --lang en

Files are taken apart first, rows of one id staying together, so that the order of import has
something to change: within a file rows of one id are a conflict, over files a correction.
"""

import argparse
import csv
import hashlib
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

# Zones apart by more than half a day, one of them with half hours and summer time; a locale whose
# upper and lower case differ from all others, and none at all.
ZONES = ["Asia/Shanghai", "America/St_Johns"]
LOCALES = ["C", "tr_TR.UTF-8"]
PARTS = 3


def parts(folder, target):
    """The files of a folder, each as some files of fewer rows, by the first column."""
    files = []
    for path in sorted(Path(folder).glob("*.csv")):
        with open(path, newline="", encoding="utf-8") as source:
            head, *rows = csv.reader(source)
        for part in range(PARTS):
            name = target / f"{path.stem}-{part}.csv"
            with open(name, "w", newline="", encoding="utf-8") as out:
                writer = csv.writer(out, lineterminator="\n")
                writer.writerow(head)
                writer.writerows(
                    row
                    for row in rows
                    if hashlib.sha256(row[0].encode()).digest()[0] % PARTS == part
                )
            files.append(str(name))
    return files


def digests(folder):
    """The SHA-256 of every file below a folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def edition(program, files, period, lang, run, folder):
    """Imports the files in an order of the run's own, and gives the digests of the edition."""
    environment = dict(
        os.environ,
        TZ=ZONES[run % 2],
        LC_ALL=LOCALES[run // 2 % 2],
        LANG=LOCALES[run // 2 % 2],
    )
    order = list(files)
    random.Random(run).shuffle(order)
    store = ["--quiet", "--db", str(folder / "store.sqlite"), "--lang", lang]
    reports = folder / "reports"
    for command in (
        [program, "import", *store, *order],
        [program, "report", *store, period, "--out", str(reports)],
    ):
        subprocess.run(
            command, env=environment, cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
    return digests(reports)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("data")
    parser.add_argument("--runs", type=int, default=4)
    parser.add_argument("--period", default="--month=2026-10")
    parser.add_argument("--lang", default="zh-Hans")
    arguments = parser.parse_args()
    program = str(Path(arguments.program).resolve())
    with tempfile.TemporaryDirectory() as scratch:
        data = Path(scratch) / "data"
        data.mkdir()
        files = parts(arguments.data, data)
        first, failed = None, 0
        for run in range(arguments.runs):
            folder = Path(scratch) / str(run)
            folder.mkdir()
            found = edition(program, files, arguments.period, arguments.lang, run, folder)
            first = first or found
            for name in sorted(first.keys() | found.keys()):
                if first.get(name) != found.get(name):
                    failed += 1
                    print(f"run {run}: {name} differs from run 0")
    whole = hashlib.sha256(repr(sorted(first.items())).encode()).hexdigest()
    print(
        f"{arguments.runs} editions of {len(first)} files {arguments.period} {arguments.lang}:"
        f" {failed} files differ; {whole[:16]}"
    )
    return 1 if failed else 0


sys.exit(main())
