import Records
import Testing

@Suite struct DayTests {
  @Test func daysCountFrom1970() throws {
    #expect(try #require(Day("1970-01-01")).number == 0)
    #expect(try #require(Day("1969-12-31")).number == -1)
    // 30 years with the leap days of 1972, 76, 80, 84, 88, 92, 96: 30 × 365 + 7
    #expect(try #require(Day("2000-01-01")).number == 10_957)
    #expect(try #require(Day("2000-03-01")).number == 10_957 + 31 + 29)
  }

  @Test func everyDayComesBackAndFollowsTheOneBefore() throws {
    var (year, month, date) = (1900, 1, 1)
    let first = try #require(Day(year: 1900, month: 1, day: 1))
    // 200 years × 365 + 49 leap days: 1900 has none, 2000 has one, 2100 is outside
    for number in 0..<(200 * 365 + 49) {
      let day = first.adding(number)
      #expect(day.date == (year, month, date))
      #expect(Day(day.description) == day)
      let isLeap = year % 4 == 0 && year != 1900
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      date += 1
      if date > lengths[month - 1] { (month, date) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(year == 2100)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-04-31", "1899-12-31",
    "2100-01-01", "2026-1-01", "26-01-01", "2026/01/01", "2026-01-01 ", "２026-01-01", "",
    "2026-01-0a", "-026-01-01",
  ])
  func whatIsNoDay(_ text: String) { #expect(Day(text) == nil) }

  @Test func leapDays() {
    #expect(Day("2024-02-29") != nil && Day("2000-02-29") != nil && Day("1900-02-29") == nil)
  }

  @Test func weekdaysAreThoseOfTheCalendar() throws {
    // 2026-10-01 was announced as a Thursday; 1970-01-01 was one, 1969-12-28 a Sunday.
    #expect(try #require(Day("2026-10-01")).weekday == 4)
    #expect(try #require(Day("1970-01-01")).weekday == 4)
    #expect(try #require(Day("1969-12-28")).weekday == 7)
    #expect(try #require(Day("1969-12-29")).weekday == 1)
  }
}

@Suite struct ClockTimeTests {
  @Test func secondsOfTheClock() throws {
    let time = try #require(ClockTime("1970-01-02 01:02:03"))
    #expect(time.seconds == 86_400 + 3_723)
    #expect(time.secondOfDay == 3_723)
    #expect(time.description == "1970-01-02 01:02:03")
  }

  @Test(arguments: ["1969-12-31 23:59:59", "1900-01-01 00:00:00", "2099-12-31 23:59:59"])
  func timesBeforeAndAfter1970ComeBack(_ text: String) throws {
    let time = try #require(ClockTime(text))
    #expect(time.description == text)
    #expect(time.day.description + " " == String(text.prefix(11)))
    #expect(ClockTime(time.day, secondOfDay: time.secondOfDay) == time)
  }

  @Test(arguments: [
    "2026-10-01 24:00:00", "2026-10-01 10:60:00", "2026-10-01 10:00:60", "2026-10-01T10:00:00",
    "2026-10-01 1:00:00", "2026-10-01", "2026-10-01 10:00", "2026-02-30 10:00:00",
    "2026-10-01  0:00:00", "2026-10-01 10:00:00Z",
  ])
  func whatIsNoTime(_ text: String) { #expect(ClockTime(text) == nil) }
}
