"""Canonical CSV files to typed rows: header, kind, row rules. Nothing about one row depends on another here."""

import csv
import datetime
import io
import re
import unicodedata

# One line a field: name, type, mark.
#   !  the column must be present and every row must have a value
#   +  the column must be present, a value may be missing
# Types: text; count = whole number from 0; ordinal = whole number from 1, missing means 1; stars = 1 to 5;
# time; day; a|b|c = one of these words, and a word with a trailing * is what a missing value means.
FIELDS = {
    "calls": """
        call_id text !
        leg ordinal
        started_at time !
        direction in*|out
        caller text
        queue text
        agent_id text +
        wait_seconds count
        ring_count count
        ring_seconds count
        talk_seconds count +
        hold_seconds count
        acw_seconds count +
        outcome answered|abandoned|no_answer|overflow !
        transfer_to text
        transfer_kind blind|attended|consult|conference|survey
        ended_by caller|agent|system
        tag silent|harassing|wrong_number|test
        customer_level vip|important|normal
        satisfaction stars
        county text""",
    "tickets": """
        ticket_id text !
        call_id text
        parent_ticket_id text
        kind fault_repair|inquiry|query|complaint|misconduct_report|suggestion|opinion|praise|application|other !
        accepted_at time !
        agent_id text +
        caller text
        customer_name text
        county text
        station text
        area text
        area_class text
        content text
        status text""",
    "reviews": """
        review_id text !
        object ticket|call|outage_notice !
        object_id text !
        area text
        reviewed_at time !
        inspector text
        verdict correct|incorrect !
        error_fields list
        error_source agent|county|system
        note text""",
    "outage_notices": """
        notice_id text !
        revision ordinal
        area text !
        county text
        kind planned|short_notice|fault|load_limit
        published_at time !
        agent_id text
        planned_start time
        planned_end time
        reason text
        withdrawn_at time""",
    "agents": """
        agent_id text !
        name text !
        team text !
        shift_leader text
        valid_from day
        valid_to day
        hired_on day
        left_on day""",
}
KINDS = {
    kind: [(line.split() + [""])[:3] for line in table.strip().splitlines()]
    for kind, table in FIELDS.items()
}

# The characters with Unicode's White_Space property (str.strip() would also take U+001C to U+001F).
BLANKS = (
    "\t\n\v\f\r \u0085\u00a0\u1680"
    + "".join(map(chr, range(0x2000, 0x200B)))
    + "\u2028\u2029\u202f\u205f\u3000"
)
LARGEST = 2147483647


class FileRefused(Exception):
    """The file as a whole cannot be used (exit code 65)."""


def clean(text):
    return unicodedata.normalize("NFC", text).strip(BLANKS)


def whole_number(text, lowest, highest=LARGEST):
    if not re.fullmatch("[0-9]{1,10}", text):
        raise ValueError("not a whole number")
    number = int(text)
    if not lowest <= number <= highest:
        raise ValueError("number out of range")
    return number


def day(text):
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError("not a day")
    value = datetime.date.fromisoformat(text)
    if not 1900 <= value.year <= 2099:
        raise ValueError("year out of range")
    return value


def time(text):
    parts = re.fullmatch("(.{10}) ([0-9]{2}):([0-9]{2}):([0-9]{2})", text)
    if not parts:
        raise ValueError("not a time")
    clock = datetime.time(*(int(part) for part in parts.groups()[1:]))
    return datetime.datetime.combine(day(parts[1]), clock)


def field_value(type_, mark, text):
    """The value of one cleaned field; None (for text: "") when missing. Raises ValueError for a broken rule."""
    if text == "":
        if mark == "!":
            raise ValueError("required field is empty")
        if type_ in ("text", "list"):
            return ""
        if type_ == "ordinal":
            return 1
        return next((word[:-1] for word in type_.split("|") if word.endswith("*")), None)
    if type_ == "text":
        return text
    if type_ == "list":
        # A list is its words: trimmed, empty ones dropped, a repeat once.
        return ";".join(dict.fromkeys(word for word in map(clean, text.split(";")) if word))
    if type_ == "count":
        return whole_number(text, 0)
    if type_ == "ordinal":
        return whole_number(text, 1)
    if type_ == "stars":
        return whole_number(text, 1, 5)
    if type_ == "time":
        return time(text)
    if type_ == "day":
        return day(text)
    if text not in type_.replace("*", "").split("|"):
        raise ValueError("unknown word")
    return text


def kind_of(header):
    """The kind whose must-have columns are all there; if several, the one that knows most of the columns."""
    fitting = [
        (sum(name in header for name, _, _ in fields), kind)
        for kind, fields in KINDS.items()
        if all(name in header for name, _, mark in fields if mark)
    ]
    if not fitting:
        raise FileRefused("the header fits no kind of file")
    return max(fitting)[1]


def read_file(path):
    """(kind, number of rows read, rows that keep the row rules)."""
    with open(path, "rb") as file:
        try:
            text = file.read().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise FileRefused(f"{path}: not UTF-8: {error}")
    csv.field_size_limit(1 << 30)
    try:
        # An empty line gives [] and is no row.
        lines = [line for line in csv.reader(io.StringIO(text, newline=""), strict=True) if line]
    except csv.Error as error:
        raise FileRefused(f"{path}: {error}")
    if not lines:
        raise FileRefused(f"{path}: no header")
    header = [clean(name) for name in lines[0]]
    kind = kind_of(header)
    known = [name for name in header if any(name == field[0] for field in KINDS[kind])]
    if len(known) != len(set(known)):
        raise FileRefused(f"{path}: a column appears twice")
    rows = []
    for line in lines[1:]:
        if len(line) != len(header):
            continue
        texts = dict(zip(header, map(clean, line)))
        try:
            rows.append({name: field_value(type_, mark, texts.get(name, "")) for name, type_, mark in KINDS[kind]})
        except ValueError:
            continue
    return kind, len(lines) - 1, rows
