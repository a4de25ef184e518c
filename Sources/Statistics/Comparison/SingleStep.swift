/// Two levels with one step between them, put where they explain values over time best.
///
/// Held against a straight line by the criterion of G. Schwarz, "Estimating the dimension of a model",
/// Annals of Statistics 6 (1978), 461–464, https://doi.org/10.1214/aos/1176344136: square ÷ dispersion +
/// parameters · ln(values), the smaller the better. A step has three parameters (two levels and its place),
/// a line two; the dispersion is the step's own, and not taken to be below 1.
public struct SingleStep: Sendable, Hashable {
  /// The place of the first value after the step.
  public let place: Int
  /// The sum of the values' squared distances from their level, each in its own variance.
  public let square: Double
  private let count: Int

  /// nil below four values, or where a variance is not above 0.
  public init?(values: [Double], variances: [Double]) {
    guard values.count >= 4, variances.count == values.count, variances.allSatisfy({ $0 > 0 })
    else { return nil }
    let steps = (1..<values.count).map { place in
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
    let dispersion = max(1, square / Double(count - 3))
    return square / dispersion + Elementary.log(Double(count)) < line.square / dispersion
  }

  private static func square(_ values: ArraySlice<Double>, _ variances: ArraySlice<Double>)
    -> Double
  {
    let weights = variances.map { 1 / $0 }
    let level = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    return zip(weights, values).reduce(0) { $0 + $1.0 * ($1.1 - level) * ($1.1 - level) }
  }
}
