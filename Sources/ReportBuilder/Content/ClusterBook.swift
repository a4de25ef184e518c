public import Figures
public import Records
public import Statistics

/// Which units of a figure belong together, by period: the areas of one outage notice are published, and found
/// wrong, together.
public struct ClusterBook: Sendable {
  private struct Place: Hashable {
    var period: Period
    var scope: Scope
    var metric: String
    var key: String
  }

  private var moments: [Place: ClusterMoments] = [:]

  public init() {}

  /// Adds clusters to those of a figure.
  public mutating func add(
    _ clusters: ClusterMoments, to metric: String, by scope: Scope, key: String, in period: Period
  ) {
    let place = Place(period: period, scope: scope, metric: metric, key: key)
    moments[place] = moments[place].map { $0 + clusters } ?? clusters
  }

  /// nil where units stand for themselves, or nothing is known of them.
  public func clusters(
    of metric: String, by scope: Scope, key: String, in period: Period
  ) -> ClusterMoments? {
    moments[Place(period: period, scope: scope, metric: metric, key: key)]
  }
}
