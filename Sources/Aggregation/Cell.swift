public import Metrics
public import Statistics

/// The aggregates of one group of units; cells add up over days, threads and files.
public struct Cell: Sendable, Hashable {
  /// A value an aggregate of the layout; wide, because squares of long durations are large.
  public var values: [Int128]
  public var histograms: [Histogram]

  public init(_ layout: AggregateLayout) {
    values = Array(repeating: 0, count: layout.aggregates.count)
    histograms = Array(repeating: Histogram(), count: layout.histograms.count)
  }

  public init(values: [Int128], histograms: [Histogram]) {
    self.values = values
    self.histograms = histograms
  }

  /// Adds another cell, or takes it back with a weight of −1.
  public mutating func add(_ other: Cell, times weight: Int64 = 1) {
    for index in values.indices { values[index] += Int128(weight) * other.values[index] }
    for index in histograms.indices {
      histograms[index].add(other.histograms[index], times: weight)
    }
  }

  public var isZero: Bool { values.allSatisfy { $0 == 0 } && histograms.allSatisfy(\.isEmpty) }

  public func value(_ form: LinearForm, in layout: AggregateLayout) -> Int128 {
    form.terms.reduce(0) { $0 + Int128($1.factor) * values[layout.place(of: $1.aggregate)] }
  }
}
