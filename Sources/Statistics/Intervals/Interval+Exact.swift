extension Interval {
  /// The exact binomial interval of a share, within 0...1; nil when nothing was counted.
  ///
  /// Source: C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated
  /// in the case of the binomial", Biometrika 26 (1934), 404–413,
  /// https://doi.org/10.1093/biomet/26.4.404; by quantiles of the beta distribution.
  public static func exact(
    successes: Int64, of trials: Int64, level: Double = 0.95
  ) -> Interval? {
    guard trials > 0, (0...trials).contains(successes) else { return nil }
    let tail = (1 - level) / 2
    let k = Double(successes)
    let rest = Double(trials - successes)
    return Interval(
      low: successes == 0 ? 0 : Beta.quantile(tail, a: k, b: rest + 1),
      high: successes == trials ? 1 : 1 - Beta.quantile(tail, a: rest, b: k + 1))
  }
}
