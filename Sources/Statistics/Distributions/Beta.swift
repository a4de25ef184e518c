/// The beta distribution, which the tails of the binomial and of Student's t are read from.
public enum Beta {
  /// The regularised incomplete beta function: the probability of at most x, for a, b > 0.
  ///
  /// Source: NIST Digital Library of Mathematical Functions, 8.17.22 (continued fraction),
  /// https://dlmf.nist.gov/8.17; evaluated by Lentz's method. Cost: about √(a + b) steps.
  public static func cumulative(_ x: Double, a: Double, b: Double) -> Double {
    cumulative(x, complement: 1 - x, a: a, b: b)
  }

  /// The same where 1 − x is known better than x tells.
  static func cumulative(_ x: Double, complement y: Double, a: Double, b: Double) -> Double {
    if x <= 0 { return 0 }
    if y <= 0 { return 1 }
    if x > (a + 1) / (a + b + 2) {
      return 1 - kernel(y, x, b, a) / b * fraction(y, b, a)
    }
    return kernel(x, y, a, b) / a * fraction(x, a, b)
  }

  /// The probability of more than x, right far out as well.
  static func upperTail(_ x: Double, complement y: Double, a: Double, b: Double) -> Double {
    cumulative(y, complement: x, a: b, b: a)
  }

  /// The value that is not exceeded with probability p.
  public static func quantile(_ p: Double, a: Double, b: Double) -> Double {
    if p <= 0 { return 0 }
    if p >= 1 { return 1 }
    // The tail in which p lies, so that a small probability keeps its digits.
    let mean = a / (a + b)
    let isLow = p <= cumulative(mean, a: a, b: b)
    return Root.find(
      low: isLow ? 0 : mean, high: isLow ? mean : 1,
      from: isLow ? mean / 2 : mean + (1 - mean) / 2,
      value: {
        isLow
          ? cumulative($0, a: a, b: b) - p
          : (1 - p) - upperTail($0, complement: 1 - $0, a: a, b: b)
      },
      slope: { kernel($0, 1 - $0, a, b) / ($0 * (1 - $0)) })
  }

  /// xᵃ·yᵇ ÷ B(a, b), where y = 1 − x.
  private static func kernel(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    Binomial.density(a, of: a + b, x, y) * a * b / (a + b)
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func safe(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / safe(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...100_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / safe(1 + even * d)
      c = safe(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / safe(1 + odd * d)
      c = safe(1 + odd / c)
      let factor = d * c
      result *= factor
      if abs(factor - 1) < 1e-16 { break }
    }
    return result
  }
}
