"""A picture of growth: time and memory against rows, drawn without any library."""

from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT, LEFT, TOP, PLOT_WIDTH, PLOT_HEIGHT = 860, 400, 60, 60, 300, 260
COLOURS = ["#0b5cad", "#c2410c", "#15803d", "#7c3aed", "#64748b"]


@dataclass
class Line:
    title: str
    # (rows, value)
    points: list[tuple[float, float]]
    dashed: bool = False


def svg(title: str, panels: list[tuple[str, list[Line]]]) -> str:
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}"'
        f' height="{HEIGHT}" font-family="sans-serif" font-size="12" role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{LEFT}" y="24" font-size="15" font-weight="bold">{escape(title)}</text>',
    ]
    for place, (name, lines) in enumerate(panels):
        parts += panel(LEFT + place * (PLOT_WIDTH + 130), name, lines)
    return "\n".join([*parts, "</svg>"]) + "\n"


def panel(left: int, name: str, lines: list[Line]) -> list[str]:
    right_end = step(max(x for line in lines for x, _ in line.points))
    top_end = step(max(y for line in lines for _, y in line.points))
    bottom = TOP + PLOT_HEIGHT

    def x(value: float) -> float:
        return left + value / right_end[1] * PLOT_WIDTH

    def y(value: float) -> float:
        return bottom - value / top_end[1] * PLOT_HEIGHT

    parts = [f'<text x="{left}" y="{TOP - 12}">{escape(name)}</text>']
    for value in ticks(top_end):
        parts.append(
            f'<path d="M{left} {y(value):.1f}h{PLOT_WIDTH}" stroke="#e2e8f0"/>'
            f'<text x="{left - 6}" y="{y(value) + 4:.1f}" text-anchor="end">{value:g}</text>'
        )
    for value in ticks(right_end):
        label = f"{value / 1e6:g} M"
        parts.append(
            f'<text x="{x(value):.1f}" y="{bottom + 18}" text-anchor="middle">{label}</text>'
        )
    parts.append(
        f'<text x="{left + PLOT_WIDTH / 2}" y="{bottom + 38}" text-anchor="middle">call legs</text>'
    )
    # Labels at the lines' ends, pushed apart where they would overlap.
    ends = sorted(range(len(lines)), key=lambda place: -lines[place].points[-1][1])
    last = -1e9
    for place in ends:
        line, colour = lines[place], COLOURS[place % len(COLOURS)]
        path = " ".join(f"{x(a):.1f},{y(b):.1f}" for a, b in line.points)
        dash = ' stroke-dasharray="5 3"' if line.dashed else ""
        parts.append(
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>'
        )
        parts += [
            f'<circle cx="{x(a):.1f}" cy="{y(b):.1f}" r="3" fill="{colour}"/>'
            for a, b in line.points
        ]
        height = max(y(line.points[-1][1]) + 4, last + 14)
        last = height
        parts.append(
            f'<text x="{x(line.points[-1][0]) + 8:.1f}" y="{height:.1f}" fill="{colour}">'
            f"{escape(line.title)}</text>"
        )
    return parts


def step(largest: float) -> tuple[float, float]:
    """The distance of ticks and the end of an axis that holds a value."""
    size = 1.0
    while largest / size > 10:
        size *= 10
    while largest / size <= 1:
        size /= 10
    for factor in (0.2, 0.5, 1, 2):
        if largest / (size * factor) <= 6:
            size *= factor
            break
    return size, size * max(1, -(-largest // size))


def ticks(axis: tuple[float, float]) -> list[float]:
    size, end = axis
    return [size * place for place in range(round(end / size) + 1)]
