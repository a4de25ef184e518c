import GRDB
import Records

/// The live records of the groups that a file speaks of.
struct LiveGroups {
  private(set) var rows: LiveRows
  /// For each group the places of its live records in `rows`.
  private(set) var places: [[Int]]

  /// Cost: nothing where no table can hold records of the group; else an index look-up a group and
  /// month within reach.
  init(
    _ search: LiveSearch, _ groups: [(key: String, rows: [Int])], of batch: RecordBatch
  ) throws {
    rows = LiveRows(batch.kind)
    places = Array(repeating: [], count: groups.count)
    guard search.mayFindAny else { return }
    for (place, group) in groups.enumerated() {
      places[place] = try search.find(group.rows, of: batch, into: &rows)
    }
  }
}

/// Looks for the live records of groups, in the tables that can hold them.
final class LiveSearch {
  private let reader: FactReader
  private let fields: [Field]
  private let timeField: Int?
  /// A statement for each table that was there when the search began: of months by their number,
  /// the only table of other kinds under 0.
  private var statements: [Int: (name: String, statement: Statement)] = [:]
  private var reach = MonthReach()

  init(_ db: Database, table: FactTable, words: WordTable) throws {
    reader = FactReader(db: db, table: table, words: words)
    fields = table.kind.groupFields
    timeField = table.kind.reuse.map { table.kind.index(of: $0.time) }
    let condition = fields.map { "\($0.name) IS ?" }.joined(separator: " AND ")
    for name in try reader.tables() {
      let month = table.month(of: name)
      statements[month?.number ?? 0] = (name, try reader.select(from: name, where: condition))
    }
  }

  /// The months that hold rows; empty for a kind with one table.
  var months: [Month] { statements.keys.filter { $0 != 0 }.map { Month(number: $0) } }

  var mayFindAny: Bool { !statements.isEmpty }

  /// Adds the live records of one group and tells their places, in the order of months and rows.
  func find(
    _ group: [Int], of batch: RecordBatch, into rows: inout LiveRows
  ) throws -> [Int] {
    guard let timeField else { return try find(group[0], of: batch, in: 0, into: &rows) }
    reach.clear()
    for row in group { reach.add(batch.columns[timeField].integers[row]) }
    var found: [Int] = []
    while let month = reach.next() {
      let more = try find(group[0], of: batch, in: month.number, into: &rows)
      for place in more { reach.add(rows.batch.columns[timeField].integers[place]) }
      found += more
    }
    guard reach.isOverAMonthsEnd, found.count > 1 else { return found }
    return found.sorted {
      (rows.tables[$0], rows.rowIDs[$0]) < (rows.tables[$1], rows.rowIDs[$1])
    }
  }

  private func find(
    _ row: Int, of batch: RecordBatch, in month: Int, into rows: inout LiveRows
  ) throws -> [Int] {
    guard let (name, statement) = statements[month] else { return [] }
    for (index, field) in fields.enumerated() {
      let column = batch.columns[batch.kind.index(of: field)]
      let isBound = reader.bind(
        field, text: field.isInteger ? "" : column.texts[row],
        integer: field.isInteger ? column.integers[row] : 0, to: statement, at: Int32(index + 1))
      guard isBound else { return [] }
    }
    var places: [Int] = []
    while try statement.step() {
      places.append(rows.batch.count)
      reader.append(statement, of: name, to: &rows)
    }
    statement.reset()
    return places
  }
}
