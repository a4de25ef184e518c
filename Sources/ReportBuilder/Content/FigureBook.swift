public import Figures
import Metrics
public import Records

/// The figures of an edition: every scope of the reported period and of those it is compared with.
public struct FigureBook: Sendable {
  private struct Place: Hashable {
    var period: Period
    var scope: Scope
  }

  private struct Name: Hashable {
    var place: Place
    var metric: String
    var key: String
  }

  private var lists: [Place: [Figure]] = [:]
  private var places: [Name: Int] = [:]

  public init() {}

  /// Adds the figures of one scope in one period; those of the same scope and period that were
  /// there before are replaced.
  public mutating func set(_ figures: [Figure], by scope: Scope, in period: Period) {
    let place = Place(period: period, scope: scope)
    for figure in lists[place] ?? [] {
      places[Name(place: place, metric: figure.metric.id, key: figure.key)] = nil
    }
    lists[place] = figures
    for (index, figure) in figures.enumerated() {
      places[Name(place: place, metric: figure.metric.id, key: figure.key)] = index
    }
  }

  /// The figures of one scope in one period, in the order they were given.
  public func figures(by scope: Scope, in period: Period) -> [Figure] {
    lists[Place(period: period, scope: scope)] ?? []
  }

  /// nil when the key has no eligible unit of the KPI in the period.
  public func figure(
    _ metric: String, by scope: Scope, key: String, in period: Period
  ) -> Figure? {
    let place = Place(period: period, scope: scope)
    guard let index = places[Name(place: place, metric: metric, key: key)] else { return nil }
    return lists[place]?[index]
  }

  /// The keys with a figure, in the order of their bytes, the unknown one left out.
  public func keys(of scope: Scope, in period: Period) -> [String] {
    Set(figures(by: scope, in: period).map(\.key)).subtracting([FigureMaker.unknown])
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
