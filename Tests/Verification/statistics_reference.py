"""Reference values for the target Statistics, from scipy and numpy.

    statistics_reference.py FILE            writes them
    statistics_reference.py --check FILE    computes them again and compares, to 1e-10

The tests of Statistics read the file, so that they need no Python. One line a case, three fields
between tabs: what is computed, its arguments, the expected numbers. Charts and funnels are written
here from their definitions, on top of scipy's distributions.
"""

import random
import sys

import numpy as np
from scipy import linalg, stats


def numbers(values):
    return " ".join(repr(float(v)) if not isinstance(v, int) else str(v) for v in values)


def cases():
    yield from normal()
    yield from student()
    yield from beta()
    yield from binomial()
    yield from hypergeometric()
    yield from intervals()
    yield from differences()
    yield from ratios()
    yield from clusters()
    yield from individuals()
    yield from screened()
    yield from run_rules()
    yield from attributes()
    yield from funnels()
    yield from dispersion()
    yield from discovery()
    yield from changes()
    yield from trends()


def normal():
    for x in list(np.arange(-8, 8.01, 0.5)) + [-37.0, -20.0, 2.49999, 2.5, 12.0, 30.0]:
        yield "normal_cumulative", [x], [stats.norm.cdf(x)]
        yield "normal_upper_tail", [x], [stats.norm.sf(x)]
    for p in [1e-300, 1e-30, 1e-12, 1e-6, 0.001, 0.025, 0.07, 0.3, 0.5, 0.6, 0.93, 0.975, 0.999, 1 - 1e-9]:
        yield "normal_quantile", [p], [stats.norm.ppf(p)]


def student():
    for degrees in [1, 1.5, 2, 3, 4.7, 7, 11, 25, 59, 100, 1000, 123456.5]:
        for t in [-30.0, -5.0, -2.0, -0.3, 0.0, 0.001, 0.7, 1.96, 3.5, 8.0, 40.0]:
            yield "student_cumulative", [degrees, t], [stats.t.cdf(t, degrees)]
            yield "student_upper_tail", [degrees, t], [stats.t.sf(t, degrees)]
        for p in [1e-8, 0.001, 0.025, 0.2, 0.5, 0.7, 0.95, 0.9995]:
            yield "student_quantile", [degrees, p], [stats.t.ppf(p, degrees)]


def beta():
    for a in [0.5, 1, 2.5, 9, 80, 3000, 250000]:
        for b in [0.5, 1, 4, 33.5, 700, 100000]:
            mean, spread = a / (a + b), stats.beta.std(a, b)
            for k in [-3, -1, -0.1, 0, 0.5, 2, 4]:
                x = float(mean + k * spread)
                if 0 < x < 1:
                    yield "beta_cumulative", [x, a, b], [stats.beta.cdf(x, a, b)]
            for p in [1e-6, 0.001, 0.025, 0.5, 0.9, 0.999]:
                yield "beta_quantile", [p, a, b], [stats.beta.ppf(p, a, b)]


def binomial():
    for n in [1, 5, 20, 99, 1000, 40000, 3000000]:
        for p in [0.0005, 0.01, 0.03, 0.25, 0.5, 0.94, 0.99, 0.9998]:
            mean, spread = n * p, (n * p * (1 - p)) ** 0.5
            for k in sorted({max(0, min(n, int(mean + f * spread))) for f in [-4, -1, 0, 1, 3, 6]}):
                yield "binomial_probability", [k, n, p], [stats.binom.pmf(k, n, p)]
                yield "binomial_cumulative", [k, n, p], [stats.binom.cdf(k, n, p)]
                yield "binomial_upper_tail", [k, n, p], [stats.binom.sf(k - 1, n, p)]


def hypergeometric():
    for whole, marked, drawn in [(10, 4, 5), (60, 3, 20), (500, 480, 44), (9000, 120, 700), (250000, 7400, 21000), (2600000, 78000, 200000)]:
        mean = drawn * marked / whole
        for k in sorted({max(0, min(drawn, marked, int(mean * f))) for f in [0, 0.5, 0.9, 1, 1.05, 1.2, 1.6]}):
            yield "hypergeometric_probability", [k, drawn, marked, whole], [stats.hypergeom.pmf(k, whole, marked, drawn)]
            yield "hypergeometric_cumulative", [k, drawn, marked, whole], [stats.hypergeom.cdf(k, whole, marked, drawn)]
            yield "hypergeometric_upper_tail", [k, drawn, marked, whole], [stats.hypergeom.sf(k - 1, whole, marked, drawn)]


def intervals():
    for n in [1, 2, 5, 10, 20, 44, 100, 999, 13000, 2000000]:
        for k in sorted({0, 1, n // 3, n // 2, n - 1, n}):
            wilson = stats.binomtest(k, n).proportion_ci(0.95, "wilson")
            exact = stats.binomtest(k, n).proportion_ci(0.95, "exact")
            yield "interval_wilson", [k, n], [wilson.low, wilson.high]
            yield "interval_exact", [k, n], [exact.low, exact.high]


def differences():
    z = stats.norm.ppf(0.975)
    for k1, n1, k2, n2 in [(9, 10, 3, 10), (95, 100, 99, 100), (0, 20, 0, 30), (30, 30, 0, 10), (2970, 3000, 2960, 3000), (1, 1, 1, 2)]:
        p1, p2 = k1 / n1, k2 / n2
        one = stats.binomtest(k1, n1).proportion_ci(0.95, "wilson")
        two = stats.binomtest(k2, n2).proportion_ci(0.95, "wilson")
        low = p1 - p2 - ((p1 - one.low) ** 2 + (two.high - p2) ** 2) ** 0.5
        high = p1 - p2 + ((one.high - p1) ** 2 + (p2 - two.low) ** 2) ** 0.5
        yield "difference_shares", [k1, n1, k2, n2], [p1 - p2, low, high]
    for k, n, parts in [
        (9, 10, [(3, 10, 1.0)]),
        (3, 3, [(197, 200, 2.0), (40, 41, 1.0)]),
        (0, 5, [(99, 100, 3.0), (1, 7, 0.5), (20, 20, 1.5)]),
        (0, 4, [(50, 50, 4.0)]),
        (120, 4000, [(300, 9000, 1200.0), (77, 3100, 2800.0)]),
    ]:
        total = sum(w for _, _, w in parts)
        own = stats.binomtest(k, n).proportion_ci(0.95, "wilson")
        mean = sum(w / total * a / b for a, b, w in parts)
        below = above = 0.0
        for a, b, w in parts:
            ci = stats.binomtest(a, b).proportion_ci(0.95, "wilson")
            below += (w / total * (a / b - ci.low)) ** 2
            above += (w / total * (ci.high - a / b)) ** 2
        value = k / n - mean
        low = value - ((k / n - own.low) ** 2 + above) ** 0.5
        high = value + ((own.high - k / n) ** 2 + below) ** 0.5
        yield "difference_mixture", [k, n] + [v for part in parts for v in part], [value, low, high]
    source = random.Random(1)
    for n1, n2, s1, s2 in [(2, 2, 3, 9), (5, 40, 10, 1), (200, 30, 40, 60), (1000, 900, 33, 31)]:
        first = [source.gauss(50, s1) for _ in range(n1)]
        second = [source.gauss(48, s2) for _ in range(n2)]
        found = stats.ttest_ind(first, second, equal_var=False)
        ci = found.confidence_interval(0.95)
        yield (
            "difference_means",
            [n1, float(np.mean(first)), float(np.var(first, ddof=1)), n2, float(np.mean(second)), float(np.var(second, ddof=1))],
            [np.mean(first) - np.mean(second), ci.low, ci.high],
        )
    assert abs(z - 1.959963984540054) < 1e-15


def ratios():
    source = random.Random(2)
    for n in [2, 7, 60]:
        y = [source.randint(1, 40) for _ in range(n)]
        x = [source.uniform(0, v) for v in y]
        ratio = sum(x) / sum(y)
        rest = np.array(x) - ratio * np.array(y)
        # The residuals have mean 0, so that their variance is that of the linearised ratio.
        half = stats.norm.ppf(0.975) * (np.var(rest, ddof=1) * n) ** 0.5 / sum(y)
        yield "interval_ratio", [v for pair in zip(x, y) for v in pair], [ratio - half, ratio + half]


def clusters():
    source = random.Random(12)
    for n, alike in [(5, 0.0), (9, 0.9), (60, 0.0), (60, 0.6), (400, 1.0), (5, None), (6, 0.9)]:
        y = [source.randint(1, 6) for _ in range(n)]
        x = []
        for units in y:
            p = 0.95 if alike is None or source.random() >= alike else source.choice([0, 1])
            x.append(units if alike is None else sum(source.random() < p for _ in range(units)))
        ratio = sum(x) / sum(y)
        if 0 < ratio < 1:
            rest = np.array(x) - ratio * np.array(y)
            effect = np.var(rest, ddof=1) * n / sum(y) ** 2 / (ratio * (1 - ratio) / sum(y))
        else:
            effect = sum(v * v for v in y) / sum(y)
        effect = max(1, effect)
        m = sum(y) / effect
        # The roots of (p - ratio)^2 = t^2 p (1 - p) / m.
        t = stats.t.ppf(0.975, n - 1)
        roots = sorted(np.roots([1 + t * t / m, -2 * ratio - t * t / m, ratio * ratio]).real)
        yield "cluster_share", [v for pair in zip(x, y) for v in pair], [effect, roots[0], roots[1]]


def xmr(values):
    ranges = np.abs(np.diff(values))
    return np.mean(values), 2.66 * np.mean(ranges)


def individuals():
    source = random.Random(3)
    for n in [2, 12, 13, 40]:
        values = [source.gauss(60, 5) for _ in range(n)]
        mean, half = xmr(values)
        yield "individuals_limits", values, [mean, mean - half, mean + half]


def screened_limits(y):
    """mean, sigma and limits as NHSRplotthedots' ptd_spc_standard.R computes them."""
    ranges = np.abs(np.diff(y))
    kept = ranges[ranges < 3.267 * ranges.mean()]
    mean, average = np.mean(y), kept.mean()
    return mean, 2.66 * average / 3, mean - 2.66 * average, mean + 2.66 * average


def screened():
    source = random.Random(8)
    for n in [12, 24]:
        y = [source.gauss(0, 1) for _ in range(n)]
        y[n // 2] += 9
        mean, _, low, high = screened_limits(y)
        yield "individuals_screened", y, [mean, low, high]


def nhsr_types(y):
    """What ptd_calculate_point_type.R of NHSRplotthedots 0.2 calls each point, in its precedence:
    1 outside a limit, 2 trend of seven, 3 two of three, 4 seven on one side, 0 none."""
    mean, sigma, low, high = screened_limits(y)
    count = len(y)
    outside = [v > high or v < low for v in y]
    side = [int(np.sign(v - mean)) for v in y]
    close = [not o and (v < mean - 2 * sigma or v > mean + 2 * sigma) for v, o in zip(y, outside)]
    ends_seven = [i >= 6 and side[i] != 0 and all(side[j] == side[i] for j in range(i - 6, i)) for i in range(count)]
    ends_trend = [False] * count
    for i in range(6, count):
        steps = {int(np.sign(y[j + 1] - y[j])) for j in range(i - 6, i)}
        ends_trend[i] = steps in ({1}, {-1})
    windows = [
        sum(close[j : j + 3]) >= 2 and abs(sum(side[j : j + 3])) == 3 if j >= 0 and j + 3 <= count else False
        for j in range(-2, count)
    ]
    types = []
    for i in range(count):
        if outside[i]:
            types.append(1)
        elif any(ends_trend[i : i + 7]):
            types.append(2)
        elif close[i] and any(windows[i : i + 3]):
            types.append(3)
        elif any(ends_seven[i : i + 7]):
            types.append(4)
        else:
            types.append(0)
    return types


def run_rules():
    source = random.Random(9)
    for number in range(60):
        n = source.choice([7, 12, 13, 24, 40])
        drift = source.choice([0, 0, 0.2, 2.5, -2.5])
        shift = source.choice([0, 1.5, -2])
        # Whole numbers now and then, so that ties and points on the centre occur.
        digits = source.choice([0, 6])
        y = [round(50 + source.gauss(0, 2) + drift * i + (shift if i > n // 2 else 0), digits) for i in range(n)]
        if len(set(y)) > 2:
            yield "run_rules", y, nhsr_types(y)


def attributes():
    source = random.Random(4)
    for kind in ["share", "rate"]:
        for spread in [0, 0.03]:
            counts, sizes = [], []
            for _ in range(14):
                n = source.randint(200, 3000)
                p = min(0.9, max(0.001, source.gauss(0.1, spread)))
                counts.append(sum(source.random() < p for _ in range(n)))
                sizes.append(n)
            x, n = np.array(counts), np.array(sizes)
            centre = x.sum() / n.sum()
            variance = centre * (1 - centre) if kind == "share" else centre
            sigma = np.sqrt(variance / n)
            sigma_z = np.mean(np.abs(np.diff((x / n - centre) / sigma))) / 1.128
            last = sigma[-1]
            yield (
                "attribute_" + kind,
                [v for pair in zip(counts, sizes) for v in pair],
                [
                    centre, sigma_z,
                    max(0, centre - 3 * last), centre + 3 * last,
                    max(0, centre - 3 * last * sigma_z), centre + 3 * last * sigma_z,
                ],
            )


def lower_bound(centre, n, level):
    r = int(stats.binom.ppf(level, n, centre))
    alpha = (stats.binom.cdf(r, n, centre) - level) / stats.binom.pmf(r, n, centre)
    return max(0, (r - alpha) / n)


def funnels():
    for centre in [0.03, 0.5, 0.94, 0.99]:
        for n in [1, 7, 44, 300, 5000, 120000]:
            bounds = []
            for level in [0.025, 0.001]:
                bounds += [lower_bound(centre, n, level), 1 - lower_bound(1 - centre, n, level)]
            yield "funnel_share", [centre, n], bounds
    for centre, error in [(60, 4), (2, 1.5)]:
        yield (
            "funnel_mean", [centre, error],
            [max(0, centre + stats.norm.ppf(level) * error) for level in [0.025, 0.975, 0.001, 0.999]],
        )


def dispersion():
    source = random.Random(5)
    for n, between in [(2, 1), (12, 0), (40, 3), (61, 10)]:
        errors = [source.uniform(1, 6) for _ in range(n)]
        distances = [source.gauss(0, (e * e + between * between) ** 0.5) for e in errors]
        z = np.array(distances) / np.array(errors)
        drawn = np.clip(z, np.quantile(z, 0.1), np.quantile(z, 0.9))
        phi = np.mean(drawn**2)
        w = 1 / np.array(errors) ** 2
        tau = max(0, (n * phi - (n - 1)) / (w.sum() - (w**2).sum() / w.sum()))
        yield "over_dispersion", [v for pair in zip(distances, errors) for v in pair], [phi, tau]


def discovery():
    source = random.Random(6)
    for n in [1, 2, 15, 300]:
        p = [source.random() ** 3 for _ in range(n)]
        yield "false_discovery", p, stats.false_discovery_control(p)


def persistence(values, window):
    rest = np.array(values) - np.mean(values)
    factor = 1.0
    for lag in range(1, min(window - 1, len(values) // 2) + 1):
        factor += 2 * (1 - lag / window) * (rest[:-lag] * rest[lag:]).sum() / (rest**2).sum()
    if window == 1:
        return 1.0
    return max(1.0, factor / max(0.4, 1 - window / len(values)))


def changes():
    source = random.Random(7)
    for earlier, new, least in [(5, 1, 0.0), (12, 3, 0.0), (26, 1, 9.0), (40, 7, 1.0)]:
        old = [source.gauss(60, 5) for _ in range(earlier)]
        fresh = [source.gauss(66, 5) for _ in range(new)]
        s = max(np.std(old, ddof=1), np.mean(np.abs(np.diff(old))) / 1.128, least)
        alike = persistence(old, new)
        t = abs(np.mean(fresh) - np.mean(old)) / (s * ((1 / new + 1 / earlier) * alike) ** 0.5)
        yield "change_means", [new, least] + fresh + old, [2 * stats.t.sf(t, max(1, earlier / alike - 1))]
    # Count, mean and standard deviation of new and of earlier units; the first two are a day of 66 calls.
    for one, two in [((66, 74.0, 70.0), (9000, 55.0, 41.0)), ((66, 74.0, 41.0), (9000, 55.0, 41.0)), ((2, 9.0, 3.0), (2, 1.0, 9.0)), ((5, 60.0, 1.0), (40, 50.0, 30.0)), ((4000, 61.0, 50.0), (90000, 55.0, 45.0)), ((20, 50.0, 0.0), (30, 40.0, 12.0))]:
        found = stats.ttest_ind_from_stats(one[1], one[2], one[0], two[1], two[2], two[0], equal_var=False)
        yield "change_welch", [one[0], one[1], one[2] ** 2, two[0], two[1], two[2] ** 2], [found.pvalue]
    slow = [60 + 5 * np.sin(i / 4) + source.gauss(0, 1) for i in range(40)]
    for window in [1, 3, 7, 15]:
        yield "persistence", [window] + [float(v) for v in slow], [persistence(slow, window)]
    for k1, n1, k2, n2, phi in [(0, 20, 3, 900, 1), (12, 200, 20, 2400, 1), (900, 21000, 7000, 240000, 1.7), (5, 5, 4, 5, 1), (188, 200, 2380, 2400, 2.5)]:
        low = stats.hypergeom.cdf(k1, n1 + n2, k1 + k2, n1)
        high = stats.hypergeom.sf(k1 - 1, n1 + n2, k1 + k2, n1)
        own = stats.hypergeom.pmf(k1, n1 + n2, k1 + k2, n1)
        p = min(1, 2 * (min(low, high) - own / 2))
        if phi > 1 and p < 1:
            p = 2 * stats.norm.sf(stats.norm.isf(p / 2) / phi)
        yield "change_shares", [k1, n1, k2, n2, phi], [p]


def trends():
    source = random.Random(10)
    for n, slope, uneven in [(3, 1, False), (13, -0.9, False), (13, 0.4, True), (26, 0, True), (40, 0.01, True)]:
        t = [float(i) for i in range(n + 3)]
        # Now and then a period without a value.
        t = sorted(source.sample(t, n))
        v = [source.uniform(0.5, 6) if uneven else 2.0 for _ in t]
        y = [50 + slope * a + source.gauss(0, 1.3 * b**0.5) for a, b in zip(t, v)]
        root = 1 / np.sqrt(v)
        design = np.column_stack([np.ones(n), t]) * root[:, None]
        found, _, _, _ = linalg.lstsq(design, np.array(y) * root)
        error = float(linalg.inv(design.T @ design)[1, 1]) ** 0.5
        rest = (np.array(y) - found[0] - found[1] * np.array(t)) * root
        scatter = float((rest**2).sum()) / (n - 2)
        wide = error * max(1, scatter) ** 0.5
        half = stats.t.ppf(0.975, n - 2) * wide
        p = 2 * stats.t.sf(abs(found[1]) / wide, n - 2)
        if not uneven:
            # Of equal variances it is the plain regression.
            plain = stats.linregress(t, y)
            assert abs(plain.slope - found[1]) < 1e-12 and abs(plain.stderr - error * scatter**0.5) < 1e-12
        yield "weighted_trend", t + y + v, [found[1], error, scatter, found[1] - half, found[1] + half, p]


def lines():
    for name, arguments, expected in cases():
        yield f"{name}\t{numbers(arguments)}\t{numbers(expected)}"


def same(left, right):
    if left.split("\t")[:2] != right.split("\t")[:2]:
        return False
    pairs = zip(left.split("\t")[2].split(), right.split("\t")[2].split(), strict=True)
    return all(abs(float(a) - float(b)) <= 1e-10 * max(1, abs(float(a))) for a, b in pairs)


def check(path):
    kept = open(path, encoding="utf-8").read().splitlines()
    now = list(lines())
    if len(kept) != len(now):
        sys.exit(f"{path}: {len(kept)} cases, {len(now)} computed now")
    wrong = [(a, b) for a, b in zip(kept, now) if not same(a, b)]
    for a, b in wrong[:20]:
        print(f"kept {a}\nnow  {b}", file=sys.stderr)
    if wrong:
        sys.exit(f"{path}: {len(wrong)} of {len(now)} cases differ")
    print(f"{len(now)} reference values are scipy's")


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--check":
        check(sys.argv[2])
    elif len(sys.argv) == 2:
        with open(sys.argv[1], "w", encoding="utf-8") as file:
            file.writelines(line + "\n" for line in lines())
    else:
        sys.exit(__doc__)
