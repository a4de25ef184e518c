import GRDB
public import Records

extension Store {
  /// All records of some objects of a subject, and the units they make.
  ///
  /// Cost: a look-up an object and table.
  ///
  /// - Parameter days: on which each has a record of the subject's first source.
  public func records(
    of subject: Subject, keys: [String], in days: ClosedRange<Day>
  ) throws -> (records: [RecordKind: RecordBatch], units: Units) {
    try guarded {
      try queue.read { db in
        let reader = SubjectReader(db: db, subject: subject, words: try WordTable(db))
        let records = try reader.records(of: keys, in: days)
        return (records, subject.assemble(records))
      }
    }
  }

  /// Hands over the tickets accepted on some days that were reviewed, with their reviews: those of each table in
  /// the order of their times, a portion at a time.
  ///
  /// Cost: a pass over the reviews and one over the days' tickets; two look-ups a reviewed ticket. Memory: 32 bytes
  /// a reviewed ticket, and a portion.
  ///
  /// - Throws: `StoreError`, and what `body` throws.
  public func forEachReviewedTickets(
    in days: ClosedRange<Day>,
    _ body: (_ records: [RecordKind: RecordBatch], _ units: Units) throws -> Void
  ) throws {
    try guarded {
      try queue.read { db in
        let reader = SubjectReader(db: db, subject: .tickets, words: try WordTable(db))
        for (table, rows) in try Self.reviewedTickets(in: days, db) {
          for start in stride(from: 0, to: rows.count, by: Self.portion) {
            let some = rows[start..<min(start + Self.portion, rows.count)]
            let records = try reader.records(ofRows: some, of: table)
            try body(records, Subject.tickets.assemble(records))
          }
        }
      }
    }
  }

  /// So many reviewed tickets are in memory at a time.
  private static let portion = 4096

  /// The rows of reviewed tickets in each table.
  private static func reviewedTickets(
    in days: ClosedRange<Day>, _ db: Database
  ) throws -> [(table: String, rows: [Int64])] {
    guard let table = try FactTable(.review).tables(db).first else { return [] }
    let reviews = "\(table) WHERE object = \(Measure(Review.object).code("ticket"))"
    // Most tickets have no review, and need no look at the index to tell so.
    var reviewed: Set<UInt64> = []
    let all = try Statement(db, "SELECT object_id FROM \(reviews)")
    while try all.step() { reviewed.insert(all.withBytes(0, CallMark.fingerprint)) }
    let look = try Statement(db, "SELECT 1 FROM \(reviews) AND object_id = ?")
    return try DaySpan.all(.ticket, in: days, db).map { span in
      let statement = try Statement(
        db,
        """
        SELECT ticket_id, accepted_at, rowid FROM \(span.table)
        WHERE \(span.condition(Ticket.acceptedAt))
        """)
      var found: [(time: Int64, row: Int64)] = []
      while try statement.step() {
        guard reviewed.contains(statement.withBytes(0, CallMark.fingerprint)) else { continue }
        look.bind(statement.text(0), at: 1)
        if try look.step() { found.append((statement.integer(1), statement.integer(2))) }
        look.reset()
      }
      found.sort { ($0.time, $0.row) < ($1.time, $1.row) }
      return (span.table, found.map(\.row))
    }
  }
}
