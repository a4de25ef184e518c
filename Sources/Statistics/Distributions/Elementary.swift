/// Logarithm and exponential from sums and products alone.
///
/// The target imports nothing. Besides that rule there is a reason: the C library picks its
/// variants of `log` and `exp` by processor, and their last bits differ; these give the same bits
/// everywhere, so that the same data give the same bytes. Both are right to about 1e-16 of the value.
enum Elementary {
  /// ln 2 in two parts: the first has so few digits that a whole number of them is exact.
  private static let ln2High = 0x1.62e42fee00000p-1
  private static let ln2Low = 0x1.a39ef35793c76p-33

  /// ln √(2π).
  static let logRootTwoPi = 0.918938533204672741780329736406

  /// The natural logarithm; −∞ at 0, not a number below.
  static func log(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? -.infinity : .nan }
    guard x.isFinite else { return x }
    var exponent = Double(x.exponent)
    var significand = x.significand
    if significand > 1.4142135623730951 {
      significand /= 2
      exponent += 1
    }
    // ln m = 2·artanh((m − 1) ÷ (m + 1)), and the argument is below 0.172.
    let s = (significand - 1) / (significand + 1)
    let s2 = s * s
    var series = 0.0
    for odd in stride(from: 23, through: 3, by: -2) { series = (series + 1 / Double(odd)) * s2 }
    return exponent * ln2High + (2 * s + (2 * s * series + exponent * ln2Low))
  }

  /// e to the power of x; 0 far below and ∞ far above zero.
  static func exp(_ x: Double) -> Double {
    if x < -745.2 { return 0 }
    if x > 709.79 { return .infinity }
    let count = (x / 0.6931471805599453).rounded()
    let rest = x - count * ln2High - count * ln2Low
    var sum = 1.0
    for divisor in stride(from: 16.0, through: 1, by: -1) { sum = 1 + sum * rest / divisor }
    return Double(sign: .plus, exponent: Int(count), significand: sum)
  }

  /// What Stirling's formula lacks of ln Γ(x + 1): ln Γ(x + 1) − (x + ½) ln x + x − ln √(2π), for x > 0.
  ///
  /// Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000), section 2.
  static func stirlingError(_ x: Double) -> Double {
    var x = x
    var lifted = 0.0
    // The series needs a large argument; each step up to it adds a known term.
    while x < 16 {
      lifted += (x + 0.5) * log((x + 1) / x) - 1
      x += 1
    }
    let square = x * x
    let series =
      (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square)
        / square)
      / x
    return lifted + series
  }

  /// x·ln(x ÷ m) + m − x, without loss where x is near m.
  ///
  /// Source: Loader (2000), section 3.
  static func deviance(_ x: Double, _ mean: Double) -> Double {
    let difference = x - mean
    guard abs(difference) < 0.1 * (x + mean) else {
      return x * log(x / mean) - difference
    }
    let ratio = difference / (x + mean)
    var sum = difference * ratio
    var term = 2 * x * ratio
    let square = ratio * ratio
    var odd = 3.0
    while true {
      term *= square
      let next = sum + term / odd
      if next == sum { return sum }
      sum = next
      odd += 2
    }
  }
}
