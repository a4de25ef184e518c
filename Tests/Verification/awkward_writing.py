"""Rows to CSV bytes, in every form a reader of canonical files must take."""

import unicodedata

# Columns that may be missing from a file without turning its rows into one another's conflicts.
SPARE = {
    "calls": ["caller", "queue", "wait_seconds", "ring_count", "ring_seconds", "hold_seconds", "ended_by",
              "customer_level", "satisfaction", "county", "transfer_kind"],
    "tickets": ["call_id", "parent_ticket_id", "caller", "customer_name", "county", "station", "area", "area_class", "content"],
    "reviews": ["inspector", "error_source", "note"],
    "outage_notices": ["county", "kind", "agent_id", "planned_start", "planned_end", "reason"],
    "agents": ["shift_leader", "hired_on", "left_on"],
}
COLUMNS = {
    "calls": "call_id leg started_at direction caller queue agent_id wait_seconds ring_count ring_seconds talk_seconds "
             "hold_seconds acw_seconds outcome transfer_to transfer_kind ended_by tag customer_level satisfaction county",
    "tickets": "ticket_id call_id parent_ticket_id kind accepted_at agent_id caller customer_name county station area "
               "area_class content status",
    "reviews": "review_id object object_id area reviewed_at inspector verdict error_fields error_source note",
    "outage_notices": "notice_id revision area county kind published_at agent_id planned_start planned_end reason withdrawn_at",
    "agents": "agent_id name team shift_leader valid_from valid_to hired_on left_on",
}
PADS = ["", "", "", "", "", "", "", " ", "  ", "\u3000", "\u00a0", "\t", "\u2003"]


def quoted(dice, text):
    if any(mark in text for mark in ',"\r\n') or dice.random() < 0.1:
        return '"' + text.replace('"', '""') + '"'
    return text


def dressed(dice, text):
    """The same field after reading: other normal form, padding."""
    if dice.random() < 0.3:
        text = unicodedata.normalize("NFD", text)
    if dice.random() < 0.1:
        text = text.replace("\u6a02", "\uf914")
    return dice.choice(PADS) + text + dice.choice(PADS)


def write_file(dice, path, kind, rows):
    """`rows` are dictionaries of texts; a `shape` of "short" or "long" takes a field away or adds one."""
    columns = COLUMNS[kind].split()
    for spare in SPARE[kind]:
        if dice.random() < 0.08:
            columns.remove(spare)
    columns += [name for name in ("备注x", "x y", 'un,"known') if dice.random() < 0.3]
    dice.shuffle(columns)
    end = dice.choice(["\n", "\r\n"])
    lines = [",".join(quoted(dice, dice.choice(PADS) + column) for column in columns)]
    for row in rows:
        fields = [dressed(dice, row.get(column, "垃圾,1" if column not in COLUMNS[kind] else "")) for column in columns]
        if row.get("shape") == "short":
            fields.pop()
        elif row.get("shape") == "long":
            fields.append("")
        lines.append(",".join(quoted(dice, field) for field in fields))
    text = end.join(lines) + dice.choice([end, end, "", end + end])
    path.write_bytes(dice.choice([b"", b"", b"\xef\xbb\xbf"]) + text.encode())
