public import Records
import Statistics

/// Days set apart because far more was offered than such a day has (storms).
///
/// A day is set apart when it lies above the upper XmR limit of the last eight days of its weekday
/// that were not set apart themselves, and at least a quarter above their mean: more exactly, a quarter
/// above the level of the seven days before it, which is the median of how many times their weekday's
/// mean they had. So a season in which all days have more is none of storms: after four such days it is
/// the level that days are held against. A day with fewer than eight such days before it is never set
/// apart.
public enum ExceptionalDays {
  /// The days of a weekday that a day is held against.
  public static let history = 8
  /// How far above their mean, and above the level of the days before, a day must lie at least, as a
  /// factor.
  public static let leastFactor = 1.25
  /// The days before that tell the level, and how many of them must be known.
  private static let levelDays = 7
  private static let leastKnown = 4

  /// - Parameter offered: what was offered (calls) by day; a day that is not among them is no day of
  ///   the history.
  public static func find(in offered: [Day: Int128]) -> Set<Day> {
    var found: Set<Day> = []
    var usual: [Int: [Double]] = [:]
    // How many times the mean of its weekday a day had.
    var factors: [Day: Double] = [:]
    for (day, count) in offered.sorted(by: { $0.key < $1.key }) {
      let earlier = (usual[day.weekday] ?? []).suffix(history)
      if earlier.count == history, let limits = IndividualsChart.limits(of: Array(earlier)),
        limits.centre > 0
      {
        let factor = Double(count) / limits.centre
        factors[day] = factor
        if Double(count) > limits.upper, factor >= leastFactor * level(before: day, factors) {
          found.insert(day)
          continue
        }
      }
      usual[day.weekday, default: []].append(Double(count))
    }
    return found
  }

  /// The median factor of the days before, at least 1; 1 where too few are known.
  private static func level(before day: Day, _ factors: [Day: Double]) -> Double {
    let known = (1...levelDays).compactMap { factors[day.adding(-$0)] }
    guard known.count >= leastKnown, let median = known.median else { return 1 }
    return max(1, median)
  }
}
