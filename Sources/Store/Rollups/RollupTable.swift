import Aggregation
import GRDB
import Records
import Statistics

/// Reads the cells of one rollup.
struct RollupTable {
  let db: Database
  let layout: AggregateLayout
  let name: String

  init(_ db: Database, _ layout: AggregateLayout, _ basis: Basis) {
    self.db = db
    self.layout = layout
    name = RollupTables.name(layout.subject, basis)
  }

  /// The columns of the quantities, each with a comma before it.
  var quantities: String {
    layout.aggregates.indices.map { ", q\($0)" }.joined()
  }

  /// Reads the cells of some days.
  func read(_ days: ClosedRange<Day>, histograms: Bool, into rollup: inout Rollup) throws {
    var cells: [Rollup.Key: Cell] = [:]
    let statement = try Statement(
      db, "SELECT day, name\(quantities) FROM \(name) WHERE day BETWEEN ? AND ?")
    statement.bind(Int64(days.lowerBound.number), at: 1)
    statement.bind(Int64(days.upperBound.number), at: 2)
    while try statement.step() { cells[key(statement)] = cell(statement, from: 2) }
    if histograms, !layout.histograms.isEmpty {
      let statement = try Statement(
        db, "SELECT day, name, place, counts FROM \(name)_histogram WHERE day BETWEEN ? AND ?")
      statement.bind(Int64(days.lowerBound.number), at: 1)
      statement.bind(Int64(days.upperBound.number), at: 2)
      while try statement.step() {
        cells[key(statement)]?.histograms[Int(statement.integer(2))] =
          HistogramBytes.decode(statement.bytes(3))
      }
    }
    for (key, cell) in cells { rollup.add(cell, at: key) }
  }

  private func key(_ statement: Statement) -> Rollup.Key {
    Rollup.Key(day: Day(number: Int32(statement.integer(0))), name: statement.text(1))
  }

  func cell(_ statement: Statement, from column: Int32) -> Cell {
    var cell = Cell(layout)
    for place in cell.values.indices {
      let index = column + Int32(place)
      // A sum of squares beyond 64 bits is kept as its decimal text.
      cell.values[place] =
        statement.isText(index)
        ? Int128(statement.text(index)) ?? 0 : Int128(statement.integer(index))
    }
    return cell
  }
}
