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
  /// Cost: a pass over the days' tickets, with a look at the index of reviews for each.
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
    let ticket = Measure(Review.object).code("ticket")
    var keys: [String] = []
    for span in try DaySpan.all(.ticket, in: days, db) {
      let statement = try Statement(
        db,
        """
        SELECT ticket_id FROM \(span.table) WHERE \(span.condition(Ticket.acceptedAt))
          AND EXISTS (SELECT 1 FROM \(FactTable(.review).table(of: nil))
            WHERE object_id = ticket_id AND object = \(ticket))
        ORDER BY accepted_at, rowid
        """)
      while try statement.step() { keys.append(statement.text(0)) }
    }
    return keys
  }
}
