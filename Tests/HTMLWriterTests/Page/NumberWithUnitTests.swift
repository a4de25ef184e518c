import Testing

@testable import HTMLWriter

struct NumberWithUnitTests {
  @Test(arguments: [
    ("until 2026-10-31.", ["2026-10-31"]), ("2026-09 to 2026-10", ["2026-09", "2026-10"]),
    ("95598客服质量月报 2026年10月：目录", ["2026年10月"]), ("2026年9月1日起", ["2026年9月1日"]),
    ("2026年第43周", ["2026年", "43周"]),
    ("较2025-W33", ["2025-W33"]), ("ticket 2026-1", []), ("1234-", []), ("1234-W1", []),
    ("目标≤150秒；114.1–149.1秒；明显优于目标", ["150秒", "114.1–149.1秒"]),
    ("target ≥98%; 34.24–100.00%; small sample", ["34.24–100.00%"]), ("52.9–53.9", ["52.9–53.9"]),
    ("1–", []), ("95%", []), ("3 – 4", []),
    ("156.4–158.6 s of 44,116通", ["156.4–158.6 s", "44,116通"]),
  ])
  func datesAndNumbersWithUnitsAreNotBroken(text: String, joined: [String]) {
    let parts = NumberWithUnit.parts(of: text)
    #expect(parts.filter(\.isJoined).map(\.text) == joined)
    #expect(parts.map(\.text).joined() == text)
  }
}
