#!/usr/bin/env python3
"""Shows that the proof of hostile texts can fail: outputs altered by hand must be found. Run: python3 hostile_test.py"""

import pathlib
import tempfile
import types
import unittest

import openpyxl

import hostile_centre as centres
from hostile_books import check_book
from hostile_edition import forms
from hostile_files import check_names, check_table
from hostile_pages import Page, check_page
from hostile_terminal import Command, check_lines
from hostile_texts import TEXTS, read

BAD = "<b>\u202e=1"
EXPECTED = forms([BAD])


class Pages(unittest.TestCase):
    def faults(self, hostile, benign="<p id=a>Bq000z, 5</p>"):
        faults, frame = [], "<!doctype html><html><head><meta charset=utf-8><title>x</title></head><body>{}</body></html>"
        check_page("page", *(Page(frame.format(body).encode()) for body in (benign, hostile)), EXPECTED["page"], faults)
        return faults

    def test_text_as_designed_passes(self):
        self.assertEqual(self.faults("<p id=a>&lt;b&gt;=1, 5</p>"), [])

    def test_every_alteration_is_found(self):
        for body in ("<p id=a><b>=1, 5</b></p>", "<p id=a>&lt;b&gt;\u202e=1, 5</p>", "<p id=a>&lt;b&gt;=1, 6</p>", "<p id=a>&lt;b&gt;=2, 5</p>",
                     "<p id=a onclick=x>&lt;b&gt;=1, 5</p>", "<p id=a title=x>&lt;b&gt;=1, 5</p>", "<p id='a b'>&lt;b&gt;=1, 5</p>",
                     "<p id=a>&lt;b&gt;=1, 5</p><script></script>", "<p id=a>&lt;b&gt;=1, 5</p><!-- -->", "<p id=a>&lt;b&gt;=1, 5"
                     "</p><style>p{}</style>"):
            self.assertTrue(self.faults(body), body)

    def test_links_that_lead_out_are_found(self):
        for link in ("javascript:x", "//host/x", "/etc/x", "http://host/x", "../../../x", "C:\\x", "data:,x"):
            self.assertTrue(self.faults(f"<a href='{link}'>x</a>", "<a href=x>x</a>"), link)
        self.assertEqual(self.faults("<a href='../teams/%E4%B8%80.html#a'>x</a>", "<a href=x>x</a>"), [])


class Books(unittest.TestCase):
    def faults(self, alter):
        faults = []
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for name, text in (("benign", "Bq000z"), ("hostile", "<b>=1")):
                book = openpyxl.Workbook()
                book.properties.creator = None
                sheet = book.active
                sheet.append([text, 5, "=SUM(B1:B1)"])
                sheet["A1"].data_type = "s"
                sheet["C1"] = None
                if name == "hostile":
                    alter(book, sheet)
                paths.append(pathlib.Path(folder, name + ".xlsx"))
                book.save(paths[-1])
            check_book("book", *paths, EXPECTED, faults)
        return faults

    def test_text_as_designed_passes(self):
        self.assertEqual(self.faults(lambda book, sheet: None), [])

    def test_every_alteration_is_found(self):
        def set_cell(address, value):
            return lambda book, sheet: sheet.__setitem__(address, value)

        def link(book, sheet):
            sheet["A1"].hyperlink = "http://host.example"

        alterations = {
            "a formula": set_cell("A1", "=1"), "a formula beside": set_cell("C1", "=1+1"), "another type": set_cell("B1", "5"),
            "another text": set_cell("A1", "<b>=2"), "an override": set_cell("A1", "<b>\u202e=1"), "a link": link,
            "a reserved name": lambda book, sheet: setattr(sheet, "title", "History"),
            "an override in a name": lambda book, sheet: setattr(sheet, "title", "x\u202e"),
            "a hidden sheet": lambda book, sheet: setattr(book.create_sheet("y"), "sheet_state", "hidden"),
        }
        for name, alter in alterations.items():
            self.assertTrue(self.faults(alter), name)


class Files(unittest.TestCase):
    def test_unsafe_names_are_found(self):
        for name in ("CON.html", "aux.x.html", "x.", "a b", "x\u202e", "名" * 60, "x:y", "~"):
            with tempfile.TemporaryDirectory() as folder:
                edition = pathlib.Path(folder)
                (edition / name).write_text("")
                (edition / "manifest.json").write_text('{"files": [{"path": "%s"}]}' % name)
                faults = []
                check_names("edition", edition, faults)
                self.assertTrue(faults, name)

    def test_names_that_differ_in_case_are_found(self):
        with tempfile.TemporaryDirectory() as folder:
            edition, faults = pathlib.Path(folder), []
            for name in ("x.html", "X.html"):
                (edition / name).write_text("")
            (edition / "manifest.json").write_text('{"files": ["x.html", "X.html"]}')
            check_names("edition", edition, faults)
            self.assertEqual(len(faults), 1)

    def test_tables(self):
        def faults(now):
            found = []
            check_table("table", "key,value\nBq000z,5\n", f"key,value\n{now}\n", forms(["=1"])["read"], found)
            return found

        self.assertEqual(faults("'=1,5"), [])
        for now in ("=1,5", "'=2,5", "'=1,6", "'=1,5,6", "'=1"):
            self.assertTrue(faults(now), now)


class Terminals(unittest.TestCase):
    def test_what_a_terminal_obeys_is_found(self):
        for text in ("\x1b[2J", "\x9b2J", "\u202ex", "x\r", "\x07", "\x7f", "\u2028"):
            command = Command("", types.SimpleNamespace(name="x"), "en", [])
            command.check_clean("x", f"a\n{text}\n")
            self.assertTrue(command.faults, text)

    def test_other_lines_are_found(self):
        for now in ("<b>=1 x\ny", "<b>=2 x", "<b>=1 z"):
            faults = []
            check_lines("x", "Bq000z   x", now, EXPECTED["shown"], faults)
            self.assertTrue(faults, now)


class Texts(unittest.TestCase):
    def test_harmless_texts_have_the_same_order_and_length(self):
        for part in centres.rounds(TEXTS, 20):
            tokens = centres.tokens(part)
            order = sorted(range(len(part)), key=lambda place: read(part[place]).encode())
            self.assertEqual(order, sorted(range(len(part)), key=lambda place: tokens[place]))
            self.assertTrue(all(len(token) == max(6, len(read(text))) for token, text in zip(tokens, part)))

    def test_there_are_enough(self):
        self.assertGreaterEqual(len(TEXTS), 200)
        self.assertEqual(len({read(text) for text in TEXTS}), len(TEXTS))


if __name__ == "__main__":
    unittest.main()
