import GRDB
public import Records

/// What a file brought.
public struct FileRows: Sendable, Hashable {
  public var file: String
  /// The name of its kind of record.
  public var kind: String
  public var new, corrected: Int
  /// The days of its rows' times; nil for a kind that has none.
  public var days: ClosedRange<Day>?
}

extension Store {
  /// Files taken in since an edition that may have changed figures of some days: those with rows of
  /// these days or of a day beside them, as a call's legs may be, and all reviews and roster rows.
  ///
  /// Cost: the ledger of imports.
  public func imports(
    since edition: PublishedEdition, touching days: ClosedRange<Day>
  ) throws -> [FileRows] {
    try guarded {
      try queue.read { db in
        let wider = days.lowerBound.adding(-1)...days.upperBound.adding(1)
        return try Row.fetchAll(
          db,
          sql: """
            SELECT file, kind, rows_new, rows_corrected, min(first_time) AS first,
              max(last_time) AS last
            FROM import LEFT JOIN import_table ON import_id = import.id
            WHERE import.id > ? AND repeats_import IS NULL AND rows_new + rows_corrected > 0
            GROUP BY import.id ORDER BY kind, file, import.id
            """, arguments: [edition.lastImport]
        ).compactMap { row -> FileRows? in
          let first: Int64? = row["first"]
          let last: Int64? = row["last"]
          var range: ClosedRange<Day>?
          if let first, let last {
            range = ClockTime(seconds: first).day...ClockTime(seconds: last).day
          }
          let kind: String = row["kind"]
          if kind != RecordKind.review.name, let range, !range.overlaps(wider) { return nil }
          return FileRows(
            file: row["file"], kind: kind, new: row["rows_new"], corrected: row["rows_corrected"],
            days: range)
        }
      }
    }
  }
}
