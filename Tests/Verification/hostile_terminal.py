"""What commands print of hostile texts: the same lines as of harmless ones, and nothing that a terminal would obey."""

import csv
import json
import os
import re
import subprocess
import unicodedata

from hostile_centre import MONTH
from hostile_files import check_table
from hostile_texts import REFUSED, is_bidi, is_control


class Command:
    """The product in a folder of its own; every line that it prints must be harmless to a terminal."""

    def __init__(self, binary, folder, lang, faults):
        self.binary, self.folder, self.lang, self.faults = binary, folder, lang, faults

    def __call__(self, *arguments, codes=(0,), is_data=False):
        place = f"{arguments[0]} {self.lang} in {self.folder.name}"
        # What follows two dashes is text.
        language = [] if "--" in arguments else ["--lang", self.lang]
        done = subprocess.run(
            [self.binary, *arguments, *language], cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True,
            env={**os.environ, "LC_ALL": "C.UTF-8"})
        output, errors = (data.decode("utf-8", "backslashreplace") for data in (done.stdout, done.stderr))
        if done.returncode not in codes:
            self.faults.append(f"{place} ended with {done.returncode}: {' '.join(arguments)[:200]!r}: {errors[-300:]!r}")
        self.check_clean(place, errors)
        if not is_data:
            self.check_clean(place, output)
        return output, errors

    def check_clean(self, place, text):
        bad = {f"U+{ord(sign):04X}" for sign in text if sign != "\n" and is_obeyed(ord(sign))}
        if bad:
            line = next(line for line in text.split("\n") if any(is_obeyed(ord(sign)) for sign in line))
            self.faults.append(f"{place} prints {' '.join(sorted(bad))}: {line[:200]!r}")


def option(name, value):
    """A sign that joins the one before it would make another sign of `=`."""
    return [name, value] if unicodedata.category(value[0])[0] in "MC" else [f"{name}={value}"]


def is_obeyed(code):
    """Whether a terminal does something other than show it."""
    return is_control(code) or is_bidi(code) or code in (0x2028, 0x2029)


def check_lines(place, benign, hostile, expected, faults):
    """Lines of the same words; how far they are set apart follows from their width."""
    first, second = (re.sub(r"  +", " ", text).split("\n") for text in (benign, hostile))
    if len(first) != len(second):
        faults.append(f"{place}: {len(first)} lines became {len(second)}")
    for was, now in zip(first, second):
        if not expected.matches(was.strip(" "), now.strip(" ")):
            faults.append(f"{place}: {was[:200]!r} became {now[:200]!r}")
            break


def check_listings(place, benign, hostile, texts, expected, faults):
    """Every command that prints names: as table, as JSON and as CSV. `texts` are pairs of a harmless and a hostile key."""

    def both(*arguments, hostile_arguments=None, is_data=False):
        return [command(*given, is_data=is_data)[0] for command, given in ((benign, arguments), (hostile, hostile_arguments or arguments))]

    for scope in ("agent", "team", "county"):
        check_lines(f"{place} kpi by {scope}", *both("kpi", "--month", MONTH, "--by", scope), expected["shown"], faults)
        table = both("kpi", "--month", MONTH, "--by", scope, "--format", "csv", is_data=True)
        check_table(f"{place} kpi by {scope} as CSV", *table, expected["read"], faults, is_for_programs=True)
    for kind in (["kpi", "--month", MONTH, "--by", "agent", "--format", "json"], ["imports", "--json"], ["note", "--list", "--json"],
                 ["explain", "ticket_accuracy", "--month", MONTH, "--json", "--all"], ["doctor", "--json"]):
        check_json(f"{place} {kind[0]} as JSON", *both(*kind, is_data=True), expected["read"], faults)
    for kpi in ("talk_mean", "transfer_rate", "ticket_accuracy", "outage_notice_accuracy"):
        check_lines(f"{place} explain {kpi}", *both("explain", kpi, "--month", MONTH, "--all"), expected["shown"], faults)
    for was, now in texts:
        one, other = (["explain", "talk_mean", *option("--team", key), "--month", MONTH] for key in (was, now))
        check_lines(f"{place} explain of a team", *both(*one, hostile_arguments=other), expected["shown"], faults)
    # The two centres' notes are not of the same minute.
    notes = [re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d", "", text) for text in both("note", "--list")]
    check_lines(f"{place} note", *notes, expected["shown"], faults)
    both("imports"), both("doctor")


def check_json(place, benign, hostile, expected, faults):
    """The same values; digests and masked callers follow from the texts."""
    try:
        first, second = (json.loads(text) for text in (benign, hostile))
    except ValueError as error:
        faults.append(f"{place}: {error}")
        return
    for was, now in pairs(first, second):
        if type(was) is not type(now) or (expected.matches(was, now) if isinstance(was, str) else was == now) is False:
            faults.append(f"{place}: {was!r} became {now!r}"[:300])


def pairs(one, other):
    """Values of the same place; of lists and objects that differ in length one that shows it."""
    if isinstance(one, dict) and isinstance(other, dict) and list(one) == list(other):
        for key in one:
            if key not in ("sha256", "bytes", "digest", "imported_at", "noted_at", "created_at", "at"):
                yield from pairs(one[key], other[key])
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for was, now in zip(one, other):
            yield from pairs(was, now)
    else:
        yield one, other


def check_messages(command, texts, folder):
    """Messages that quote what they were given: wrong keys, options, files, headers and values."""
    for number, text in enumerate(texts):
        command("explain", "talk_mean", *option("--agent", f"{text}-nobody"), "--month", MONTH, codes=(66,))
        command("explain", "--month", MONTH, "--", f"{text}-nothing", codes=(64,))
        command("note", *option("--agent", f"{text}-nobody"), "--month", MONTH, "x", codes=(66,))
        command("kpi", f"--month={text}-no", codes=(64,))
        command("kpi", f"--by={text}-no", codes=(64,))
        command(f"{text}-no", codes=(64,))
        command("import", f"nowhere/{text}", codes=(66, 74))
        path = folder / "named" / f"{text.replace('/', '_').encode()[:200].decode('utf-8', 'ignore')}.csv"
        path.parent.mkdir(exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, quoting=csv.QUOTE_ALL)
            head = ["call_id", "started_at", "agent_id", "talk_seconds", "acw_seconds", "outcome"]
            writer.writerow([*head, f"{text}-unknown"])
            writer.writerow([f"W{number}", f"{MONTH}-01 10:00:00", "1", "1", "1", text, ""])
            writer.writerow([f"W{number}", f"{MONTH}-01 10:00:00", "1", text, "1", "answered", ""])
            writer.writerow([f"W{number}", text, "1", "1", "1", "answered", ""])
        command("import", str(path), "--db=wrong.sqlite")
    command("imports", "--db=wrong.sqlite")


def check_refused(command, folder):
    """Bytes that are no text: each row that holds some is rejected by rule, and its message masks it; how many were."""
    path, good = folder / "refused.csv", b"G%d,2026-10-01 10:00:00,1,1,1,answered,good\n"
    fields = [b"R%d", b"2026-10-01 10:00:00", b"1", b"1", b"1", b"answered", b"x"]
    rows = [b",".join(bad + field if place == column else field for place, field in enumerate(fields))
            for bad in REFUSED for column in range(len(fields))]
    rows.append(b"L,2026-10-01 10:00:00,1,1,1,answered,\"" + b"x" * (2 << 20) + b"\"")
    rows = [row.replace(b"%d", b"%d" % number) + b"\n" for number, row in enumerate(rows)]
    filler = [good % number for number in range(100 * len(rows))]
    path.write_bytes(b"call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome,queue\n" + b"".join(filler[:50] + rows + filler[50:]))
    output, errors = command("import", str(path), "--db=refused.sqlite", "-v")
    found = re.findall(r"no text of the encoding|编码错误|row too long|行过长", errors)
    if len(found) != len(rows) or f"rejected {len(rows)}" not in output and f"拒收{len(rows)}" not in output:
        command.faults.append(f"refused bytes: {len(found)} of {len(rows)} rows named: {output[:300]!r} {errors[:300]!r}")
    # More than 20 and 1 % of a file: nothing of it is taken.
    path.write_bytes(b"call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome,queue\n" + b"".join(rows))
    command("import", str(path), "--db=refused.sqlite", codes=(65,))
    # Zero bytes anywhere: the file is no text at all.
    for before in (0, 300 << 10):
        path.write_bytes(b"call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome\n" + b"\n" * before + b"C\x00,2026-10-01 10:00:00,1,1,1,answered\n")
        command("import", str(path), "--db=refused.sqlite", codes=(65,))
    return len(rows)
