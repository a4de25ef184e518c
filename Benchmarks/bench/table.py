"""The table of ratios."""

from .runs import Timing
from .stages import Stage

HEAD = ["job", "seconds", "lowest–highest", "CPU s", "peak MB", "× peer", "wc -l", "asked", ""]


def lines(stages: list[Stage], timings: dict[str, Timing]) -> list[str]:
    rows = [HEAD, *(row(stage, timings) for stage in stages)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    return [
        "  ".join(
            cell.ljust(width) if column in (0, 7, 8) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def row(stage: Stage, timings: dict[str, Timing]) -> list[str]:
    timing = timings[stage.id]
    asked = [*goals(stage, timings)]
    return [
        stage.title,
        f"{timing.seconds:.3f}",
        f"{timing.low:.3f}–{timing.high:.3f}",
        f"{timing.cpu_seconds:.2f}",
        f"{timing.peak_mb:.0f}",
        f"{times_peer(stage, timings):.2f}" if stage.beside else "",
        f"{timing.seconds / timings['wc'].seconds:.1f}" if stage.goal.times_wc else "",
        ", ".join(text for text, _ in asked),
        "" if not asked else "met" if all(met for _, met in asked) else "missed",
    ]


def times_peer(stage: Stage, timings: dict[str, Timing]) -> float:
    """How many times as fast as the peer beside it."""
    assert stage.beside
    return timings[stage.beside].seconds / timings[stage.id].seconds


def goals(stage: Stage, timings: dict[str, Timing]) -> list[tuple[str, bool]]:
    """What is asked of a job, and whether it is met."""
    goal, timing = stage.goal, timings[stage.id]
    found = []
    if goal.times_peer:
        found.append((f"≥ {goal.times_peer:g}× peer", times_peer(stage, timings) >= goal.times_peer))
    if goal.times_wc:
        times = timing.seconds / timings["wc"].seconds
        found.append((f"≤ {goal.times_wc:g}× wc -l", times <= goal.times_wc))
    if goal.seconds:
        found.append((f"≤ {goal.seconds:g} s", timing.seconds <= goal.seconds))
    if goal.peak_mb:
        found.append((f"≤ {goal.peak_mb:g} MB", timing.peak_mb <= goal.peak_mb))
    return found
