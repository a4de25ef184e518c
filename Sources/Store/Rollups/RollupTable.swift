import Aggregation
import Metrics
import Records

/// The table of a shape's cells by day, or by whole month.
struct RollupTable {
  let shape: RollupShape
  let layout: AggregateLayout
  let grain: RollupPortion.Grain
  /// Where cells of another catalogue are read from; nil for the table itself.
  var source: Source?

  /// A table of another layout, and what of it stands for each quantity and distribution.
  struct Source {
    let name: String
    let quantities: [String]
    let histograms: [String]
  }

  /// The tables of a shape.
  static func all(_ shape: RollupShape, _ layout: AggregateLayout) -> [RollupTable] {
    (shape.hasMonths ? [.day, .month] : [.day]).map {
      RollupTable(shape: shape, layout: layout, grain: $0)
    }
  }

  var name: String {
    source?.name ?? "rollup_" + shape.name + (grain == .month ? "_month" : "")
  }

  /// The table of distributions, a column each; nil when the shape keeps none.
  var histogramName: String? { layout.histograms.isEmpty ? nil : name + "_histogram" }

  /// What a row is known by.
  var keyColumns: [String] { [grain.rawValue] + shape.dimensions.map(\.name) }

  var quantityColumns: [String] {
    source?.quantities ?? layout.aggregates.indices.map { "q\($0)" }
  }

  var histogramColumns: [String] {
    source?.histograms ?? layout.histograms.indices.map { "h\($0)" }
  }

  /// What each column of quantities and distributions holds.
  var description: [(column: String, quantity: String)] {
    zip(quantityColumns, layout.aggregates).map { ($0, $1.text) }
      + zip(histogramColumns, layout.histograms).map { ($0, $1.text) }
  }

  var create: [String] {
    let keys =
      [grain == .day ? "day INTEGER NOT NULL" : "month TEXT NOT NULL"]
      + shape.dimensions.map { "\($0.name) TEXT NOT NULL" }
    func table(_ name: String, _ columns: [String]) -> String {
      let key = "PRIMARY KEY (\(keyColumns.joined(separator: ", ")))"
      return "CREATE TABLE \(name) (\((keys + columns + [key]).joined(separator: ", ")))"
        + " WITHOUT ROWID"
    }
    // Without a type: SQLite would round the text of a number beyond 64 bits to a REAL.
    let main = table(name, quantityColumns.map { "\($0) NOT NULL" })
    return [main]
      + (histogramName.map { [table($0, histogramColumns.map { "\($0) BLOB" })] } ?? [])
  }

  /// How a day, or the month of its first day, stands in the table.
  func bind(_ day: Day, to statement: Statement, at place: Int32) {
    switch grain {
    case .day: statement.bind(Int64(day.number), at: place)
    case .month: statement.bind(Month(of: day).description, at: place)
    }
  }

  /// The day, or the first day of the month, in a statement's first column.
  func day(_ statement: Statement) -> Day {
    switch grain {
    case .day: Day(number: Int32(statement.integer(0)))
    case .month: Day(statement.text(0) + "-01") ?? Day(number: 0)
    }
  }

  /// The key of a row whose first columns are `keyColumns`.
  func key(_ statement: Statement) -> Rollup.Key {
    Rollup.Key(
      day: day(statement), labels: shape.dimensions.indices.map { statement.text(Int32($0 + 1)) })
  }

  func bind(_ key: Rollup.Key, to statement: Statement) {
    bind(key.day, to: statement, at: 1)
    for (place, label) in key.labels.enumerated() {
      statement.bind(label, at: Int32(place + 2))
    }
  }
}
