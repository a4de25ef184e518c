"""What is timed: commands of Scoreline, and what each is held against."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from . import setting
from .workload import MONTH, Workload, remove_store


@dataclass
class Goal:
    """What a job must reach; None where nothing is asked."""

    # At least so many times as fast as the peer beside it.
    times_peer: float | None = None
    # At most so many times the time of `wc -l`.
    times_wc: float | None = None
    seconds: float | None = None
    peak_mb: float | None = None


@dataclass
class Stage:
    id: str
    title: str
    # Given the number of the run, from 0.
    command: Callable[[int], list[str]]
    prepare: Callable[[int], None] = lambda number: None
    # The id of the peer's stage that does the same work or part of it.
    beside: str | None = None
    goal: Goal = field(default_factory=Goal)
    own_clock: bool = False
    is_peer: bool = False


def peer_stages(work: Workload, python: Path) -> list[Stage]:
    peers, result = setting.PEERS, work.outputs / "peer.csv"
    duck, sqlite = work.folder / "peer.duckdb", work.folder / "peer.sqlite"

    def duckdb(sql: str, *values: str) -> list[str]:
        return [str(python), str(peers / "run_duckdb.py"), str(peers / sql), *values]

    def sqlite3(sql: str) -> list[str]:
        text = (peers / sql).read_text().replace("{calls}", str(work.calls))
        script = work.folder / sql
        script.write_text(text.replace("{result}", str(result)))
        return ["sqlite3", "-batch", str(sqlite), f".read {script}"]

    def stage(id: str, title: str, command: list[str], **more: object) -> Stage:
        return Stage(id, title, lambda number: command, is_peer=True, **more)

    def summary(id: str, title: str, calls: Path) -> Stage:
        command = duckdb("summary.duckdb.sql", f"calls={calls}", f"result={result}")
        return stage(id, title, command, own_clock=True)

    def script(name: str, title: str) -> Stage:
        command = [str(python), str(peers / f"summary_{name}.py"), str(work.calls), str(result)]
        return stage(name, title, command, own_clock=True)

    return [
        stage("wc", "wc -l", ["wc", "-l", str(work.calls)]),
        summary("duckdb-summary", "DuckDB, aggregation", work.calls),
        summary("duckdb-shuffled", "DuckDB, aggregation, shuffled", work.shuffled),
        script("polars", "polars, aggregation"),
        script("pandas", "pandas, aggregation"),
        *[
            stage(
                id, title,
                duckdb("import.duckdb.sql", f"calls={calls}", f"database={duck}"),
                prepare=lambda number: duck.unlink(missing_ok=True), own_clock=True,
            )
            for id, title, calls in [
                ("duckdb-import", "DuckDB, import", work.calls),
                ("duckdb-import-shuffled", "DuckDB, import, shuffled", work.shuffled),
            ]
        ],
        stage(
            "sqlite3-import", "sqlite3, import", sqlite3("import.sqlite3.sql"),
            prepare=lambda number: sqlite.unlink(missing_ok=True),
        ),
        stage("sqlite3-summary", "sqlite3, sums without percentiles",
              sqlite3("summary.sqlite3.sql")),
    ]


def scoreline_stages(work: Workload) -> list[Stage]:
    return [
        *summary_stages(work), *import_stages(work), *store_stages(work), *report_stages(work),
        *small_stages(work),
    ]


def summary_stages(work: Workload) -> list[Stage]:
    def stage(id: str, title: str, calls: Path, by: str, *more: object) -> Stage:
        # JSON has the percentiles, too.
        command = [
            str(work.scoreline), "summary", str(calls), "--month", MONTH, "--by", by,
            "--json",
        ]
        return Stage(id, title, lambda number: command, lambda number: None, *more)

    memory = 200 if work.rows <= 13_000_000 else 300
    return [
        stage("summary-agent", "summary by agent", work.calls, "agent", "duckdb-summary",
              Goal(times_peer=6, times_wc=6, peak_mb=memory)),
        stage("summary-all", "summary, all scopes", work.calls, "all", "duckdb-summary",
              Goal(times_peer=5, peak_mb=memory)),
        stage("summary-shuffled", "summary, all scopes, shuffled", work.shuffled, "all",
              "duckdb-shuffled", Goal(times_peer=4, peak_mb=memory)),
    ]


def import_stages(work: Workload) -> list[Stage]:
    fresh = work.folder / "fresh.sqlite"

    def command(store: Path, file: Path) -> list[str]:
        return [str(work.scoreline), "import", "--quiet", "--db", str(store), str(file)]

    def clean(number: int) -> None:
        remove_store(fresh)

    return [
        Stage("import", "import", lambda number: command(fresh, work.calls), clean,
              "duckdb-import", Goal(times_peer=1.5, peak_mb=300)),
        Stage("import-shuffled", "import, shuffled", lambda number: command(fresh, work.shuffled),
              clean, "duckdb-import-shuffled", Goal(times_peer=0.8, peak_mb=300)),
        Stage("import-again", "import, the same file again",
              lambda number: command(work.store, work.calls)),
        Stage("import-corrected", "import, a day of the month corrected",
              lambda number: command(work.store, work.folder / f"corrected-{number}.csv"),
              lambda number: work.corrected_day(number) and None),
    ]


def store_stages(work: Workload) -> list[Stage]:
    def stage(id: str, title: str, limit: float, *arguments: str) -> Stage:
        command = [str(work.scoreline), *arguments, "--db", str(work.store)]
        return Stage(id, title, lambda number: command, goal=Goal(seconds=limit))

    scopes = ["centre", "team", "agent", "county", "day"]
    year = ["--from", "2025-10-01", "--to", "2026-10-31"]
    return [
        *[
            stage(f"kpi-{scope}", f"kpi, month by {scope}", 0.1, "kpi", "--month", MONTH,
                  "--by", scope, "--format", "json")
            for scope in scopes
        ],
        *[
            stage(f"kpi-{scope}-year", f"kpi, 13 months by {scope}", 0.3, "kpi", *year,
                  "--by", scope, "--format", "json")
            for scope in scopes
        ],
        stage("explain-agent", "explain, an agent's month", 1, "explain", "talk_mean",
              "--month", MONTH, "--agent", "1028"),
        stage("explain-centre", "explain, the centre's month", 1, "explain", "talk_mean",
              "--month", MONTH),
    ]


def report_stages(work: Workload) -> list[Stage]:
    def stage(id: str, title: str, store: Path, goal: Goal) -> Stage:
        # A folder of its own for each run: where ext4 has just removed thousands of files, it looks at the place of
        # each of them before it makes a new one.
        return Stage(
            id, title,
            lambda number: [
                str(work.scoreline), "report", "--month", MONTH, "--db", str(store),
                "--out", str(work.reports / f"{id}-{number}"),
            ],
            goal=goal)

    return [
        stage("report", "report, 1,240 agents", work.store, Goal(seconds=5, peak_mb=300)),
        stage("report-quarter", "report, 310 agents", work.quarter_store, Goal()),
        stage("report-sample", "report, the sample centre", work.sample_store, Goal(seconds=1.5)),
    ]


def small_stages(work: Workload) -> list[Stage]:
    fresh = work.folder / "small.sqlite"

    def small(store: Path) -> Callable[[int], list[str]]:
        return lambda number: [
            str(work.scoreline), "import", "--quiet", "--db", str(store),
            str(work.folder / f"small-{number}.csv"),
        ]

    def prepare(number: int) -> None:
        remove_store(fresh)
        work.small_day(number)

    return [
        Stage("help", "--help", lambda number: [str(work.scoreline), "--help"],
              goal=Goal(seconds=0.05)),
        Stage("import-small", "import, 100 calls, a new store", small(fresh), prepare,
              goal=Goal(seconds=0.15)),
        Stage("import-small-full", "import, 100 calls, the full store", small(work.store), prepare,
              goal=Goal(seconds=0.15)),
    ]
