/// What makes points of a control chart stand out.
public enum RunRule: String, Sendable, Hashable, CaseIterable {
  case outsideLimits
  /// Seven or more in a row, all above or all below the centre.
  case sevenOnOneSide
  /// Seven or more in a row, each above (or each below) the one before.
  case sevenPointTrend
  /// Three in a row on one side, two or more of them near the limit.
  case twoOfThreeNearLimit
}

/// A rule that points of a chart meet, and the points that it rests on.
public struct RunSignal: Sendable, Hashable {
  public let rule: RunRule
  /// Places in the series.
  public let points: ClosedRange<Int>
  /// Above the centre, or rising.
  public let isUpward: Bool

  public init(_ rule: RunRule, _ points: ClosedRange<Int>, isUpward: Bool) {
    self.rule = rule
    self.points = points
    self.isUpward = isUpward
  }
}

/// The four rules of NHS England's "Making data count".
///
/// As in the NHS-R community's `NHSRplotthedots` 0.2, `ptd_calculate_point_type.R`,
/// https://github.com/nhs-r-community/NHSRplotthedots: near a limit is beyond two thirds of the way
/// to it and not beyond it; a point on the centre is on neither side; equal neighbours end a trend.
public enum RunRules {
  /// All signals, by rule and place; runs are as long as they go.
  ///
  /// - Parameter limits: one for each value.
  public static func signals(in values: [Double], limits: [ControlLimits]) -> [RunSignal] {
    precondition(values.count == limits.count)
    let sides = zip(values, limits).map { side($0 - $1.centre) }
    let steps = zip(values.dropFirst(), values).map { side($0 - $1) }
    var signals: [RunSignal] = []
    for place in values.indices where limits[place].isOutside(values[place]) {
      signals.append(
        RunSignal(.outsideLimits, place...place, isUpward: values[place] > limits[place].centre))
    }
    for run in runs(of: sides) where run.count >= 7 {
      signals.append(RunSignal(.sevenOnOneSide, run, isUpward: sides[run.lowerBound] > 0))
    }
    // Six steps in one direction are seven points.
    for run in runs(of: steps) where run.count >= 6 {
      signals.append(
        RunSignal(
          .sevenPointTrend, run.lowerBound...(run.upperBound + 1),
          isUpward: steps[run.lowerBound] > 0))
    }
    for last in values.indices.dropFirst(2) {
      let three = (last - 2)...last
      let near = three.filter { limits[$0].isNearLimit(values[$0]) }
      if abs(three.reduce(0) { $0 + sides[$1] }) == 3, near.count >= 2 {
        signals.append(RunSignal(.twoOfThreeNearLimit, three, isUpward: sides[last] > 0))
      }
    }
    return signals
  }

  private static func side(_ difference: Double) -> Int {
    difference > 0 ? 1 : difference < 0 ? -1 : 0
  }

  /// The longest runs of equal signs other than 0.
  private static func runs(of signs: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    var first = 0
    for place in signs.indices {
      if signs[place] != signs[first] { first = place }
      let ends = place + 1 == signs.count || signs[place + 1] != signs[place]
      if ends, signs[place] != 0 { runs.append(first...place) }
    }
    return runs
  }
}
