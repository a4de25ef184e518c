"""Live rows to facts: one fact is one record's part in one KPI (used, missing or excluded)."""

import collections

from oracle_identity import calls_of, grouped
from oracle_reading import clean

# status: "used" (then value is a whole number), "missing" or "excluded". agent "" and county "" mean empty.
Fact = collections.namedtuple("Fact", "kpi day agent county status value")

KEY_FIELDS = {"caller", "call_time", "category", "name", "content"}


def all_calls(live):
    """Every call as its legs in order: by leg, then by start."""
    for rows in live.legs.values():
        for call in calls_of(rows):
            yield sorted(call, key=lambda row: (row["leg"], row["started_at"]))


def is_answered(leg):
    return leg["direction"] == "in" and leg["outcome"] == "answered"


def is_handed_on(leg, call):
    """Handed to another person who took the call."""
    if leg["transfer_to"] == "" or leg["transfer_kind"] not in ("blind", "attended", None):
        return False
    later = [other for other in call if other["leg"] > leg["leg"]]
    return not later or any(other["outcome"] == "answered" for other in later)


def ring_within_standard(leg):
    """1, 0, or None when neither the count nor the seconds are known."""
    count, seconds = leg["ring_count"], leg["ring_seconds"]
    if count is None and seconds is None:
        return None
    return int((count is not None and count <= 4) or (seconds is not None and seconds <= 12))


def sum_of_known(values):
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def telephone_facts(live, by_leg):
    for call in all_calls(live):
        answered = [leg for leg in call if is_answered(leg)]
        is_test = any(leg["tag"] == "test" for leg in call)
        day, county = call[0]["started_at"].date(), call[0]["county"]
        units = [[leg] for leg in answered] if by_leg else [answered] if answered else []
        for unit in units:
            first = unit[0]
            values = {
                "acw_mean": sum_of_known(leg["acw_seconds"] for leg in unit),
                "ring_count_mean": first["ring_count"],
                "ring_seconds_mean": first["ring_seconds"],
                "ring_within_standard_rate": ring_within_standard(first),
                "talk_mean": sum_of_known(leg["talk_seconds"] for leg in unit),
                "transfer_rate": int(any(is_handed_on(leg, call) for leg in unit)),
            }
            for kpi, value in values.items():
                status = "excluded" if is_test else "missing" if value is None else "used"
                yield Fact(kpi, day, first["agent_id"], county, status, value)


def latest_reviews(live, object_, key):
    """The review that counts for each key."""
    rows = [row for row in live.rows["reviews"].values() if row["object"] == object_]
    return {
        of: max(reviews, key=lambda row: (row["reviewed_at"], row["review_id"]))
        for of, reviews in grouped(rows, key).items()
    }


def wrong_key_fields(review):
    """How many of the five are wrong; None when the review counts as no inspection."""
    if review is None:
        return None
    named = {clean(field) for field in review["error_fields"].split(";")} - {""}
    if review["verdict"] == "incorrect" and not named:
        return None
    return len(named & KEY_FIELDS)


def ticket_facts(live):
    reviews = latest_reviews(live, "ticket", lambda row: row["object_id"])
    for ticket in live.rows["tickets"].values():
        review = reviews.get(ticket["ticket_id"])
        if ticket["kind"] in ("inquiry", "query"):
            wrong = wrong_key_fields(review)
            values = {
                "inquiry_key_field_accuracy": None if wrong is None else int(wrong == 0),
                "inquiry_key_field_accuracy_pooled": None if wrong is None else 5 - wrong,
            }
        else:
            values = {"ticket_accuracy": None if review is None else int(review["verdict"] == "correct")}
        for kpi, value in values.items():
            is_out = ticket["status"] in ("void", "test")
            status = "excluded" if is_out else "missing" if value is None else "used"
            yield Fact(kpi, ticket["accepted_at"].date(), ticket["agent_id"], ticket["county"], status, value)


def notice_facts(live):
    reviews = latest_reviews(live, "outage_notice", lambda row: (row["object_id"], row["area"]))
    notices = live.rows["outage_notices"].values()
    for (notice_id, area), revisions in grouped(notices, lambda row: (row["notice_id"], row["area"])).items():
        revisions.sort(key=lambda row: row["revision"])
        published = [
            row for row in revisions if row["withdrawn_at"] is None or row["withdrawn_at"] >= row["published_at"]
        ]
        notice = (published or revisions)[0]
        verdicts = [
            reviews[of]["verdict"] for of in ((notice_id, area), (notice_id, "")) if of in reviews
        ]
        value = int("incorrect" not in verdicts) if verdicts else None
        status = "excluded" if not published else "missing" if value is None else "used"
        yield Fact("outage_notice_accuracy", notice["published_at"].date(), notice["agent_id"], notice["county"], status, value)


def team_of(live, agent, day):
    """The agent's team on a day, or None."""
    valid = [
        row
        for row in live.rows["agents"].values()
        if row["agent_id"] == agent
        and (row["valid_from"] is None or row["valid_from"] <= day)
        and (row["valid_to"] is None or day <= row["valid_to"])
    ]
    if agent == "" or not valid:
        return None
    return max(valid, key=lambda row: (row["valid_from"] is not None, row["valid_from"]))["team"]


def facts(live, scope):
    """(key, fact) for every record of every KPI."""
    by_leg = scope in ("agent", "team")
    teams = {}
    for some in (telephone_facts(live, by_leg), ticket_facts(live), notice_facts(live)):
        for fact in some:
            if scope == "team" and (fact.agent, fact.day) not in teams:
                teams[fact.agent, fact.day] = team_of(live, fact.agent, fact.day)
            key = {
                "centre": lambda: "centre",
                "agent": lambda: fact.agent or "?",
                "team": lambda: teams[fact.agent, fact.day] or "?",
                "county": lambda: fact.county or "?",
                "day": lambda: fact.day.isoformat(),
            }[scope]()
            yield key, fact
