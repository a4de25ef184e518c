public import Records
import Statistics

/// When most calls come, by hours of the day and days of the week. The largest of 168 hours of a week is mostly
/// chance: what is named differs from every other one by more than days do.
public struct BusiestTimes: Sendable, Hashable {
  /// The hour with most calls; nil where another one may have as many.
  public let hour: Int?
  /// The fewest hours in a row that hold more than half of all calls; nil where there are none.
  public let band: Range<Int>?
  /// The day of the week (Monday is 1) with most calls a day; nil where another one may have as many.
  public let weekday: Int?

  /// How often chance may name one of two that are alike.
  public static let level = 0.05
  /// The fewest days, or degrees of freedom, that a comparison needs.
  static let least = 5

  /// - Parameter days: the calls of each hour of a day, of usual days alone.
  public init(_ days: [Day: [Int]]) {
    let counts = days.sorted { $0.key < $1.key }.map(\.value).filter { $0.count == 24 }
    hour = Self.fullestHour(counts)
    band = Self.band((0..<24).map { hour in counts.reduce(0) { $0 + $1[hour] } })
    weekday = Self.fullestWeekday(
      Dictionary(grouping: days, by: \.key.weekday).mapValues { $0.map { $0.value.reduce(0, +) } })
  }

  /// Hours are held against each other day by day: a busy day is busy in all of them (paired t).
  private static func fullestHour(_ days: [[Int]]) -> Int? {
    guard days.count >= least,
      let top = (0..<24).max(by: { sum(days, $0) < sum(days, $1) })
    else { return nil }
    let isAlone = (0..<24).allSatisfy { other in
      other == top || differs(days.map { $0[top] - $0[other] })
    }
    return isAlone ? top : nil
  }

  private static func sum(_ days: [[Int]], _ hour: Int) -> Int { days.reduce(0) { $0 + $1[hour] } }

  private static func differs(_ differences: [Int]) -> Bool {
    let sample = SampleMean(
      count: Int64(differences.count),
      sum: differences.reduce(0) { $0 + Int128($1) },
      sumOfSquares: differences.reduce(0) { $0 + Int128($1) * Int128($1) })
    guard let sample else { return false }
    return isNews(
      sample.mean, (sample.variance / Double(sample.count)).squareRoot(),
      degrees: Double(sample.count - 1))
  }

  /// Days of the week by Student's t of two means, with the variance of days within all of them.
  private static func fullestWeekday(_ days: [Int: [Int]]) -> Int? {
    let means = days.mapValues { Double($0.reduce(0, +)) / Double($0.count) }
    guard means.count > 1,
      let top = means.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
    else { return nil }
    let degrees = days.values.reduce(0) { $0 + $1.count - 1 }
    guard degrees >= least else { return nil }
    let squares = days.reduce(0.0) { sum, entry in
      let mean = means[entry.key] ?? 0
      return sum + entry.value.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    }
    let variance = squares / Double(degrees)
    let isAlone = means.allSatisfy { weekday, mean in
      let pairs = 1 / Double(days[weekday]?.count ?? 1) + 1 / Double(days[top.key]?.count ?? 1)
      return weekday == top.key
        || isNews(top.value - mean, (variance * pairs).squareRoot(), degrees: Double(degrees))
    }
    return isAlone ? top.key : nil
  }

  private static func isNews(_ difference: Double, _ error: Double, degrees: Double) -> Bool {
    guard difference > 0 else { return false }
    return error == 0 || 2 * Student.upperTail(difference / error, degrees: degrees) <= level
  }

  private static func band(_ hours: [Int]) -> Range<Int>? {
    let all = hours.reduce(0, +)
    guard all > 0 else { return nil }
    for length in 1...24 {
      let runs = (0...(24 - length)).map { $0..<($0 + length) }
      func calls(_ run: Range<Int>) -> Int { hours[run].reduce(0, +) }
      guard let best = runs.max(by: { calls($0) < calls($1) }), calls(best) * 2 > all else {
        continue
      }
      return best
    }
    return nil
  }
}
