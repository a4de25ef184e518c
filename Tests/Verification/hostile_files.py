"""Files of an edition of hostile texts: their names, the files of figures and tickets, and which is which of a harmless one."""

import csv
import io
import json
import posixpath
import re
import urllib.parse

from hostile_match import folded

DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)", re.IGNORECASE)
FORMULA = tuple("=+-@\t\r\n\x00＝＋－＠")
LONGEST = 120


def names_in(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() or path.is_symlink())


def check_names(place, edition, faults):
    """Names that every system can hold, none twice, and no more files than the manifest names."""
    files = names_in(edition)
    if len({folded(name) for name in files}) != len(files):
        faults.append(f"{place}: names that differ in case or form alone")
    for file in files:
        for part in file.split("/"):
            if not re.fullmatch(r"\w[\w.-]*|[-][\w.-]*", part) or ".." in part or part[-1] in ". " or len(part.encode()) > LONGEST:
                faults.append(f"{place}: a file called {part!r}")
            if DEVICES.fullmatch(part.split(".")[0]):
                faults.append(f"{place}: a device's name: {part!r}")
    named = {entry["path"] if isinstance(entry, dict) else entry for entry in json.loads((edition / "manifest.json").read_text())["files"]}
    if named | {"manifest.json"} != set(files):
        faults.append(f"{place}: the manifest and the files differ: {sorted((named | {'manifest.json'}) ^ set(files))[:4]}")


def linked(place, pages, faults):
    """Files of the harmless edition to those of the hostile one, by their links; `pages` reads a pair of names."""
    pairs, waiting, seen = {"index.html": "index.html"}, ["index.html"], {}
    while waiting:
        file = waiting.pop()
        seen[file] = one, other = pages(file, pairs[file])
        if len(one.links) != len(other.links):
            faults.append(f"{place} {file}: {len(one.links)} links became {len(other.links)}")
        for was, now in zip(one.links, other.links):
            was, now = target(file, was), target(pairs[file], now)
            if was is None or now is None:
                continue
            if pairs.setdefault(was, now) != now:
                faults.append(f"{place} {file}: {was} is {pairs[was]!r} and {now!r}"[:300])
            if was.endswith(".html") and was not in seen and was not in waiting:
                waiting.append(was)
    if len(set(pairs.values())) != len(pairs):
        faults.append(f"{place}: two units share a file")
    return pairs, seen


def target(file, link):
    """The file of the edition that a link leads to; None for a place of the same page."""
    path = urllib.parse.unquote(link.split("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), path)) if path else None


def check_links(place, edition, pages, faults):
    """Every link ends at a file of the edition, and at an id that is there."""
    for file, page in pages.items():
        for link in page.links:
            path = target(file, link) or file
            if path.startswith(("..", "/")) or not (edition / path).is_file():
                faults.append(f"{place} {file}: leads to {link[:120]!r}")
            anchor = urllib.parse.unquote(link.partition("#")[2])
            if anchor and path in pages and anchor not in pages[path].ids:
                faults.append(f"{place} {file}: no {link[:120]!r}")


def check_table(place, benign, hostile, expected, faults, is_for_programs=False):
    """CSV of the same rows and columns; for spreadsheets no text begins like a formula."""
    first, second = (list(csv.reader(io.StringIO(text, newline=""))) for text in (benign, hostile))
    if [len(row) for row in first] != [len(row) for row in second]:
        faults.append(f"{place}: other rows or columns: {len(first)} and {len(second)} rows")
        return
    for number, (one, other) in enumerate(zip(first, second)):
        for was, now in zip(one, other):
            is_quoted = now.startswith("'") and now[1:].startswith(FORMULA)
            if not is_for_programs and now.startswith(FORMULA) and not re.fullmatch(r"-?[0-9.e-]+", now):
                faults.append(f"{place} row {number}: a formula {now[:80]!r}")
            if not expected.matches(was, now) and not (is_quoted and expected.matches(was, now[1:])):
                faults.append(f"{place} row {number}: {was[:120]!r} became {now[:120]!r}")
