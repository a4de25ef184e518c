/// Two levels with one step between them, put where they explain values over time best.
///
/// Held against a straight line by the criterion of G. Schwarz, "Estimating the dimension of a model",
/// Annals of Statistics 6 (1978), 461–464, https://doi.org/10.1214/aos/1176344136: values · ln(square ÷
/// values) + parameters · ln(values), the smaller the better. A step has three parameters (two levels and
/// its place), a line two.
public struct SingleStep: Sendable, Hashable {
  /// The place of the first value after the step.
  public let place: Int
  /// The sum of the values' squared distances from their level, each in its own variance.
  public let square: Double
  private let count: Int

  /// nil below three values, or where a variance is not above 0.
  ///
  /// - Parameter least: of values on either side of the step.
  public init?(values: [Double], variances: [Double], least: Int = 1) {
    guard values.count >= 3, variances.count == values.count, variances.allSatisfy({ $0 > 0 }),
      least >= 1, values.count >= 2 * least
    else { return nil }
    let steps = (least...(values.count - least)).map { place in
      (
        place,
        Self.square(values[..<place], variances[..<place])
          + Self.square(values[place...], variances[place...])
      )
    }
    guard let best = steps.min(by: { $0.1 < $1.1 }) else { return nil }
    (place, square) = best
    count = values.count
  }

  /// Whether the step explains the values better than a line that leaves a square.
  public func isBetter(than line: WeightedTrend) -> Bool {
    let values = Double(count)
    return values * Elementary.log(square) + Elementary.log(values)
      < values * Elementary.log(line.square)
  }

  private static func square(_ values: ArraySlice<Double>, _ variances: ArraySlice<Double>)
    -> Double
  {
    let weights = variances.map { 1 / $0 }
    let level = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    return zip(weights, values).reduce(0) { $0 + $1.0 * ($1.1 - level) * ($1.1 - level) }
  }
}
