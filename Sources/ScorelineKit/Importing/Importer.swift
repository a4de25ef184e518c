public import Configuration
import Foundation
import Intake
public import Records
public import Store

/// Brings files into a store, one transaction each.
public struct Importer {
  private let store: Store
  private let configuration: Configuration
  private let threads: Int
  private let largeFile: Int

  /// - Parameters:
  ///   - threads: how many work on a large file; nil for as many as the machine runs at once. What is
  ///     stored does not depend on it.
  ///   - largeFile: from how many bytes on a file of calls is large, and read as columns.
  public init(
    _ store: Store, configuration: Configuration, threads: Int? = nil, largeFile: Int = 4 << 20
  ) {
    self.store = store
    self.configuration = configuration
    self.threads = threads ?? Threads.available
    self.largeFile = largeFile
  }

  /// Imports one file: all of it, or on an error nothing.
  ///
  /// - Parameters:
  ///   - kind: nil to recognise it from the header.
  ///   - progress: told how far it is, now and then.
  /// - Throws: an error that is a `Failure`.
  public func importFile(
    at path: String, kind: RecordKind? = nil,
    progress: @escaping @Sendable (RowProgress) -> Void = { _ in }
  ) throws -> FileOutcome {
    let input = InputFile(path)
    if try isLarge(input), try ColumnReader(kind: kind).open(input).kind == .call {
      let calls = CallImport(input, into: store, configuration: configuration, threads: threads)
      return try calls.run(progress: progress)
    }
    let intake = try FileIntake(input, kind: kind, configuration: configuration)
    let file = ImportedFile(
      name: intake.file.name, sha256: intake.sha256, bytes: intake.bytes, reading: intake.way,
      kind: intake.reading.kind, unknownColumns: intake.reading.unknownColumns,
      absentColumns: intake.reading.absentColumns,
      importedAt: Self.now(), program: ScorelineVersion.current)
    var rejects: [Reject] = []
    if let earlier = try store.earlierImport(sha256: intake.sha256, reading: intake.way) {
      try store.noteRepeat(of: earlier, file: file)
      return outcome(intake, earlier.counts, rejects, isRepeat: true)
    }
    let counts = try store.importFile(file, keepsFreeText: configuration.keepsFreeText) { run in
      let meter = ProgressMeter(intake.batch.count, progress)
      let reused = try run.take(intake.batch, intake.resolution, progress: meter.add)
      let all = try intake.rejects(with: reused.map { ($0.row, $0.live, 0) })
      rejects = all.rows
      return (
        intake.reading.rowsRead,
        StoredRejects(rows: all.rows.map(Self.stored), total: all.total)
      )
    }
    return outcome(intake, counts, rejects, isRepeat: false)
  }

  /// Whether a file is read as columns: a large one in the canonical form.
  private func isLarge(_ input: InputFile) throws -> Bool {
    if configuration.sources.contains(where: { $0.matches(input) }) { return false }
    return try input.textSize() ?? .max >= largeFile
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

  static func stored(_ reject: Reject) -> StoredReject {
    StoredReject(
      line: reject.line, field: reject.column?.field, position: reject.column?.number,
      code: reject.code.rawValue, expected: reject.expected.english, found: reject.found,
      raw: reject.maskedRow)
  }

  /// The time of the import, for the ledger only: no figure and no report depends on it.
  static func now() -> String {
    Date().formatted(.iso8601)
  }
}

extension FileReading {
  /// Columns that are not there, or that a mapping says nothing of.
  var absentColumns: [String] { absentFields + notRecordedFields }
}
