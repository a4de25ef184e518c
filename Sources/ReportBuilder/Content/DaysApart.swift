public import Analysis
public import Figures
import Metrics
public import Records

/// What figures owe to days set apart (storms), in the periods of a trend: charts are judged without.
public struct DaysApart: Sendable {
  private struct Place: Hashable {
    var period: Period
    var scope: Scope
    var metric: String
    var key: String
  }

  private var tallies: [Place: Tally] = [:]

  public init() {}

  /// Adds the figures of days set apart in a period, one day after the other.
  public mutating func add(_ figures: [Figure], by scope: Scope, in period: Period) {
    for figure in figures {
      let place = Place(
        period: period, scope: scope, metric: figure.metric.id, key: figure.key)
      tallies[place, default: .nothing] += Tally(figure)
    }
  }

  /// The part of a figure that lies on days set apart; nothing where none of it does.
  public func tally(
    of metric: String, by scope: Scope, key: String, in period: Period
  ) -> Tally {
    tallies[Place(period: period, scope: scope, metric: metric, key: key)] ?? .nothing
  }
}
