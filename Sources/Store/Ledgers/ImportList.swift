import GRDB
public import Records

/// A file in the ledger of imports.
public struct ImportEntry: Sendable, Hashable {
  public var id: Int64
  /// The file's name without its folder.
  public var file: String
  public var kind: String
  /// The time of the import, as the ledger keeps it.
  public var importedAt: String
  public var counts: ImportCounts
  /// The import that had taken the same bytes before; nil for other files.
  public var repeats: Int64?
  /// The days of the records that it brought; nil when it brought none, or none with a time.
  public var days: ClosedRange<Day>?
}

extension Store {
  /// Every import, the newest first.
  public func imports() throws -> [ImportEntry] {
    try guarded {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT import.*, min(first_time) AS first, max(last_time) AS last
            FROM import LEFT JOIN import_table ON import_table.import_id = import.id
            GROUP BY import.id ORDER BY import.id DESC
            """
        ).map(Self.entry)
      }
    }
  }

  private static func entry(_ row: Row) -> ImportEntry {
    var counts = ImportCounts()
    counts.read = row["rows_read"]
    counts.new = row["rows_new"]
    counts.unchanged = row["rows_unchanged"]
    counts.corrected = row["rows_corrected"]
    counts.rejected = row["rows_rejected"]
    let first: Int64? = row["first"]
    let last: Int64? = row["last"]
    return ImportEntry(
      id: row["id"], file: row["file"], kind: row["kind"], importedAt: row["imported_at"],
      counts: counts, repeats: row["repeats_import"],
      days: first.flatMap { first in
        last.map { ClockTime(seconds: first).day...ClockTime(seconds: $0).day }
      })
  }
}
