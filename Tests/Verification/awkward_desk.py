"""Tickets, reviews, outage notices and the roster, with all they can do to one another."""

import datetime

TICKET_KINDS = ["fault_repair", "complaint", "misconduct_report", "suggestion", "opinion", "praise", "application", "other"]
FIELDS = ["caller", "call_time", "category", "name", "content", "station", "Caller", "地址"]
DAY = datetime.timedelta(days=1)


def files(world):
    """[(kind, rows)] in the order in which each kind is to be read."""
    tickets, ticket_files = ticket_rows(world)
    notices, notice_files = notice_rows(world)
    reviews = review_files(world, tickets, notices)
    by_kind = {"tickets": ticket_files, "outage_notices": notice_files, "reviews": reviews, "agents": agent_files(world)}
    for rows in sum(by_kind.values(), []):
        world.dice.shuffle(rows)
    return [(kind, rows) for kind, kind_files in by_kind.items() for rows in kind_files]


def with_faults(world, rows, conflict, breaks):
    """`rows` with repeats, one conflict (the last row twice, `conflict` changed) and rows that break a rule."""
    dice = world.dice
    repeats = dice.sample(rows[:-1], 3)
    key = next(iter(rows[0]))
    broken = [rows[0] | {key: world.id("B")} | broken for broken in dice.sample(breaks, min(5, len(breaks)))]
    # A broken row with a good row's identity is no conflict.
    return rows + repeats + [rows[-1] | conflict] + broken + [rows[1] | breaks[0]]


def ticket(world, **given):
    dice = world.dice
    kind = dice.choice(["inquiry", "query", dice.choice(TICKET_KINDS), dice.choice(TICKET_KINDS)])
    row = {
        "ticket_id": world.id("W"), "call_id": dice.choice(["", "C0001"]), "parent_ticket_id": dice.choice(["", "W1"]),
        "kind": kind, "accepted_at": str(world.moment()), "agent_id": dice.choice(world.agents + [""]),
        "caller": "0335-1", "customer_name": dice.choice(["", "𠮷田", "欧阳\u6a02"]), "county": dice.choice(world.counties),
        "station": "", "area": "", "area_class": dice.choice(["城", "郊", ""]),
        "content": dice.choice(["停电", '他说:"没电",\r\n请速修', "\u0301,4", "a\nb", '"', '"\u0338', "=1+1"]),
        "status": dice.choice([""] * 8 + ["closed", "void", "test", "Void", "作废"]),
    }
    return row | given


def ticket_rows(world):
    dice = world.dice
    tickets = [ticket(world) for _ in range(dice.randint(90, 120))]
    half = len(tickets) // 2
    corrected = [
        row | dice.choice([
            {"accepted_at": str(world.moment())}, {"agent_id": dice.choice(world.agents)}, {"agent_id": ""}, {"county": ""},
            {"kind": "inquiry"}, {"kind": "complaint"}, {"status": "void"}, {"status": ""}, {},
        ])
        for row in dice.sample(tickets[:-1], 14)
    ]
    breaks = [
        {"accepted_at": "2026/10/01 10:00:00"}, {"kind": "Inquiry"}, {"kind": ""}, {"ticket_id": "\u00a0"}, {"accepted_at": ""},
        {"shape": "long"}, {"shape": "short"}, {"accepted_at": "2100-01-01 00:00:00"}, {"accepted_at": "1899-12-31 23:59:59"},
        {"accepted_at": "2025-02-29 00:00:00"}, {"accepted_at": "2026-10-01 10:00:60"}, {"accepted_at": "2026-10-01 10:00"},
    ]
    conflict = {"status": "x-conflict"}
    return tickets, [
        with_faults(world, tickets[:half], conflict, breaks), with_faults(world, tickets[half:], conflict, breaks), corrected,
    ]


def error_fields(dice):
    chosen = dice.choices(FIELDS, k=dice.choice([0, 0, 1, 1, 2, 4]))
    blanks = dice.choice(["", "", " ", ";", " ; "])
    return blanks + dice.choice([";", " ; ", ";;", "\u037e"]).join(chosen) + dice.choice(["", ";"])


def review(world, object_, object_id, at=None, **given):
    dice = world.dice
    prefix = dice.choice(["R", "R", "r", "\uff32", "𠮷", "R1", "é"])
    return {
        "review_id": f"{prefix}{dice.choice([8, 9, 10, 11])}-" + world.id(""), "object": object_, "object_id": object_id,
        "area": dice.choice(["", "", "一号线"]), "reviewed_at": str(at or world.moment()), "inspector": "q1",
        "verdict": dice.choice(["correct", "correct", "incorrect"]), "error_fields": error_fields(dice),
        "error_source": dice.choice(["", "agent", "county", "system"]), "note": dice.choice(["", "a,b", "x\ny"]),
    } | given


def review_files(world, tickets, notices):
    dice, rows = world.dice, []
    for one in tickets:
        at = world.moment()
        for _ in range(dice.choice([0, 1, 1, 2, 3])):
            rows.append(review(world, "ticket", one["ticket_id"], dice.choice([at, at, None])))
    for one in dice.sample(tickets, 8):  # the latest word: incorrect, and no field named
        rows.append(review(world, "ticket", one["ticket_id"], world.end, verdict="incorrect", error_fields=dice.choice(["", " ; ;"])))
    pairs = sorted({(one["notice_id"], one["area"]) for one in notices})
    for notice_id, area in pairs:
        for of in dice.choice([[], [area], [area, area], [""], ["", area], ["elsewhere"]]):
            rows.append(review(world, "outage_notice", notice_id, area=of))
    rows += [review(world, "call", "C0001"), review(world, "ticket", "nowhere"), review(world, "outage_notice", tickets[0]["ticket_id"])]
    rows += [review(world, "ticket", notices[0]["notice_id"]), review(world, "call", tickets[1]["ticket_id"])]
    dice.shuffle(rows)
    half = len(rows) // 2
    changes = [
        {"verdict": "incorrect"}, {"verdict": "correct", "error_fields": ""}, {"object_id": tickets[2]["ticket_id"]},
        {"object": "call"}, {"reviewed_at": str(world.moment())}, {"error_fields": "caller; caller ;name"}, {},
    ]
    corrected = [row | dice.choice(changes) for row in dice.sample(rows[: half - 1], 12)]
    breaks = [
        {"reviewed_at": "yesterday"}, {"object": "notice"}, {"verdict": "ok"}, {"verdict": ""}, {"object_id": " "},
        {"review_id": ""}, {"error_source": "nobody"}, {"reviewed_at": "2026-04-31 00:00:00"}, {"shape": "long"},
    ]
    conflict = {"note": "x-conflict", "verdict": "correct", "inspector": "q2"}
    return [
        with_faults(world, rows[:half] , {**conflict, "error_fields": "z"}, breaks),
        with_faults(world, rows[half:], {**conflict, "error_fields": "z"}, breaks), corrected,
    ]


def notice_rows(world):
    """Each notice: one to three areas, and for each one to three revisions, withdrawn before, at or after, or not."""
    dice, rows = world.dice, []
    areas = ["一号线", "二号线,东", "Ä区", "𡘙台区", "乐\u6a02园"]
    for _ in range(dice.randint(30, 45)):
        notice_id = world.id("N")
        for area in dice.sample(areas, dice.randint(1, 3)):
            always = dice.random() < 0.15
            for revision in sorted(dice.sample([1, 2, 3, 10], dice.choice([1, 1, 2, 3]))):
                published = world.moment()
                shift = -1 if always else dice.choice([None, None, None, -1, -3600, 0, 1, 86400])
                withdrawn = "" if shift is None else str(published + datetime.timedelta(seconds=shift))
                rows.append({
                    "notice_id": notice_id, "revision": dice.choice(["", "1", "01"]) if revision == 1 else str(revision),
                    "area": area, "county": dice.choice(world.counties),
                    "kind": dice.choice(["planned", "short_notice", "fault", "load_limit", ""]),
                    "published_at": str(published), "agent_id": dice.choice(world.agents + [""]),
                    "planned_start": dice.choice(["", str(world.moment())]), "planned_end": dice.choice(["", str(world.moment())]),
                    "reason": dice.choice(["", "检修,\n换线"]), "withdrawn_at": withdrawn,
                })
    corrected = []
    for row in dice.sample(rows[:-1], 10):
        early = str(datetime.datetime.fromisoformat(row["published_at"]) - DAY)
        corrected.append(row | dice.choice([
            {"withdrawn_at": early}, {"withdrawn_at": ""}, {"published_at": str(world.moment())}, {"agent_id": "1001", "county": ""}, {},
        ]))
    breaks = [
        {"published_at": "2026-10-01"}, {"revision": "0"}, {"revision": "-1"}, {"area": ""}, {"kind": "storm"}, {"withdrawn_at": "never"},
        {"planned_end": "2026-10-01 10:00:00 +08"}, {"notice_id": ""}, {"shape": "short"},
    ]
    return rows, [with_faults(world, rows, {"withdrawn_at": "2020-01-01 00:00:00"}, breaks), corrected]


def agent_files(world):
    """Every agent but one ("无册") in a team or several: changes, overlaps, gaps, open ends, days back to front."""
    dice, rows = world.dice, []
    first, second, third = (month.date() for month in world.months)
    periods = [
        [("", "")],
        [("", second), (second + DAY, "")],  # a change within the second month
        [("", first + 14 * DAY), (first + 20 * DAY, "")],  # a gap
        [(first - DAY, third), (second, "")],  # an overlap
        [("", ""), (second + 6 * DAY, second + 12 * DAY)],  # an interlude over an open row
        [(second, second), (third + 3 * DAY, third)],  # one day; and no day at all
        [(first - 300 * DAY, second + 9 * DAY)],  # has left
    ]
    spelled_alike = {"王樂", "\u738b\u6a02", "王\uf914"}
    names = [agent for agent in world.agents if agent != "无册" and agent not in spelled_alike] + ["王\uf914"]
    for agent in names:
        for valid_from, valid_to in dice.choice(periods):
            rows.append({
                "agent_id": agent, "name": dice.choice(["张三", "𠮷田", 'O"Hara, J', "José"]), "team": dice.choice(world.teams),
                "shift_leader": dice.choice(["", "王"]), "valid_from": str(valid_from), "valid_to": str(valid_to),
                "hired_on": dice.choice(["", "2020-02-29"]), "left_on": "",
            })
    dice.shuffle(rows)
    corrected = [row | {"team": dice.choice(world.teams + ["新班"])} for row in dice.sample(rows[:-1], 3)]
    breaks = [
        {"team": "\u3000"}, {"name": ""}, {"agent_id": ""}, {"valid_from": "2026-10-1"}, {"valid_to": "2026-10-01 00:00:00"},
        {"hired_on": "2021-02-29"}, {"left_on": "x"}, {"shape": "short"},
    ]
    return [with_faults(world, rows, {"team": "冲突班"}, breaks), corrected]
