import Aggregation
import Foundation
import GRDB
public import Records

extension Store {
  /// What an earlier import of the same bytes, read the same way, found.
  public struct EarlierImport: Sendable {
    public let id: Int64
    public let counts: ImportCounts
    public let kind: String
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
        return EarlierImport(id: row["id"], counts: counts, kind: row["kind"])
      }
    }
  }

  /// Notes that a file came again that an earlier import had taken.
  public func noteRepeat(of earlier: EarlierImport, file: ImportedFile) throws {
    try guarded {
      try queue.write { db in
        _ = try ImportLedger(db).add(
          file, kind: earlier.kind, counts: earlier.counts, repeats: earlier.id)
      }
    }
  }

  /// Imports the rows of a file in one transaction: all of it, or on an error nothing.
  ///
  /// - Parameters:
  ///   - resolution: what the file says about each identity.
  ///   - keepsFreeText: whether contents and notes are kept.
  ///   - rejects: words all rejected rows, those read before and those whose id is in use; may
  ///     throw to refuse the file.
  ///   - progress: told the rows written so far, now and then.
  public func importFile(
    _ file: ImportedFile, _ resolution: FileResolution, keepsFreeText: Bool,
    rejects: ([ReusedID]) throws -> StoredRejects, progress: (Int) -> Void = { _ in }
  ) throws -> ImportCounts {
    try guarded {
      try queue.write { db in
        var run = try ImportRun(
          db, file: file, resolution: resolution,
          stored: StoredRows(file.batch, key: key, keepsFreeText: keepsFreeText), forms: forms)
        return try run.perform(rejects: rejects, progress: progress)
      }
    }
  }
}
