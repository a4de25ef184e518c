public import Metrics
public import Records

/// Everything that must be counted of one subject for some KPIs, each quantity once.
public struct AggregateLayout: Sendable {
  public let subject: Subject
  /// The columns of a cell, in order.
  public let aggregates: [Aggregate]
  public let histograms: [HistogramAggregate]
  private let places: [Aggregate: Int]
  private let histogramPlaces: [HistogramAggregate: Int]

  /// - Parameter others: what is counted beside the KPIs.
  public init(
    _ subject: Subject, metrics: [Metric], others: [Aggregate] = [], hasDistributions: Bool = true
  ) {
    self.subject = subject
    let own = metrics.filter { $0.subject == subject }.sorted { $0.id < $1.id }
    (aggregates, places) = Self.unique(own.flatMap { $0.aggregates + $0.accounts } + others)
    (histograms, histogramPlaces) = Self.unique(
      hasDistributions ? own.compactMap(\.distribution) : [])
  }

  private static func unique<Item: Hashable>(_ items: [Item]) -> ([Item], [Item: Int]) {
    var order: [Item] = []
    var places: [Item: Int] = [:]
    for item in items where places[item] == nil {
      places[item] = order.count
      order.append(item)
    }
    return (order, places)
  }

  public func place(of aggregate: Aggregate) -> Int {
    guard let place = places[aggregate] else {
      preconditionFailure("the layout lacks \(aggregate.text)")
    }
    return place
  }

  public func place(of histogram: HistogramAggregate) -> Int {
    guard let place = histogramPlaces[histogram] else {
      preconditionFailure("the layout lacks the \(histogram.text)")
    }
    return place
  }

  /// What cells of this layout hold, in words: two layouts of equal descriptions have equal cells.
  public var description: [String] {
    aggregates.map(\.text) + histograms.map(\.text)
  }
}
