import Aggregation
import Metrics

/// Where the parts of a metric's figures stand in cells of a layout: looked up once for many cells.
struct MetricPlaces {
  private let numerator: [(factor: Int128, place: Int)]
  private let denominator: [(factor: Int128, place: Int)]
  let missing: Int
  /// A place a rule, in the metric's order.
  let excluded: [Int]
  /// Of a mean's squares; nil for shares.
  let squares: Int?
  /// Of the distribution that percentiles are read from; nil where there is none, or cells hold sums
  /// alone.
  let distribution: Int?

  init(_ metric: Metric, in layout: AggregateLayout) {
    func places(_ form: LinearForm) -> [(factor: Int128, place: Int)] {
      form.terms.map { (Int128($0.factor), layout.place(of: $0.aggregate)) }
    }
    numerator = places(metric.numerator)
    denominator = places(metric.denominator)
    missing = layout.place(of: .count(metric.missingUnits))
    excluded = metric.exclusions.indices.map { layout.place(of: .count(metric.excludedUnits($0))) }
    squares = metric.squares.map(layout.place(of:))
    distribution =
      layout.histograms.isEmpty ? nil : metric.distribution.map(layout.place(of:))
  }

  func numerator(of cell: Cell) -> Int128 { Self.sum(numerator, cell) }

  func denominator(of cell: Cell) -> Int128 { Self.sum(denominator, cell) }

  private static func sum(_ terms: [(factor: Int128, place: Int)], _ cell: Cell) -> Int128 {
    terms.reduce(0) { $0 + $1.factor * cell.values[$1.place] }
  }
}
