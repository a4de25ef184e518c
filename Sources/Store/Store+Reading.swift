public import Aggregation
import Foundation
import GRDB
public import Records

extension Store {
  /// The rollups of a basis in some days, a subject each.
  ///
  /// Where the store can't be written and its rollups are of another catalogue, they are computed
  /// from the facts, in time proportional to the records.
  public func rollups(
    _ basis: Basis, days: ClosedRange<Day>, histograms: Bool
  ) throws -> [Rollup] {
    try guarded {
      try queue.read { db in
        let isCurrent = try RollupTables(layouts).isCurrent(db)
        return try layouts.map { layout in
          var rollup = Rollup(layout: layout, basis: basis)
          if isCurrent {
            try RollupTable(db, layout, basis).read(days, histograms: histograms, into: &rollup)
          } else {
            try eachUnits(of: layout.subject, db, in: days) { rollup.add($0[basis], days: days) }
          }
          return rollup
        }
      }
    }
  }

  /// Whether the rollups hold what the KPIs of this program need.
  public func hasCurrentRollups() throws -> Bool {
    try guarded { try queue.read { try RollupTables(layouts).isCurrent($0) } }
  }

  /// Makes the rollups anew from the facts when they are of another catalogue.
  /// - Returns: whether they had to be made anew.
  @discardableResult
  public func refreshRollups() throws -> Bool {
    guard !isReadOnly else { return false }
    return try guarded {
      try queue.write { db in
        let tables = RollupTables(layouts)
        if try tables.isCurrent(db) { return false }
        try tables.drop(db)
        try tables.create(db)
        for layout in layouts {
          for basis in Basis.allCases {
            var rollup = Rollup(layout: layout, basis: basis)
            try eachUnits(of: layout.subject, db, in: nil) { rollup.add($0[basis]) }
            try tables.add(rollup, to: db)
          }
        }
        return true
      }
    }
  }

  /// The units of a subject whose objects have a record in some days, some thousands at a time.
  private func eachUnits(
    of subject: Subject, _ db: Database, in days: ClosedRange<Day>?, _ work: (Units) -> Void
  ) throws {
    let reader = SubjectReader(db: db, subject: subject, words: try WordTable(db))
    let keys = try reader.keys(in: days)
    for start in stride(from: 0, to: keys.count, by: 5_000) {
      let some = Array(keys[start..<min(start + 5_000, keys.count)])
      work(subject.assemble(try reader.records(of: some)))
    }
  }

  /// The records of the objects that have one in some days, and the units they make; a unit's row
  /// is its place in the batch of the subject's first source.
  public func records(
    of subject: Subject, days: ClosedRange<Day>
  ) throws -> (records: [RecordKind: RecordBatch], units: Units) {
    try guarded {
      try queue.read { db in
        let reader = SubjectReader(db: db, subject: subject, words: try WordTable(db))
        let records = try reader.records(of: try reader.keys(in: days))
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
        var newest: Int64?
        var rows: [String: Int] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT kind, rows, newest, digest FROM fact_table") {
          digest &+= UInt128(bytes: (row["digest"] as Data?) ?? Data())
          if let time: Int64 = row["newest"] { newest = max(newest ?? time, time) }
          rows[row["kind"], default: 0] += row["rows"] as Int
        }
        return Watermark(
          newest: newest.map { ClockTime(seconds: $0) }, digest: digest,
          rows: rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
      }
    }
  }
}

/// Which data a store holds.
public struct Watermark: Sendable {
  /// The time of the newest record; nil when there is none.
  public let newest: ClockTime?
  /// The sum of the digests of all live records.
  public let digest: UInt128
  /// Live records by kind, in the order of the kinds' names.
  public let rows: [(kind: String, count: Int)]

  public var text: String {
    let hex = String(digest, radix: 16)
    return (newest?.description ?? "-") + " " + String(repeating: "0", count: 32 - hex.count) + hex
  }
}
