"""Texts that try to become markup, formulas, addresses, control codes or names of files and sheets.

`TEXTS` are those that a file may hold; `REFUSED` the bytes that no text may be made of, which intake rejects by rule.
"""

import re
import unicodedata

MARKUP = [
    "<script>alert(1)</script>", "</script><script>x", "<img src=x onerror=x>", "<svg/onload=x>", "</style><b>", "</title><b>",
    "</text></svg><p>", "<![CDATA[<b>]]>", "]]><b>", "<!--", "-->", "<base href=x>", "<meta http-equiv=refresh content=0>",
    "<iframe srcdoc='<b>'>", "<a href=javascript:x>y</a>", "</td></tr></table><h1>", "</body></html>", "<plaintext>",
    "<template><b>", "<math><mi>", "<details open ontoggle=x>", "<", ">", "&", "\"", "'", "\" onmouseover=x y=\"",
    "' autofocus onfocus=x '", "\" style=\"x:y", "`onclick=x", "&quot;", "&#34;", "&lt;script&gt;", "&amp", "<?xml version='1.0'?>",
    "<!DOCTYPE x [<!ENTITY e 'x'>]>&e;", "}*{color:red}", "\";}@import 'x';", "\\\";}body{display:none}", "\\0a }", "/*", "*/",
    "expression(x)", "url(x)", "{{x}}", "${x}", "<%= x %>", "#{x}", "%s%n", "$(x)", "`x`", "'; DROP TABLE call;--", "\"},{\"x\":[",
]
ADDRESSES = [
    "javascript:x", "data:text/html,<b>", "//host/x", "\\\\host\\x", "file:///etc/x", "http://host.example/x", "ms-msdt:x", "?q#f",
    "%22%3e%3cb%3e", "%2e%2e%2f", "internal:A1", "#top", "mailto:x@host.example",
]
PATHS = [
    "../../x", "..\\..\\x", "/etc/cron.d/x", "C:\\x", "C:x", ".", "..", "...", "~", "~root", "-rf", ".hidden", "x/", "/", "\\",
    "index.html", "manifest.json", "x::$DATA", "x*?|<>",
]
# Of Windows, in any case and with any ending; names that differ in case, width or form alone.
NAMES = [
    "CON", "con", "PRN", "AUX", "NUL", "nul", "COM0", "COM1", "com9", "LPT1", "lpt9", "COM¹", "LPT²", "CONIN$", "CONOUT$", "CLOCK$",
    "CON.txt", "aux.", "nul .x", "COM1:", "ＣＯＮ", "x.", "x..", "x", "X", "ｘ", "ß", "SS", "ẞ", "K", "K\u0327", "ı", "İ", "ﬁ", "fi",
    "①", "１", "1", "01", "1e5", "0x1F", "TRUE", "null", "nan", "-", "—", "_", "__", "~2", "x~2",
]
FORMULAS = [
    "=cmd|' /C calc'!A0", "=1+1", "=HYPERLINK(\"http://host.example\",\"x\")", "+1+1", "-1+1", "-5", "@SUM(A1)", "＝1+1", "＋1", "－1",
    "＠SUM(A1)", "=DDE(\"cmd\";\"x\";\"y\")", "|cmd", "%0A=1", "'=1", "\"=1\"", ";=1", ",=1", "=", "==1", "=\"\"&A1", "{=1}", "=WEBSERVICE(A1)",
    "\x0b\x01=1", "\u200b=1", "\ufeff=1", "\u202e=1", "=1\n=2", "x\t=1",
]
# Names of sheets, cells, tables and print codes.
SHEETS = [
    "History", "历史记录", "'x'", "[x]", "x:y", "A1", "R1C1", "Sheet1!A1", "[@x]", "T[#All]", "_xlnm.Print_Area", "&G", "&P&D&\"x\"",
    "_x0041_", "_x005F_x0041_", "_x000D_", "名" * 31, "名" * 32, "x" * 31 + "1", "x" * 31 + "2", "\U00020BB7" * 16, "\U00020BB7" * 17,
]
BIDI = [
    "\u202egpj.exe", "\u202ax\u202c", "\u202bx", "\u202dx\u202c\u202c", "\u2066<b>\u2069", "\u2067x", "\u2068x\u2069\u2069", "\u2069x",
    "\u200fx", "\u200ex", "\u061cx", "אבג", "ابت 12", "x\u202e", "א\u202e1\u202c2", "\u202e\u2066\u202b", "\u202e名\u202c",
]
MARKS = [
    "<\u0338", ">\u0338x", "=\u0338", "\"\u0338 onmouseover=x a=\"\u0338", "<\u0338script>\u0338", "\"\u0301><b>", "'\u0301", "&\u0301", ",\u0301x",
    "<\u200db>", "\"\U000E0100x", "x" + "\u0301" * 40, "x\u20dd", "e\u0301", "\u0301", "\u200dx\u200d", "x\ufe0f", "\U0001F468\u200d\U0001F469", "\uac00\u11a8",
    "<\ufe00b>", "/\u0338", "\\\u0301", ".\u0307", ":\u0301", "[\u0301", "\U00010047\u0307",
]
CONTROLS = [
    "\x02<b>", "\x01\x08\x0bx", "\x1b[31mred", "\x1b]0;title\x07", "\x1b[2J\x1b[H", "x\x1b", "\x9b31m", "\x90q\x9c", "x\x7f", "x\x08\x08y",
    "x\ry", "x\r\ny", "x\ny", "x\ty", "x\x0cy", "x\x85y", "\u2028x\u2029y", "x\u2028y", "x\u00ady", "\ufeffx", "x\ufffey", "x\uffffy",
    "\ufdd0x", "\U0001FFFEx", "\ufffd", "\ufff9x\ufffay\ufffb", "\U000E0001x", "\u3164", "x\u00a0y", "\uff1cb\uff1e", "\u2060x", "\x1fx\x1e", "\x0e\x0fx",
]
LONG = [
    "名" * 100, "x" * 300, "<b>" * 100, "\U0001F600" * 75, "x" * 89 + "y", "x" * 90 + "y", "x" * 90 + "z", "a b " * 75, "\"" * 300, "=" * 300,
    "_x0041_" * 40, "x\u0301\u0316" * 60,
]

# Bytes that are no UTF-8, each in a row of its own: lone surrogates as some programs write them, overlong forms, cut and stray bytes, beyond Unicode.
REFUSED = [
    b"\xed\xa0\x80", b"\xed\xb0\x80", b"x\xed\xbf\xbfy", b"\xed\xa0\x80<\xed\xb0\x80", b"\xc0\xbc", b"\xc0\x80", b"\xe0\x80\xbc", b"\xf0\x80\x80\xbc",
    b"\xff", b"\xfe\xff<", b"x\xc3", b"\xe4\xb8", b"\xf0\x9f\x98", b"\x80", b"\xbf\xbf", b"\xf4\x90\x80\x80", b"\xf8\x88\x80\x80\x80", b"\xb0\xa1",
]

# What Unicode calls white space.
BLANKS = " \t\n\x0b\x0c\r\x85\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"


def read(text):
    """The text as a reader takes it: composed, without blanks at its ends."""
    return unicodedata.normalize("NFC", text.strip(BLANKS))


def distinct(texts):
    """Those that are not the same after reading, in order."""
    return list({read(text): text for text in reversed(texts)}.values())[::-1]


GROUPS = [MARKUP, ADDRESSES, PATHS, NAMES, FORMULAS, SHEETS, BIDI, MARKS, CONTROLS, LONG]
TEXTS = distinct([text for group in GROUPS for text in group])


def shown(text, *, gone, blank):
    """A text with signs made blank, and others gone or replaced: `gone` gives what stands for a sign, None for itself.
    Marks that turn the order of reading are gone; alone they leave a sign that something is missing."""
    if text and all(is_bidi(ord(sign)) for sign in text):
        return "\ufffd"
    signs = []
    for sign in text:
        if is_bidi(ord(sign)):
            continue
        other = gone(ord(sign))
        signs.append(" " if sign in blank else sign if other is None else other)
    return "".join(signs)


def is_bidi(code):
    return 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069


def is_control(code):
    return code < 0x20 or 0x7F <= code < 0xA0


def is_nobody(code):
    """Whether it is no character: Unicode's noncharacters."""
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


def on_page(text):
    """As a page shows it: line ends are blanks, controls a sign that something is missing, what reorders is gone."""
    return shown(
        read(text), blank="\t\n\r\u2028\u2029",
        gone=lambda code: "\ufffd" if is_control(code) or is_nobody(code) else None)


def on_terminal(text):
    """As a terminal shows it."""
    return shown(
        read(text), blank="\t\n\r\u2028\u2029", gone=lambda code: "\ufffd" if is_control(code) else None)


def in_workbook(text):
    """As a cell holds it, without what XML or a reader of the sheet would take for something else."""
    kept = shown(
        read(text), blank="\t\n\r\x85\u2028\u2029",
        gone=lambda code: "" if is_control(code) or code in (0xFFFE, 0xFFFF) else None)
    return kept


def escaped(text):
    """As the workbook's XML spells it: `_x0041_` would be read as A."""
    return re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)
