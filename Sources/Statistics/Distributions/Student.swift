/// Student's t distribution, for any number of degrees of freedom above 0.
public enum Student {
  /// The probability of at most t.
  public static func cumulative(_ t: Double, degrees: Double) -> Double {
    let tail = upperTail(abs(t), degrees: degrees)
    return t > 0 ? 1 - tail : tail
  }

  /// The probability of more than t, right far out as well.
  ///
  /// Source: NIST Digital Library of Mathematical Functions, 8.17 and 7.1; M. Abramowitz and
  /// I. A. Stegun, "Handbook of mathematical functions", 26.7.1.
  public static func upperTail(_ t: Double, degrees: Double) -> Double {
    if t < 0 { return 1 - upperTail(-t, degrees: degrees) }
    guard t.isFinite else { return 0 }
    let whole = degrees + t * t
    return Beta.cumulative(degrees / whole, complement: t * t / whole, a: degrees / 2, b: 0.5) / 2
  }

  /// The value that is not exceeded with probability p, for p inside 0...1.
  public static func quantile(_ p: Double, degrees: Double) -> Double {
    if p == 0.5 { return 0 }
    if p < 0.5 { return -upperQuantile(p, degrees: degrees) }
    return upperQuantile(1 - p, degrees: degrees)
  }

  /// The value that is exceeded with the given probability, for a tail of at most one half.
  static func upperQuantile(_ tail: Double, degrees: Double) -> Double {
    if tail <= 0 { return .infinity }
    let start = max(-Normal.quantile(tail), 0.001)
    var high = 2 * start
    while upperTail(high, degrees: degrees) > tail, high < 1e300 { high *= 2 }
    return Root.find(
      low: 0, high: high, from: start,
      value: { tail - upperTail($0, degrees: degrees) },
      slope: { density($0, degrees: degrees) })
  }

  /// Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000), section 5.
  private static func density(_ t: Double, degrees: Double) -> Double {
    let half = degrees / 2
    let spread = 1 + t * t / degrees
    let exponent =
      Elementary.stirlingError(half + 0.5) - Elementary.stirlingError(half)
      - Elementary.deviance(half, half + 0.5) - half * Elementary.log(spread)
    return Elementary.exp(exponent) / (2 * Double.pi * spread).squareRoot()
  }
}
