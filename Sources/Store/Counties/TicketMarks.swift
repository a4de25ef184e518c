import GRDB
public import Records

/// What is known of a ticket without reading it whole: enough to choose whom a list shows.
public struct TicketMark: Sendable {
  /// The ticket's row in its table.
  public var rowID: Int64
  /// Empty when unknown.
  public var county: String
  public var station: String
  /// Where the supply failed; empty when unknown.
  public var area: String
  /// The place of the kind among its words.
  public var kind: Int64
  /// Whether the call in which it was written is a repeat.
  public var isRepeat: Bool
}

extension Store {
  /// The tickets accepted in some days, in the order of time, void and test ones left out.
  ///
  /// Cost: one pass over the tickets of those days, about 100 bytes a ticket.
  public func ticketMarks(
    in days: ClosedRange<Day>, of repeats: RepeatCalls
  ) throws -> [TicketMark] {
    try guarded {
      try queue.read { db in
        let words = try WordTable(db)
        var scan = TicketScan(repeats: repeats)
        for span in try DaySpan.all(.ticket, in: days, db) {
          let statement = try Statement(
            db,
            """
            SELECT rowid, county, station, area, kind, call_id, status
            FROM \(span.table) WHERE \(span.condition(Ticket.acceptedAt))
            ORDER BY accepted_at, ticket_id
            """)
          while try statement.step() { scan.add(statement, words) }
        }
        return scan.marks
      }
    }
  }

  /// The records of some objects of a subject.
  public func records(
    of subject: Subject, keys: [String]
  ) throws -> [RecordKind: RecordBatch] {
    try guarded {
      try queue.read { db in
        try SubjectReader(db: db, subject: subject, words: WordTable(db)).records(of: keys)
      }
    }
  }
}

/// Takes tickets as they pass in the order of time.
private struct TicketScan {
  let repeats: RepeatCalls
  var marks: [TicketMark] = []
  /// Each area once, so that a mark costs no text of its own.
  private var areas: [String: Int] = [:]
  private var areaTexts: [String] = []

  init(repeats: RepeatCalls) { self.repeats = repeats }

  mutating func add(_ statement: Statement, _ words: WordTable) {
    func word(_ column: Int32) -> String {
      statement.isNull(column) ? "" : words.text(statement.integer(column))
    }
    if !statement.isNull(6), Tickets.discarded.choices.dropFirst().contains(word(6)) { return }
    let repeats = repeats
    marks.append(
      TicketMark(
        rowID: statement.integer(0), county: word(1), station: word(2),
        area: shared(statement.text(3)), kind: statement.integer(4),
        isRepeat: statement.withBytes(5) { repeats.contains($0) }))
  }

  private mutating func shared(_ area: String) -> String {
    if let place = areas[area] { return areaTexts[place] }
    areas[area] = areaTexts.count
    areaTexts.append(area)
    return area
  }
}
