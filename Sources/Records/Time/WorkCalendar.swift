/// The public holidays of a country and the days off on which people work instead: what the state announces for
/// each year.
public struct WorkCalendar: Sendable, Hashable {
  public let holidays: Set<Day>
  /// Saturdays and Sundays that are working days (调休上班日).
  public let makeupWorkdays: Set<Day>
  private let years: Set<Int>

  /// Knows a year when one of its days is named.
  public init(holidays: Set<Day> = [], makeupWorkdays: Set<Day> = []) {
    self.holidays = holidays
    self.makeupWorkdays = makeupWorkdays
    years = Set(holidays.union(makeupWorkdays).map(\.date.year))
  }

  /// The years of a period that the calendar doesn't know, in their order.
  public func unknownYears(of period: Period) -> [Int] {
    Set([period.first.date.year, period.last.date.year]).subtracting(years).sorted()
  }

  public func holidays(in period: Period) -> [Day] {
    holidays.filter(period.contains).sorted()
  }

  /// Monday to Friday less holidays, and the days that are worked instead.
  public func workdays(in period: Period) -> Int {
    period.days.count { day in
      makeupWorkdays.contains(day) || (day.weekday < 6 && !holidays.contains(day))
    }
  }
}
