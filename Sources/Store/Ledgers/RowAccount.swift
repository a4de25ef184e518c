import GRDB
public import Records

/// What the ledgers of a kind's rows say, each number from a table of its own.
public struct RowAccount: Sendable {
  public var kind: RecordKind
  /// The ledger of imports; files that came again are not counted again.
  public var counts: ImportCounts
  /// Rows in the tables of facts, by their ledger.
  public var live: Int
  /// Predecessors of corrected rows, in the history.
  public var superseded: Int
  /// Rows taken out for good, by the ledger of purges: once in force, and predecessors of others.
  public var purged: (live: Int, superseded: Int)
  /// Rejected rows of files whose list of them is whole, by the ledger and by the list.
  public var rejected: (recorded: Int, listed: Int)
  /// Files whose own counts contradict each other, by name.
  public var contradictions: [Contradiction]

  public struct Contradiction: Sendable, Hashable {
    public var file: String
    /// Rows read.
    public var read: Int
    /// New, unchanged, corrected and rejected ones.
    public var settled: Int
  }
}

extension Store {
  /// The account of each kind of record, in the order of the kinds' names.
  ///
  /// Cost: the ledgers, and the rows of the history.
  ///
  /// - Parameter listLimit: how many rejected rows of a file are listed at least, if it has so many.
  public func rowAccounts(listLimit: Int) throws -> [RowAccount] {
    let summaries = try importSummaries()
    return try guarded {
      try queue.read { db in
        try RecordKind.all.map { kind in
          let summary = summaries.first { $0.kind == kind.name }
          let history = FactTable(kind).historyTable
          return RowAccount(
            kind: kind, counts: summary?.counts ?? ImportCounts(), live: summary?.live ?? 0,
            superseded: try Int.fetchOne(
              db, sql: "SELECT count(*) FROM \(history) WHERE end_reason = 'corrected'") ?? 0,
            purged: try Self.purged(kind, db),
            rejected: try Self.rejected(kind, listLimit, db),
            contradictions: try Self.contradictions(kind, db))
        }
      }
    }
  }

  private static func purged(
    _ kind: RecordKind, _ db: Database
  ) throws -> (live: Int, superseded: Int) {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT total(rows) AS live, total(history_rows) AS superseded FROM purge
        WHERE kind = ? AND what = ?
        """, arguments: [kind.name, Purged.records.rawValue])
    return (Int((row?["live"] as Double?) ?? 0), Int((row?["superseded"] as Double?) ?? 0))
  }

  private static func rejected(
    _ kind: RecordKind, _ limit: Int, _ db: Database
  ) throws -> (recorded: Int, listed: Int) {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT total(rows_rejected) AS recorded,
          total((SELECT count(*) FROM reject WHERE import_id = import.id)) AS listed
        FROM import
        WHERE kind = ? AND repeats_import IS NULL AND rows_rejected <= ?
        """, arguments: [kind.name, limit])
    return (
      Int((row?["recorded"] as Double?) ?? 0), Int((row?["listed"] as Double?) ?? 0)
    )
  }

  private static func contradictions(
    _ kind: RecordKind, _ db: Database
  ) throws -> [RowAccount.Contradiction] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT file, rows_read AS read,
          rows_new + rows_unchanged + rows_corrected + rows_rejected AS settled
        FROM import WHERE kind = ? AND read <> settled ORDER BY id
        """, arguments: [kind.name]
    ).map { RowAccount.Contradiction(file: $0["file"], read: $0["read"], settled: $0["settled"]) }
  }

  /// How many different values some fields of a kind's live rows have together.
  ///
  /// Cost: one pass over the rows of a kind that has one table.
  public func distinctCount(of kind: RecordKind, by fields: [Field]) throws -> Int {
    try guarded {
      try queue.read { db in
        let columns = fields.map(\.name).joined(separator: ", ")
        let tables = try FactTable(kind).tables(db)
        return try tables.reduce(0) { sum, name in
          sum
            + (try Int.fetchOne(
              db, sql: "SELECT count(*) FROM (SELECT DISTINCT \(columns) FROM \(name))") ?? 0)
        }
      }
    }
  }
}
