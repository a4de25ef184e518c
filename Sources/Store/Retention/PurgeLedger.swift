import Foundation
import GRDB
public import Records

/// What was purged: which records are gone for good, from which day on all are there, and what they
/// gave to the digest of the data, so that figures and watermark stay those of the data as imported.
struct PurgeLedger {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func add(_ purged: PurgedRows, before day: Day, at time: String, program: String) throws {
    try db.execute(
      sql: """
        INSERT INTO purge
          (kind, what, before_day, rows, history_rows, digest, newest, purged_at, program)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        purged.kind, purged.what.rawValue, day.number, purged.rows, purged.historyRows,
        purged.digest.bytes, purged.newest, time, program,
      ])
  }

  /// The day from which on all records of a kind, or their personal data, are there; nil when none were purged.
  func boundary(of kind: RecordKind, _ what: Purged = .records) throws -> Day? {
    try Int32.fetchOne(
      db, sql: "SELECT max(before_day) FROM purge WHERE kind = ? AND what = ?",
      arguments: [kind.name, what.rawValue]
    ).map { Day(number: $0) }
  }

  /// The day from which on all records that a subject's units are made of are there.
  func boundary(of subject: Subject) throws -> Day? {
    try subject.sources.first.flatMap { try boundary(of: $0.kind) }
  }

  /// Refuses a file with records of days whose records were purged, which would count twice, or whose personal data
  /// were, which would come back.
  ///
  /// - Parameter earliest: the earliest time of its records, in seconds.
  func admit(_ kind: RecordKind, earliest: Int64) throws {
    let day = ClockTime(seconds: earliest).day
    // A review alone makes no unit.
    let isFirst = Subject.all.contains { $0.sources.first?.kind == kind }
    if isFirst, let boundary = try boundary(of: kind), day < boundary {
      throw PurgedDays(kind: kind.name, what: .records, day: day, boundary: boundary)
    }
    if let boundary = try boundary(of: kind, .personal), day < boundary {
      throw PurgedDays(kind: kind.name, what: .personal, day: day, boundary: boundary)
    }
  }

  /// Refuses to undo an import some of whose records were purged.
  func admitUndo(of id: Int64) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT kind, min(first_time) AS first FROM import JOIN import_table ON import_id = id
        WHERE id = ? GROUP BY kind
        """, arguments: [id])
    for row in rows {
      guard let first: Int64 = row["first"],
        let kind = RecordKind.all.first(where: { $0.name == row["kind"] as String }),
        let boundary = try boundary(of: kind)
      else { continue }
      let day = ClockTime(seconds: first).day
      if day < boundary { throw UndoFault.purged(import: id, kind: kind.name, day: day) }
    }
  }

  /// What was purged of each kind, for the watermark: the number of records, their digests and the
  /// newest of them.
  func totals() throws -> [(kind: String, rows: Int, digest: UInt128, newest: Int64?)] {
    try Row.fetchAll(db, sql: "SELECT kind, what, rows, digest, newest FROM purge ORDER BY id")
      .map { row in
        let areRecords = row["what"] == Purged.records.rawValue
        return (
          row["kind"], areRecords ? row["rows"] : 0,
          UInt128(bytes: (row["digest"] as Data?) ?? Data()), row["newest"]
        )
      }
  }
}

/// What of old records is purged.
public enum Purged: String, Sendable, Hashable {
  /// Telephone numbers, names and free texts; the records stay.
  case personal
  /// The records themselves; their rollups stay.
  case records
}

/// What a purge takes, or would take, of one kind.
public struct PurgedRows: Sendable, Hashable {
  public var kind: String
  public var what: Purged
  /// Live records.
  public var rows = 0
  /// Predecessors of corrected records.
  public var historyRows = 0
  /// What the digest of the live records loses.
  var digest: UInt128 = 0
  /// The newest of the records, in seconds; nil for personal data.
  var newest: Int64?

  init(_ kind: RecordKind, _ what: Purged) {
    self.kind = kind.name
    self.what = what
  }
}

/// A file has records of days whose records, or whose personal data, were purged.
public struct PurgedDays: Error, Sendable, Hashable {
  public let kind: String
  public let what: Purged
  public let day: Day
  /// The day from which on all of them are there.
  public let boundary: Day
}
