import GRDB
import Records

/// The live records of the groups that a file speaks of.
struct LiveGroups {
  private(set) var rows: LiveRows
  /// For each group of the resolution the places of its live records in `rows`.
  private(set) var places: [[Int]]

  /// Cost: nothing for a kind without records; else an index look-up a group and table.
  init(
    _ db: Database, table: FactTable, words: WordTable, _ resolution: FileResolution,
    of batch: RecordBatch
  ) throws {
    rows = LiveRows(table.kind)
    places = Array(repeating: [], count: resolution.groups.count)
    let reader = FactReader(db: db, table: table, words: words)
    let names = try reader.tables()
    guard !names.isEmpty else { return }
    let fields = table.kind.groupFields
    let columns = fields.map { batch.columns[table.kind.index(of: $0)] }
    let condition = fields.map { "\($0.name) IS ?" }.joined(separator: " AND ")
    for name in names {
      let statement = try reader.select(from: name, where: condition)
      for (place, group) in resolution.groups.enumerated() {
        let row = group.rows[0]
        var mayExist = true
        for (index, field) in fields.enumerated() {
          let isBound = reader.bind(
            field, text: field.isInteger ? "" : columns[index].texts[row],
            integer: field.isInteger ? columns[index].integers[row] : 0,
            to: statement, at: Int32(index + 1))
          if !isBound { mayExist = false }
        }
        guard mayExist else { continue }
        while try statement.step() {
          places[place].append(rows.batch.count)
          reader.append(statement, of: name, to: &rows)
        }
        statement.reset()
      }
    }
  }
}
