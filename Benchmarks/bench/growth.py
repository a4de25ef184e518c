"""Time and memory of the main jobs at several sizes, as a table and a plot."""

import json
from pathlib import Path

from . import plot, results, setting
from .runs import Timing, run
from .stages import scoreline_stages
from .workload import Workload

JOBS = {"summary-all": "summary", "import": "import", "report": "report"}


def measure(
    sizes: list[int], runs: int, scoreline: Path, generator: Path, date: str
) -> None:
    """Measures each size, and writes `results/<date>-growth.json` and `.svg`."""
    points: dict[str, list[dict[str, float]]] = {id: [] for id in JOBS}
    for rows in sizes:
        work = Workload(rows, scoreline, generator)
        work.make_files(shuffled=False)
        work.make_stores()
        for stage in scoreline_stages(work):
            if stage.id in JOBS:
                timing = Timing([])
                for number in range(runs):
                    stage.prepare(number)
                    log = str(work.outputs / stage.id)
                    timing.runs.append(run(stage.command(number), log))
                print(
                    f"{rows:>12,}  {stage.id:<12}  {timing.seconds:8.2f} s"
                    f"  {timing.peak_mb:6.0f} MB",
                    flush=True,
                )
                points[stage.id].append(
                    {"rows": rows, "seconds": timing.seconds, "peak_mb": timing.peak_mb}
                )
    where = setting.machine()
    path = results.FOLDER / f"{date}-growth"
    document = {"date": date, "runs": runs, **where, "jobs": points}
    path.with_suffix(".json").write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    path.with_suffix(".svg").write_text(draw(points, where, date), encoding="utf-8")


def draw(points: dict[str, list[dict[str, float]]], where: dict, date: str) -> str:
    def lines(field: str) -> list[plot.Line]:
        return [
            plot.Line(JOBS[id], [(point["rows"], point[field]) for point in found])
            for id, found in points.items()
        ]

    return plot.svg(
        f"Growth with the number of call legs, {where['cores']} cores, {date}",
        [("seconds", lines("seconds")), ("peak memory, MB", lines("peak_mb"))],
    )
