#!/usr/bin/env python3
"""Proves that hostile texts can do nothing, wherever they stand and whatever is made of them.

    hostile_edition.py BINARY small|large

More than 200 texts (`hostile_texts.py`) stand in turn in every text field of every kind of record, in the configuration
and in notes. Each centre is made twice, the second time with harmless texts of the same order; import, notes and reports
in both languages must give the same: pages the same tree, workbooks the same cells, types and formulas, files of figures
the same columns, terminals the same lines, each text as `hostile_texts` says that it is shown, and nothing else.

small takes a part of the texts, and one report a language; large all of them, months and weeks in both languages.
"""

import concurrent.futures
import pathlib
import re
import sys
import tempfile
import unicodedata

import hostile_centre as centres
from hostile_books import check_book
from hostile_files import check_links, check_names, check_table, linked, names_in
from hostile_match import Expected, same_blanks
from hostile_pages import Page, check_page
from hostile_terminal import Command, check_lines, check_listings, check_messages, check_refused, option
from hostile_texts import BLANKS, TEXTS, escaped, in_workbook, on_page, on_terminal, read

LANGUAGES = ("en", "zh-Hans")
PERIODS = (("--month", centres.MONTH), ("--week", centres.WEEK))


def forms(order):
    """What must be found of each text, by where."""
    return {
        "page": Expected(order, lambda text: same_blanks(on_page(text))),
        "book": Expected(order, lambda text: escaped(in_workbook(text))),
        "drawn": Expected(order, lambda text: in_workbook(text).strip(" ")),
        "shown": Expected(order, lambda text: re.sub("  +", " ", on_terminal(text)).strip(" ")),
        "read": Expected(order, read),
    }


def check_edition(place, benign, hostile, expected, faults):
    """One edition against the other; how many files were compared."""
    check_names(place, hostile, faults)
    pairs, pages = linked(place, lambda was, now: (Page((benign / was).read_bytes()), Page((hostile / now).read_bytes())), faults)
    if any(not (hostile / now).is_file() or pathlib.Path(was).suffix != pathlib.Path(now).suffix for was, now in pairs.items()):
        faults.append(f"{place}: a link leads nowhere, or to another file than with harmless texts")
        return 0
    check_links(place, hostile, {pairs[file]: page for file, (_, page) in pages.items()}, faults)
    for file, (one, other) in pages.items():
        check_page(f"{place} {pairs[file]}", one, other, expected["page"], faults)
    for was, now in pairs.items():
        if was.endswith(".xlsx"):
            check_book(f"{place} {now}", benign / was, hostile / now, expected, faults)
    tables = {"figures.csv": "figures.csv"} | {was: now for was, now in pairs.items() if was.endswith(".csv")}
    for was, now in tables.items():
        check_table(f"{place} {now}", (benign / was).read_bytes().decode(), (hostile / now).read_bytes().decode(), expected["read"], faults)
    compared = set(pairs.values()) | set(tables.values()) | {"manifest.json"}
    if compared != set(names_in(hostile)):
        faults.append(f"{place}: not compared: {sorted(set(names_in(hostile)) ^ compared)[:4]}")
    return len(compared)


def prove_centre(binary, texts, scratch, size):
    """A centre with these texts in every field; what was compared and found."""
    faults, compared = [], 0
    order = sorted(texts, key=lambda text: read(text).encode())
    harmless, expected = centres.tokens(texts), forms(order)
    for number, lang in enumerate(LANGUAGES):
        commands, said = [], []
        for form, given in (("benign", harmless), ("hostile", texts)):
            folder = scratch / lang / form
            rows = centres.centre(centres.Texts(given))
            paths = centres.write(folder / "in", rows)
            (folder / "scoreline.yml").write_text("store:\n  keep_free_text: true\n", encoding="utf-8")
            command = Command(binary, folder, lang, faults)
            commands.append(command)
            said.append(command("import", *[f"in/{path.name}" for path in paths], "-v"))
            note(command, rows["agents"], noted(texts))
        check_lines(f"import {lang}", said[0][0], said[1][0], expected["shown"], faults)
        for period in PERIODS if size == "large" else PERIODS[number : number + 1]:
            said = [command("report", *period, "--details", "--out", "reports") for command in commands]
            check_lines(f"report {lang}", said[0][0], said[1][0], expected["shown"], faults)
            editions = [command.folder / "reports" / period[1] for command in commands]
            compared += check_edition(f"{lang} {period[1]}", *editions, expected, faults)
            if any(path.name not in (p[1] for p in PERIODS) for path in (commands[1].folder / "reports").iterdir()):
                faults.append(f"{lang}: files outside of the edition")
        check_listings(lang, *commands, list(zip(harmless, texts)), expected, faults)
        check_messages(commands[1], texts, commands[1].folder)
        # The store with its key and lock, and that of wrong rows.
        outside = {path.name for path in commands[1].folder.iterdir() if not re.match(r"(scoreline|wrong)\.", path.name)} - {
            "in", "named", "reports"}
        if outside:
            faults.append(f"{lang}: files {sorted(outside)[:4]} beside the edition")
    return compared, faults


def noted(texts):
    """Of whom notes are made: of those whose id begins with no other one, which would be masked in it. Ids are looked for in
    letters of any size, without blanks, controls and signs that join a letter."""
    plain = ["".join(sign for sign in unicodedata.normalize("NFD", read(text)).casefold()
                     if sign not in BLANKS and unicodedata.category(sign) not in ("Mn", "Cf", "Cc")) for text in texts]
    return [i for i, text in enumerate(plain) if not any(i != j and text.startswith(other) for j, other in enumerate(plain))]


def note(command, roster, places):
    """A note with each agent's own text, as others' would be masked; one longer than 300 characters is refused."""
    for row in (roster[place] for place in places):
        text = "N " + row["agent_id"]
        command(
            "note", *option("--agent", read(row["agent_id"])), "--month", centres.MONTH, "--kpi", "talk_mean", "--lang", command.lang, "--", text,
            codes=(64 if len(read(text)) > 300 else 0,))


def prove_configuration(binary, texts, scratch, size):
    """One small centre with each of the texts in turn in every place of the configuration that takes one."""
    faults, compared = [], 0
    order = sorted(texts, key=lambda text: read(text).encode())
    harmless, expected = centres.tokens(texts), forms(order)
    scratch.mkdir(parents=True, exist_ok=True)
    rows = centres.centre(centres.Texts(["Ann", "Bob"]))
    folder = scratch / "configured"
    command = Command(binary, folder, "en", faults)
    paths = centres.write(folder / "in", rows)
    command("import", *map(str, paths))
    for number in range(len(texts)):
        editions = []
        for form, given in (("benign", harmless), ("hostile", texts)):
            (folder / "scoreline.yml").write_text(centres.configuration(centres.Texts(given), number), encoding="utf-8")
            out = f"{form}-{number}"
            command("report", "--month", centres.MONTH, "--out", out)
            editions.append(folder / out / centres.MONTH)
        if editions[1].exists():
            compared += check_edition(f"configuration {number}", *editions, expected, faults)
    return compared, faults


def prove_refusals(binary, texts, scratch, size):
    faults = []
    scratch.mkdir(parents=True)
    return check_refused(Command(binary, scratch, "en", faults), scratch), faults


def main(binary, size):
    texts = TEXTS if size == "large" else TEXTS[::23]
    jobs = [(prove_centre, part) for part in centres.rounds(texts, 20 if size == "large" else 6)]
    jobs += [(prove_configuration, part) for part in centres.rounds(texts, 20)] + [(prove_refusals, [])]
    faults, counts = [], {}
    with tempfile.TemporaryDirectory(dir="/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None) as scratch:
        with concurrent.futures.ProcessPoolExecutor() as pool:
            running = [pool.submit(prove, binary, part, pathlib.Path(scratch) / str(number), size)
                       for number, (prove, part) in enumerate(jobs)]
            for (prove, _), job in zip(jobs, running):
                compared, found = job.result()
                counts[prove] = counts.get(prove, 0) + compared
                faults += found
    # The first of each sort: one cause is often found on every page.
    sorts = {}
    for fault in faults:
        sorts.setdefault(re.sub(r"[^a-z ]+", "", fault)[:60], fault)
    for fault in list(sorts.values())[:60]:
        print(f"hostile: {fault}")
    print(f"hostile: {len(texts)} texts in every field, {counts[prove_centre]} files of editions compared, {counts[prove_configuration]} with texts"
          f" in the configuration; {counts[prove_refusals]} rows that are no text refused; {len(faults)} faults")
    return 1 if faults or size == "large" and len(texts) < 200 else 0


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[2] not in ("small", "large"):
        sys.exit(__doc__)
    sys.exit(main(str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2]))
