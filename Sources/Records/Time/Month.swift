/// A calendar month.
public struct Month: Sendable, Hashable, Comparable {
  /// Months since January of the year 0.
  public let number: Int

  public init(number: Int) { self.number = number }

  public init?(year: Int, month: Int) {
    guard (1900...2099).contains(year), (1...12).contains(month) else { return nil }
    number = year * 12 + month - 1
  }

  public init(of day: Day) {
    let date = day.date
    number = date.year * 12 + date.month - 1
  }

  public var year: Int { number / 12 }
  public var month: Int { number % 12 + 1 }

  public var firstDay: Day { Day(ofYear: year, month, 1) }

  public var lastDay: Day { firstDay.adding(Day.length(ofMonth: month, year: year) - 1) }

  public func adding(_ months: Int) -> Month { Month(number: number + months) }

  public static func < (left: Month, right: Month) -> Bool { left.number < right.number }
}

extension Month: CustomStringConvertible {
  /// `YYYY-MM`
  public var description: String { String(firstDay.description.prefix(7)) }
}
