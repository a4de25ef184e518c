/// The storms, each with its days and the county it hit hardest.
struct Weather {
  var county: String
  var firstDay: Day
  /// Calls in per cent of a fair day, one number a day.
  var percents: [Int]

  private static let storms = [
    // Ice on the lines.
    Weather(county: "梧岗县", firstDay: Day(2026, 1, 20), percents: [150, 210, 160]),
    // A thunderstorm.
    Weather(county: "石泷县", firstDay: Day(2026, 5, 27), percents: [140, 190, 120]),
    // The typhoon week, Monday to Sunday.
    Weather(
      county: "鹭洲县", firstDay: Day(2026, 8, 10), percents: [110, 170, 430, 390, 250, 160, 120]),
  ]

  /// 100 on a fair day.
  static func percent(on day: Day) -> Int {
    storm(on: day).map { $0.percents[day.number - $0.firstDay.number] } ?? 100
  }

  static func county(on day: Day) -> String? {
    storm(on: day)?.county
  }

  private static func storm(on day: Day) -> Weather? {
    storms.first { $0.firstDay <= day && day < $0.firstDay + $0.percents.count }
  }
}
