import Figures
import Metrics
import ReportModel

/// The scale that the strips of one KPI share on all cards of an edition, so that a reach as wide looks as wide:
/// round numbers around where most agents lie and what is asked of them.
struct StripScale: Equatable {
  var low: Double
  var high: Double
  /// What the ends need to be shown exactly.
  private(set) var decimals: Int

  private static let mostSteps = 5.0

  /// The narrowest round scale of at most six steps; nil for values that no scale can hold.
  init?(around values: [Double]) {
    guard let least = values.min(), let most = values.max(), (most - least).isFinite else {
      return nil
    }
    guard least < most else {
      (low, high, decimals) = (least, most, 2)
      return
    }
    for exponent in -6...9 {
      for mantissa in [1.0, 2, 5] {
        let power = (0..<exponent.magnitude).reduce(1.0) { power, _ in power * 10 }
        let step = exponent < 0 ? mantissa / power : mantissa * power
        guard most - least <= step * Self.mostSteps else { continue }
        low = (least / step).rounded(.down) * step
        high = (most / step).rounded(.up) * step
        decimals = max(0, -exponent)
        return
      }
    }
    return nil
  }

  /// How an end is written.
  func format(_ plain: NumberFormat) -> NumberFormat {
    plain.with(decimals: max(0, decimals - (plain.isPercent ? 2 : 0)))
  }
}
