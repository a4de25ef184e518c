/// How many units a figure needs before it is compared with others' or with its own past.
///
/// A figure of fewer is shown with its verdict all the same: only nothing is concluded from how it
/// differs.
public struct MinimumUnits: Sendable, Hashable {
  /// Of what is measured on every call: from there on means of skewed durations are close to normal.
  public static let measured = 50
  /// Of what is inspected: below, one wrong one decides between 95 % and 100 %.
  public static let inspected = 20

  private var choices: [String: Choice] = [:]

  /// What a centre has chosen for a KPI.
  public struct Choice: Sendable, Hashable {
    public var units: Int
    /// Why, in the centre's words: reports print it.
    public var reason: String

    public init(units: Int, reason: String) {
      self.units = units
      self.reason = reason
    }
  }

  /// The defaults for all KPIs.
  public init() {}

  /// The choice for a KPI by its id; nil where the default holds.
  public subscript(choice metric: String) -> Choice? {
    get { choices[metric] }
    set { choices[metric] = newValue }
  }

  /// The least units of a KPI's figure.
  public func of(_ metric: Metric) -> Int {
    choices[metric.id]?.units ?? (metric.isInspected ? Self.inspected : Self.measured)
  }
}
