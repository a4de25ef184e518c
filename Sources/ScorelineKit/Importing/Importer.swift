public import Configuration
import Foundation
import Intake
public import Records
public import Store

/// Brings files into a store, one transaction each.
public struct Importer {
  private let store: Store
  private let configuration: Configuration

  public init(_ store: Store, configuration: Configuration) {
    self.store = store
    self.configuration = configuration
  }

  /// Imports one file: all of it, or on an error nothing.
  ///
  /// - Parameters:
  ///   - kind: nil to recognise it from the header.
  ///   - progress: told how many rows are settled, now and then.
  /// - Throws: an error that is a `Failure`.
  public func importFile(
    at path: String, kind: RecordKind? = nil, progress: (Int) -> Void = { _ in }
  ) throws -> FileOutcome {
    let intake = try FileIntake(path: path, kind: kind, configuration: configuration)
    let file = ImportedFile(
      name: intake.file.name, sha256: intake.sha256, bytes: intake.bytes, reading: intake.way,
      batch: intake.batch, rowsRead: intake.reading.rowsRead,
      unknownColumns: intake.reading.unknownColumns,
      absentColumns: intake.reading.absentFields + intake.reading.notRecordedFields,
      importedAt: Self.now(), program: ScorelineVersion.current)
    var rejects: [Reject] = []
    if let earlier = try store.earlierImport(sha256: intake.sha256, reading: intake.way) {
      try store.noteRepeat(of: earlier, file: file)
      return outcome(intake, earlier.counts, rejects, isRepeat: true)
    }
    let counts = try store.importFile(
      file, intake.resolution, keepsFreeText: configuration.keepsFreeText,
      rejects: { reused in
        let all = try intake.rejects(with: reused.map { ($0.row, $0.live, 0) })
        rejects = all.rows
        return StoredRejects(rows: all.rows.map(Self.stored), total: all.total)
      }, progress: progress)
    return outcome(intake, counts, rejects, isRepeat: false)
  }

  private func outcome(
    _ intake: FileIntake, _ counts: ImportCounts, _ rejects: [Reject], isRepeat: Bool
  ) -> FileOutcome {
    FileOutcome(
      name: intake.file.name, kind: intake.reading.kind, counts: counts, rejects: rejects,
      unknownColumns: intake.reading.unknownColumns, warnings: intake.reading.warnings,
      isRepeat: isRepeat)
  }

  /// The reject of a row that names another object under a live id.
  static func reused(_ row: ReusedRow) -> StoredReject {
    stored(.idReused(0, of: row.record, namesake: 0, in: row.live))
  }

  private static func stored(_ reject: Reject) -> StoredReject {
    StoredReject(
      line: reject.line, field: reject.column?.field, position: reject.column?.number,
      code: reject.code.rawValue, expected: reject.expected.english, found: reject.found,
      raw: reject.maskedRow)
  }

  /// The time of the import, for the ledger only: no figure and no report depends on it.
  private static func now() -> String {
    Date().formatted(.iso8601)
  }
}
