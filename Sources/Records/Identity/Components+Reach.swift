extension Components {
  /// The months in which records can be linked to one that began at `time` (seconds on the centre's
  /// clock): its own, and over a near month's end the neighbour.
  static func reach(of time: Int64) -> ClosedRange<Month> {
    month(time - secondsPerDay)...month(time + secondsPerDay)
  }
}

/// The months that can hold records of one object, found step by step: every record found may lead
/// over another month's end.
public struct MonthReach: Sendable {
  private var waiting: [Month] = []
  private var seen: [Month] = []
  /// The last month that lay wholly within reach, as seconds: most records of a file share it.
  private var inner: Range<Int64> = 0..<0
  private var innerMonth = Month(number: 0)

  public init() {}

  /// Begins anew, for another object.
  public mutating func clear() {
    waiting.removeAll(keepingCapacity: true)
    seen.removeAll(keepingCapacity: true)
  }

  /// Takes the time of a record of the object, in seconds on the centre's clock.
  public mutating func add(_ time: Int64) {
    if inner.contains(time) { return add(innerMonth) }
    let months = Components.reach(of: time)
    if months.lowerBound == months.upperBound {
      let month = months.lowerBound
      let first = ClockTime(month.firstDay.adding(1)).seconds
      inner = first..<ClockTime(month.lastDay).seconds
      innerMonth = month
      add(month)
    } else {
      add(months.lowerBound)
      add(months.upperBound)
    }
  }

  private mutating func add(_ month: Month) {
    guard !seen.contains(month) else { return }
    seen.append(month)
    waiting.append(month)
  }

  /// The next month to look into; nil when there is none left.
  public mutating func next() -> Month? { waiting.popLast() }

  /// Whether more than one month was within reach.
  public var isOverAMonthsEnd: Bool { seen.count > 1 }
}
