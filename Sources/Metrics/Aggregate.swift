public import Records

/// A mergeable quantity over units: what engines compute and rollups keep.
///
/// Counts and sums can be added over threads, files and days, and subtracted when a record is
/// corrected; means and rates cannot, and are made of these at the end.
public enum Aggregate: Sendable, Hashable {
  case count(Filter)
  case sum(Measure, Filter)
  case sumOfSquares(Measure, Filter)

  public var filter: Filter {
    switch self {
    case .count(let filter), .sum(_, let filter), .sumOfSquares(_, let filter): filter
    }
  }

  /// The aggregate in words: what a rollup's column is known by.
  public var text: String {
    switch self {
    case .count(let filter): "count where \(filter.text)"
    case .sum(let measure, let filter): "sum of \(measure.name) where \(filter.text)"
    case .sumOfSquares(let measure, let filter):
      "sum of squares of \(measure.name) where \(filter.text)"
    }
  }
}

/// How often each value of a measure occurs: durations are whole seconds, so percentiles of it are exact.
public struct HistogramAggregate: Sendable, Hashable {
  public let measure: Measure
  public let filter: Filter

  public init(_ measure: Measure, _ filter: Filter) {
    self.measure = measure
    self.filter = filter
  }

  public var text: String { "histogram of \(measure.name) where \(filter.text)" }
}

/// A sum of aggregates, each a whole number of times: 5 × tickets − wrong fields.
public struct LinearForm: Sendable, Hashable {
  public let terms: [Term]

  public struct Term: Sendable, Hashable {
    public let factor: Int64
    public let aggregate: Aggregate

    public init(_ factor: Int64, _ aggregate: Aggregate) {
      self.factor = factor
      self.aggregate = aggregate
    }
  }

  public init(_ terms: Term...) { self.terms = terms }

  public init(_ aggregate: Aggregate) { terms = [Term(1, aggregate)] }
}
