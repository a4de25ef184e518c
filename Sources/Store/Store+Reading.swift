import Foundation
import GRDB
public import Records

extension Store {
  /// The records of the objects that have one in some days, and the units they make; a unit's row
  /// is its place in the batch of the subject's first source.
  public func records(
    of subject: Subject, days: ClosedRange<Day>
  ) throws -> (records: [RecordKind: RecordBatch], units: Units) {
    try guarded {
      try queue.read { db in
        let reader = SubjectReader(db: db, subject: subject, words: try WordTable(db))
        let records = try reader.records(of: try reader.keys(in: days), in: days)
        return (records, subject.assemble(records))
      }
    }
  }

  /// The live records of a kind that has one table.
  public func liveRecords(_ kind: RecordKind) throws -> RecordBatch {
    try guarded {
      try queue.read { db in
        let reader = FactReader(db: db, table: FactTable(kind), words: try WordTable(db))
        var rows = LiveRows(kind)
        for name in try reader.tables() {
          let statement = try reader.select(from: name, where: "1")
          while try statement.step() { reader.append(statement, of: name, to: &rows) }
        }
        return rows.batch
      }
    }
  }

  /// How new the live records are, and a digest of them that does not depend on their order.
  public func watermark() throws -> Watermark {
    try guarded {
      try queue.read { db in
        var digest: UInt128 = 0
        var newest: [String: Int64] = [:]
        var rows: [String: Int] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT kind, rows, newest, digest FROM fact_table") {
          digest &+= UInt128(bytes: (row["digest"] as Data?) ?? Data())
          let kind: String = row["kind"]
          if let time: Int64 = row["newest"] { newest[kind] = max(newest[kind] ?? time, time) }
          rows[kind, default: 0] += row["rows"] as Int
        }
        // What was purged is part of the data that figures rest on.
        for purged in try PurgeLedger(db).totals() {
          digest &+= purged.digest
          rows[purged.kind, default: 0] += purged.rows
          if let time = purged.newest {
            newest[purged.kind] = max(newest[purged.kind] ?? time, time)
          }
        }
        return Watermark(
          newest: newest.values.max().map { ClockTime(seconds: $0) },
          newestOf: newest.mapValues { ClockTime(seconds: $0) }, digest: digest,
          rows: rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
      }
    }
  }
}

/// Which data a store holds.
public struct Watermark: Sendable {
  /// The time of the newest record; nil when there is none.
  public let newest: ClockTime?
  /// The same by kind of record.
  public let newestOf: [String: ClockTime]
  /// The sum of the digests of all live records.
  public let digest: UInt128
  /// Live records by kind, in the order of the kinds' names.
  public let rows: [(kind: String, count: Int)]

  /// Until when there is something to count: the time of the newest call; without any call of the newest ticket, else
  /// notice. A review may be made long after what it judges. nil when there is nothing to count.
  public var countedUntil: ClockTime? {
    Subject.all.lazy.compactMap { $0.sources.first.flatMap { newestOf[$0.kind.name] } }.first
  }

  public var text: String {
    (newest?.description ?? "-") + " " + digest.hexadecimal
  }
}
