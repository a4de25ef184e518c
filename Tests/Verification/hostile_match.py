"""What became of hostile texts, told from the same place of an output made with harmless ones."""

import re
import unicodedata

from hostile_texts import is_bidi

# A harmless text, whole or cut with an ellipsis, as `hostile_centre.tokens` makes them.
TOKEN = re.compile(r"Bq(\d{3})m*(z|…)")


# What follows from the texts by way of their bytes or digits: the digest of a watermark, a masked caller.
DERIVED = re.compile(r"\b[0-9a-f]{32}\b|[0-9]*\*{3,}[0-9]*")


class Expected:
    """Holds outputs of hostile texts against those of harmless ones.

    Each harmless text must have become the hostile one in the form that `form` gives it, or the start of that with an
    ellipsis; all other text must be the same.
    """

    def __init__(self, order, form):
        """`order` gives the texts by the numbers in their tokens."""
        # Also as a field of a review, which no semicolon can be part of, and as a note, which is one line.
        self.forms = [
            tuple(unicodedata.normalize("NFC", form(spelled)) for spelled in (text, text.replace(";", ","), one_line(text)))
            # Of marks that turn the order of reading nothing is left where other signs stand beside them.
            + ("",) * all(map(is_bidi, map(ord, text)))
            for text in order]

    def matches(self, benign, hostile):
        # A text that came on the command line is shown as it was typed.
        hostile = unicodedata.normalize("NFC", hostile)
        benign, hostile = DERIVED.sub("#", benign), DERIVED.sub("#", hostile)
        if benign == hostile and "Bq" not in benign:
            return True
        pattern, at, forms = "", 0, []
        for found in TOKEN.finditer(benign):
            forms.append(self.forms[int(found[1])])
            whole = "|".join(map(re.escape, forms[-1]))
            pattern += f"{literal(benign[at : found.start()])}({whole}|.{{0,400}}?…)"
            at = found.end()
        match = re.fullmatch(pattern + literal(benign[at:]), hostile, re.DOTALL)
        return match is not None and all(
            part in allowed or part.endswith("…") and allowed[0].startswith(part[:-1]) for part, allowed in zip(match.groups(), forms))


def literal(text):
    """Other text as a pattern. A transfer that names an agent is not shown; names of one character are not looked for."""
    for hidden in ("another agent", "其他客服代表"):
        text = text.replace(hidden, "\0")
    return re.escape(text).replace("\0", "(?:another agent|其他客服代表|T .{1,3})")


def one_line(text):
    """Without line ends and controls, as notes are kept."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", " ", text) or text


def same_blanks(text):
    """With each run of blanks as one, as a page shows it."""
    return re.sub(r"[ \n]+", " ", text).strip(" ")


def folded(name):
    """What a careless file system or spreadsheet takes for the same name."""
    return unicodedata.normalize("NFKC", name).casefold()
