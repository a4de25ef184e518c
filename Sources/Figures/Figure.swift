public import Metrics
public import Statistics

/// Whose figures: the word given to `--by`.
public enum Scope: String, Sendable, Hashable, CaseIterable {
  case centre, team, agent, county, day
}

/// One KPI of one key in one period: everything that a row of figures says.
public struct Figure: Sendable {
  public let metric: Metric
  public let scope: Scope
  /// The agent id, team, county or day; `?` for records without one, `centre` for the centre.
  public let key: String
  /// Unrounded; seconds, rings, or a fraction; nil when the denominator is 0.
  public let value: Double?
  public let numerator: Int128
  public let denominator: Int128
  /// Eligible units without what the formula needs.
  public let missing: Int128
  /// Σ of the squared measure of a mean; nil for shares.
  public let sumOfSquares: Int128?
  /// Units left out by each rule, in the metric's order.
  public let excludedByRule: [Int128]
  public let target: Target?
  /// 95 %; nil where it can't be told.
  public let interval: Interval?
  /// p50, p90 and p95 of a mean duration; nil for other KPIs and without a value.
  public let percentiles: [Double]?

  public init(
    metric: Metric, scope: Scope, key: String, value: Double?, numerator: Int128,
    denominator: Int128, sumOfSquares: Int128? = nil, missing: Int128, excludedByRule: [Int128],
    target: Target?, interval: Interval?, percentiles: [Double]?
  ) {
    self.metric = metric
    self.scope = scope
    self.key = key
    self.value = value
    self.numerator = numerator
    self.denominator = denominator
    self.sumOfSquares = sumOfSquares
    self.missing = missing
    self.excludedByRule = excludedByRule
    self.target = target
    self.interval = interval
    self.percentiles = percentiles
  }

  public var excluded: Int128 { excludedByRule.reduce(0, +) }

  /// Units behind the value and those that miss something.
  public var eligible: Int128 { units + missing }

  /// Units behind the value: what the denominator counts, or five times less for a share by field.
  public var units: Int128 {
    if case .fieldShare(_, let fields) = metric.formula { return denominator / Int128(fields) }
    return denominator
  }

  /// Usable among eligible; nil when nothing is eligible.
  public var coverage: Double? {
    eligible == 0 ? nil : Double(units) / Double(eligible)
  }

  /// The norm's verdict: the point against the target, at any n.
  public var verdict: Verdict? {
    guard let value, let target else { return nil }
    return target.isMet(by: value) ? .met : .missed
  }

  /// What the interval says about the target; nil when there is no target.
  public var assessment: Assessment? {
    guard let target else { return nil }
    guard value != nil else { return .noValue }
    guard let interval else { return .cannotTell }
    switch (target.isMet(by: interval.low), target.isMet(by: interval.high)) {
    case (true, true): return .met
    case (false, false): return .missed
    default: return .cannotTell
    }
  }

  /// Whether a rate was made of fewer inspected objects than one should be read from.
  public var isSmallSample: Bool { metric.isInspected && value != nil && units < 20 }

  /// The stable text of the target, as `<=60`; empty when there is none.
  public var targetText: String { target?.text ?? "" }
}

extension Target {
  /// The stable text, as `<=60`.
  public var text: String {
    switch self {
    case .atMost(let bound): "<=" + NumberText.shortest(bound)
    case .atLeast(let bound): ">=" + NumberText.shortest(bound)
    }
  }
}

public enum Verdict: String, Sendable, Hashable {
  case met, missed
}

public enum Assessment: String, Sendable, Hashable {
  case met, missed
  case cannotTell = "cannot_tell"
  case noValue = "no_value"
}
