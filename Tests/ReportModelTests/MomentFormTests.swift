import ReportModel
import Testing

@Suite struct MomentFormTests {
  /// 1899-12-30 is 0: 2026-10-22 is 46,317, and 19:01 is 1,141 of 1,440 minutes.
  @Test(arguments: [
    ("1900-03-01", 61.0), ("2024-02-29", 45_351), ("2026-01-01", 46_023), ("2026-10-22", 46_317),
  ])
  func aDayIsCountedAsSpreadsheetsDo(_ text: String, _ number: Double) {
    #expect(MomentForm.day.number(of: text) == number)
    #expect(MomentForm.minute.number(of: text + " 00:00") == number)
    #expect(MomentForm.minute.number(of: text + " 19:01") == number + 1_141.0 / 1_440)
    #expect(MomentForm.minute.number(of: text + " 23:59") == number + 1_439.0 / 1_440)
  }

  @Test(arguments: [
    "", "—", "2026-10-22", "2026-10-22 24:00", "2026-10-22 19:60", "2026-02-29 08:00",
    "2026-13-01 08:00", "2026-10-00 08:00", "2026-04-31 08:00", "2026-10-22T19:01",
    "2026-10-22 19:01:31", "1900-02-28 08:00", "二〇二六年十月", "2026-10-2２",
  ])
  func otherTextsStayTexts(_ text: String) {
    #expect(MomentForm.minute.number(of: text) == nil)
  }

  @Test func aDayHasNoTime() {
    #expect(MomentForm.day.number(of: "2026-10-22 19:01") == nil)
    #expect(MomentForm.day.code == "yyyy-mm-dd")
    #expect(MomentForm.minute.code == "yyyy-mm-dd hh:mm")
  }
}
