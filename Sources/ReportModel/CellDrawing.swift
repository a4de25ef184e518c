/// The values of some periods as a line with its target, oldest first.
public struct Trend: Sendable, Hashable {
  /// nil where a period has no value.
  public var values: [Double?]
  /// The target of each period; nil where there is none.
  public var targets: [Double?]
  /// The limits of usual variation in each period, shown as a band; empty or nil where there are none.
  public var lowerLimits: [Double?]
  public var upperLimits: [Double?]
  /// The last value with what the line leaves out; nil where that is nothing.
  public var whole: Whole?
  /// Set when the last point is a signal: whether for better or worse.
  public var signal: Mark.Kind?
  /// What a larger drawing writes at its axes; nil for none.
  public var axis: Axis?
  /// Whose values are drawn; empty where the description says it.
  public var title: String
  /// What the line shows, for readers who can't see it.
  public var description: String

  /// A value beside the line, and what the line's last value is called where there is room: `ordinary 71.5`.
  public struct Whole: Sendable, Hashable {
    public var value: Double
    public var lineName: String

    public init(_ value: Double, lineName: String) {
      self.value = value
      self.lineName = lineName
    }
  }

  /// The first and the last period in few letters, and how the values look.
  public struct Axis: Sendable, Hashable {
    public var first: String
    public var last: String
    public var format: NumberFormat

    public init(first: String, last: String, format: NumberFormat) {
      self.first = first
      self.last = last
      self.format = format
    }
  }

  public init(
    values: [Double?], targets: [Double?], lowerLimits: [Double?] = [],
    upperLimits: [Double?] = [], signal: Mark.Kind? = nil, axis: Axis? = nil,
    title: String = "", description: String
  ) {
    self.values = values
    self.targets = targets
    self.lowerLimits = lowerLimits
    self.upperLimits = upperLimits
    self.signal = signal
    self.axis = axis
    self.title = title
    self.description = description
  }
}

/// How much of a limit is used: a bar from 0 with its interval, the target at half the width.
public struct Bullet: Sendable, Hashable {
  /// The share at which drawings end; what goes on beyond it is marked so.
  public static let mostDrawn = 1.8

  /// The share of the limit that is used: value ÷ target, or wrong share ÷ allowed share; may exceed 1.
  public var used: Double
  /// The interval of the same share; nil when there is none.
  public var low: Double?
  public var high: Double?
  public var kind: Mark.Kind
  /// Whether the interval lies wholly on one side of the target.
  public var isFirm: Bool
  /// Whose values are drawn; empty where the description says it.
  public var title: String
  /// What the bar shows, for readers who can't see it.
  public var description: String

  public init(
    used: Double, low: Double?, high: Double?, kind: Mark.Kind, isFirm: Bool,
    title: String = "", description: String
  ) {
    self.used = used
    self.low = low
    self.high = high
    self.kind = kind
    self.isFirm = isFirm
    self.title = title
    self.description = description
  }

  /// Whether the bar goes on beyond what is drawn, and whether the interval does.
  public var isBarBeyond: Bool { used.isFinite && used > Self.mostDrawn }
  public var isIntervalBeyond: Bool {
    guard let low, let high else { return false }
    return low.isFinite && high.isFinite && high > Self.mostDrawn
  }
}

/// A value and its interval on a scale that the cells of a column share.
public struct IntervalMark: Sendable, Hashable {
  public var value: Double
  public var low: Double?
  public var high: Double?
  /// What the value is compared with, as what the same calls take elsewhere; nil for nothing.
  public var reference: Double?
  public var target: Double?
  /// The values of others without their names; empty for none.
  public var others: [Double]
  /// The ends of the shared scale.
  public var scale: ClosedRange<Double>
  /// Whether the difference from the reference (or, without one, the target) is for better or
  /// worse; nil when it can't be told from chance.
  public var kind: Mark.Kind?
  /// Whether there are too few units to compare, or too few others to compare with, so that neither a difference nor
  /// the lack of one is shown.
  public var isOfTooFew: Bool
  /// What is written below the scale: its ends, and between them whom the mark is among; nil for
  /// nothing, as in a column whose head says it.
  public var labels: Labels?
  /// Whose values are drawn; empty where the description says it.
  public var title: String
  /// What the mark shows, for readers who can't see it.
  public var description: String

  public struct Labels: Sendable, Hashable {
    public var low: String
    public var middle: String
    public var high: String

    public init(low: String, middle: String = "", high: String) {
      self.low = low
      self.middle = middle
      self.high = high
    }
  }

  public init(
    value: Double, low: Double?, high: Double?, reference: Double? = nil, target: Double? = nil,
    others: [Double] = [], scale: ClosedRange<Double>, kind: Mark.Kind?, isOfTooFew: Bool = false,
    labels: Labels? = nil, title: String = "", description: String
  ) {
    self.value = value
    self.low = low
    self.high = high
    self.reference = reference
    self.target = target
    self.others = others
    self.scale = scale
    self.kind = kind
    self.isOfTooFew = isOfTooFew
    self.labels = labels
    self.title = title
    self.description = description
  }

  /// Whether value or interval go on below the scale, and above it; by more than the eye sees.
  public var isBelow: Bool { isBeyond { scale.lowerBound - $0 } }
  public var isAbove: Bool { isBeyond { $0 - scale.upperBound } }

  private func isBeyond(_ by: (Double) -> Double) -> Bool {
    let least = (scale.upperBound - scale.lowerBound) / 200
    return [value, low, high].contains { $0.map { $0.isFinite && by($0) > least } ?? false }
  }
}
