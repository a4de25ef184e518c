import Testing

@testable import Records

/// The ISO week that holds a day, by the day of the year: another way than the program's.
/// https://en.wikipedia.org/wiki/ISO_week_date#Calculating_the_week_number_from_an_ordinal_date
private func isoWeek(_ day: Day) -> (year: Int, week: Int) {
  func isLeap(_ year: Int) -> Bool { year % 4 == 0 && year % 100 != 0 || year % 400 == 0 }
  /// Monday 1 to Sunday 7, by Sakamoto's method.
  func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month < 3 ? year - 1 : year
    let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]
    let sunday = (year + year / 4 - year / 100 + year / 400 + shift + day) % 7
    return sunday == 0 ? 7 : sunday
  }
  func weeks(_ year: Int) -> Int {
    let last = weekday(year, 12, 31)
    return last == 4 || last == 5 && isLeap(year) ? 53 : 52
  }
  let (year, month, date) = day.date
  let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  let ordinal = lengths.prefix(month - 1).reduce(date, +)
  let week = (ordinal - weekday(year, month, date) + 10) / 7
  if week == 0 { return (year - 1, weeks(year - 1)) }
  if week > weeks(year) { return (year + 1, 1) }
  return (year, week)
}

private func day(_ text: String) throws -> Day { try #require(Day(text)) }

@Suite struct PeriodTests {
  @Test(arguments: [
    // Read off the calendar: the ISO week is the one that holds the Thursday.
    (2026, 53, 1, "2026-12-28..2027-01-03"), (2020, 53, 1, "2020-12-28..2021-01-03"),
    (2026, 1, 1, "2025-12-29..2026-01-04"), (2027, 1, 1, "2027-01-04..2027-01-10"),
    (2024, 1, 1, "2024-01-01..2024-01-07"), (2026, 43, 1, "2026-10-19..2026-10-25"),
    (2021, 52, 1, "2021-12-27..2022-01-02"),
    // From Sunday: the fourth day is the Wednesday of the ISO week.
    (2026, 43, 7, "2026-10-18..2026-10-24"), (2026, 53, 7, "2026-12-27..2027-01-02"),
    (2020, 53, 7, "2020-12-27..2021-01-02"), (2027, 1, 7, "2027-01-03..2027-01-09"),
    // From Friday: the fourth day is its Monday; from Thursday: its Sunday.
    (2026, 43, 5, "2026-10-16..2026-10-22"), (2026, 53, 5, "2026-12-25..2026-12-31"),
    (2027, 1, 5, "2027-01-01..2027-01-07"), (2026, 43, 4, "2026-10-22..2026-10-28"),
    (2026, 43, 6, "2026-10-17..2026-10-23"), (2026, 43, 2, "2026-10-20..2026-10-26"),
    (2026, 43, 3, "2026-10-21..2026-10-27"),
  ])
  func weeksOfTheTable(_ year: Int, _ number: Int, _ start: Int, _ days: String) throws {
    let week = try #require(Period(year: year, week: number, start: start))
    #expect("\(week.first)..\(week.last)" == days)
    #expect(week.description == "\(year)-W\(number < 10 ? "0" : "")\(number)")
    #expect(week.first.weekday == start && week.dayCount == 7)
  }

  @Test(arguments: [
    (2025, 53, 1), (2021, 53, 1), (2027, 53, 7), (2026, 0, 1), (2026, 54, 1), (2026, 1, 0),
    (2026, 1, 8), (1900, 1, 1),
  ])
  func weeksThatAreNone(_ year: Int, _ number: Int, _ start: Int) {
    #expect(Period(year: year, week: number, start: start) == nil)
  }

  @Test func everyDayBeginsTheWeekThatItsFourthDayNames() throws {
    var first = try day("1980-01-01")
    let end = try day("2060-12-31")
    var mismatches = 0
    while first <= end {
      let expected = isoWeek(first.adding(3))
      let week = Period(weekFrom: first)
      let named = Period(year: expected.year, week: expected.week, start: first.weekday)
      if week.kind != .week(year: expected.year, number: expected.week) || named != week {
        mismatches += 1
        if mismatches < 5 { Issue.record("\(first): \(week), not \(expected)") }
      }
      first = first.adding(1)
    }
    #expect(mismatches == 0)
  }

  @Test func yearsOf53Weeks() {
    let years = (2000...2040).filter { Period(year: $0, week: 53) != nil }
    #expect(years == [2004, 2009, 2015, 2020, 2026, 2032, 2037])
  }

  @Test func months() throws {
    let october = Period(try #require(Month(year: 2026, month: 10)))
    #expect(october.description == "2026-10")
    #expect("\(october.first)..\(october.last)" == "2026-10-01..2026-10-31")
    #expect(october.dayCount == 31 && october.days.count == 31)
    #expect(october.previous.description == "2026-09")
    #expect(october.yearBefore.description == "2025-10")
    #expect(october.shifted(by: 3).description == "2027-01")
    #expect(october.run(of: 3).map(\.description) == ["2026-08", "2026-09", "2026-10"])
    let february = Period(try #require(Month(year: 2028, month: 2)))
    #expect(february.last.description == "2028-02-29")
    #expect(Month(year: 2026, month: 13) == nil && Month(year: 1899, month: 1) == nil)
    #expect(try Month(of: day("2026-12-31")).adding(1).description == "2027-01")
  }

  @Test func weeksBeforeAndAYearBefore() throws {
    let week = try #require(Period(year: 2027, week: 1))
    #expect(week.previous.description == "2026-W53")
    #expect(week.run(of: 3).map(\.description) == ["2026-W52", "2026-W53", "2027-W01"])
    // 364 days before 2027-01-04 is 2026-01-05, a Monday as well, of 2026-W02.
    #expect(week.yearBefore.description == "2026-W02")
    #expect(week.yearBefore.first == (try day("2026-01-05")))
  }

  @Test func runsOfDays() throws {
    let run = try #require(Period(from: day("2026-03-01"), to: day("2026-03-03")))
    #expect(run.description == "2026-03-01..2026-03-03")
    #expect(run.previous.description == "2026-02-26..2026-02-28")
    #expect(run.yearBefore.description == "2025-03-02..2025-03-04")
    #expect(try run.contains(day("2026-03-03")))
    #expect(try !run.contains(day("2026-03-04")))
    #expect(try Period(from: day("2026-03-03"), to: day("2026-03-01")) == nil)
    #expect(try Period(from: day("2026-03-03"), to: day("2026-03-03"))?.dayCount == 1)
  }

  /// What the earliest and the latest periods are compared with lies where no record can.
  @Test func periodsBesideThoseOfAnyRecord() throws {
    let first = Period(try #require(Month(year: 1900, month: 1)))
    #expect(first.yearBefore.description == "1899-01")
    #expect(first.run(of: 13).map(\.description).first == "1899-01")
    #expect(first.previous.last.number == -25_568)  // the day before 1900-01-01, which is -25,567
    let last = Period(try #require(Month(year: 2099, month: 12)))
    #expect(last.shifted(by: 1).first.description == "2100-01-01")
    // 1901-W01 begins on 1900-12-31; 1900 began on a Monday, and 1899 had 52 weeks.
    let week = try #require(Period(year: 1901, week: 1))
    #expect(week.yearBefore.description == "1900-W01")
    #expect(week.shifted(by: -53).description == "1899-W52")
    #expect(week.shifted(by: -53).first.description == "1899-12-25")
  }
}
