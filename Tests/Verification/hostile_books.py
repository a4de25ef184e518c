"""Workbooks made of hostile texts: cells of the same types and formulas as with harmless ones, and names that are legal."""

import re
import zipfile
from collections import Counter
from xml.etree import ElementTree

from hostile_match import folded
from hostile_texts import escaped, is_bidi, is_control
from workbooks import QUOTED, check_parts, check_sheets

NAME = re.compile(r"[A-Za-z_\u4e00-\u9fff][\w.]*")
# Where a cell stands follows from how texts wrap, and from how many columns of the sheet a long one takes.
PLACE = re.compile(r"\$?\b[A-Z]{1,3}\$?[0-9]+\b")
# Where a head breaks, and what stands between its parts where it does not: both follow from the width of the column.
BREAK = re.compile(r"[\s：:，,]|_x000a_")
CELL_LIKE = re.compile(r"[A-Za-z]{1,3}[0-9]+|[Rr][0-9]*[Cc][0-9]*")
FORBIDDEN = set("[]:*?/\\")
# Parts whose every word is compared; the others hold cells, or nothing of the report.
WORDY = re.compile(r"xl/(charts/chart|drawings/drawing|tables/table|comments)\d+\.xml|docProps/core\.xml")


class Book:
    """The parts of a workbook that hold something of a report."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}
        strings = self.parts.get("xl/sharedStrings.xml")
        self.strings = [text_of(item) for item in strings] if strings is not None else []
        book = self.parts["xl/workbook.xml"]
        self.sheets = [sheet.get("name") for sheet in book.iter(tag("sheet"))]
        self.names = [(name.get("name"), name.text or "") for name in book.iter(tag("definedName"))]

    def cells(self, sheet):
        """(address, type, formula, value) of each."""
        for cell in self.parts[sheet].iter(tag("c")):
            formula, value = cell.find(tag("f")), cell.findtext(tag("v"))
            kind = cell.get("t", "n")
            if kind == "s":
                value = self.strings[int(value)]
            elif kind == "inlineStr":
                value = text_of(cell)
            yield cell.get("r"), kind, None if formula is None else formula.text or "", value or ""


def tag(name):
    return "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}" + name


def text_of(element):
    return "".join(part.text or "" for part in element.iter(tag("t")))


def check_book(place, benign_path, hostile_path, expected, faults):
    """Cells and names of tables spell some texts otherwise than drawings and properties."""
    found = []
    check_parts(hostile_path, faulty := Found(found))
    check_sheets(hostile_path, faulty)
    faults += [f"{place}: {fault}" for fault in found]
    benign, hostile = Book(benign_path), Book(hostile_path)
    if sorted(benign.parts) != sorted(hostile.parts):
        faults.append(f"{place}: other parts: {set(benign.parts) ^ set(hostile.parts)}")
        return
    check_names(place, hostile, faults)
    sheets = set(zip(benign.sheets, map(escaped, hostile.sheets)))
    for part in hostile.parts:
        if part.startswith("xl/worksheets/sheet"):
            check_cells(f"{place} {part}", list(benign.cells(part)), list(hostile.cells(part)), sheets, hostile, expected["book"], faults)
            check_print(f"{place} {part}", benign.parts[part], hostile.parts[part], faults)
        elif WORDY.fullmatch(part):
            form = "book" if part.startswith("xl/tables/") else "drawn"
            check_words(f"{place} {part}", benign.parts[part], hostile.parts[part], expected[form], faults)


class Found(list):
    """Faults as `workbooks` collects them."""

    def __init__(self, faults):
        super().__init__()
        self.faults = faults

    def of(self, _, what):
        self.faults.append(what)


def check_names(place, book, faults):
    keys = [folded(name) for name in book.sheets]
    if len(set(keys)) != len(keys):
        faults.append(f"{place}: two sheets of one name: {sorted(keys)}"[:300])
    for name in book.sheets:
        if (not name.strip() or len(name.encode("utf-16-le")) > 62 or set(name) & FORBIDDEN or name[0] == "'" or name[-1] == "'"
                or name != name.strip() or folded(name) in ("history", "历史记录")
                or any(is_control(ord(sign)) or is_bidi(ord(sign)) for sign in name)):
            faults.append(f"{place}: a sheet called {name!r}")
    tables = [table.get("displayName") for part, root in book.parts.items() if part.startswith("xl/tables/") for table in [root]]
    own = [name for name, _ in book.names if not name.startswith("_xlnm.")]
    for name in tables + own:
        if not NAME.fullmatch(name) or CELL_LIKE.fullmatch(name) or len(name) > 255:
            faults.append(f"{place}: a name {name!r}")
    for name, target in book.names:
        check_reference(f"{place}: name {name}", target, book, faults)
    for part, root in book.parts.items():
        for link in root.iter(tag("hyperlink")):
            if link.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"):
                faults.append(f"{place} {part}: a link out of the workbook at {link.get('ref')}")
            check_reference(f"{place} {part}: link", link.get("location", ""), book, faults)


def check_reference(place, formula, book, faults):
    """Whatever sheet is named is there."""
    for name in re.findall(r"""'((?:[^']|'')*)'!|"(?:[^"]|"")*\"""", formula):
        if name and name.replace("''", "'").replace("_x005F_", "_") not in [sheet.replace("_x005F_", "_") for sheet in book.sheets]:
            faults.append(f"{place} leads to a sheet {name!r}")
    if re.search(r"[\[\]|]", QUOTED.sub("", formula)):
        faults.append(f"{place}: {formula[:120]!r}")


def bare(formula):
    """Without names of sheets, and places."""
    return PLACE.sub("", QUOTED.sub("", formula or ""))


def same_head(was, now):
    return "Bq" not in was and BREAK.sub("", was) == BREAK.sub("", now)


def check_cells(place, benign, hostile, sheets, book, expected, faults):
    """`sheets` are pairs of names of a sheet, which the cover repeats."""
    benign, hostile = ([cell for cell in cells if cell[2] is not None or cell[3]] for cells in (benign, hostile))

    def same(one, other):
        (_, kind, formula, value), (_, other_kind, other_formula, other_value) = one, other
        return kind == other_kind and (formula is None) == (other_formula is None) and bare(formula) == bare(other_formula) and (
            expected.matches(value, other_value) or (value, other_value) in sheets or same_head(value, other_value))

    # In their order; where two tables stand otherwise beside each other, in any.
    rest = list(hostile)
    for one in benign:
        at = next((at for at, other in enumerate(rest) if same(one, other)), None)
        if at is None:
            faults.append(f"{place}: {one} became another cell, such as {rest[:1]}"[:500])
            break
        rest.pop(at)
    if len(benign) != len(hostile):
        faults.append(f"{place}: {len(benign)} cells became {len(hostile)}")
    for address, _, formula, _ in hostile:
        if formula:
            check_reference(f"{place} {address}", formula, book, faults)


def check_print(place, benign, hostile, faults):
    """The head and foot of prints hold no more codes than with harmless texts."""
    for name in ("oddHeader", "oddFooter"):
        was, now = (root.findtext(f".//{tag(name)}") or "" for root in (benign, hostile))
        if was.count("&") != now.count("&"):
            faults.append(f"{place}: {name} became {now[:200]!r}")


def is_number(text):
    """A place or size of a drawing, which follows from the width of texts, or a value, which its cell has, too."""
    return re.fullmatch(r"-?[0-9.]+(E-?[0-9]+)?", text) is not None


def elements(root):
    """All but which marks and periods of a chart are labelled: that follows from the width of texts."""
    roomy = ("}dLbls", "}tickLblSkip", "}tickMarkSkip")
    return [root] + [inner for child in root if not child.tag.endswith(roomy) for inner in elements(child)]


def check_words(place, benign, hostile, expected, faults):
    """The same elements with the same words; of formulas all but names of sheets."""
    first, second = elements(benign), elements(hostile)
    if [element.tag for element in first] != [element.tag for element in second]:
        was, now = (Counter(element.tag.rpartition("}")[2] for element in part) for part in (first, second))
        faults.append(f"{place}: other elements: less {dict(was - now)}, more {dict(now - was)}")
        return
    for one, other in zip(first, second):
        if one.tag.endswith("}f"):
            same = bare(one.text) == bare(other.text)
        else:
            # A chart's title must not begin like a formula: a blank stands before it.
            was, now = (one.text or "").strip(" \n"), (other.text or "").strip(" \n")
            same = is_number(was) and is_number(now) or expected.matches(was, now)
        if not same:
            faults.append(f"{place}: {one.text!r} became {other.text!r}"[:400])
        for key in ("descr", "title", "name") if "name" in other.attrib else ():
            was, now = one.get(key, ""), other.get(key, "")
            if not expected.matches(was.strip(" "), now.strip(" ")) and not same_head(was, now):
                faults.append(f"{place}: {key} {was[:150]!r} became {now[:150]!r}")
