import GRDB
import Metrics
public import Records

extension Store {
  /// Some of the records that a file brought or corrected, of some days: corrected ones first, each by the order
  /// of its identity or of its rows; at most `limit`. Reviews are those of what is of these days, rows of the roster all.
  ///
  /// Cost: the rows between the file's first and last in each table, until enough are found; corrected rows all.
  public func records(
    of file: FileRows, in days: ClosedRange<Day>, limit: Int
  ) throws -> RecordBatch {
    guard let kind = RecordKind.all.first(where: { $0.name == file.kind }) else {
      return RecordBatch(kind: .call)
    }
    return try guarded {
      try queue.read { db in
        try FileRecords(db: db, table: FactTable(kind), days: days)
          .records(of: file.importID, limit: limit)
      }
    }
  }
}

private struct FileRecords {
  let db: Database
  let table: FactTable
  let days: ClosedRange<Day>

  private var times: String {
    "BETWEEN \(ClockTime(days.lowerBound).seconds) AND \(ClockTime(days.upperBound.adding(1)).seconds - 1)"
  }

  func records(of importID: Int64, limit: Int) throws -> RecordBatch {
    let reader = FactReader(db: db, table: table, words: try WordTable(db))
    let condition = try ofDays()
    let identity = table.kind.identity.map(\.name).joined(separator: ", ")
    var found = LiveRows(table.kind)
    let corrected = try reader.select(
      from: table.historyTable,
      where: "ended_by_import = \(importID) AND end_reason = 'corrected' AND \(condition)"
        + " ORDER BY \(identity) LIMIT \(limit)")
    while try corrected.step() { reader.append(corrected, of: table.historyTable, to: &found) }
    // What took the place of a corrected row has its identity.
    var names = Set(found.batch.identities)
    let spans = try Row.fetchAll(
      db,
      sql: """
        SELECT name, first_rowid, last_rowid FROM import_table JOIN fact_table USING (name)
        WHERE import_id = ? ORDER BY name
        """, arguments: [importID])
    for span in spans where names.count < limit {
      let name: String = span["name"]
      let (first, last): (Int64, Int64) = (span["first_rowid"], span["last_rowid"])
      let statement = try reader.select(
        from: name,
        where: "rowid BETWEEN \(first) AND \(last) AND import_id = \(importID) AND \(condition)"
          + " ORDER BY rowid LIMIT \(2 * limit)")
      while names.count < limit, try statement.step() {
        var one = LiveRows(table.kind)
        reader.append(statement, of: name, to: &one)
        if names.insert(one.batch.identities[0]).inserted {
          reader.append(statement, of: name, to: &found)
        }
      }
    }
    return found.batch
  }

  /// The condition of rows that count for the days.
  private func ofDays() throws -> String {
    guard table.kind == .review else {
      return table.kind.time.map { "\($0.name) \(times)" } ?? "1"
    }
    func judged(_ kind: RecordKind, _ object: String, _ id: Field) throws -> String? {
      guard let name = try FactTable(kind).tables(db).first, let time = kind.time else {
        return nil
      }
      return "(object = \(Measure(Review.object).code(object)) AND EXISTS"
        + " (SELECT 1 FROM \(name) WHERE \(id.name) = object_id AND \(time.name) \(times)))"
    }
    let conditions = [
      try judged(.ticket, "ticket", Ticket.ticketID),
      try judged(.outageNotice, "outage_notice", OutageNotice.noticeID),
    ].compactMap { $0 }
    return conditions.isEmpty ? "0" : "(" + conditions.joined(separator: " OR ") + ")"
  }
}

extension RecordBatch {
  /// The identity of each row, as one text.
  fileprivate var identities: [String] {
    (0..<count).map { row in
      kind.identity.map { text(kind.index(of: $0), row: row) }.joined(separator: "\u{1F}")
    }
  }
}
