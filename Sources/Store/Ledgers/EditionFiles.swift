import Foundation
import GRDB
public import Records

/// What a file brought, as an edition that rests on it keeps it.
public struct FileRows: Sendable, Hashable {
  var importID: Int64
  /// What the file is known by: an import's id may be used again after the import is undone.
  var sha256: Data
  public var file: String
  /// The name of its kind of record.
  public var kind: String
  public var new, corrected: Int
  /// The days of its rows' times; nil for a kind that has none.
  public var days: ClosedRange<Day>?

  public static func == (left: FileRows, right: FileRows) -> Bool {
    left.sha256 == right.sha256 && left.kind == right.kind
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(sha256) }
}

/// How the files that a period's figures rest on changed.
public struct FileChanges: Sendable {
  /// Taken in since.
  public var added: [FileRows]
  /// Taken back since.
  public var takenBack: [FileRows]
}

extension Store {
  /// Files that may have changed figures of some days since an edition: those with rows of these days
  /// or of a day beside them, as a call's legs may be, and all reviews and roster rows.
  ///
  /// Cost: the ledger of imports.
  public func fileChanges(
    since edition: PublishedEdition, touching days: ClosedRange<Day>
  ) throws -> FileChanges {
    try guarded {
      try queue.read { db in
        let now = try EditionFiles.feeding(days, db)
        let then = edition.files
        return FileChanges(
          added: now.filter { !then.contains($0) }, takenBack: then.filter { !now.contains($0) })
      }
    }
  }
}

/// The files that the editions of a period rest on.
enum EditionFiles {
  static func feeding(_ days: ClosedRange<Day>, _ db: Database) throws -> [FileRows] {
    let wider = days.lowerBound.adding(-1)...days.upperBound.adding(1)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT import.id, sha256, file, kind, rows_new, rows_corrected,
          min(first_time) AS first, max(last_time) AS last
        FROM import LEFT JOIN import_table ON import_id = import.id
        WHERE repeats_import IS NULL AND rows_new + rows_corrected > 0
        GROUP BY import.id ORDER BY kind, file, import.id
        """
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
        importID: row["id"], sha256: row["sha256"], file: row["file"], kind: kind,
        new: row["rows_new"], corrected: row["rows_corrected"], days: range)
    }
  }

  static func add(_ files: [FileRows], to edition: Int64, _ db: Database) throws {
    let statement = try db.makeStatement(
      sql: "INSERT INTO edition_file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for file in files {
      try statement.execute(arguments: [
        edition, file.importID, file.sha256, file.file, file.kind, file.new, file.corrected,
        file.days?.lowerBound.number, file.days?.upperBound.number,
      ])
    }
  }

  static func all(of edition: Int64, _ db: Database) throws -> [FileRows] {
    try Row.fetchAll(
      db,
      sql: "SELECT * FROM edition_file WHERE edition_id = ? ORDER BY kind, file, import_id",
      arguments: [edition]
    ).map { row in
      let first: Int32? = row["first_day"]
      let last: Int32? = row["last_day"]
      var days: ClosedRange<Day>?
      if let first, let last { days = Day(number: first)...Day(number: last) }
      return FileRows(
        importID: row["import_id"], sha256: row["sha256"], file: row["file"],
        kind: row["kind"], new: row["rows_new"], corrected: row["rows_corrected"], days: days)
    }
  }
}
