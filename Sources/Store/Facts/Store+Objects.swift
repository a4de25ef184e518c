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

  /// The tickets accepted on some days that were reviewed, with their reviews.
  ///
  /// Cost: a pass over the reviews and one over the days' tickets; a look-up a reviewed ticket. Memory: 8 bytes
  /// a reviewed ticket.
  public func reviewedTickets(
    in days: ClosedRange<Day>
  ) throws -> (records: [RecordKind: RecordBatch], units: Units) {
    try guarded {
      try queue.read { db in
        let keys = try Self.reviewedTickets(in: days, db)
        let reader = SubjectReader(db: db, subject: .tickets, words: try WordTable(db))
        let records = try reader.records(of: keys)
        return (records, Subject.tickets.assemble(records))
      }
    }
  }

  private static func reviewedTickets(
    in days: ClosedRange<Day>, _ db: Database
  ) throws -> [String] {
    guard let table = try FactTable(.review).tables(db).first else { return [] }
    let reviews = "\(table) WHERE object = \(Measure(Review.object).code("ticket"))"
    // Most tickets have no review, and need no look at the index to tell so.
    var reviewed: Set<UInt64> = []
    let all = try Statement(db, "SELECT object_id FROM \(reviews)")
    while try all.step() { reviewed.insert(all.withBytes(0, CallMark.fingerprint)) }
    let look = try Statement(db, "SELECT 1 FROM \(reviews) AND object_id = ?")
    var keys: [String] = []
    for span in try DaySpan.all(.ticket, in: days, db) {
      let statement = try Statement(
        db,
        """
        SELECT ticket_id, accepted_at, rowid FROM \(span.table)
        WHERE \(span.condition(Ticket.acceptedAt))
        """)
      var found: [(time: Int64, row: Int64, key: String)] = []
      while try statement.step() {
        guard reviewed.contains(statement.withBytes(0, CallMark.fingerprint)) else { continue }
        let key = statement.text(0)
        look.bind(key, at: 1)
        if try look.step() { found.append((statement.integer(1), statement.integer(2), key)) }
        look.reset()
      }
      found.sort { ($0.time, $0.row) < ($1.time, $1.row) }
      keys += found.map(\.key)
    }
    return keys
  }
}
