/// How likely new periods lie as far from those before them when nothing changed.
public enum ChangeTest {
  /// Two-sided p of the mean of new values against earlier ones; nil below five earlier values.
  ///
  /// A prediction by Student's t: (mean of the new − mean of the earlier) ÷ (s·√(1 ÷ new + 1 ÷
  /// earlier)), earlier − 1 degrees of freedom (G. J. Hahn and W. Q. Meeker, "Statistical
  /// intervals", 1991, section 4.7). s is the largest of three: the earlier values' standard
  /// deviation, mR̄ ÷ 1.128 as in an XmR chart, and `leastDeviation`. Where values drift slowly the
  /// first is the larger, and a drift that was always there is no change. Where neighbouring values
  /// are alike, a mean of several is less sure: the square of its error is `Persistence` times larger,
  /// and the earlier values count as so many times fewer.
  ///
  /// - Parameter leastDeviation: what chance alone gives one new value, as a standard deviation.
  public static func means(
    new: [Double], earlier: [Double], leastDeviation: Double = 0
  ) -> Double? {
    guard earlier.count >= 5, !new.isEmpty,
      let range = IndividualsChart.meanMovingRange(of: earlier)
    else { return nil }
    let count = Double(earlier.count)
    let mean = earlier.reduce(0, +) / count
    let squares = earlier.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = max((squares / (count - 1)).squareRoot(), range / 1.128, leastDeviation)
    let distance = abs(new.reduce(0, +) / Double(new.count) - mean)
    if distance == 0 { return 1 }
    let persistence = Persistence.varianceFactor(of: earlier, window: new.count)
    let error = deviation * ((1 / Double(new.count) + 1 / count) * persistence).squareRoot()
    return 2 * Student.upperTail(distance / error, degrees: max(1, count / persistence - 1))
  }

  /// Two-sided p of the mean of new units against that of earlier ones, whose spreads may differ; nil where
  /// neither varies, or one of them has fewer than two units.
  ///
  /// Welch's test with Satterthwaite's degrees of freedom. A variance pooled over both is nearly that of the many
  /// earlier units, so that a short period which itself scatters widely would seem surer than it is.
  ///
  /// Sources: B. L. Welch, "The generalization of 'Student's' problem when several different population
  /// variances are involved", Biometrika 34 (1947), 28–35, https://doi.org/10.1093/biomet/34.1-2.28;
  /// F. E. Satterthwaite, "An approximate distribution of estimates of variance components", Biometrics
  /// Bulletin 2 (1946), 110–114, https://doi.org/10.2307/3002019
  public static func welch(new: SampleMean, earlier: SampleMean) -> Double? {
    guard let welch = Welch(new, earlier) else { return nil }
    let t = abs(new.mean - earlier.mean) / welch.error
    return 2 * Student.upperTail(t, degrees: welch.degrees)
  }

  /// Two-sided p of a new share against an earlier one: twice the smaller tail of Fisher's exact
  /// test, at most 1; nil when one of them counted nothing. The outcome itself counts half (mid-p):
  /// in full it makes the test of few failures blunter than it says.
  ///
  /// Sources: R. A. Fisher, "Statistical methods for research workers", section 21.02; H. O.
  /// Lancaster, "Significance tests in discrete distributions", JASA 56 (1961), 223–234,
  /// https://doi.org/10.1080/01621459.1961.10482105
  ///
  /// - Parameter dispersion: σz of the periods behind the earlier share. Above 1 the p is read as a
  ///   normal z, z is divided by it, and p read back.
  public static func shares(
    new: ShareCounts, earlier: ShareCounts, dispersion: Double = 1
  ) -> Double? {
    guard new.trials > 0, earlier.trials > 0 else { return nil }
    let marked = new.successes + earlier.successes
    let whole = new.trials + earlier.trials
    let low = Hypergeometric.cumulative(
      new.successes, drawn: new.trials, marked: marked, whole: whole)
    let high = Hypergeometric.upperTail(
      new.successes, drawn: new.trials, marked: marked, whole: whole)
    let own = Hypergeometric.probability(
      new.successes, drawn: new.trials, marked: marked, whole: whole)
    let p = min(1, 2 * (min(low, high) - own / 2))
    guard dispersion > 1, p < 1 else { return p }
    // Below the smallest double's square z itself can't be read; the p is far below any bound.
    let z = -Normal.quantile(max(p / 2, 1e-300))
    return 2 * Normal.upperTail(z / dispersion)
  }
}
