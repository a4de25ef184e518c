/// A run of whole days that figures are computed for.
public struct Period: Sendable, Hashable {
  public let kind: Kind
  public let first: Day
  /// Inclusive.
  public let last: Day

  public enum Kind: Sendable, Hashable {
    case month(Month)
    /// A week named after the ISO week that holds its fourth day.
    case week(year: Int, number: Int)
    case days
  }

  /// Any run of days; nil when it ends before it begins.
  public init?(from first: Day, to last: Day) {
    guard first <= last else { return nil }
    kind = .days
    self.first = first
    self.last = last
  }

  public init(_ month: Month) {
    kind = .month(month)
    first = month.firstDay
    last = month.lastDay
  }

  /// The week that begins on `first`.
  init(weekFrom first: Day) {
    let thursday = first.adding(3)
    let isoThursday = thursday.adding(4 - thursday.weekday)
    let year = isoThursday.date.year
    let start = Period.firstISOMonday(year)
    kind = .week(year: year, number: isoThursday.days(since: start) / 7 + 1)
    self.first = first
    last = first.adding(6)
  }

  /// The week of that name, which begins on `start` (Monday is 1); nil when the year has no such week.
  public init?(year: Int, week: Int, start: Int = 1) {
    guard (1901...2098).contains(year), (1...53).contains(week), (1...7).contains(start) else {
      return nil
    }
    let monday = Period.firstISOMonday(year).adding((week - 1) * 7)
    // The fourth day of the week must lie from Monday to Sunday of that ISO week.
    let early = (start - 1 + 3) < 7 ? start - 1 : start - 8
    self.init(weekFrom: monday.adding(early))
    guard case .week(year, week) = kind else { return nil }
  }

  private static func firstISOMonday(_ year: Int) -> Day {
    let fourth = Day(ofYear: year, 1, 4)
    return fourth.adding(1 - fourth.weekday)
  }

  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  public var dayCount: Int { last.days(since: first) + 1 }

  public var days: [Day] { (0..<dayCount).map(first.adding) }

  /// The directly preceding period of the same kind and, for a run of days, of the same length.
  public var previous: Period { shifted(by: -1) }

  /// The period `steps` periods later; earlier when negative.
  public func shifted(by steps: Int) -> Period {
    switch kind {
    case .month(let month): Period(month.adding(steps))
    case .week: Period(weekFrom: first.adding(7 * steps))
    case .days: Period(unchecked: first.adding(dayCount * steps), last.adding(dayCount * steps))
    }
  }

  /// The same month of the year before; for weeks and runs of days 364 days earlier, on the same weekdays.
  public var yearBefore: Period {
    switch kind {
    case .month(let month): Period(month.adding(-12))
    case .week: Period(weekFrom: first.adding(-364))
    case .days: Period(unchecked: first.adding(-364), last.adding(-364))
    }
  }

  /// The last `count` periods up to this one, oldest first.
  public func run(of count: Int) -> [Period] {
    (0..<count).map { shifted(by: $0 - count + 1) }
  }

  private init(unchecked first: Day, _ last: Day) {
    kind = .days
    self.first = first
    self.last = last
  }
}

extension Period: CustomStringConvertible {
  /// `2026-10`, `2026-W43` or `2026-10-01..2026-10-07`
  public var description: String {
    switch kind {
    case .month(let month): "\(month)"
    case .week(let year, let number): "\(year)-W\(number < 10 ? "0" : "")\(number)"
    case .days: "\(first)..\(last)"
    }
  }
}
