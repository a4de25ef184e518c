public import Records
import Statistics

/// Days set apart because far more was offered than such a day has (storms).
///
/// A day is set apart when it lies above the upper XmR limit of the last eight days of its weekday
/// that were not set apart themselves, and at least a quarter above their mean. A day with fewer than
/// eight such days before it is never set apart.
public enum ExceptionalDays {
  /// The days of a weekday that a day is held against.
  public static let history = 8
  /// How far above their mean a day must lie at least, as a factor.
  public static let leastFactor = 1.25

  /// - Parameter offered: what was offered (calls) by day; a day that is not among them is no day of
  ///   the history.
  public static func find(in offered: [Day: Int128]) -> Set<Day> {
    var found: Set<Day> = []
    var usual: [Int: [Double]] = [:]
    for (day, count) in offered.sorted(by: { $0.key < $1.key }) {
      let earlier = (usual[day.weekday] ?? []).suffix(history)
      if earlier.count == history, let limits = IndividualsChart.limits(of: Array(earlier)),
        Double(count) > limits.upper, Double(count) >= leastFactor * limits.centre
      {
        found.insert(day)
      } else {
        usual[day.weekday, default: []].append(Double(count))
      }
    }
    return found
  }
}
