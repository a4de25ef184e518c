/// Where a target lies that is too far from the values for one scale: signals would be seen no more if the scale
/// went as far. It is named at the edge, with an arrow.
public enum TargetEdge: Sendable, Hashable {
  case above, below

  /// How far a target may lie from values and limits, in heights of these.
  private static let reach = 1.5

  /// nil where the scale takes the targets in: one of them is near, or there is no height to measure by.
  public init?(targets: [Double?], beside values: [Double?]) {
    let known = values.compactMap { $0 }.filter(\.isFinite)
    let targets = targets.compactMap { $0 }.filter(\.isFinite)
    guard let low = known.min(), let high = known.max(), low < high, let least = targets.min(),
      let most = targets.max()
    else { return nil }
    let far = (high - low) * Self.reach
    if least > high + far {
      self = .above
    } else if most < low - far {
      self = .below
    } else {
      return nil
    }
  }

  public var arrow: String { self == .above ? "↑" : "↓" }
}

extension Trend {
  public var targetEdge: TargetEdge? {
    TargetEdge(targets: targets, beside: values + lowerLimits + upperLimits + [whole?.value])
  }
}
