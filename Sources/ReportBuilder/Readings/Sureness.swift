import Analysis
import Figures
import Metrics
import Statistics

/// How sure sentences and tables may be of which side of its target a value lies on.
///
/// The assessment of files is Wilson's interval alone, at any n. It is narrow where units are few: of 3 calls one
/// handed on lies beyond 3 %, and comes by chance once in eleven times. What people read is taken as advice, so that
/// its `clearly` asks for more, and of too few units only one thing is said, wherever the interval lies.
enum Sureness: Hashable {
  /// The interval lies wholly on one side, so does the exact binomial one of a rate (each tail 2.5 %), there
  /// are as many units as a comparison needs, and the interval by clusters agrees.
  case clear
  /// The interval and the exact binomial one lie wholly on one side, and the interval by the clusters that the
  /// units come in does not.
  case clearByUnits
  /// Fewer units than a comparison needs, or fewer inspected than a rate is read from.
  case tooFew
  /// The interval lies wholly on one side, of enough units, and the exact binomial one does not.
  case inexact
  /// Of enough units the interval spans the target, or there is none.
  case open

  /// - Parameters:
  ///   - tally: what the value is made of.
  ///   - interval: as tables show it.
  ///   - least: the units that a comparison of the KPI needs.
  init?(_ metric: Metric, _ tally: Tally, _ interval: Interval?, target: Target, least: Int) {
    guard let value = tally.value else { return nil }
    let isMet = target.isMet(by: value)
    let units = tally.denominator / Int128(metric.fieldsOfUnit)
    if units < Int128(max(least, metric.isInspected ? MinimumUnits.inspected : 0)) {
      self = .tooFew
    } else if interval.map({ target.isSame(isMet, allOver: $0) }) != true {
      self = .open
    } else if !Self.isUnlikely(metric, tally, value, target) {
      // Before clusters are asked: nothing is clear by units alone that isn't even if each stood for itself.
      self = .inexact
    } else {
      self = target.agrees(isMet, tally.clusters) ? .clear : .clearByUnits
    }
  }

  /// Whether a share so far on its side comes by chance at most once in forty where the true one is the target:
  /// the exact binomial test, one-sided at 2.5 %. Of means the interval is enough.
  private static func isUnlikely(
    _ metric: Metric, _ tally: Tally, _ value: Double, _ target: Target
  ) -> Bool {
    guard metric.isShare else { return true }
    let (k, n) = (Int64(tally.numerator), Int64(tally.denominator))
    let tail =
      value > target.bound
      ? Binomial.upperTail(k, of: n, target.bound) : Binomial.cumulative(k, of: n, target.bound)
    return tail <= 0.025
  }
}
