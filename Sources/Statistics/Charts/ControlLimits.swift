/// What a point of a control chart is held against.
public struct ControlLimits: Sendable, Hashable {
  public var centre: Double
  /// Three times `sigma` from the centre, but not beyond what the quantity can be.
  public var lower: Double
  public var upper: Double
  /// A third of the way from the centre to a limit.
  public var sigma: Double

  public init(centre: Double, sigma: Double, within possible: ClosedRange<Double>? = nil) {
    self.centre = centre
    self.sigma = sigma
    lower = centre - 3 * sigma
    upper = centre + 3 * sigma
    if let possible {
      lower = max(lower, possible.lowerBound)
      upper = min(upper, possible.upperBound)
    }
  }

  /// Beyond a limit; a point on it is not.
  public func isOutside(_ value: Double) -> Bool { value < lower || value > upper }

  /// Beyond two thirds of the way to a limit, but not beyond the limit.
  public func isNearLimit(_ value: Double) -> Bool {
    !isOutside(value) && abs(value - centre) > 2 * sigma
  }
}
