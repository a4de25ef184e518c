"""Results as JSON, and whether a job has become much slower since the stored ones."""

import json
from pathlib import Path

from . import setting
from .runs import Timing

FOLDER = setting.BENCHMARKS / "results"
# What all jobs are measured in: machines differ, and so does their other work.
YARDSTICK = "duckdb-summary"
TOLERANCE = 2.0


def document(
    date: str, rows: int, setting_of_run: dict[str, object], timings: dict[str, Timing]
) -> dict[str, object]:
    return {
        "date": date,
        "rows": rows,
        **setting_of_run,
        "jobs": {
            id: {
                "seconds": round(timing.seconds, 4),
                "lowest": round(timing.low, 4),
                "highest": round(timing.high, 4),
                "cpu_seconds": round(timing.cpu_seconds, 4),
                "peak_mb": round(timing.peak_mb, 1),
            }
            for id, timing in timings.items()
        },
    }


def write(document: dict[str, object]) -> Path:
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / f"{document['date']}-{document['rows']}.json"
    path.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def newest(rows: int) -> dict[str, object] | None:
    """The newest stored results of as many rows; None when there are none."""
    paths = sorted(FOLDER.glob(f"*-{rows}.json"))
    return json.loads(paths[-1].read_text(encoding="utf-8")) if paths else None


def slowdowns(now: dict, before: dict) -> list[str]:
    """Jobs that take more than twice as much processor time as they did, in yardsticks."""
    def yardsticks(results: dict, id: str) -> float:
        jobs = results["jobs"]
        return jobs[id]["cpu_seconds"] / jobs[YARDSTICK]["cpu_seconds"]

    found = []
    for id in now["jobs"]:
        # Below a few hundredths of a second the clock of the kernel decides.
        if id not in before["jobs"] or now["jobs"][id]["cpu_seconds"] < 0.05:
            continue
        new, old = yardsticks(now, id), yardsticks(before, id)
        if new > old * TOLERANCE:
            found.append(
                f"{id}: {new:.3f} times the processor time of {YARDSTICK}, {old:.3f} on"
                f" {before['date']}"
            )
    return found
