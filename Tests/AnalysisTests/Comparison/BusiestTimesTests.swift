import Analysis
import Records
import Testing

struct BusiestTimesTests {
  /// The days from 2026-10-05, a Monday, with the same hours each but for what is added to them.
  private func days(_ count: Int, _ hours: [Int: Int], adding: (Int) -> [Int: Int] = { _ in [:] })
    -> [Day: [Int]]
  {
    guard let first = Day("2026-10-05") else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: (0..<count).map { place in
        (
          first.adding(place),
          (0..<24).map { (hours[$0] ?? 0) + (adding(place)[$0] ?? 0) }
        )
      })
  }

  /// At 9:00 two calls more than at 10:00 on each of ten days but one: differences of mean 1.8 and standard
  /// error 0.2, t = 9 of 9 degrees.
  @Test func anHourThatLeadsDayByDayIsNamed() {
    let times = BusiestTimes(
      days(10, [9: 10, 10: 8, 14: 7]) { $0 == 3 ? [10: 2] : [:] })
    #expect(times.hour == 9)
  }

  /// 41 calls in five days against 38 in five: 8, 9, 7, 9, 8 and 7, 8, 8, 7, 8; differences 1, 1, −1, 2, 0 of mean 0.6
  /// and standard error 0.51, t = 1.18 of 4 degrees, p = 0.30.
  @Test func anHourThatLeadsByChanceIsNot() {
    let (one, other) = ([8, 9, 7, 9, 8], [7, 8, 8, 7, 8])
    let times = BusiestTimes(days(5, [:]) { [9: one[$0], 10: other[$0], 15: 4] })
    #expect(times.hour == nil)
    // 41 of 99 calls at 9:00, 79 of 99 from 9:00 to 11:00.
    #expect(times.band == 9..<11)
  }

  /// Mondays 40 and 42, the other days 30 or 32: variance 2 of 7 degrees, t = 10 / √2 = 7.07.
  @Test func aWeekdayThatLeadsIsNamed() {
    let times = BusiestTimes(days(14, [9: 30]) { [9: ($0 % 7 == 0 ? 10 : 0) + ($0 > 6 ? 2 : 0)] })
    #expect(times.weekday == 1)
    // One week has no second Monday to tell by.
    #expect(BusiestTimes(days(7, [9: 30]) { [9: $0 == 0 ? 10 : 0] }).weekday == nil)
  }

  /// Mondays 40 and 30, Tuesdays 34 and 30, the others 30: means 35 and 32, variance 58 / 7, t = 3 / 2.88 = 1.04.
  @Test func aWeekdayThatLeadsByChanceIsNot() {
    let times = BusiestTimes(days(14, [9: 30]) { [9: [0: 10, 1: 4][$0] ?? 0] })
    #expect(times.weekday == nil)
  }

  @Test func ofNothingNothingIsNamed() {
    let none = BusiestTimes([:])
    #expect(none.hour == nil && none.band == nil && none.weekday == nil)
  }
}
