import Configuration
import Records
import Testing

/// The public holidays of a centre's years.
@Suite struct CalendarConfigurationTests {
  @Test func holidaysAndWorkdaysAreDays() throws {
    let calendar = try configuration(
      "calendar: {holidays: [2026-10-01, \"2026-10-02\"], makeup_workdays: [2026-10-10]}"
    ).calendar
    #expect(calendar.holidays == [day("2026-10-01"), day("2026-10-02")])
    #expect(calendar.makeupWorkdays == [day("2026-10-10")])
  }

  @Test func thereAreNoneUnlessTheyAreNamed() throws {
    #expect(try configuration("").calendar == WorkCalendar())
    #expect(try configuration("calendar: {holidays: }").calendar == WorkCalendar())
  }

  static let cases = [
    MessageCase(
      "a misspelt key", "calendar: {holiday: [2026-10-01]}",
      "1:12: unknown key 'holiday'; did you mean 'holidays'?", "1:12：不认识的键“holiday”，是否想写“holidays”？"
    ),
    MessageCase(
      "no list", "calendar: {holidays: 2026-10-01}",
      "1:22: '2026-10-01' where a list of days such as [2026-10-01, 2026-10-02] is expected",
      "1:22：此处应为日期列表（如[2026-10-01, 2026-10-02]），却是“2026-10-01”"),
    MessageCase(
      "no day", "calendar: {holidays: [2026-02-30]}",
      "1:23: '2026-02-30' where a day such as 2026-07-01 is expected",
      "1:23：此处应为日期（如2026-07-01），却是“2026-02-30”"),
    MessageCase(
      "a day twice", "calendar: {holidays: [2026-10-01, 2026-10-01]}",
      "1:35: 2026-10-01 stands in the list twice; keep one", "1:35：2026-10-01在列表中重复，请只保留一个"),
    MessageCase(
      "off and worked", "calendar: {holidays: [2026-10-10], makeup_workdays: [2026-10-10]}",
      "1:54: 2026-10-10 is among the holidays as well; keep one",
      "1:54：2026-10-10同时列为节假日，请只保留一处"),
    MessageCase(
      "worked anyway", "calendar: {makeup_workdays: [2026-10-09]}",
      "1:30: 2026-10-09 is no Saturday or Sunday, on which alone working days are made up",
      "1:30：2026-10-09不是周六、周日，不属于调休上班日"),
  ]

  @Test(arguments: cases) func whatIsWrongIsTold(_ example: MessageCase) {
    #expect(messages(example.yaml) == [example.english])
    #expect(messages(example.yaml, .chinese) == [example.chinese])
  }
}
