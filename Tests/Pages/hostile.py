"""The page with a hostile text in every field must be the same tree as the one with harmless texts.

hostile.py FOLDER: holds FOLDER/hostile.N.html, parsed as a browser parses, against hostile.benign.html.
"""

import sys
from pathlib import Path

import html5lib

# Values that follow from texts: addresses, places of labels, which tables have the same heads.
FREE = {"href", "id", "aria-labelledby", "aria-label", "x", "y", "d", "content", "cx", "cy", "width",
        "height", "viewBox", "text-anchor", "points", "r", "class"}


def tree(file):
    """Names of elements and attributes in their order, with the values that texts don't decide.

    Labels of one kind in a row count once: how many numbers of an axis have room follows from their width.
    """
    root = html5lib.parse(file.read_bytes(), treebuilder="etree", namespaceHTMLElements=False, transport_encoding="utf-8")
    elements = []
    for element in root.iter():
        tag = element.tag if isinstance(element.tag, str) else "comment"
        attributes = tuple(sorted((name, "" if name in FREE else value) for name, value in element.attrib.items()))
        if not (tag.endswith("}text") and elements and elements[-1] == (tag, attributes)):
            elements.append((tag, attributes))
    return elements


def addresses(file):
    root = html5lib.parse(file.read_bytes(), treebuilder="etree", namespaceHTMLElements=False, transport_encoding="utf-8")
    return [element.attrib[name] for element in root.iter() for name in ("href", "src", "xlink:href")
            if isinstance(element.tag, str) and name in element.attrib]


def main(folder):
    benign = tree(folder / "hostile.benign.html")
    files = sorted(folder.glob("hostile.[0-9]*.html"), key=lambda file: int(file.name.split(".")[1]))
    faults = []
    for file in files:
        if tree(file) != benign:
            faults.append(f"{file.name}: another tree")
        for address in addresses(file):
            if ":" in address or address.startswith(("/", "\\")):
                faults.append(f"{file.name}: address {address[:80]!r}")
    for fault in faults[:20]:
        print(f"pages: {fault}")
    print(f"pages: {len(files)} hostile texts, {len(faults)} faults, {len(benign)} elements in the tree")
    return 1 if faults or len(files) < 200 else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
