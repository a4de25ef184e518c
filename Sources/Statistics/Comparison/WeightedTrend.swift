/// A straight line through values over time, each known to some precision.
///
/// Weighted least squares with the inverse variances as weights: slope = Σ w·(t − t̄)·y ÷ Σ w·(t − t̄)²,
/// its variance 1 ÷ Σ w·(t − t̄)² by chance alone, times the dispersion where values scatter more than
/// chance explains. Of shares with pooled variance this is the test of P. Armitage, "Tests for linear
/// trends in proportions and frequencies", Biometrics 11 (1955), 375–386, https://doi.org/10.2307/3001775.
///
/// Source: N. R. Draper and H. Smith, "Applied regression analysis", third edition (1998), chapter 9.
public struct WeightedTrend: Sendable, Hashable {
  /// By how much the value changes in one unit of time.
  public let slope: Double
  /// Of the slope, where only the given variances make values differ from the line.
  public let standardError: Double
  /// Mean square of the values' distances from the line, in their own variances: 1 where chance explains
  /// all.
  public let dispersion: Double
  /// Of the dispersion: values less 2.
  public let degrees: Double

  /// The sum of the values' squared distances from the line, each in its own variance.
  public var square: Double { dispersion * degrees }

  /// nil below three values, without two different times, or where a variance is not above 0.
  public init?(times: [Double], values: [Double], variances: [Double]) {
    guard values.count >= 3, times.count == values.count, variances.count == values.count,
      variances.allSatisfy({ $0 > 0 })
    else { return nil }
    let weights = variances.map { 1 / $0 }
    let whole = weights.reduce(0, +)
    func mean(_ numbers: [Double]) -> Double {
      zip(weights, numbers).reduce(0) { $0 + $1.0 * $1.1 } / whole
    }
    let (time, value) = (mean(times), mean(values))
    var (square, product) = (0.0, 0.0)
    for (place, weight) in weights.enumerated() {
      let distance = times[place] - time
      square += weight * distance * distance
      product += weight * distance * (values[place] - value)
    }
    guard square > 0 else { return nil }
    let slope = product / square
    let rests = values.indices.map { place in
      values[place] - value - slope * (times[place] - time)
    }
    degrees = Double(values.count - 2)
    dispersion = zip(weights, rests).reduce(0) { $0 + $1.0 * $1.1 * $1.1 } / degrees
    standardError = (1 / square).squareRoot()
    self.slope = slope
  }

  /// Of as steep a line when nothing changes, two-sided: Student's t with the dispersion, which is not
  /// taken to be below 1.
  public func probability(dispersion: Double, degrees: Double) -> Double {
    let error = standardError * max(1, dispersion).squareRoot()
    return min(1, 2 * Student.upperTail(abs(slope) / error, degrees: degrees))
  }

  /// The slope's 95 % interval with the same.
  public func interval(dispersion: Double, degrees: Double) -> Interval {
    let half =
      Student.quantile(0.975, degrees: degrees) * standardError * max(1, dispersion).squareRoot()
    return Interval(low: slope - half, high: slope + half)
  }
}
