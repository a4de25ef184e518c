"""What must hold for a page, as lists of complaints."""

import io
import math
import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from pypdf import PdfReader

from browser import Opened

MEASURES = (Path(__file__).parent / "measures.js").read_text()
WIDTHS = (320, 360, 640, 1024, 1280)
# Points; a hair less where a drawing is scaled.
SMALLEST_PRINT = 6.99
SIZES = {"centre.html": 400_000, "agents": 80_000}


def measure(page, name):
    return page.evaluate(f"() => {MEASURES.strip()}.{name}()")


def on_screen(browser, file):
    """Requests, console, accessibility, contrast, labels, sideways scrolling; and the lowest contrasts."""
    faults, lowest = [], {"text": 99.0, "mark": 99.0}
    for scheme in ("light", "dark"):
        with Opened(browser, file, color_scheme=scheme) as opened:
            faults += [f"asks for {url}" for url in opened.requests]
            faults += [f"console: {message}" for message in opened.messages]
            found = measure(opened.page, "contrast")
            faults += [f"{scheme}: {fault}" for fault in found["faults"]]
            lowest = {kind: min(value, found["lowest"][kind]) for kind, value in lowest.items()}
            if scheme == "dark":
                continue
            for violation in Axe().run(opened.page).response["violations"]:
                where = violation["nodes"][0]["html"][:120]
                faults.append(f"axe {violation['id']}: {violation['help']}: {where}")
            # Tables that are folded away are part of the page too.
            opened.page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)")
            opened.page.evaluate("() => document.querySelectorAll('input').forEach(i => i.checked = true)")
            for width in WIDTHS:
                opened.page.set_viewport_size({"width": width, "height": 800})
                faults += [f"at {width}: {fault}" for fault in measure(opened.page, "sideways")]
                faults += [f"at {width}: {fault}" for fault in measure(opened.page, "labels")]
                faults += [f"at {width}: {fault}" for fault in measure(opened.page, "stops")]
    return faults, lowest


def on_paper(browser, file):
    """The number of A4 pages, and what is cut, too small to read or lacks its foot."""
    faults = []
    is_specimen = Path(file).name.startswith("specimen.")
    with Opened(browser, file) as opened:
        count = measure(opened.page, "markUnbroken")
        paper = PdfReader(io.BytesIO(opened.page.pdf(prefer_css_page_size=True)))
    places = {}
    for number, sheet in enumerate(paper.pages, 1):
        printed = []
        text = sheet.extract_text(visitor_text=lambda *piece: printed.append(piece))
        # The specimen has a table of forty columns, which no paper takes: the browser shrinks all of it.
        small = [(size, words) for size, words in map(printed_size, printed) if words and size < SMALLEST_PRINT]
        if small and not is_specimen:
            least, words = min(small)
            faults.append(f"paper: page {number} has {len(small)} texts under 7 points, as {least:.2f}: {words[:60]!r}")
        for mark in re.findall(r"q(\d+)([hf])q", text):
            places.setdefault(mark, number)
        if not re.search(rf"{number}\s*/\s*{len(paper.pages)}", text):
            faults.append(f"paper: page {number} has no foot")
    found = 0
    for index in range(count):
        head, foot = places.get((str(index), "h")), places.get((str(index), "f"))
        found += head is not None and foot is not None
        if head != foot:
            faults.append(f"paper: block {index} is cut between pages {head} and {foot}")
    if count and not found:
        faults.append("paper: no mark was found, so nothing was checked")
    return faults, len(paper.pages)


def printed_size(piece):
    """The size of a text on paper in points, and the text without the marks that this check has put there."""
    text, page, line, _, font_size = piece
    height = font_size * math.hypot(line[2], line[3]) * math.hypot(page[2], page[3])
    return height, re.sub(r"q\d+[hf]q", "", text).strip()


def size(file):
    limit = next((limit for name, limit in SIZES.items() if name in Path(file).parts[-2:]), None)
    bytes_ = Path(file).stat().st_size
    return [f"{bytes_} bytes, more than {limit}"] if limit and bytes_ > limit else [], bytes_
