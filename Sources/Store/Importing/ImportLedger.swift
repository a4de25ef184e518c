import Foundation
import GRDB

/// The ledger of imports and rejects.
struct ImportLedger {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Enters a file; counts may be set later.
  func add(
    _ file: ImportedFile, kind: String, counts: ImportCounts, repeats: Int64? = nil
  ) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO import (
          file, sha256, bytes, kind, reading, imported_at, program, rows_read, rows_new,
          rows_unchanged, rows_corrected, rows_rejected, repeats_import, unknown_columns,
          absent_columns)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        file.name, Data(file.sha256), file.bytes, kind, file.reading, file.importedAt,
        file.program, counts.read, counts.new, counts.unchanged, counts.corrected,
        counts.rejected, repeats, file.unknownColumns.joined(separator: "\n"),
        file.absentColumns.joined(separator: "\n"),
      ])
    return db.lastInsertedRowID
  }

  func set(sha256: [UInt8], bytes: Int, of id: Int64) throws {
    try db.execute(
      sql: "UPDATE import SET sha256 = ?, bytes = ? WHERE id = ?",
      arguments: [Data(sha256), bytes, id])
  }

  func set(_ counts: ImportCounts, of id: Int64) throws {
    try db.execute(
      sql: """
        UPDATE import SET rows_read = ?, rows_new = ?, rows_unchanged = ?, rows_corrected = ?,
          rows_rejected = ? WHERE id = ?
        """,
      arguments: [
        counts.read, counts.new, counts.unchanged, counts.corrected, counts.rejected, id,
      ])
  }

  func add(_ rejects: [StoredReject], to id: Int64) throws {
    let statement = try db.makeStatement(
      sql: """
        INSERT INTO reject (import_id, line, field, position, code, expected, found, raw)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for reject in rejects {
      try statement.execute(arguments: [
        id, reject.line, reject.field, reject.position, reject.code, reject.expected,
        reject.found, reject.raw,
      ])
    }
  }
}
