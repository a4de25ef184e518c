import Records
import Testing

@testable import Store

@Suite struct RollupReadingTests {
  private func months(_ first: String, _ last: String) throws -> String {
    let days = try #require(Day(first))...(try #require(Day(last)))
    return RollupReading.wholeMonths(in: days).map { "\($0.lowerBound) \($0.upperBound)" } ?? ""
  }

  @Test func onlyMonthsThatLieInTheDaysAsAWholeCount() throws {
    #expect(try months("2026-10-01", "2026-10-31") == "2026-10 2026-10")
    #expect(try months("2026-09-30", "2026-11-01") == "2026-10 2026-10")
    #expect(try months("2025-12-02", "2027-02-28") == "2026-01 2027-02")
    #expect(try months("2026-10-01", "2026-10-30") == "")
    #expect(try months("2026-10-02", "2026-11-29") == "")
    #expect(try months("2026-10-12", "2026-10-18") == "")
  }
}
