#!/usr/bin/env python3
"""Plants canaries in every text field of every kind and looks for them in all that the product puts out.

    privacy.py BINARY [--count N]

Canaries are personal data that nobody else has: mobile and landline numbers, identity and bank card numbers in many
spellings, addresses, names of customers. Each is unique, so that a hit names the field it came from. Searched: every
file of the editions (each part of a workbook unzipped, file names too), standard output and standard error of import,
report, kpi, explain, note and imports, in English and Chinese. Numbers are found in any spelling: searched are the
digits, full width made narrow, and what parts their groups taken out, be it blanks, dashes, dots or signs nobody sees.
Each file is imported without its header as well, and one with a canary for the name of a column; of that also the store.

Not planted: names of counties, teams and agents, which are what reports are about, and addresses in the area of an
outage notice, which is public by being published.
"""

import argparse
import csv
import html
import io
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unicodedata
import zipfile

MONTH, COUNTIES = "2026-10", ["东湖", "西岭", "南桥"]
TEAMS = {"一班": ["1001", "1002"], "二班": ["2001", "2002"]}
NAMES = {"1001": "甄一鸣", "1002": "甄二鸣", "2001": "甄三鸣", "2002": "甄四鸣"}


# What people part the groups of a number with, beside blanks and hyphens.
SIGNS = ["\u2014", "\u2013", "\u2011", ".", "\u00b7", "\u30fb", "\u200b", "\u2060", "\u00ad", "\u2009", "\u3000", "\u00a0", "/",
         "_", "、", "\uff0e", "\uff0d", " - ", ". "]


class Canaries:
    """Unique personal data, each remembered by its digits or its words."""

    def __init__(self, seed):
        self.dice, self.numbers, self.words = random.Random(seed), {}, {}

    def digits(self, make, where):
        while True:
            core = make()
            if core not in self.numbers:
                self.numbers[core] = where
                return core

    def some(self, count):
        return "".join(self.dice.choice("0123456789") for _ in range(count))

    def spell(self, core, groups):
        """One of the ways in which people write a number."""
        parts, at = [], 0
        for size in groups:
            parts.append(core[at : at + size])
            at += size
        wide = "".join(chr(ord(digit) + 0xFEE0) for digit in core)
        bracketed = f"({parts[0]}){''.join(parts[1:])}"
        joined = [sign.join(parts) for sign in SIGNS]
        return self.dice.choice([core, " ".join(parts), "-".join(parts), wide, bracketed, self.dice.choice(joined)])

    def mobile(self, where):
        core = self.digits(lambda: "1" + self.dice.choice("356789") + self.some(9), where)
        text = self.spell(core, (3, 4, 4))
        return self.dice.choice(["", "", "+86 ", "+86", "0086"]) + text

    def landline(self, where):
        return self.spell(self.digits(lambda: "0791" + self.dice.choice("68") + self.some(7), where), (4, 4, 4))

    def identity(self, where):
        core = self.digits(lambda: "36" + self.some(4) + "19" + self.some(2) + "1012" + self.some(4), where)
        return self.spell(core, (6, 8, 4))

    def card(self, where):
        return self.spell(self.digits(lambda: "6222" + self.some(15), where), (4, 4, 4, 4, 3))

    def number(self, where):
        return self.dice.choice([self.mobile, self.mobile, self.landline, self.identity, self.card])(where)

    def word(self, where, prefix, suffix):
        while True:
            text = prefix + "".join(chr(self.dice.randint(0x4E00, 0x9F00)) for _ in range(3)) + suffix
            if text not in self.words:
                self.words[text] = where
                return text

    def name(self, where):
        return self.word(where, "欧阳", "")

    def address(self, where):
        return self.word(where, "安泰里", "弄8号402室")

    def text(self, where):
        """Free text with one of each."""
        return f"{self.name(where)}住{self.address(where)}，电话{self.number(where)}，请回电"


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def plant(folder, canaries, count):
    """Canonical files with at least `count` canaries."""
    dice, calls, tickets, reviews, notices = canaries.dice, [], [], [], []
    agents = [agent for team in TEAMS.values() for agent in team]
    roster = [
        {"agent_id": agent, "name": NAMES[agent], "team": team, "shift_leader": "", "valid_from": "", "valid_to": ""}
        for team, members in TEAMS.items() for agent in members
    ]
    number, shared_area = 0, ""
    while len(canaries.numbers) + len(canaries.words) < count:
        number += 1
        day, hour = f"2026-10-{dice.randint(1, 28):02d}", f"{dice.randint(0, 23):02d}:{number % 60:02d}:00"
        agent, county = dice.choice(agents), dice.choice(COUNTIES)
        own_id = canaries.mobile("call_id") if number % 50 == 0 else ""
        calls.append({
            "call_id": f"C{number}" + (f"-{own_id}" if own_id else ""), "leg": 1, "started_at": f"{day} {hour}",
            "caller": canaries.mobile("calls.caller"),
            "queue": f"报修 {canaries.number('calls.queue')}" if number % 200 == 2 else "报修", "agent_id": agent, "talk_seconds": 100 + number % 90,
            "acw_seconds": 30, "outcome": "answered", "ring_count": 2, "ring_seconds": 6,
            "transfer_to": canaries.number("calls.transfer_to") if number % 7 == 0 else "",
            "transfer_kind": "blind" if number % 7 == 0 else "", "county": county,
        })
        # A place with a number, and enough tickets to be named.
        if number % 40 == 3:
            shared_area = f"三里村 {canaries.number('tickets.area')}"
        ticket = f"T{number}" + (f"-{canaries.mobile('ticket_id')}" if number % 50 == 1 else "")
        tickets.append({
            "ticket_id": ticket, "call_id": calls[-1]["call_id"], "kind": dice.choice(["fault_repair", "inquiry", "complaint"]),
            "accepted_at": f"{day} {hour}", "agent_id": agent, "caller": canaries.mobile("tickets.caller"),
            "customer_name": canaries.name("tickets.customer_name"), "county": county,
            "station": canaries.text("tickets.station") if number % 5 == 0 else "城东所",
            "area": canaries.address("tickets.area") if number % 3 == 0 else shared_area if number % 3 == 1 else "",
            "area_class": canaries.text("tickets.area_class") if number % 9 == 0 else "",
            "content": canaries.text("tickets.content"), "status": "",
        })
        wrong = number % 4 == 0
        reviews.append({
            "review_id": f"R{number}", "object": "ticket", "object_id": ticket, "area": "", "reviewed_at": "2026-10-29 08:00:00",
            "inspector": canaries.name("reviews.inspector"), "verdict": "incorrect" if wrong else "correct",
            "error_fields": f"caller;{canaries.number('reviews.error_fields')}" if wrong else "",
            "error_source": dice.choice(["agent", "county", "system", ""]) if wrong else "", "note": canaries.text("reviews.note"),
        })
        if number % 10 == 0:
            notices.append({
                "notice_id": f"N{number}", "revision": 1, "area": "三里村 " + canaries.number("outage_notices.area"), "county": county,
                "kind": "planned", "published_at": f"{day} {hour}", "agent_id": agent, "reason": canaries.text("outage_notices.reason"),
            })
    # Rejected rows: what is wrong with them must not be told with what else they hold.
    calls.append(calls[0] | {"call_id": "bad", "talk_seconds": "-1", "caller": canaries.mobile("rejected caller")})
    calls.append(calls[0] | {"call_id": "bad2", "started_at": canaries.mobile("started_at")})
    tickets.append(tickets[0] | {"ticket_id": "bad", "kind": canaries.text("kind"), "content": canaries.text("rejected content")})
    kinds = [("agents", roster), ("calls", calls), ("tickets", tickets), ("reviews", reviews), ("outage_notices", notices)]
    for name, rows in kinds:
        write(folder / f"{name}.csv", rows)
        # Without a header the first record stands where the names should be.
        text = (folder / f"{name}.csv").read_text(encoding="utf-8")
        (folder / f"bare_{name}.csv").write_text(text.split("\n", 1)[1], encoding="utf-8")
    write(folder / "odd.csv", [row | {canaries.text("the name of a column"): ""} for row in calls[:1]])


def parts(path):
    """(name, text) of a file; of a workbook those of its parts."""
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            return [(f"{path.name}:{name}", book.read(name).decode("utf-8", "replace")) for name in book.namelist()]
    return [(path.name, path.read_bytes().decode("utf-8", "replace"))]


# Up to three signs that are no letter, digit or markup.
SEPARATED = re.compile(r"(?<=\d)[^0-9A-Za-z\u4e00-\u9fff<>\"]{1,3}(?=\d)")
RUN = re.compile(r"\d{11,}")


def hits(text, canaries):
    """What of the canaries stands in a text, with the field it was planted in."""
    found = []
    plain = unicodedata.normalize("NFKC", html.unescape(text))
    for form in (plain, SEPARATED.sub("", plain)):
        for run in RUN.findall(form):
            for length in (11, 12, 18, 19):
                for at in range(len(run) - length + 1):
                    where = canaries.numbers.get(run[at : at + length])
                    if where:
                        found.append(f"a number of {where}, {length} digits")
    for marker in ("欧阳", "安泰里"):
        at = plain.find(marker)
        while at >= 0:
            for length in (5, 6, 11, 12, 13):
                where = canaries.words.get(plain[at : at + length])
                if where:
                    found.append(f"words of {where}")
            at = plain.find(marker, at + 1)
    return found


def audience_hits(edition):
    """Ids and names of others in what one agent or one county is given."""
    found = []
    for path in sorted(edition.rglob("*")):
        others = []
        if path.parent.name == "agents":
            others = [text for agent, name in NAMES.items() if agent not in path.stem for text in (agent, name)]
        elif path.parent.name == "counties":
            others = [c for c in COUNTIES if c not in path.stem] + list(NAMES) + list(NAMES.values())
        if not path.is_file():
            continue
        for name, text in parts(path):
            words = words_of(path, name, text)
            for other in others:
                pattern = rf"(?<![0-9A-Za-z.#-]){other}(?![0-9A-Za-z.])" if other.isdigit() else re.escape(other)
                if re.search(pattern, words if other.isdigit() else text):
                    found.append(f"{path.parent.name}/{name}: {other}")
    return found


def words_of(path, name, text):
    """Where digits are looked for: coordinates and styles are full of numbers."""
    if path.suffix == ".xlsx" and "sharedStrings" not in name:
        # Texts stand among the shared ones, and those of long lists in their cells.
        text = " ".join(re.findall(r"<is>.*?</is>", text, flags=re.S))
    return re.sub(r"<[^>]*>", " ", re.sub(r"<style.*?</style>|<svg.*?</svg>", "", text, flags=re.S))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=95598)
    options = parser.parse_args()
    binary, canaries = str(pathlib.Path(options.binary).resolve()), Canaries(options.seed)
    failed = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        plant(folder, canaries, options.count)
        texts = []

        def run(*arguments):
            done = subprocess.run([binary, *arguments], capture_output=True, stdin=subprocess.DEVNULL, cwd=folder)
            for name, data in (("output", done.stdout), ("errors", done.stderr)):
                texts.append((f"{name} of {' '.join(arguments)}", data.decode("utf-8", "replace")))
            return done

        for language in ("en", "zh-Hans"):
            common = ("--lang", language, "--db", f"{language}.sqlite")
            files = [f"{name}.csv" for name in ("agents", "calls", "tickets", "reviews", "outage_notices")]
            if run("import", *files, "-v", *common).returncode != 0:
                failed.append("import failed: " + texts[-1][1][:400])
            for name in files:
                for more in ((), ("--json",), ("--kind", name.removesuffix(".csv"))):
                    if run("import", f"bare_{name}", *more, *common).returncode != 65:
                        failed.append(f"bare_{name} was taken for a table")
            # Apart, so that its one call corrects none.
            for more in ((), (), ("--json",)):
                if run("import", "odd.csv", *more, "--lang", language, "--db", f"odd-{language}.sqlite").returncode != 0:
                    failed.append("import failed: " + texts[-1][1][:400])
            texts.append(("the ledger of imports", (folder / f"odd-{language}.sqlite").read_bytes().decode("utf-8", "replace")))
            for period in (("--month", MONTH), ("--week", "2026-W42")):
                if run("report", *period, "--details", "--out", f"reports-{language}", *common).returncode != 0:
                    failed.append("report failed: " + texts[-1][1][:400])
            for scope in ("centre", "team", "agent", "county", "day"):
                for form in ("table", "csv", "json"):
                    run("kpi", "--month", MONTH, "--by", scope, "--format", form, *common)
            for kpi in ("talk_mean", "ticket_accuracy", "outage_notice_accuracy"):
                run("explain", kpi, "--month", MONTH, "--county", COUNTIES[0], *common)
            run("summary", "calls.csv", "--month", MONTH, *common)
            for agent in NAMES:
                run("note", "--agent", agent, "--week", "2026-W42", f"回电{canaries.number('note')}", *common)
            run("note", "--list", *common)
            edition = folder / f"reports-{language}"
            for path in sorted(edition.rglob("*")):
                texts.append((f"file name {path.name}", path.name))
                if path.is_file():
                    texts += parts(path)
            failed += audience_hits(edition / MONTH)
        for name, text in texts:
            failed += [f"{name}: {hit}" for hit in sorted(set(hits(text, canaries)))]
        planted = len(canaries.numbers) + len(canaries.words)
        print(f"privacy: {planted} canaries planted, {len(texts)} texts searched, {len(failed)} hits")
    for line in failed[:40]:
        print("    " + line)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
