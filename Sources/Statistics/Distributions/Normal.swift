/// The standard normal distribution.
public enum Normal {
  /// The probability of at most x.
  public static func cumulative(_ x: Double) -> Double {
    x > 0 ? 1 - upperTail(x) : upperTail(-x)
  }

  /// The probability of more than x, right far out as well.
  ///
  /// The series of erf near the middle and the continued fraction of erfc beyond: NIST Digital
  /// Library of Mathematical Functions, 7.6.2 and 7.9.3, https://dlmf.nist.gov/7
  public static func upperTail(_ x: Double) -> Double {
    if x < 0 { return 1 - upperTail(-x) }
    if x > 38.6 { return 0 }
    let density = Elementary.exp(-x * x / 2 - Elementary.logRootTwoPi)
    if x < 2.5 {
      var term = x
      var sum = x
      var odd = 3.0
      while true {
        term *= x * x / odd
        let next = sum + term
        if next == sum { return 0.5 - density * sum }
        sum = next
        odd += 2
      }
    }
    // density ÷ (x + 1 ÷ (x + 2 ÷ (x + 3 ÷ …))), from far enough down.
    var fraction = x
    for step in stride(from: 100.0, through: 1, by: -1) { fraction = x + step / fraction }
    return density / fraction
  }

  /// The value that is exceeded with probability 1 − p, for p inside 0...1; ∓∞ at the ends.
  ///
  /// Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution",
  /// Applied Statistics 37 (1988), 477–484, https://doi.org/10.2307/2347330 (PPND16).
  public static func quantile(_ p: Double) -> Double {
    guard p > 0 else { return p == 0 ? -.infinity : .nan }
    guard p < 1 else { return p == 1 ? .infinity : .nan }
    let q = p - 0.5
    if abs(q) <= 0.425 {
      let r = 0.180625 - q * q
      return q * polynomial(r, centreTop) / polynomial(r, centreBottom)
    }
    var r = (-Elementary.log(q < 0 ? p : 1 - p)).squareRoot()
    let size: Double
    if r <= 5 {
      r -= 1.6
      size = polynomial(r, middleTop) / polynomial(r, middleBottom)
    } else {
      r -= 5
      size = polynomial(r, farTop) / polynomial(r, farBottom)
    }
    return q < 0 ? -size : size
  }

  private static func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }

  private static let centreTop = [
    3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3,
    1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
    3.3430575583588128105e+4, 2.5090809287301226727e+3,
  ]
  private static let centreBottom = [
    1, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
    2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4,
    5.2264952788528545610e+3,
  ]
  private static let middleTop = [
    1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
    3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
    2.27238449892691845833e-2, 7.74545014278341407640e-4,
  ]
  private static let middleBottom = [
    1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
    1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
    1.05075007164441684324e-9,
  ]
  private static let farTop = [
    6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
    2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
    2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ]
  private static let farBottom = [
    1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
    7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
    2.04426310338993978564e-15,
  ]
}
