#!/usr/bin/env python3
"""The independent computation, held against figures worked out by hand. Run: python3 oracle_test.py"""

import datetime
import itertools
import math
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest
from fractions import Fraction

from awkward_centre import write_centre
from compare import import_counts
from oracle import SCOPES, as_csv, load, month, week
from oracle_figures import figures, percentile, short, target_rules, wilson
from oracle_identity import calls_of
from oracle_reading import FileRefused

CALLS = "call_id,leg,started_at,direction,agent_id,ring_count,ring_seconds,talk_seconds,acw_seconds,outcome,transfer_to,transfer_kind,tag,county\n"
TICKETS = "ticket_id,kind,accepted_at,agent_id,county,status\n"
REVIEWS = "review_id,object,object_id,area,reviewed_at,verdict,error_fields\n"
NOTICES = "notice_id,revision,area,county,published_at,agent_id,withdrawn_at\n"
AGENTS = "agent_id,name,team,valid_from,valid_to\n"
YEAR = datetime.date(2026, 1, 1), datetime.date(2026, 12, 31)


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def load(self, *texts):
        paths = []
        for number, text in enumerate(texts):
            paths.append(self.folder / f"{number}.csv")
            paths[-1].write_bytes(text if isinstance(text, bytes) else text.encode())
        return load(paths)

    def rows(self, *texts, by="centre", period=YEAR, config=None):
        """{(kpi, key): figure} of the texts as files."""
        live, _ = self.load(*texts)
        return {(row.kpi, row.key): row for row in figures(live, by, *period, target_rules(config or {}))}

    def counts(self, *texts):
        return [tuple(count) for count in self.load(*texts)[1]]

    def check(self, row, numerator, denominator, missing=0, excluded=0):
        self.assertEqual((row.numerator, row.denominator, row.missing, row.excluded), (numerator, denominator, missing, excluded))


class Telephone(Case):
    # One call of two answered legs (a hands over to b), one single-leg call without after-call work, one test call.
    TEXT = CALLS + (
        "1,1,2026-10-01 10:00:00,in,a,3,20,100,30,answered,b,blind,,东\n"
        "1,2,2026-10-01 10:02:00,in,b,6,10,50,20,answered,,,,西\n"
        "2,,2026-10-02 10:00:00,,a,,13,200,,answered,,,,\n"
        "3,1,2026-10-02 11:00:00,in,a,1,1,9,9,answered,,,,东\n"
        "3,2,2026-10-02 11:01:00,out,b,,,,,no_answer,,,test,东\n"
    )

    def test_call_basis(self):
        rows = self.rows(self.TEXT)
        self.check(rows["acw_mean", "centre"], 30 + 20, 1, missing=1, excluded=1)
        self.check(rows["talk_mean", "centre"], (100 + 50) + 200, 2, excluded=1)  # 350 / 2 = 175 > 150
        self.assertEqual(rows["talk_mean", "centre"].verdict, "missed")
        self.check(rows["ring_count_mean", "centre"], 3, 1, missing=1, excluded=1)  # the first answered leg's
        self.check(rows["ring_seconds_mean", "centre"], 20 + 13, 2, excluded=1)
        # call 1: 3 rings <= 4 passes although 20 s; call 2: 13 s only, fails
        self.check(rows["ring_within_standard_rate", "centre"], 1, 2, excluded=1)
        self.check(rows["transfer_rate", "centre"], 1, 2, excluded=1)

    def test_leg_basis(self):
        rows = self.rows(self.TEXT, by="agent")
        self.check(rows["acw_mean", "a"], 30, 1, missing=1, excluded=1)
        self.check(rows["acw_mean", "b"], 20, 1)  # the test call's second leg was not answered: nothing excluded
        self.check(rows["ring_within_standard_rate", "b"], 1, 1)  # 6 rings, but 10 s <= 12
        self.check(rows["transfer_rate", "a"], 1, 2, excluded=1)
        self.check(rows["transfer_rate", "b"], 0, 1)

    def test_county_of_first_leg(self):
        rows = self.rows(self.TEXT, by="county")
        self.check(rows["talk_mean", "东"], 150, 1, excluded=1)
        self.check(rows["talk_mean", "?"], 200, 1)
        self.assertNotIn(("talk_mean", "西"), rows)

    def test_transfer_needs_somebody_who_took_it(self):
        def transferred(kind, *later):
            legs = "".join(f"1,{n},2026-10-01 10:00:00,out,b,,,,,{outcome},,,,\n" for n, outcome in enumerate(later, 2))
            return self.rows(CALLS + f"1,1,2026-10-01 10:00:00,in,a,,,1,1,answered,x,{kind},,\n" + legs)["transfer_rate", "centre"].numerator

        self.assertEqual(transferred("blind"), 1)  # no later leg recorded
        self.assertEqual(transferred("attended", "no_answer"), 0)
        self.assertEqual(transferred("", "no_answer", "answered"), 1)  # an answered later leg, though outbound
        self.assertEqual([transferred(kind) for kind in ("consult", "conference", "survey")], [0, 0, 0])

    def test_ring_vectors(self):
        # (5,11)->pass (4,18)->pass (-,12)->pass (-,13)->fail (5,-)->fail (-,-)->not judged
        pairs = [("5", "11"), ("4", "18"), ("", "12"), ("", "13"), ("5", ""), ("", "")]
        text = "".join(f"{n},,2026-10-01 10:00:00,,a,{c},{s},1,1,answered,,,,\n" for n, (c, s) in enumerate(pairs))
        self.check(self.rows(CALLS + text)["ring_within_standard_rate", "centre"], 3, 5, missing=1)

    def test_day_of_lowest_leg(self):
        # leg 2 began first, but leg 1 gives the day; both lie over midnight
        text = CALLS + "1,2,2026-10-01 23:59:00,in,a,,,10,1,answered,,,,\n1,1,2026-10-02 00:01:00,in,a,,,10,1,answered,,,,\n"
        self.assertEqual({key for _, key in self.rows(text, by="day")}, {"2026-10-02"})


class Identity(Case):
    LEG = "{},{},{},in,a,,,{},1,answered,,,,\n"

    def leg(self, at, talk=10, leg=1, call="1"):
        return self.LEG.format(call, leg, at, talk)

    def calls(self, *texts):
        return self.rows(*(CALLS + text for text in texts))["talk_mean", "centre"].denominator

    def test_same_month_is_one_call(self):
        self.assertEqual(self.calls(self.leg("2026-10-01 00:00:00") + self.leg("2026-10-31 23:00:00", leg=2)), 1)

    def test_over_a_months_end(self):
        start = self.leg("2026-10-31 12:00:00")
        self.assertEqual(self.calls(start + self.leg("2026-11-01 12:00:00", leg=2)), 1)  # 24:00:00
        self.assertEqual(self.calls(start + self.leg("2026-11-01 12:00:01", leg=2)), 2)  # 24:00:01

    def test_components_are_the_pairwise_ones(self):
        dice = random.Random(5)
        for _ in range(300):
            rows = [{"started_at": datetime.datetime(2026, 9, 25) + datetime.timedelta(hours=dice.randrange(1600))} for _ in range(7)]
            linked = lambda a, b: (a.year, a.month) == (b.year, b.month) or abs(a - b) <= datetime.timedelta(hours=24)
            label = list(range(7))
            for _, (i, j) in itertools.product(range(7), itertools.combinations(range(7), 2)):
                if linked(rows[i]["started_at"], rows[j]["started_at"]):
                    label[i] = label[j] = min(label[i], label[j])
            self.assertEqual(len(calls_of(rows)), len(set(label)))

    def test_repeats_and_conflicts_in_a_file(self):
        # read 5: two equal (1 new, 1 unchanged), two that differ (rejected), one negative (rejected)
        text = self.leg("2026-10-01 10:00:00") + self.leg("2026-10-01 10:00:00", leg="")
        text += self.leg("2026-10-01 10:00:00", 1, call=2) + self.leg("2026-10-01 10:00:00", 2, call=2)
        text += self.leg("2026-10-01 10:00:00", -1, call=1)
        self.assertEqual(self.counts(CALLS + text), [(5, 1, 1, 0, 3)])

    def test_correction_and_reused_id(self):
        first = CALLS + self.leg("2026-10-05 10:00:00")
        later = lambda *given: self.counts(first, CALLS + self.leg(*given))[1][1:]
        self.assertEqual(later("2026-10-05 10:00:00"), (0, 1, 0, 0))
        self.assertEqual(later("2026-10-06 10:00:00"), (0, 0, 1, 0))  # exactly 24 h
        self.assertEqual(later("2026-10-06 10:00:01"), (0, 0, 0, 1))  # id_reused
        self.assertEqual(later("2026-11-06 10:00:01"), (1, 0, 0, 0))  # another month: another call

    def test_correction_moves_over_the_months_end(self):
        texts = [CALLS + self.leg("2026-10-31 23:59:59", 10), CALLS + self.leg("2026-11-01 00:00:01", 20)]
        self.assertNotIn(("talk_mean", "centre"), self.rows(*texts, period=month("2026-10")))
        self.check(self.rows(*texts, period=month("2026-11"))["talk_mean", "centre"], 20, 1)

    def test_two_rows_of_a_file_for_one_leg(self):
        # 23 h before the stored leg and 23 h after it, in two months: nobody guesses which one corrects it.
        first = CALLS + self.leg("2026-10-31 12:00:00")
        two = CALLS + self.leg("2026-10-30 13:00:00") + self.leg("2026-11-01 11:00:00")
        self.assertEqual(self.counts(first, two)[1], (2, 0, 0, 0, 2))
        other = CALLS + self.leg("2026-10-31 12:00:00", leg=2)
        self.assertEqual(self.counts(other, two)[1], (2, 0, 0, 0, 2))

    def test_two_calls_joined_by_a_later_file(self):
        two = self.leg("2026-10-10 10:00:00", 1) + self.leg("2026-11-20 10:00:00", 2)
        bridge = self.leg("2026-10-31 23:00:00", 4, leg=2) + self.leg("2026-11-01 01:00:00", 8, leg=3)
        self.check(self.rows(CALLS + two)["talk_mean", "centre"], 3, 2)
        self.check(self.rows(CALLS + two, CALLS + bridge)["talk_mean", "centre"], 1 + 2 + 4 + 8, 1)
        # The first file again changes nothing; a third text for the second leg 1 has two namesakes.
        self.assertEqual(self.counts(CALLS + two, CALLS + bridge, CALLS + two)[2], (2, 0, 2, 0, 0))
        odd = CALLS + self.leg("2026-11-20 10:00:00", 3)
        self.assertEqual(self.counts(CALLS + two, CALLS + bridge, odd)[2], (1, 0, 0, 0, 1))

    def test_reject_limit(self):
        good, bad = "".join(f"{n},query,2026-10-01 10:00:00,a,,\n" for n in range(2079)), ",query,,a,,\n"
        self.assertEqual(self.counts(TICKETS + bad * 20), [(20, 0, 0, 0, 20)])
        with self.assertRaises(FileRefused):
            self.load(TICKETS + bad * 21)
        self.assertEqual(self.counts(TICKETS + good + bad * 21), [(2100, 2079, 0, 0, 21)])  # 1.00 %
        with self.assertRaises(FileRefused):
            self.load(TICKETS + good + bad * 22)  # 22 of 2101 = 1.05 %


class Reading(Case):
    def ok(self, fields, header=TICKETS):
        return self.counts(header + fields + "\n")[0][1] == 1

    def test_times(self):
        for text, fine in [
            ("2024-02-29 00:00:00", True), ("2025-02-29 00:00:00", False), ("2026-10-01 24:00:00", False), ("2026-10-01 23:59:60", False),
            ("2026-10-01T10:00:00", False), ("2026-10-01 10:00", False), ("2099-12-31 23:59:59", True), ("2100-01-01 00:00:00", False),
            ("1899-12-31 00:00:00", False), (" 2026-10-01 10:00:00\u3000", True), ("２026-10-01 10:00:00", False),
        ]:
            self.assertEqual(self.ok(f"1,query,{text},a,,"), fine, text)

    def test_numbers(self):
        for text, fine in [("0", True), ("007", True), ("", True), ("+1", False), ("-1", False), ("1.0", False), ("１", False),
                           ("2147483647", True), ("2147483648", False), ("00000000001", False)]:
            self.assertEqual(self.ok(f"1,1,2026-10-01 10:00:00,,a,,,{text},1,answered,,,,", CALLS), fine, text)

    def test_shape_words_and_required_fields(self):
        for row, fine in [("1,query,2026-10-01 10:00:00,,,", True), ("1,query,2026-10-01 10:00:00,,", False), ("1,query,2026-10-01 10:00:00,,,,", False),
                          ("1,Query,2026-10-01 10:00:00,,,", False), ("\u00a0,query,2026-10-01 10:00:00,,,", False), ("1,,2026-10-01 10:00:00,,,", False)]:
            self.assertEqual(self.ok(row), fine, row)

    def test_keys_are_composed_and_trimmed(self):
        # a + U+030A = U+00E5; U+F914 = U+6A02: one ticket, twice
        text = TICKETS + "a\u030a\u6a02,query,2026-10-01 10:00:00,,,\n\u3000\u00e5\uf914 ,query,2026-10-01 10:00:00,,,\n"
        self.assertEqual(self.counts(text), [(2, 1, 1, 0, 0)])

    def test_mark_line_ends_and_quotes(self):
        text = '\ufeff"kind",x,accepted_at,agent_id,ticket_id\r\nquery,"a,""\r\n",2026-10-01 10:00:00,"二,班",1\r\n\r\n'
        self.assertEqual(set(self.rows(text, by="agent")), {("inquiry_key_field_accuracy", "二,班"), ("inquiry_key_field_accuracy_pooled", "二,班")})


class Desk(Case):
    def test_tickets(self):
        # 1 correct, 2 incorrect (its later review counts), 3 not inspected, 4 void; the review of 5 is nobody's
        text = TICKETS + "1,complaint,2026-10-01 10:00:00,a,东,\n2,other,2026-10-01 10:00:00,a,东,\n3,praise,2026-10-01 10:00:00,a,东,\n4,praise,2026-10-01 10:00:00,a,东,void\n"
        reviews = REVIEWS + (
            "r1,ticket,1,,2027-01-01 10:00:00,correct,\nr10,ticket,2,x,2026-11-01 10:00:00,correct,\n"
            "r9,ticket,2,,2026-11-01 10:00:00,incorrect,\nr3,ticket,5,,2026-11-01 10:00:00,correct,\n"
        )  # "r9" > "r10" as text
        row = self.rows(text, reviews)["ticket_accuracy", "centre"]
        self.check(row, 1, 2, missing=1, excluded=1)
        self.assertEqual((row.value, row.target, row.verdict), (Fraction(1, 2), ">=0.99", "missed"))

    def test_inquiries(self):
        # 1 two key fields wrong (repeat, blank and station do not count); 2 only station: right; 3 incorrect, no field:
        # not inspected; 4 correct but caller named: wrong; 5 void
        text = TICKETS + "".join(f"{n},inquiry,2026-10-01 10:00:00,a,,{'void' if n == 5 else ''}\n" for n in range(1, 6))
        reviews = REVIEWS + (
            "r1,ticket,1,,2026-11-01 10:00:00,incorrect,caller; name ;caller;;station\nr2,ticket,2,,2026-11-01 10:00:00,incorrect,station\n"
            "r3,ticket,3,,2026-11-01 10:00:00,incorrect, ;\nr4,ticket,4,,2026-11-01 10:00:00,correct,caller\n"
        )
        rows = self.rows(text, reviews)
        self.check(rows["inquiry_key_field_accuracy", "centre"], 1, 3, missing=1, excluded=1)
        self.check(rows["inquiry_key_field_accuracy_pooled", "centre"], (5 - 2) + 5 + (5 - 1), 15, missing=1, excluded=1)  # 12 of 15

    def test_notices(self):
        # The catalogue's example: A = 3 areas, 1 wrong; B = 1 right; C = 6 areas, the whole notice wrong: 2 + 1 + 0 of 10
        pairs = [("A", n) for n in range(3)] + [("B", 0)] + [("C", n) for n in range(6)]
        text = NOTICES + "".join(f"{notice},,{area},,2026-10-01 10:00:00,,\n" for notice, area in pairs)
        verdicts = [("A", "", "correct"), ("A", 1, "incorrect"), ("B", 0, "correct"), ("C", "", "incorrect"), ("C", 2, "correct")]
        reviews = REVIEWS + "".join(
            f"r{n},outage_notice,{notice},{area},2026-10-02 10:00:00,{verdict},\n" for n, (notice, area, verdict) in enumerate(verdicts)
        )
        self.check(self.rows(text, reviews)["outage_notice_accuracy", "centre"], 3, 10)

    def test_revisions(self):
        # 1: revision 1 withdrawn a second before publication, so revision 2 in November counts; 2: withdrawn when
        # published, so it was published; 3: all withdrawn, excluded on revision 1's day
        text = NOTICES + (
            "1,1,x,,2026-10-01 10:00:00,,2026-10-01 09:59:59\n1,2,x,,2026-11-01 10:00:00,,\n2,,x,,2026-10-01 10:00:00,,2026-10-01 10:00:00\n"
            "3,2,x,,2026-11-01 10:00:00,,2026-01-01 00:00:00\n3,1,x,,2026-10-01 10:00:00,,2026-01-01 00:00:00\n"
        )
        self.check(self.rows(text, period=month("2026-10"))["outage_notice_accuracy", "centre"], 0, 0, missing=1, excluded=1)
        row = self.rows(text, period=month("2026-11"))["outage_notice_accuracy", "centre"]
        self.check(row, 0, 0, missing=1)
        self.assertEqual((row.value, row.verdict, row.low, row.target), (None, "", None, ">=0.98"))

    def test_only_excluded_gives_no_row(self):
        self.assertEqual(self.rows(TICKETS + "1,praise,2026-10-01 10:00:00,a,,test\n"), {})


class Teams(Case):
    ROSTER = AGENTS + "a,n,一班,,2026-10-15\na,n,二班,2026-10-16,\na,n,三班,2026-10-10,2026-10-12\n?,n,一班,,\nb,n,一班,2026-11-01,\n"

    def tickets(self, *pairs):
        return TICKETS + "".join(f"{n},praise,2026-10-{day} 10:00:00,{agent},,\n" for n, (agent, day) in enumerate(pairs))

    def test_team_on_the_day(self):
        tickets = self.tickets(("a", "01"), ("a", "12"), ("a", "13"), ("a", "16"), ("b", "31"), ("", "01"), ("?", "01"))
        rows = self.rows(self.ROSTER, tickets, by="team")
        missing = {key: row.missing for (_, key), row in rows.items()}
        # 一班: a on the 1st and 13th and the agent called ?; 三班 overlaps with the later valid_from; ?: b too early, and nobody
        self.assertEqual(missing, {"一班": 3, "三班": 1, "二班": 1, "?": 2})

    def test_targets(self):
        config = {"targets": {"ticket_accuracy": [
            {"at_least": 0.5}, {"at_least": 0.6, "from": "2026-10-10"}, {"at_least": 0.7, "team": "二班"}, {"at_least": 0.8, "agent": "b"},
        ]}}
        tickets = self.tickets(("a", "01"), ("b", "01"), ("", "12"))
        target = lambda by: {key: row.target for (_, key), row in self.rows(self.ROSTER, tickets, by=by, config=config).items()}
        self.assertEqual(target("agent"), {"a": ">=0.7", "b": ">=0.8", "?": ">=0.6"})  # a: its team on the last day
        self.assertEqual(target("team"), {"一班": ">=0.6", "?": ">=0.6"})
        self.assertEqual(target("day"), {"2026-10-01": ">=0.5", "2026-10-12": ">=0.6"})
        self.assertEqual(target("county"), {"?": ">=0.6"})


class Arithmetic(unittest.TestCase):
    def test_wilson(self):
        # 9/10: p = 0.9, z^2 = 3.8414588; (0.9 + 0.19207294 +- 1.95996398 * sqrt(0.009 + 0.00960365)) / 1.38414588
        # = (1.09207294 +- 0.26732705) / 1.38414588 = 0.595850, 0.982124
        for k, n, low, high in [(9, 10, 0.595850, 0.982124), (95, 100, 0.8882, 0.9785), (0, 5, 0, 0.4345)]:
            got = wilson(k, n)
            self.assertAlmostEqual(float(got[0]), low, places=4)
            self.assertAlmostEqual(float(got[1]), high, places=4)
        self.assertEqual((wilson(0, 5)[0], wilson(7, 7)[1], wilson(0, 0)), (0, 1, (None, None)))

    def test_mean_interval(self):
        # 10, 20, 60: mean 30, s^2 = (400 + 100 + 900) / 2 = 700, half = z * sqrt(700 / 3) = 29.939
        from oracle_figures import mean_interval

        low, high = mean_interval([10, 20, 60])
        half = 1.959963984540054 * math.sqrt(700 / 3)
        self.assertAlmostEqual(float(low), 30 - half, places=10)
        self.assertAlmostEqual(float(high), 30 + half, places=10)
        self.assertEqual(mean_interval([0, 100])[0], 0)  # 50 - 98 is below 0
        self.assertEqual(mean_interval([3]), (None, None))

    def test_percentile(self):
        # 1 2 3 4: place 3 * 0.9 = 2.7, so 3 + 0.7 * 1 = 3.7
        self.assertEqual(percentile([4, 1, 3, 2], Fraction(9, 10)), Fraction(37, 10))
        self.assertEqual(percentile([4, 1, 3, 2], Fraction(1, 2)), Fraction(5, 2))
        self.assertEqual(percentile([7], Fraction(19, 20)), 7)

    def test_periods(self):
        text = lambda pair: tuple(map(str, pair))
        self.assertEqual(text(week("2026-W53")), ("2026-12-28", "2027-01-03"))
        self.assertEqual(text(week("2026-W43")), ("2026-10-19", "2026-10-25"))
        self.assertEqual(text(week("2026-W43", "sunday")), ("2026-10-18", "2026-10-24"))  # fourth day: Wed 21st
        self.assertEqual(text(week("2026-W43", "friday")), ("2026-10-16", "2026-10-22"))  # fourth day: Mon 19th
        self.assertEqual(text(week("2026-W43", "thursday")), ("2026-10-22", "2026-10-28"))  # fourth day: Sun 25th
        self.assertEqual(text(month("2024-02")), ("2024-02-01", "2024-02-29"))
        self.assertEqual(text(month("2026-12")), ("2026-12-01", "2026-12-31"))

    def test_numbers_as_text(self):
        self.assertEqual([short(x) for x in (60, 0.99, Fraction(1, 3), Fraction(0))], ["60", "0.99", "0.3333333333333333", "0"])

    def test_import_lines(self):
        counts = dict(read=1234, new=1200, unchanged=30, corrected=3, rejected=1)
        for line in ("f.csv: read 1,234, new 1,200, unchanged 30, corrected 3, rejected 1", "f: 1,234 read = 1,200 new + 30 unchanged + 3 corrected + 1 rejected"):
            self.assertEqual(import_counts(line), [counts], line)


class Centres(Case):
    def test_no_file_is_refused_and_scopes_add_up(self):
        for seed in range(12):
            live, counts = load(write_centre(seed, self.folder / str(seed)))
            self.assertTrue(all(count.read == sum(count[1:]) for count in counts))
            totals = {}
            for scope in SCOPES:
                for row in figures(live, scope, datetime.date(2000, 1, 1), datetime.date(2099, 1, 1)):
                    basis = "leg" if scope in ("agent", "team") else "call"
                    sums = totals.setdefault((basis, row.kpi), {}).setdefault(scope, [0, 0, 0])
                    for place, number in enumerate((row.numerator, row.denominator, row.missing)):
                        sums[place] += number
            for name, by_scope in totals.items():
                self.assertEqual(len(set(map(tuple, by_scope.values()))), 1, (seed, name, by_scope))

    def test_same_seed_same_bytes_and_csv(self):
        one, two = (write_centre(7, self.folder / name) for name in "ab")
        self.assertEqual([path.read_bytes() for path in one], [path.read_bytes() for path in two])
        script = pathlib.Path(__file__).with_name("oracle.py")
        out = subprocess.run([sys.executable, script, *one, "--by", "team", "--from", "2020-01-01", "--to", "2030-12-31"], capture_output=True, check=True).stdout
        rows = figures(load(two)[0], "team", datetime.date(2020, 1, 1), datetime.date(2030, 12, 31))
        self.assertEqual(out.decode(), as_csv(rows))


if __name__ == "__main__":
    unittest.main()
