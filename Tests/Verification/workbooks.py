"""Proofs of finished workbooks, by programs that had no part in writing them.

    workbooks.py FOLDER [--only FILE]... [--office]

opens every workbook below FOLDER: with openpyxl, and against the schema of the standard (ECMA-376
transitional with its rules of order, through openxml-audit). Nothing may lead out of the file, no
sheet may be hidden, every formula must be made of known functions and carry a value, every chart
must have a description and hold in its cache what its cells hold. With --office, LibreOffice
recalculates every formula and none may change; then a target is changed and verdicts must follow.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import openpyxl
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

FUNCTIONS = {"IF", "ISNUMBER", "COUNT", "COUNTIF", "SUM", "SUMPRODUCT", "AND", "OR", "MAX", "MIN"}
QUOTED = re.compile(r'"(?:[^"]|"")*"|\'(?:[^\']|\'\')*\'!')
TOLERANCE = 1e-9
# The words of verdicts, in both languages.
MISSED = {"Missed", "未达标"}
CLEARLY_WORSE = {
    "clearly worse",
    "明显劣于目标",
    "clearly worse by area, not for sure by notice",
    "按区域明显劣于目标，按停电信息条数把握不足",
    "clearly worse, not by the exact test",
    "明显劣于目标（精确检验不支持）",
}
# What does not follow the target: of too few units nothing is called clear, wherever the interval lies.
UNJUDGED = {"—", "no interval", "无区间", "no value", "无数值", "sample too small to tell", "样本不足以断定"}
# A verdict alone or with how sure it is, while the target is met; what a missed one begins with.
MET = re.compile("(Met|达标)$|met, |达标，")
NOT_MET = ("missed, ", "未达标，")


class Faults(list):
    """What is found wrong, with its place."""

    def of(self, path, what):
        self.append(f"{path}: {what}")


def check_parts(path, faults):
    """Every part is well-formed, without a document type, and leads nowhere outside."""
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if re.search(r"vba|externalLink|pivot|activeX|embeddings", name, re.I):
                faults.of(path, f"part {name}")
            text = archive.read(name)
            root = etree.fromstring(text)
            if b"<!DOCTYPE" in text:
                faults.of(path, f"{name} has a document type")
            if name.endswith(".rels"):
                for link in root:
                    if link.get("TargetMode") == "External":
                        faults.of(path, f"{name} leads to {link.get('Target')}")
            if name == "docProps/core.xml" and re.search(rb"<dc:creator>.+</dc:creator>", text):
                faults.of(path, "names an author")


def check_schema(path, faults):
    found = OpenXmlValidator(file_format=FileFormat.OFFICE_2016).validate(str(path))
    for error in found.errors:
        faults.of(path, f"schema: {error.description} ({error.part_uri} {error.path})")


def check_sheets(path, faults):
    """Names, formulas, tables and charts, as openpyxl reads them."""
    live = openpyxl.load_workbook(path)
    cached = openpyxl.load_workbook(path, data_only=True)
    names = [sheet.title for sheet in live]
    if len({name.casefold() for name in names}) != len(names):
        faults.of(path, "two sheets of one name")
    tables = set()
    counts = {"sheets": len(names), "formulas": 0, "tables": 0, "charts": 0, "links": 0}
    for sheet in live:
        place = f"{path} {sheet.title}"
        if sheet.sheet_state != "visible":
            faults.of(place, "is hidden")
        if len(sheet.title.encode("utf-16-le")) > 62:
            faults.of(place, "has too long a name")
        merged = list(sheet.merged_cells.ranges)
        for table in sheet.tables.values():
            counts["tables"] += 1
            if table.displayName.casefold() in tables:
                faults.of(place, f"table {table.displayName} stands twice")
            tables.add(table.displayName.casefold())
            heads = sheet[table.ref][0]
            if [cell.value for cell in heads] != [column.name for column in table.tableColumns]:
                faults.of(place, f"table {table.displayName} has other heads than its cells")
            rows = openpyxl.worksheet.cell_range.CellRange(table.ref)
            if any(not rows.isdisjoint(area) for area in merged):
                faults.of(place, f"table {table.displayName} holds merged cells")
        for row in sheet.iter_rows():
            for cell in row:
                counts["links"] += cell.hyperlink is not None
                if cell.data_type != "f":
                    continue
                counts["formulas"] += 1
                bare = QUOTED.sub("", cell.value)
                used = set(re.findall(r"([A-Za-z.]+)\(", bare))
                if used - FUNCTIONS or re.search(r"[\[\]|!{}#]|_xl", bare):
                    faults.of(place, f"{cell.coordinate} has the formula {cell.value}")
                if cached[sheet.title][cell.coordinate].value is None and '""' not in cell.value:
                    faults.of(place, f"{cell.coordinate} has no cached value")
        counts["charts"] += len(sheet._charts)
    check_charts(path, cached, faults)
    return counts


def check_charts(path, cached, faults):
    """What a chart shows before it is calculated is what its cells show."""
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("xl/drawings/drawing"):
                root = etree.fromstring(archive.read(name))
                for frame in root.iter("{*}graphicFrame"):
                    if not frame.find(".//{*}cNvPr").get("descr"):
                        faults.of(path, f"{name} has a chart without a description")
            if not name.startswith("xl/charts/chart"):
                continue
            root = etree.fromstring(archive.read(name))
            for reference in root.iter("{*}numRef"):
                range_ = reference.findtext("{*}f")
                sheet, cells = range_.rsplit("!", 1)
                sheet = cached[sheet[1:-1].replace("''", "'")]
                area = sheet[cells.replace("$", "")]
                area = area if isinstance(area, tuple) else ((area,),)
                values = [cell.value for row in area for cell in row]
                shown = {
                    int(point.get("idx")): float(point.findtext("{*}v"))
                    for point in reference.iter("{*}pt")
                }
                wanted = {
                    index: float(value) for index, value in enumerate(values)
                    if isinstance(value, (int, float))
                }
                if shown != wanted:
                    faults.of(path, f"{name} shows other values than {range_}")
                texts = [value for value in values if isinstance(value, str) and value != "—"]
                if texts:
                    faults.of(path, f"{name} draws texts of {range_}: {texts[0]!r}")


# LibreOffice


def recalculated(paths, folder):
    """The workbooks as LibreOffice saves them after recalculating everything."""
    profile = pathlib.Path(folder, "profile")
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True, exist_ok=True)
    # 0: recalculate always when a file is opened.
    settings.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        '<item oor:path="/org.openoffice.Office.Calc/Formula/Load">'
        '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>'
        "</oor:items>", encoding="utf-8")
    out = pathlib.Path(folder, "out")
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
         "xlsx", "--outdir", str(out), *map(str, paths)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=1800)
    return [out / path.name for path in paths]


def compare(path, before, after, faults):
    """Every formula gives its cached value again; how many there are, and the largest difference."""
    live, old = openpyxl.load_workbook(path), openpyxl.load_workbook(before, data_only=True)
    new = openpyxl.load_workbook(after, data_only=True)
    count, largest = 0, 0.0
    for sheet in live:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                a = old[sheet.title][cell.coordinate].value
                b = new[sheet.title][cell.coordinate].value
                if isinstance(a, (int, float)) and isinstance(b, (int, float)):
                    difference = abs(a - b)
                    largest = max(largest, difference)
                    if difference > TOLERANCE:
                        faults.of(path, f"{sheet.title} {cell.coordinate}: {a}, recalculated {b}")
                elif (a or "") != (b or ""):
                    faults.of(path, f"{sheet.title} {cell.coordinate}: {a!r}, recalculated {b!r}")
    return count, largest


def with_targets_changed(path, copy):
    """A copy in which nothing meets its target any more; the cells that must say so, and whether
    they say how sure that is; and those that count periods that miss it."""
    workbook = openpyxl.load_workbook(path)
    verdicts, counts = [], []
    for sheet in workbook:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                found = re.match(r"=IF\(ISNUMBER\(\w+\),IF\((\w+[<>]=|COUNT)", cell.value)
                if cell.value.startswith("=SUMPRODUCT("):
                    counts.append((sheet.title, cell.coordinate))
                if found:
                    verdicts.append((sheet.title, cell.coordinate, found[1] == "COUNT"))
    for name, defined in workbook.defined_names.items():
        if not name.startswith("Target_"):
            continue
        sheet, address = defined.attr_text.rsplit("!", 1)
        cell = workbook[sheet.strip("'").replace("''", "'")][address.replace("$", "")]
        relation = cell.offset(column=-1).value
        cell.value = -1 if relation == "≤" else 1e9
    workbook.save(copy)
    return verdicts, counts


def check_none_met(path, old, new, faults):
    """No cell may still say that a target is met, not even one that was no formula; how many say
    in one text that it is missed, and did not before."""
    followed = 0
    for sheet in new:
        for row in sheet.iter_rows():
            for cell in row:
                if not isinstance(cell.value, str):
                    continue
                if MET.match(cell.value):
                    faults.of(path, f"{sheet.title} {cell.coordinate} still says {cell.value!r}")
                before = old[sheet.title][cell.coordinate].value
                followed += before != cell.value and cell.value.startswith(NOT_MET)
    return followed


def check_office(paths, faults):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        plain, changed, verdicts, counts = [], [], {}, {}
        for number, path in enumerate(paths):
            copy = folder / f"plain-{number}.xlsx"
            copy.write_bytes(path.read_bytes())
            plain.append(copy)
            copy = folder / f"changed-{number}.xlsx"
            verdicts[copy], counts[copy] = with_targets_changed(path, copy)
            changed.append(copy)
        results = recalculated(plain + changed, folder)
        formulas, largest, followed = 0, 0.0, 0
        for path, before, after in zip(paths, plain, results):
            count, difference = compare(path, before, after, faults)
            formulas += count
            largest = max(largest, difference)
        for path, before, after in zip(paths, changed, results[len(plain):]):
            old = openpyxl.load_workbook(path, data_only=True)
            new = openpyxl.load_workbook(after, data_only=True)
            for sheet, address, is_sureness in verdicts[before]:
                was, now = old[sheet][address].value, new[sheet][address].value
                wanted = CLEARLY_WORSE if is_sureness else MISSED
                if was in UNJUDGED:
                    wanted = {was}
                followed += now in wanted
                if now not in wanted:
                    faults.of(path, f"{sheet} {address}: {was!r}, after its target changed {now!r}")
            for sheet, address in counts[before]:
                # The last column counts the periods that can miss one.
                was, now = old[sheet][address].value, new[sheet][address].value
                most = new[sheet][address].offset(column=1).value
                followed += was < now
                if not max(was, 1) <= now <= most:
                    faults.of(path, f"{sheet} {address}: {was}, after its target changed {now} of {most}")
            followed += check_none_met(path, old, new, faults)
        print(
            f"workbooks: {formulas} formulas recalculated, largest difference {largest:.1e}; "
            f"{followed} verdicts and degrees of sureness followed their targets")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--only", action="append", help="a file below the folder; all without")
    parser.add_argument("--office", action="store_true")
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.rglob("*.xlsx"))
    if arguments.only:
        paths = [path for path in paths if str(path.relative_to(arguments.folder)) in arguments.only]
    if not paths:
        sys.exit(f"workbooks: none below {arguments.folder}")
    faults, totals = Faults(), {}
    for path in paths:
        check_parts(path, faults)
        check_schema(path, faults)
        for key, count in check_sheets(path, faults).items():
            totals[key] = totals.get(key, 0) + count
    listed = ", ".join(f"{count} {key}" for key, count in totals.items())
    print(f"workbooks: {len(paths)} opened by openpyxl and valid by the schema: {listed}")
    if arguments.office:
        check_office(paths, faults)
    for fault in faults[:50]:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
