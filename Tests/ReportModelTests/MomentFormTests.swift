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

  /// Of a week over the new year both ends lie near its last day; a call that began on the last day of a month may
  /// have a leg on the next. 2026-12-28 is 46,384, 2027-01-03 is 46,390, 2024-02-29 is 45,351.
  @Test(arguments: [
    ("12-28", "2027-01-03", 46_384.0), ("01-03", "2027-01-03", 46_390),
    ("10-01", "2026-10-31", 46_296), ("11-01", "2026-10-31", 46_327),
    ("02-29", "2024-02-29", 45_351),
  ])
  func aDayWithoutAYearIsTheNearest(_ text: String, _ day: String, _ number: Double) {
    #expect(MomentForm.dayOfYear(near: day).number(of: text) == number)
    #expect(
      MomentForm.minuteOfYear(near: day).number(of: text + " 19:01") == number + 1_141.0 / 1_440)
  }

  @Test(arguments: ["", "—", "02-30", "10-01 19:01", "2026-10-01", "星期一"])
  func otherTextsAreNoDays(_ text: String) {
    #expect(MomentForm.dayOfYear(near: "2026-10-31").number(of: text) == nil)
  }

  @Test func withoutAYearTheyLookAsTheirTexts() {
    #expect(MomentForm.dayOfYear(near: "2026-10-31").code == "mm-dd")
    #expect(MomentForm.minuteOfYear(near: "2026-10-31").code == "mm-dd hh:mm")
    #expect(MomentForm.minuteOfYear(near: "2026-10-31").number(of: "10-01") == nil)
    #expect(MomentForm.dayOfYear(near: "不详").number(of: "10-01") == nil)
  }

  @Test func aDayHasNoTime() {
    #expect(MomentForm.day.number(of: "2026-10-22 19:01") == nil)
    #expect(MomentForm.day.code == "yyyy-mm-dd")
    #expect(MomentForm.minute.code == "yyyy-mm-dd hh:mm")
  }
}
