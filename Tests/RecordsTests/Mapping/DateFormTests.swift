import Records
import Testing

@Suite struct DateFormTests {
  @Test(arguments: [
    ("YYMMDD H:MM:SS", "261001 8:05:09", "2026-10-01 08:05:09"),
    ("YYMMDD H:MM:SS", "261001 18:05:09", "2026-10-01 18:05:09"),
    ("YYMMDD", "991231", "1999-12-31 00:00:00"), ("YYMMDD", "500101", "1950-01-01 00:00:00"),
    ("YYMMDD", "491231", "2049-12-31 00:00:00"),
    ("YYYY/M/D HH:MM", "2026/1/9 07:30", "2026-01-09 07:30:00"),
    ("YYYY/M/D HH:MM", "2026/11/19 07:30", "2026-11-19 07:30:00"),
    ("YYYY年M月D日", "2026年3月8日", "2026-03-08 00:00:00"),
    ("D.M.YYYY", "1.10.2026", "2026-10-01 00:00:00"),
    ("YYYYMMDDHHMMSS", "20261001080509", "2026-10-01 08:05:09"),
  ])
  func formsAreRead(_ pattern: String, _ text: String, _ time: String) throws {
    let form = try #require(DateForm(pattern))
    #expect(form.time(text)?.description == time)
  }

  @Test(arguments: [
    ("YYMMDD H:MM:SS", "261001"), ("YYMMDD H:MM:SS", "261001 "),
    ("YYMMDD H:MM:SS", "261001 24:00:00"),
    ("YYMMDD H:MM:SS", "261001 8:5:09"), ("YYMMDD", "261301"), ("YYMMDD", "260229"),
    ("YYMMDD", "2610011"), ("YYMMDD", "26100"), ("YYMMDD", "２61001"), ("YYYY-MM-DD", "2026-1-01"),
    ("YYYY-MM-DD", "1899-01-01"), ("YYYY/M/D", "2026//1"), ("YYMMDD", ""),
  ])
  func whatHasNotTheForm(_ pattern: String, _ text: String) throws {
    #expect(try #require(DateForm(pattern)).time(text) == nil)
  }

  @Test(arguments: [
    "", "YYYY", "MM-DD", "YYYY-MM", "YYY-MM-DD", "YYYY-MM-DD YY", "YYYY-MMM-DD", "YYYY-MM-DDX",
    "YYYY-MM-DD MM",
  ])
  func whatIsNoForm(_ pattern: String) { #expect(DateForm(pattern) == nil) }
}
