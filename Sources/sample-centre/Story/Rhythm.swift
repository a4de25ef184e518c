/// How many people call when: the year, the week, the holidays and the hours of a day.
enum Rhythm {
  static let firstDay = Day(2025, 9, 1)
  static let lastDay = Day(2026, 11, 1)

  static var days: [Day] {
    (firstDay.number...lastDay.number).map { Day(number: $0) }
  }

  private static let callsOnAnAverageDay = 96
  private static let monthPercents = [112, 101, 88, 85, 89, 102, 124, 126, 99, 99, 94, 107]
  private static let weekdayPercents = [112, 105, 103, 102, 104, 92, 82]

  /// Offices and workshops are closed: fewer calls.
  private static let holidays = [
    Day(2025, 10, 1)...Day(2025, 10, 8), Day(2026, 2, 15)...Day(2026, 2, 23),
    Day(2026, 5, 1)...Day(2026, 5, 5), Day(2026, 10, 1)...Day(2026, 10, 7),
  ]

  /// Calls that come in on a fair day; the weather comes on top.
  static func calls(on day: Day, _ random: inout SeededGenerator) -> Int {
    let noise = 88 + random.below(9) + random.below(9) + random.below(9)
    let holiday = holidays.contains { $0.contains(day) } ? 76 : 100
    return callsOnAnAverageDay * monthPercents[day.civil.month - 1] * weekdayPercents[day.weekday]
      * holiday * noise * Weather.percent(on: day) / 10_000_000_000
  }

  private static let hourWeights = [
    10, 7, 5, 4, 5, 9, 19, 38, 66, 80, 78, 62, 47, 52, 64, 70, 66, 58, 62, 68, 60, 42, 26, 15,
  ]

  static func time(on day: Day, _ random: inout SeededGenerator) -> Moment {
    let hour = random.pick(Array(hourWeights.indices)) { hourWeights[$0] }
    return day.at(hour, random.below(60), random.below(60))
  }

  /// People talk shorter at night and longer in the evening.
  static func talkPercent(at hour: Int) -> Int {
    hour < 7 ? 86 : hour < 12 ? 98 : hour < 18 ? 100 : 107
  }
}
