/// The binomial distribution: how many of n successes of probability p.
public enum Binomial {
  /// The probability of exactly k.
  ///
  /// Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
  public static func probability(_ k: Int64, of n: Int64, _ p: Double) -> Double {
    guard k >= 0, k <= n else { return 0 }
    if p <= 0 { return k == 0 ? 1 : 0 }
    if p >= 1 { return k == n ? 1 : 0 }
    if n == 0 { return 1 }
    let count = Double(n)
    // (1 − p)ⁿ and pⁿ from logarithms that keep a small probability's digits.
    if k == 0 { return Elementary.exp(-Elementary.deviance(count, count * (1 - p)) - count * p) }
    if k == n { return Elementary.exp(-Elementary.deviance(count, count * p) - count * (1 - p)) }
    return density(Double(k), of: count, p, 1 - p)
  }

  /// The same formula between whole numbers, for 0 < k < n; q is 1 − p.
  static func density(_ k: Double, of n: Double, _ p: Double, _ q: Double) -> Double {
    let rest = n - k
    let exponent =
      Elementary.stirlingError(n) - Elementary.stirlingError(k) - Elementary.stirlingError(rest)
      - Elementary.deviance(k, n * p) - Elementary.deviance(rest, n * q)
    return (n / (2 * Double.pi * k * rest)).squareRoot() * Elementary.exp(exponent)
  }

  /// The probability of at most k.
  public static func cumulative(_ k: Int64, of n: Int64, _ p: Double) -> Double {
    if k < 0 { return 0 }
    if k >= n { return 1 }
    return Beta.cumulative(1 - p, complement: p, a: Double(n - k), b: Double(k + 1))
  }

  /// The probability of k or more.
  public static func upperTail(_ k: Int64, of n: Int64, _ p: Double) -> Double {
    if k <= 0 { return 1 }
    if k > n { return 0 }
    return Beta.cumulative(p, complement: 1 - p, a: Double(k), b: Double(n - k + 1))
  }

  /// The lowest k with a probability of at most k of at least `level`.
  public static func quantile(_ level: Double, of n: Int64, _ p: Double) -> Int64 {
    var low: Int64 = 0
    var high = n
    while low < high {
      let middle = low + (high - low) / 2
      if cumulative(middle, of: n, p) >= level { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
