"""Pages made of hostile texts: the same tree as with harmless ones, and texts that are shown as designed."""

import pathlib
import re
import sys

import html5lib

from hostile_match import same_blanks

sys.path.append(str(pathlib.Path(__file__).parents[1] / "Pages"))
from hostile import FREE  # noqa: E402

NEVER = {"script", "iframe", "object", "embed", "base", "form", "link", "img", "button", "audio", "video", "template", "foreignObject"}
# How a table folds on a narrow screen follows from the width of its texts.
TABLE, LAYOUT = {"div", "table", "thead", "tbody", "tr", "th", "td"}, {"role", "tabindex", "aria-labelledby"}
ROLES = {"group", "table", "rowgroup", "row", "cell", "columnheader", "rowheader", "img", "note"}
WORDS = {"aria-label", "title", "alt"}
CSS_TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')
LABELS = re.compile(r"\.l\d+ td:nth-child\(\d+\)\{--l:" + CSS_TEXT.pattern + r"\}")
CSS_ESCAPE = re.compile(r"\\(?:([0-9A-Fa-f]{1,6}) ?|(.))")


class Page:
    """A page as a browser reads it."""

    def __init__(self, data):
        root = html5lib.parse(data, treebuilder="etree", namespaceHTMLElements=False, transport_encoding="utf-8")
        self.elements = [(name(element), element) for element in root.iter()]
        self.ids = [element.attrib["id"] for _, element in self.elements if "id" in element.attrib]
        self.links = [element.attrib[key] for _, element in self.elements for key in element.attrib if key.endswith("href")]


def name(element):
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else "comment"


def shape(element):
    """Attributes with the values that texts don't decide."""
    layout = LAYOUT if name(element) in TABLE else set()
    return sorted(
        (key, "" if key in FREE else value) for key, value in element.attrib.items() if key not in layout and key != "class")


def compared(elements):
    """Without what follows from the width of texts: labels of a drawing after one of their kind, and boxes without a word of
    their own, which hold tables that stand side by side."""
    kept = []
    for tag, element in elements:
        is_label = tag == "text" and kept and kept[-1][0] == "text" and shape(kept[-1][1]) == shape(element)
        is_box = tag == "div" and not shape(element) and not ((element.text or "") + (element.tail or "")).strip()
        if not is_label and not is_box:
            kept.append((tag, element))
    return kept


def check_page(place, benign, hostile, expected, faults):
    """Holds a page against the one of harmless texts."""
    first, second = compared(benign.elements), compared(hostile.elements)
    for (tag, one), (other_tag, other) in zip(first, second):
        if tag != other_tag or shape(one) != shape(other):
            faults.append(f"{place}: another tree: {tag} {shape(one)} became {other_tag} {shape(other)}"[:400])
            break
        check_texts(place, tag, one, other, expected, faults)
    else:
        if len(first) != len(second):
            faults.append(f"{place}: {len(first)} elements became {len(second)}")
    check_safe(place, hostile, faults)


def check_texts(place, tag, one, other, expected, faults):
    if tag == "style":
        check_style(place, one.text or "", other.text or "", expected, faults)
        return
    pairs = [(one.tail, other.tail)] + [(one.attrib[key], other.attrib[key]) for key in WORDS & set(one.attrib)]
    # Labels of a drawing are cut by their width, and may stand elsewhere in a row of them.
    if tag != "text":
        pairs.append((one.text, other.text))
    for was, now in pairs:
        was, now = same_blanks(was or ""), same_blanks(now or "")
        if not expected.matches(was, now):
            faults.append(f"{place}: in {tag}, {was[:200]!r} became {now[:200]!r}")


def check_style(place, one, other, expected, faults):
    """The foot of the print stays within its quotes. What follows are the heads of narrow tables: which tables are narrow
    follows from the width of texts, but their rules are of one form."""
    (foot, labels), (other_foot, other_labels) = parts_of(one), parts_of(other)
    if CSS_TEXT.sub("", foot) != CSS_TEXT.sub("", other_foot) or LABELS.sub("", labels) != LABELS.sub("", other_labels):
        faults.append(f"{place}: another style: {other[:200]}")
    for was, now in zip(CSS_TEXT.findall(foot), CSS_TEXT.findall(other_foot)):
        was, now = same_blanks(css_text(was)), same_blanks(css_text(now))
        if not expected.matches(was, now):
            faults.append(f"{place}: in the style, {was[:200]!r} became {now[:200]!r}")


def parts_of(style):
    """The foot of a print, and the rest."""
    end = style.find("}}") + 2 if style.startswith("@page{@bottom-left{content:") else 0
    return style[:end], style[end:]


def css_text(text):
    return CSS_ESCAPE.sub(lambda code: chr(int(code[1], 16)) if code[1] else code[2], text)


def check_safe(place, page, faults):
    """Nothing runs, nothing loads, nothing leads out."""
    for tag, element in page.elements:
        if tag in NEVER or tag == "comment":
            faults.append(f"{place}: an element {tag}")
        if tag == "input" and element.attrib.get("type") != "checkbox":
            faults.append(f"{place}: an element input of type {element.attrib.get('type')}")
        for key, value in element.attrib.items():
            if tag in TABLE and key == "role" and value not in ROLES:
                faults.append(f"{place}: a role {value!r}")
            if key.lower().startswith("on") or key in ("style", "srcdoc", "src", "action", "ping"):
                faults.append(f"{place}: {tag} has {key}={value[:80]!r}")
        if element.attrib.get("http-equiv", "Content-Security-Policy") != "Content-Security-Policy":
            faults.append(f"{place}: http-equiv {element.attrib['http-equiv']!r}")
    if len(set(page.ids)) != len(page.ids):
        faults.append(f"{place}: an id stands twice")
    for id_ in page.ids:
        if not re.fullmatch(r"[\w.-]+", id_):
            faults.append(f"{place}: id {id_[:80]!r}")
    for link in page.links:
        if not re.fullmatch(r"(?:(?:\.\./)?[\w%.-]+(?:/[\w%.-]+)?)?(?:#[\w%.-]+)?", link):
            faults.append(f"{place}: leads to {link[:120]!r}")
