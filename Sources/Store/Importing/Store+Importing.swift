import Aggregation
import Foundation
import GRDB
import Records

extension Store {
  /// What an earlier import of the same bytes, read the same way, found.
  public struct EarlierImport: Sendable {
    public let id: Int64
    public let counts: ImportCounts
    public let kind: String
    public let unknownColumns: [String]
    public let absentColumns: [String]
  }

  /// Whether a file of as many bytes was imported before; for nil whether any was.
  public func hasImport(ofBytes count: Int?) throws -> Bool {
    try guarded {
      try queue.read { db in
        try Bool.fetchOne(
          db, sql: "SELECT EXISTS (SELECT 1 FROM import WHERE bytes = ifnull(?, bytes))",
          arguments: [count]) ?? false
      }
    }
  }

  /// The import of the same file, under whatever name; nil when there was none.
  public func earlierImport(sha256: [UInt8], reading: String) throws -> EarlierImport? {
    try guarded {
      try queue.read { db in
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT * FROM import WHERE sha256 = ? AND reading = ? AND repeats_import IS NULL
            ORDER BY id LIMIT 1
            """, arguments: [Data(sha256), reading])
        guard let row else { return nil }
        var counts = ImportCounts()
        counts.read = row["rows_read"]
        counts.rejected = row["rows_rejected"]
        // The same again changes nothing: what was taken then is there.
        counts.unchanged = counts.read - counts.rejected
        func names(_ column: String) -> [String] {
          (row[column] as String).split(separator: "\n").map(String.init)
        }
        return EarlierImport(
          id: row["id"], counts: counts, kind: row["kind"],
          unknownColumns: names("unknown_columns"), absentColumns: names("absent_columns"))
      }
    }
  }

  /// Notes that a file came again that an earlier import had taken.
  public func noteRepeat(of earlier: EarlierImport, file: ImportedFile) throws {
    try guarded {
      try change { db in
        _ = try ImportLedger(db).add(
          file, kind: earlier.kind, counts: earlier.counts, repeats: earlier.id)
      }
    }
  }

  /// Imports a file in one transaction: all of it, or on an error nothing.
  ///
  /// - Parameters:
  ///   - keepsFreeText: whether contents and notes are kept.
  ///   - work: hands over the file's rows, and at last tells how many there were and which were
  ///     rejected; may throw to refuse the file.
  public func importFile(
    _ file: ImportedFile, keepsFreeText: Bool,
    work: (ImportRun) throws -> (rowsRead: Int, rejects: StoredRejects)
  ) throws -> ImportCounts {
    try guarded {
      // It outlives the transaction: what it staged is attached to it.
      var run: ImportRun?
      let counts = Result {
        try change { db in
          let own = try ImportRun(
            db, file: file, key: key, keepsFreeText: keepsFreeText, forms: forms)
          run = own
          let (rowsRead, rejects) = try work(own)
          return try own.finish(rowsRead: rowsRead, rejects: rejects)
        }
      }
      let release = Result { try queue.database.writeWithoutTransaction { try run?.release($0) } }
      let result = try counts.get()
      try release.get()
      return result
    }
  }
}
