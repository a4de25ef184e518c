import Analysis
import Records
import Testing

@Suite struct ExceptionalDaysTests {
  private func days(_ counts: [Int128]) -> [Day: Int128] {
    guard let first = Day("2026-08-03") else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: counts.enumerated().map { (first.adding(7 * $0.offset), $0.element) })
  }

  private let usual: [Int128] = [100, 104, 98, 101, 99, 103, 97, 102]

  @Test func aStormIsSetApartAndNoPartOfLaterHistories() {
    let found = ExceptionalDays.find(in: days(usual + [300, 101, 160]))
    #expect(found.sorted().map(\.description) == ["2026-09-28", "2026-10-12"])
  }

  @Test func aLittleMoreIsNoStorm() {
    // Above the limit of 100.5 + 2.66 · 4.3, but not a quarter more.
    #expect(ExceptionalDays.find(in: days(usual + [120])).isEmpty)
  }

  @Test func sevenEarlierDaysAreTooFew() {
    #expect(ExceptionalDays.find(in: days(Array(usual.prefix(7)) + [900])).isEmpty)
  }

  @Test func fewerIsNeverAStorm() {
    #expect(ExceptionalDays.find(in: days(usual + [5])).isEmpty)
  }
}
