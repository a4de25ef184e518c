"""The files and stores that are measured on, made once and kept."""

import itertools
import shutil
import subprocess
from pathlib import Path

from . import setting

MONTH = "2026-10"
HISTORY_MONTH = "2025-10"
# Reports and kpi read rollups by day: a hundred thousand legs a month fill most days of each agent.
HISTORY_ROWS = 100_000


class Workload:
    """A month of calls, twelve small months before it, and the stores made of them."""

    def __init__(self, rows: int, scoreline: Path, generator: Path) -> None:
        self.rows = rows
        self.scoreline = scoreline
        self.generator = generator
        self.folder = setting.WORK / f"{rows}"
        self.outputs = self.folder / "outputs"
        self.outputs.mkdir(parents=True, exist_ok=True)
        self.reports = self.folder / "reports"
        self.calls = self.folder / "month" / "calls.csv"
        self.shuffled = self.folder / "shuffled" / "calls.csv"
        self.history = setting.WORK / "history"
        self.quarter = setting.WORK / "quarter"
        self.store = self.folder / "full.sqlite"
        self.quarter_store = setting.WORK / "quarter.sqlite"
        self.sample_store = setting.WORK / "sample.sqlite"

    def make_files(self, shuffled: bool = True) -> None:
        self.generate(self.folder / "month", "--rows", self.rows)
        if shuffled:
            self.generate(
                self.folder / "shuffled", "--rows", self.rows, "--shuffled", "--several-legs", 5,
                "--calls-only",
            )
        self.generate(
            self.history, "--rows", HISTORY_ROWS, "--month", HISTORY_MONTH, "--months", 12,
            "--calls-only",
        )
        self.generate(
            self.quarter, "--rows", HISTORY_ROWS, "--agents", 310, "--teams", 15
        )
        self.generate(setting.WORK / "small", "--rows", 3000, "--month", "2026-11", "--calls-only")

    def make_stores(self) -> None:
        """Imports anew: the program that is measured writes its own stores, and its reports afterwards."""
        shutil.rmtree(self.reports, ignore_errors=True)
        history = sorted(self.history.glob("*.csv"))
        self.fill(self.store, [*history, *sorted((self.folder / "month").glob("*.csv"))])
        quarter = sorted(self.quarter.glob("*.csv"))
        self.fill(self.quarter_store, quarter)
        self.fill(self.sample_store, sorted((setting.ROOT / "sample-data").glob("*.csv")))

    def generate(self, folder: Path, *options: object) -> None:
        """Makes the files of a folder unless they are there from the same options."""
        wanted = " ".join(str(option) for option in options)
        stamp = folder / "options.txt"
        if stamp.exists() and stamp.read_text() == wanted:
            return
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([self.generator, folder, *map(str, options)], check=True)
        stamp.write_text(wanted)

    def fill(self, store: Path, files: list[Path]) -> None:
        remove_store(store)
        subprocess.run(
            [self.scoreline, "import", "--quiet", "--db", store, *files], check=True,
            stdout=subprocess.DEVNULL,
        )

    def corrected_day(self, number: int) -> Path:
        """The month's last day with another after-call work in one row of a hundred."""
        path = self.folder / f"corrected-{number}.csv"
        with open(self.calls, encoding="utf-8") as source, open(path, "w", encoding="utf-8") as out:
            head = next(source)
            out.write(head)
            acw = head.split(",").index("acw_seconds")
            day = (line for line in source if line[:6] == "261031")
            for place, line in enumerate(day):
                if place % 100 == 0:
                    fields = line.split(",")
                    fields[acw] = str(200 + number)
                    line = ",".join(fields)
                out.write(line)
        return path

    def small_day(self, number: int) -> Path:
        """A hundred calls that no store has yet."""
        path = self.folder / f"small-{number}.csv"
        calls = setting.WORK / "small" / "calls.csv"
        with open(calls, encoding="utf-8") as source, open(path, "w", encoding="utf-8") as out:
            out.write(next(source))
            out.writelines(itertools.islice(source, number * 100, number * 100 + 100))
        return path


def remove_store(store: Path) -> None:
    """A store and what stands beside it."""
    for path in store.parent.glob(store.name + "*"):
        path.unlink()
