"""python3 -m bench: measures Scoreline beside its peers; ROWS, RUNS and GROWTH choose the sizes."""

import argparse
import datetime
import shutil
import subprocess
import sys
from pathlib import Path

from . import growth, results, setting, table
from .runs import CommandFailed, Run, Timing, run
from .stages import Stage, peer_stages, scoreline_stages
from .workload import MONTH, Workload


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--rows", type=int, default=2_000_000, help="call legs of the month")
    parser.add_argument("--runs", type=int, default=3, help="runs of each job")
    parser.add_argument("--only", default="", help="jobs whose id begins so, separated by commas")
    parser.add_argument("--growth", default="", help="sizes to plot growth over, by commas")
    parser.add_argument("--store", action="store_true", help="keep the results in results/")
    return parser.parse_args()


def main() -> None:
    asked = options()
    setting.WORK.mkdir(exist_ok=True)
    say("building for release")
    scoreline = setting.product()
    generator = setting.generator()
    if asked.growth:
        sizes = [int(size) for size in asked.growth.split(",")]
        growth.measure(sizes, asked.runs, scoreline, generator, today())
        return
    python = setting.peers_python()
    say(f"making the data of {asked.rows:,} legs")
    work = Workload(asked.rows, scoreline, generator)
    work.make_files()
    check_agreement(work, python)
    say("filling stores")
    work.make_stores()
    stages = [
        stage
        for stage in [*peer_stages(work, python), *scoreline_stages(work)]
        if stage.id in ("wc", results.YARDSTICK) or stage.id.startswith(tuple(asked.only.split(",")))
    ]
    where = {**setting.machine(), "versions": setting.versions(python), "runs": asked.runs}
    timings = measure(work, stages, asked.runs)
    print(heading(asked.rows, work, where))
    print("\n".join(table.lines(stages, timings)))
    judge(asked, results.document(today(), asked.rows, where, timings))


def measure(work: Workload, stages: list[Stage], runs: int) -> dict[str, Timing]:
    """Runs all jobs one after the other, and that several times, so that a busy minute of the
    machine doesn't fall on one job alone."""
    taken: dict[str, list[Run]] = {stage.id: [] for stage in stages}
    for number in range(runs):
        for stage in stages:
            say(f"run {number + 1} of {runs}: {stage.title}")
            stage.prepare(number)
            log = str(work.outputs / stage.id)
            taken[stage.id].append(run(stage.command(number), log, stage.own_clock))
    return {id: Timing(runs) for id, runs in taken.items()}


def check_agreement(work: Workload, python: Path) -> None:
    """Runs every engine once and compares all figures: nothing is timed that differs."""
    say("checking that all engines give the same figures")
    folder = work.folder / "agreement"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for stage in peer_stages(work, python):
        if stage.id in ("duckdb-summary", "polars", "pandas", "sqlite3-import", "sqlite3-summary"):
            stage.prepare(0)
            run(stage.command(0), str(folder / f"{stage.id}.log"))
            if stage.id != "sqlite3-import":
                (work.outputs / "peer.csv").rename(folder / f"{stage.id}.csv")
    check = [
        str(python), str(setting.PEERS / "run_duckdb.py"), str(setting.PEERS / "check.duckdb.sql"),
        f"calls={work.calls}", f"result={folder / 'check.csv'}",
    ]
    run(check, str(folder / "check.log"))
    for scope in ("agent", "day"):
        summary = [
            str(work.scoreline), "summary", str(work.calls), "--month", MONTH, "--by", scope,
            "--format", "json",
        ]
        run(summary, str(folder / f"scoreline-{scope}.json"))
    checker = [sys.executable, "-m", "bench.agreement", str(folder)]
    count = subprocess.run(
        checker, cwd=setting.BENCHMARKS, check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    say(f"{int(count):,} figures agree")


def heading(rows: int, work: Workload, where: dict) -> str:
    versions = where["versions"]
    size = work.calls.stat().st_size / 1e6
    names = ", ".join(f"{name} {versions[name]}" for name in [*setting.PACKAGES, "sqlite3"])
    return (
        f"\n{today()}: {rows:,} call legs, {size:,.0f} MB; {where['cores']} cores"
        f" ({where['processor']}), load before {where['load_before']:.1f};\n{names};"
        f" median of {where['runs']} interleaved runs\n"
    )


def judge(asked: argparse.Namespace, now: dict) -> None:
    """Keeps the results where asked to, and fails where a job fell far behind the stored ones."""
    before = results.newest(asked.rows)
    if asked.store:
        say(f"kept in {results.write(now)}")
    slower = results.slowdowns(now, before) if before else []
    if slower:
        sys.exit("bench: more than twice as slow as stored:\n  " + "\n  ".join(slower))


def today() -> str:
    return datetime.date.today().isoformat()


def say(text: str) -> None:
    print(f"bench: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        main()
    except CommandFailed as error:
        sys.exit(f"bench: {error}")
