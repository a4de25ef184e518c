import GRDB
import Metrics
public import Records

extension Store {
  /// Some of the records that a file brought or corrected, of some days. Reviews are those of what is of these days,
  /// rows of the roster all.
  ///
  /// Cost: the rows between the file's first and last in each table, until enough are found.
  public func records(
    of file: FileRows, in days: ClosedRange<Day>, limit: Int
  ) throws -> FileSample {
    guard let kind = RecordKind.all.first(where: { $0.name == file.kind }) else {
      return FileSample(kind: .call)
    }
    return try guarded {
      try queue.read { db in
        try FileRecords(db: db, table: FactTable(kind), days: days)
          .records(of: file.importID, limit: limit)
      }
    }
  }
}

/// Records behind a file.
public struct FileSample: Sendable {
  /// As they were before the file corrected them, by their identity; at most the limit.
  public internal(set) var corrected: RecordBatch
  /// As the file brought them, in the order of its rows, those that took a corrected one's place among them; at most
  /// twice the limit.
  public internal(set) var brought: RecordBatch
  /// Whether the file has more.
  public internal(set) var isCut = false

  init(kind: RecordKind) {
    corrected = RecordBatch(kind: kind)
    brought = RecordBatch(kind: kind)
  }
}

private struct FileRecords {
  let db: Database
  let table: FactTable
  let days: ClosedRange<Day>

  private var times: String {
    "BETWEEN \(ClockTime(days.lowerBound).seconds) AND \(ClockTime(days.upperBound.adding(1)).seconds - 1)"
  }

  func records(of importID: Int64, limit: Int) throws -> FileSample {
    let reader = FactReader(db: db, table: table, words: try WordTable(db))
    let condition = try ofDays()
    let identity = table.kind.identity.map(\.name).joined(separator: ", ")
    var sample = FileSample(kind: table.kind)
    var before = LiveRows(table.kind)
    let corrected = try reader.select(
      from: table.historyTable,
      where: "ended_by_import = \(importID) AND end_reason = 'corrected' AND \(condition)"
        + " ORDER BY \(identity) LIMIT \(limit)")
    while try corrected.step() { reader.append(corrected, of: table.historyTable, to: &before) }
    var found = LiveRows(table.kind)
    let spans = try Row.fetchAll(
      db,
      sql: """
        SELECT name, first_rowid, last_rowid FROM import_table JOIN fact_table USING (name)
        WHERE import_id = ? ORDER BY name
        """, arguments: [importID])
    for span in spans where found.batch.count < 2 * limit {
      let name: String = span["name"]
      let (first, last): (Int64, Int64) = (span["first_rowid"], span["last_rowid"])
      let statement = try reader.select(
        from: name,
        where: "rowid BETWEEN \(first) AND \(last) AND import_id = \(importID) AND \(condition)"
          + " ORDER BY rowid LIMIT \(2 * limit)")
      while found.batch.count < 2 * limit, try statement.step() {
        reader.append(statement, of: name, to: &found)
      }
    }
    (sample.corrected, sample.brought) = (before.batch, found.batch)
    sample.isCut = before.batch.count == limit || found.batch.count == 2 * limit
    return sample
  }

  /// The condition of rows that count for the days.
  private func ofDays() throws -> String {
    guard table.kind == .review else {
      return table.kind.time.map { "\($0.name) \(times)" } ?? "1"
    }
    let conditions = try Review.judged.compactMap { object, kind, id, _ -> String? in
      guard let name = try FactTable(kind).tables(db).first, let time = kind.time else {
        return nil
      }
      return "(object = \(Measure(Review.object).code(object)) AND EXISTS"
        + " (SELECT 1 FROM \(name) WHERE \(id.name) = object_id AND \(time.name) \(times)))"
    }
    return conditions.isEmpty ? "0" : "(" + conditions.joined(separator: " OR ") + ")"
  }
}
