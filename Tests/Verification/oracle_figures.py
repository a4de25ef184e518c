"""Facts to figures: exact sums, then value, interval, percentiles, target, verdict, assessment."""

import collections
import datetime
import decimal
from fractions import Fraction

from oracle_facts import facts, team_of
from oracle_reading import clean

# kpi -> (form, default target). pooled: every unit has five parts.
KPIS = {
    "acw_mean": ("mean", ("<=", "60")),
    "ring_count_mean": ("mean", ("<=", "4")),
    "ring_seconds_mean": ("mean", ("<=", "12")),
    "ring_within_standard_rate": ("rate", None),
    "talk_mean": ("mean", ("<=", "150")),
    "transfer_rate": ("rate", ("<=", "0.03")),
    "ticket_accuracy": ("rate", (">=", "0.99")),
    "inquiry_key_field_accuracy": ("rate", (">=", "0.95")),
    "inquiry_key_field_accuracy_pooled": ("pooled", None),
    "outage_notice_accuracy": ("rate", (">=", "0.98")),
}
DURATIONS = ("acw_mean", "ring_seconds_mean", "talk_mean")
PERCENTILES = {"p50": Fraction(50, 100), "p90": Fraction(90, 100), "p95": Fraction(95, 100)}
Z = Fraction("1.959963984540054")
CONTEXT = decimal.Context(prec=60)

Target = collections.namedtuple("Target", "sign text")
# agent and team "" = the centre's; since None = always.
TargetRule = collections.namedtuple("TargetRule", "kpi target agent team since")
Figure = collections.namedtuple(
    "Figure",
    "kpi scope key value numerator denominator missing excluded target verdict low high assessment p50 p90 p95",
)


def square_root(fraction):
    """To 60 digits."""
    return Fraction(CONTEXT.sqrt(CONTEXT.divide(decimal.Decimal(fraction.numerator), decimal.Decimal(fraction.denominator))))


def wilson(k, n):
    """Wilson's score interval for k of n."""
    if n == 0:
        return None, None
    p, zz = Fraction(k, n), Z * Z
    middle = (p + zz / (2 * n)) / (1 + zz / n)
    half = Z * square_root(p * (1 - p) / n + zz / (4 * n * n)) / (1 + zz / n)
    # With k = 0 (k = n) the limit is 0 (1) exactly; the root has only 60 digits.
    low = Fraction(0) if k == 0 else max(Fraction(0), middle - half)
    high = Fraction(1) if k == n else min(Fraction(1), middle + half)
    return low, high


def mean_interval(values):
    n = len(values)
    if n < 2:
        return None, None
    mean = Fraction(sum(values), n)
    variance = (sum(value * value for value in values) - n * mean * mean) / (n - 1)
    half = Z * square_root(variance / n)
    return max(Fraction(0), mean - half), mean + half


def percentile(values, p):
    """Linear interpolation between order statistics (type 7, Excel's PERCENTILE.INC); None without values."""
    if not values:
        return None
    ordered = sorted(values)
    place = (len(ordered) - 1) * p
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def short(number):
    """The shortest decimal that reads back to the same double, without a needless '.0'."""
    text = repr(float(number))
    return text[:-2] if text.endswith(".0") else text


def target_rules(config):
    """The `targets:` of a configuration already read from YAML."""
    rules = []
    for kpi, entries in (config.get("targets") or {}).items():
        for entry in entries:
            sign, limit = ("<=", entry["at_most"]) if "at_most" in entry else (">=", entry["at_least"])
            since = entry.get("from")
            if isinstance(since, str):
                since = datetime.date.fromisoformat(since)
            agent, team = (clean(str(entry.get(who, ""))) for who in ("agent", "team"))
            rules.append(TargetRule(kpi, Target(sign, short(limit)), agent, team, since))
    return rules


def target_on(rules, kpi, day, agent="", team=""):
    """The rule in force on the day for exactly this agent, team or (both empty) the centre."""
    in_force = [
        (rule.since or datetime.date.min, place, rule.target)
        for place, rule in enumerate(rules)
        if (rule.kpi, rule.agent, rule.team) == (kpi, agent, team) and (rule.since is None or rule.since <= day)
    ]
    return max(in_force)[2] if in_force else None


def target_of(rules, live, kpi, scope, key, last_day):
    day = datetime.date.fromisoformat(key) if scope == "day" else last_day
    found = None
    if scope == "agent" and key != "?":
        team = team_of(live, key, day)
        found = target_on(rules, kpi, day, agent=key) or (team and target_on(rules, kpi, day, team=team))
    elif scope == "team" and key != "?":
        found = target_on(rules, kpi, day, team=key)
    default = KPIS[kpi][1]
    return found or target_on(rules, kpi, day) or (default and Target(*default))


def assess(value, low, high, target):
    if target is None or value is None:
        return "no_value" if value is None else ""
    if low is None:
        return "cannot_tell"
    limit = Fraction(target.text)
    meets = (lambda x: x <= limit) if target.sign == "<=" else (lambda x: x >= limit)
    if meets(low) == meets(high):
        return "met" if meets(low) else "missed"
    return "cannot_tell"


def figure(kpi, scope, key, values, missing, excluded, target):
    form = KPIS[kpi][0]
    numerator, denominator = sum(values), len(values) * (5 if form == "pooled" else 1)
    value = Fraction(numerator, denominator) if denominator else None
    low, high = mean_interval(values) if form == "mean" else wilson(numerator, denominator)
    verdict = ""
    if target and value is not None:
        limit = Fraction(target.text)
        verdict = "met" if (value <= limit if target.sign == "<=" else value >= limit) else "missed"
    points = [percentile(values, p) if kpi in DURATIONS else None for p in PERCENTILES.values()]
    return Figure(
        kpi, scope, key, value, numerator, denominator, missing, excluded,
        target.sign + target.text if target else "", verdict, low, high, assess(value, low, high, target), *points,
    )


def figures(live, scope, first_day, last_day, rules=(), scope_facts=None):
    """All rows of one scope and period, in the order in which they are printed.

    `scope_facts` saves work where many periods are asked for: `list(facts(live, scope))`.
    """
    cells = collections.defaultdict(lambda: {"used": [], "missing": [], "excluded": []})
    for key, fact in scope_facts or facts(live, scope):
        if first_day <= fact.day <= last_day:
            cells[fact.kpi, key][fact.status].append(fact.value)
    return [
        figure(
            kpi, scope, key, cell["used"], len(cell["missing"]), len(cell["excluded"]),
            target_of(rules, live, kpi, scope, key, last_day),
        )
        for (kpi, key), cell in sorted(cells.items(), key=lambda item: (item[0][0], item[0][1].encode()))
        if cell["used"] or cell["missing"]
    ]
