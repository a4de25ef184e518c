"""Calls: every pattern of legs, transfers, tags, reused ids, repeats, conflicts and corrections."""

import datetime

OUTCOMES = ["answered"] * 6 + ["abandoned", "no_answer", "overflow"]
KINDS = ["blind", "attended", "", "consult", "conference", "survey"]
HOUR = datetime.timedelta(hours=1)
SECOND = datetime.timedelta(seconds=1)


def number(dice, low, high, empty=0.1):
    if dice.random() < empty:
        return ""
    value = dice.randint(low, high)
    return dice.choice([str(value)] * 9 + [f"{value:05d}"])


def leg(world, call_id, at, number_="", **given):
    """One leg with random facts; `given` fixes some of them."""
    dice = world.dice
    row = {
        "call_id": call_id,
        "leg": str(number_),
        "started_at": str(at),
        "direction": dice.choice(["in", "", "in", "", "in", "out"]),
        "caller": dice.choice(["13800138000", "", "anonymous"]),
        "queue": dice.choice(["报修", "", "咨询"]),
        "agent_id": dice.choice(world.agents + [""]),
        "wait_seconds": number(dice, 0, 90),
        "ring_count": number(dice, 0, 8, 0.3),
        "ring_seconds": number(dice, 0, 24, 0.3),
        "talk_seconds": number(dice, 0, 400, 0.15),
        "hold_seconds": number(dice, 0, 500, 0.5),
        "acw_seconds": number(dice, 0, 140, 0.15),
        "outcome": dice.choice(OUTCOMES),
        "transfer_to": dice.choice(["", "", "", "值班长", "survey", "9"]),
        "transfer_kind": dice.choice(KINDS),
        "ended_by": dice.choice(["caller", "agent", "system", ""]),
        "tag": dice.choice([""] * 12 + ["silent", "harassing", "wrong_number", "test"]),
        "customer_level": dice.choice(["vip", "important", "normal", ""]),
        "satisfaction": number(dice, 1, 5, 0.6),
        "county": dice.choice(world.counties),
    }
    return row | {name: str(value) for name, value in given.items()}


def random_call(world, month=None):
    """One to four legs; numbers from 1 or 2, with gaps; starts not always in the order of the legs."""
    dice = world.dice
    call_id, at = world.id("C"), world.moment(month)
    if dice.random() < 0.5:
        return [leg(world, call_id, at, dice.choice(["", 1, 1, 2, 7]))]
    numbers = sorted(dice.sample(range(1, 12), dice.randint(2, 4)))
    month_start = at.replace(day=1, hour=0, minute=0, second=0)
    times = [max(month_start, at + dice.randint(-300, 900) * SECOND) for _ in numbers]
    return [leg(world, call_id, when, number_) for number_, when in zip(numbers, times)]


def transfer_patterns(world):
    """Each kind of transfer with each pattern of later legs."""
    rows = []
    for kind in KINDS:
        for later in ([], ["no_answer"], ["answered"], ["abandoned", "answered"], ["overflow", "no_answer"]):
            call_id, at = world.id("T"), world.moment()
            first = world.dice.choice([1, 2])
            handed = dict(direction="in", outcome="answered", transfer_to="x", transfer_kind=kind)
            rows.append(leg(world, call_id, at, first, **handed))
            for place, outcome in enumerate(later, first + 1):
                when = at + world.dice.choice([-30, 0, 60]) * SECOND
                when = max(when, at.replace(day=1, hour=0, minute=0, second=0))
                rows.append(leg(world, call_id, when, place, outcome=outcome, transfer_to=""))
    return rows


def patterns(world):
    """Legs whose first is outbound, abandoned or tagged elsewhere; ids used again in other months."""
    dice, rows = world.dice, []
    for first, second in [
        (dict(direction="out"), dict(direction="in", outcome="answered")),
        (dict(outcome="abandoned"), dict(outcome="answered", direction="in")),
        (dict(outcome="answered", direction="in"), dict(outcome="answered", tag="test")),
        (dict(outcome="answered", direction="in"), dict(outcome="abandoned", direction="out", tag="test")),
        (dict(outcome="answered", direction="in", acw_seconds="", ring_count="", ring_seconds=""), dict(outcome="answered", direction="in", acw_seconds=5)),
        (dict(outcome="answered", direction="in", talk_seconds=""), dict(outcome="answered", direction="in", talk_seconds="")),
    ]:
        call_id, at = world.id("P"), world.moment().replace(day=10)
        rows += [leg(world, call_id, at + HOUR, 1, **first), leg(world, call_id, at, 2, **second)]
    plain = dict(direction="in", outcome="answered", tag="")
    start, following = world.months[1], world.months[2]
    same = world.id("M")  # one id, three months, three calls
    rows += [leg(world, same, month + (9 + i) * 24 * HOUR, 1, **plain) for i, month in enumerate(world.months)]
    for gap in (datetime.timedelta(minutes=20), 24 * HOUR, 24 * HOUR + SECOND):  # over a month's end
        call_id = world.id("E")
        before = start - dice.randint(1, 1000) * SECOND
        rows += [leg(world, call_id, before, 1, **plain), leg(world, call_id, before + gap, 2, **plain)]
    call_id = world.id("F")  # beyond 24 hours the same leg may come again
    rows += [leg(world, call_id, start - HOUR, 1, **plain), leg(world, call_id, start + 23 * HOUR + SECOND, 1, **plain)]
    call_id = world.id("L")  # a chain: first and last legs are more than a month apart
    for place, at in enumerate([world.months[0] + HOUR, start - HOUR, start + HOUR, following - HOUR, following + HOUR], 1):
        rows.append(leg(world, call_id, at, dice.choice([place, 10 - place]) if place != 5 else 5, **plain))
    return rows


def bad_rows(world):
    good = lambda: leg(world, world.id("B"), world.moment(), 1, direction="in", outcome="answered")
    breaks = [
        {"talk_seconds": "-1"}, {"acw_seconds": "1.5"}, {"ring_seconds": "１２"}, {"ring_count": "+3"}, {"leg": "0"},
        {"satisfaction": "6"}, {"satisfaction": "0"}, {"started_at": "2026-02-30 10:00:00"}, {"started_at": "2026-10-01 24:00:00"},
        {"started_at": "2026-10-01T10:00:00"}, {"started_at": ""}, {"direction": "IN"}, {"outcome": "lost"}, {"outcome": ""},
        {"transfer_kind": "warm"}, {"tag": "Test"}, {"call_id": " \u3000"}, {"talk_seconds": "2147483648"},
        {"wait_seconds": "12345678901"}, {"hold_seconds": "0x10"}, {"customer_level": "gold"}, {"ended_by": "nobody"},
        {"shape": "short"}, {"shape": "long"}, {"talk_seconds": "1 000"}, {"started_at": "2026-1-01 10:00:00"},
    ]
    return [good() | broken for broken in world.dice.sample(breaks, 8)]


def repeats_and_conflicts(world, rows):
    """Some of the rows again, as they are or written differently; and pairs that contradict each other."""
    dice, extra = world.dice, []
    for row in dice.sample(rows, 6):
        again = dict(row)
        if again["leg"] in ("", "1", "01"):
            again["leg"] = dice.choice(["", "1", "01"])
        if again["direction"] in ("", "in"):
            again["direction"] = dice.choice(["", "in"])
        extra.append(again)
    for _ in range(2):
        call_id, at = world.id("K"), world.moment().replace(day=12)
        one = leg(world, call_id, at, 1, outcome="answered", direction="in", talk_seconds=10)
        extra += [one, one | {"talk_seconds": "11"}, leg(world, call_id, at, 2, outcome="answered")]
    call_id = world.id("K")  # same leg, same month, days apart; and a broken row, which is no party to a conflict
    extra += [leg(world, call_id, world.months[0] + day * 24 * HOUR, 3) for day in (3, 20)]
    good = leg(world, world.id("K"), world.moment(), 1)
    return extra + [good, good | {"talk_seconds": "-5"}]


def later(world, seeded):
    """Corrections of `seeded` (call id -> its legs as first written), and ids reused too soon."""
    rows = []
    for name, changes in [
        ("tag", {"tag": "test"}), ("lost", {"outcome": "abandoned"}), ("county", {"county": "新县"}),
        ("agent", {"agent_id": ""}), ("missing", {"acw_seconds": "", "ring_count": "", "ring_seconds": ""}),
        ("in", {"direction": "out"}), ("same", {}),
    ]:
        rows.append(seeded[name] | changes)
    at = datetime.datetime.fromisoformat
    moved = lambda name, by: seeded[name] | {"started_at": str(at(seeded[name]["started_at"]) + by)}
    start, following = world.months[1], world.months[2]
    rows += [
        moved("over_end", HOUR),  # from one month into the next
        moved("exactly_24h", 24 * HOUR),
        moved("too_far", 24 * HOUR + SECOND),  # id_reused
        moved("next_month", 24 * HOUR + SECOND),  # another call
        moved("splits", 15 * HOUR),
        leg(world, seeded["late_leg"]["call_id"], at(seeded["late_leg"]["started_at"]) + 60 * SECOND, 2, tag="test"),
        leg(world, seeded["late_first"]["call_id"], at(seeded["late_first"]["started_at"]) - HOUR, 1, county="先县", tag=""),
        # Two legs that join two stored calls.
        leg(world, seeded["joined"]["call_id"], following - HOUR, 3), leg(world, seeded["joined"]["call_id"], following + HOUR, 4),
    ]
    return rows


def seeds_of_corrections(world):
    dice = world.dice
    plain = dict(direction="in", outcome="answered", tag="", talk_seconds=70, acw_seconds=30, ring_count=2, ring_seconds=7)
    start, following = world.months[1], world.months[2]
    seeded = {}
    names = ("tag", "lost", "county", "agent", "missing", "in", "same", "late_leg")
    for name in names:
        seeded[name] = leg(world, world.id("S"), world.moment(1).replace(day=dice.randint(2, 20)), 1, **plain)
    at = {
        "over_end": start - 10 * SECOND, "exactly_24h": start + 48 * HOUR, "too_far": start + 72 * HOUR,
        "next_month": start - HOUR, "splits": start + 19 * HOUR, "late_first": start + 99 * HOUR, "joined": start + 200 * HOUR,
    }
    for name, when in at.items():
        seeded[name] = leg(world, world.id("S"), when, 2 if name in ("splits", "late_first") else 1, **plain)
    others = [
        leg(world, seeded["splits"]["call_id"], start - 4 * HOUR, 1, **plain),
        leg(world, seeded["lost"]["call_id"], seeded["lost"]["started_at"], 2, **plain),
        leg(world, seeded["joined"]["call_id"], following + 200 * HOUR, dice.choice([1, 2]), **plain),
        leg(world, seeded["over_end"]["call_id"], start - 5 * SECOND, 2, **plain),
    ]
    return seeded, others


def files(world):
    """[(kind, rows)]: two large files, then the corrections; sometimes the first file again."""
    dice = world.dice
    ordinary = [random_call(world) for _ in range(dice.randint(90, 140))]
    seeded, others = seeds_of_corrections(world)
    split = len(ordinary) // 2
    first = sum(ordinary[:split], []) + transfer_patterns(world) + list(seeded.values()) + others
    second = sum(ordinary[split:], []) + patterns(world)
    seeded_ids = {row["call_id"] for row in seeded.values()}
    again = [row for row in dice.sample(first, 6) if row["call_id"] not in seeded_ids]
    third = later(world, seeded) + again + bad_rows(world)[:3]
    first = first + repeats_and_conflicts(world, first) + bad_rows(world)
    second = second + repeats_and_conflicts(world, second) + bad_rows(world)
    for rows in (first, second, third):
        dice.shuffle(rows)
    result = [("calls", first), ("calls", second), ("calls", third)]
    return result + ([("calls", second[:])] if dice.random() < 0.4 else [])
