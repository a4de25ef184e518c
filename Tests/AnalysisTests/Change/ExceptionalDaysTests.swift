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

  /// Every day of twelve weeks has what its weekday has; from the last two on, `factor` times as many.
  private func daily(_ factors: [Double]) -> Set<Day> {
    guard let first = Day("2026-05-04") else { return [] }
    let calm = (0..<70).map { (first.adding($0), Int128(100 + 10 * ($0 % 7) + $0 / 7 % 3)) }
    let last = factors.enumerated().map { place, factor in
      (first.adding(70 + place), Int128(Double(100 + 10 * (place % 7)) * factor))
    }
    return ExceptionalDays.find(in: Dictionary(uniqueKeysWithValues: calm + last))
  }

  @Test func aStormOfThreeDaysIsSetApartWhole() {
    let found = daily([1, 1, 1.6, 2.1, 1.7, 1, 1, 1, 1])
    #expect(
      found.sorted().map(\.description) == ["2026-07-15", "2026-07-16", "2026-07-17"])
  }

  /// 1.3 and 1.25 of what such a day has are far more only where there was no storm before: the days of
  /// a storm are no level for its end.
  @Test func theEndOfAStormIsHeldAgainstTheDaysBeforeIt() {
    let found = daily([1, 1.6, 3.6, 3.1, 2.2, 1.5, 1.2, 1])
    #expect(
      found.sorted().map(\.description)
        == ["2026-07-14", "2026-07-15", "2026-07-16", "2026-07-17", "2026-07-18"])
  }

  /// 33 calls are a third more than 25 and above 25 + 2.66 · 2, but within 25 + 3 · √25 = 40.
  @Test func aFewCallsMoreAreNoStorm() {
    let usual: [Int128] = [24, 26, 24, 26, 24, 26, 24, 26]
    #expect(ExceptionalDays.find(in: days(usual + [33])).isEmpty)
    #expect(ExceptionalDays.find(in: days(usual + [40])).isEmpty)
    #expect(ExceptionalDays.find(in: days(usual + [41])).count == 1)
  }

  /// When more come every day, the fourteenth day in a row makes them the new level.
  @Test func aSeasonIsNoStorm() {
    let found = daily(Array(repeating: 1.4, count: 28))
    #expect(found.sorted().map(\.description) == (13...25).map { "2026-07-\($0)" })
    // A storm within it stands out from it.
    let both = daily(Array(repeating: 1.4, count: 18) + [2.4, 1.4])
    #expect(both.subtracting(found).map(\.description) == ["2026-07-31"])
  }
}
