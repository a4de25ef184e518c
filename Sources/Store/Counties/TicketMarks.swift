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
  public var hasCaller: Bool
  /// Whether it was looked at by area: it carries an area and a call id.
  public var isByArea: Bool
  /// Whether the same caller had a ticket of the same county (by area: of the same area) in the 24
  /// hours before.
  public var isRepeat: Bool
}

extension Store {
  /// The tickets accepted in some days, in the order of time, void and test ones left out.
  ///
  /// Cost: one pass over the tickets of those days and the day before, about 100 bytes a ticket.
  public func ticketMarks(in days: ClosedRange<Day>) throws -> [TicketMark] {
    try guarded {
      try queue.read { db in
        let words = try WordTable(db)
        var scan = TicketScan(from: ClockTime(days.lowerBound).seconds)
        let wider = days.lowerBound.adding(-1)...days.upperBound
        for span in try DaySpan.all(.ticket, in: wider, db) {
          let statement = try Statement(
            db,
            """
            SELECT rowid, accepted_at, county, station, area, kind, caller_hash, call_id <> '', status
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

/// Finds repeats while tickets pass in the order of time.
private struct TicketScan {
  var marks: [TicketMark] = []
  private let start: Int64
  private var lastOfCounty: [Caller: Int64] = [:]
  private var lastOfArea: [Caller: Int64] = [:]
  /// Each area once, so that a mark costs no text of its own, and its number from 1; 0 is that of none.
  private var areas: [String: Int] = [:]
  private var areaTexts = [""]

  private struct Caller: Hashable {
    var hash: Int64
    var county: Int64
    var area: Int
  }

  /// - Parameter start: the first second whose tickets are marked; earlier ones only make repeats.
  init(from start: Int64) { self.start = start }

  private static let day: Int64 = 24 * 3_600

  mutating func add(_ statement: Statement, _ words: WordTable) {
    func word(_ column: Int32) -> String {
      statement.isNull(column) ? "" : words.text(statement.integer(column))
    }
    if !statement.isNull(8), Tickets.discarded.choices.dropFirst().contains(word(8)) { return }
    let time = statement.integer(1)
    let area = number(ofArea: statement.text(4))
    let county = statement.isNull(2) ? -1 : statement.integer(2)
    let isByArea = area > 0 && statement.integer(7) == 1
    let hasCaller = !statement.isNull(6)
    var isRepeat = false
    if hasCaller {
      let hash = statement.withBytes(6) { bytes in
        bytes.prefix(8).reduce(0) { $0 << 8 | Int64($1) }
      }
      let ofCounty = Caller(hash: hash, county: county, area: 0)
      let ofArea = Caller(hash: hash, county: county, area: area)
      let last = isByArea ? lastOfArea[ofArea] : lastOfCounty[ofCounty]
      isRepeat = last.map { time - $0 <= Self.day } ?? false
      lastOfCounty[ofCounty] = time
      if isByArea { lastOfArea[ofArea] = time }
    }
    guard time >= start else { return }
    marks.append(
      TicketMark(
        rowID: statement.integer(0), county: word(2), station: word(3), area: areaTexts[area],
        kind: statement.integer(5), hasCaller: hasCaller, isByArea: isByArea, isRepeat: isRepeat))
  }

  private mutating func number(ofArea text: String) -> Int {
    if text.isEmpty { return 0 }
    if let number = areas[text] { return number }
    areas[text] = areaTexts.count
    areaTexts.append(text)
    return areaTexts.count - 1
  }
}
