public import Records
import Statistics

/// Days set apart because far more was offered than such a day has (storms).
///
/// A day is set apart when it lies above the upper XmR limit of the last eight days of its weekday, at
/// least a quarter above what was expected, and by more than chance adds to so many: three times the
/// root of what was expected, as of a Poisson count. Expected is the mean of those eight days times the
/// level, which is the median of how many times their weekday's mean the last seven days had, at
/// least 1: so in a season in which all days have more, none is a storm.
///
/// Neither the days of a weekday nor those of the level are days set apart: the end of a storm is not
/// held against its height. Only when days in a row have lasted far longer than a storm, the last one
/// makes them the new level and is usual again. A day with fewer than eight such days before it is
/// never set apart.
public enum ExceptionalDays {
  /// The days of a weekday that a day is held against.
  public static let history = 8
  /// How far above what was expected a day must lie at least, as a factor.
  public static let leastFactor = 1.25
  /// And by how many roots of what was expected.
  public static let leastRoots = 3.0
  /// So many days in a row are no storm but a new level.
  public static let newLevel = 14
  /// The days before that tell the level, and how many of them must be known.
  private static let levelDays = 7
  private static let leastKnown = 4

  /// - Parameter offered: what was offered (calls) by day; a day that is not among them is no day of
  ///   the history.
  public static func find(in offered: [Day: Int128]) -> Set<Day> {
    var found: Set<Day> = []
    var usual: [Int: [Double]] = [:]
    // How many times the mean of their weekday the usual days had, and those of the storm that lasts.
    var factors: [Double] = []
    var storm: [Double] = []
    for (day, count) in offered.sorted(by: { $0.key < $1.key }) {
      let earlier = (usual[day.weekday] ?? []).suffix(history)
      if earlier.count == history, let limits = IndividualsChart.limits(of: Array(earlier)),
        limits.centre > 0
      {
        let factor = Double(count) / limits.centre
        if isFar(Double(count), limits.centre * level(factors), above: limits.upper) {
          storm = found.contains(day.adding(-1)) ? storm + [factor] : [factor]
          if storm.count < newLevel {
            found.insert(day)
            continue
          }
          factors += storm.dropLast()
        }
        factors.append(factor)
      }
      usual[day.weekday, default: []].append(Double(count))
    }
    return found
  }

  private static func isFar(_ count: Double, _ expected: Double, above upper: Double) -> Bool {
    count > upper && count >= leastFactor * expected
      && count > expected + leastRoots * expected.squareRoot()
  }

  /// The median of the last factors, at least 1; 1 where too few are known.
  private static func level(_ factors: [Double]) -> Double {
    let last = Array(factors.suffix(levelDays))
    guard last.count >= leastKnown, let median = last.median else { return 1 }
    return max(1, median)
  }
}
