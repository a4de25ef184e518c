import GRDB
import Records

/// Live rows of a kind with where they stand.
struct LiveRows {
  var batch: RecordBatch
  var tables: [String] = []
  var rowIDs: [Int64] = []
  var rowHashes: [UInt128] = []

  /// Where one of them stands.
  struct Place {
    let table: String
    let rowID: Int64
  }

  init(_ kind: RecordKind) { batch = RecordBatch(kind: kind) }

  func place(_ row: Int) -> Place { Place(table: tables[row], rowID: rowIDs[row]) }
}

/// Reads facts of one kind from its tables.
struct FactReader {
  let db: Database
  let table: FactTable
  let words: WordTable

  /// The names of the kind's tables that exist, in order of month.
  func tables() throws -> [String] { try table.tables(db) }

  /// A statement that reads whole rows of a table, with the rowid first.
  func select(from name: String, where condition: String) throws -> Statement {
    try Statement(db, "SELECT rowid, \(table.columnList) FROM \(name) WHERE \(condition)")
  }

  /// Adds the row that a statement of `select` stands on.
  func append(_ statement: Statement, of name: String, to rows: inout LiveRows) {
    rows.tables.append(name)
    rows.rowIDs.append(statement.integer(0))
    for (index, column) in table.columns.enumerated() {
      let place = Int32(index + 1)
      switch column.role {
      case .telephoneHash: continue
      case .integer(let field):
        rows.batch.columns[field].integers.append(
          statement.isNull(place) ? RecordBatch.missing : statement.integer(place))
      case .text(let field):
        rows.batch.columns[field].texts.append(statement.text(place))
      case .word(let field):
        rows.batch.columns[field].texts.append(
          statement.isNull(place) ? "" : words.text(statement.integer(place)))
      }
    }
    let own = Int32(table.columns.count + 1)
    rows.batch.notRecorded.append(UInt64(bitPattern: statement.integer(own)))
    rows.batch.lines.append(0)
    rows.rowHashes.append(statement.hash(own + 1))
  }

  /// Binds the value of a text or integer field at a place of a condition `field IS ?`.
  /// - Returns: false when no row can have it.
  func bind(_ field: Field, text: String, integer: Int64, to statement: Statement, at place: Int32)
    -> Bool
  {
    if field.isInteger {
      statement.bind(integer == RecordBatch.missing ? nil : integer, at: place)
    } else if field.isRepeated {
      if text.isEmpty {
        statement.bindNull(at: place)
      } else {
        guard let number = words.knownNumber(of: text) else { return false }
        statement.bind(number, at: place)
      }
    } else {
      statement.bind(text, at: place)
    }
    return true
  }
}
