import GRDB
public import Records

/// What is known of a ticket without reading it whole: enough to choose whom a list shows.
public struct TicketMark: Sendable {
  /// The row, the kind and the repeat in one word, as a month may have millions of tickets.
  private let packed: UInt64
  /// The place of its station's name among the texts of the marks.
  public let station: Int32
  /// The same of the area where the supply failed.
  public let area: Int32

  fileprivate init(rowID: Int64, kind: Int64, isRepeat: Bool, station: Int32, area: Int32) {
    precondition(rowID >> 48 == 0 && kind >> 15 == 0, "more than a mark has room for")
    packed = UInt64(rowID) << 16 | UInt64(kind) << 1 | (isRepeat ? 1 : 0)
    self.station = station
    self.area = area
  }

  /// The ticket's row in its table.
  public var rowID: Int64 { Int64(packed >> 16) }
  /// The place of the kind among its words.
  public var kind: Int64 { Int64(packed >> 1 & 0x7FFF) }
  /// Whether the call in which it was written is a repeat.
  public var isRepeat: Bool { packed & 1 == 1 }
}

/// The marks of all tickets of a period: 16 bytes a ticket.
public struct TicketMarks: Sendable {
  /// In the order of time, by county; those of none under the empty text.
  public internal(set) var counties: [String: [TicketMark]] = [:]
  private var texts = [""]
  private var places: [String: Int32] = ["": 0]

  /// The name of a station or an area; empty when unknown.
  public func text(_ place: Int32) -> String { texts[Int(place)] }

  fileprivate mutating func place(of text: String) -> Int32 {
    if let place = places[text] { return place }
    let place = Int32(texts.count)
    places[text] = place
    texts.append(text)
    return place
  }
}

extension Store {
  /// The tickets accepted in some days, void and test ones left out.
  ///
  /// Cost: one pass over the tickets of those days.
  public func ticketMarks(
    in days: ClosedRange<Day>, of repeats: RepeatCalls
  ) throws -> TicketMarks {
    try guarded {
      try queue.read { db in
        let words = try WordTable(db)
        var scan = TicketScan(repeats, words)
        for span in try DaySpan.all(.ticket, in: days, db) {
          let before = scan
          // Rows of a file are nearly always in the order of time, and need no sorting then.
          if try scan.add(Self.rows(of: span, by: "rowid", db)) { continue }
          scan = before
          _ = try scan.add(Self.rows(of: span, by: "accepted_at, ticket_id", db))
        }
        return scan.finished
      }
    }
  }

  private static func rows(
    of span: DaySpan, by order: String, _ db: Database
  ) throws -> Statement {
    try Statement(
      db,
      """
      SELECT rowid, accepted_at, county, station, area, kind, call_id, status, ticket_id
      FROM \(span.table) WHERE \(span.condition(Ticket.acceptedAt)) ORDER BY \(order)
      """)
  }
}

/// Takes tickets as they pass in the order of time.
private struct TicketScan {
  private let repeats: RepeatCalls
  private let words: WordTable
  private var marks = TicketMarks()
  /// By the numbers of counties' words, −1 for none.
  private var counties: [Int64: [TicketMark]] = [:]
  /// The places of stations among the texts, by the numbers of their words.
  private var stations: [Int64: Int32] = [:]

  private static let none: Int64 = -1

  init(_ repeats: RepeatCalls, _ words: WordTable) {
    self.repeats = repeats
    self.words = words
  }

  var finished: TicketMarks {
    var marks = marks
    for (county, own) in counties {
      marks.counties[county == Self.none ? "" : words.text(county)] = own
    }
    return marks
  }

  /// Adds rows; false as soon as one doesn't stand in the order of time and id.
  mutating func add(_ statement: Statement) throws -> Bool {
    var last = (time: Int64.min, id: [UInt8]())
    while try statement.step() {
      let time = statement.integer(1)
      let follows = statement.withBytes(8) { id in
        let isNext =
          last.time == time ? last.id.lexicographicallyPrecedes(id) : last.time < time
        last.time = time
        last.id.removeAll(keepingCapacity: true)
        last.id.append(contentsOf: id)
        return isNext
      }
      guard follows else { return false }
      addRow(statement)
    }
    return true
  }

  private mutating func addRow(_ statement: Statement) {
    func word(_ column: Int32) -> Int64 {
      statement.isNull(column) ? Self.none : statement.integer(column)
    }
    if words.isDiscarded(statement, 7) { return }
    let repeats = repeats
    counties[word(2), default: []].append(
      TicketMark(
        rowID: statement.integer(0), kind: statement.integer(5),
        isRepeat: statement.withBytes(6) { repeats.contains($0) }, station: station(word(3)),
        area: marks.place(of: statement.text(4))))
  }

  private mutating func station(_ word: Int64) -> Int32 {
    if word == Self.none { return 0 }
    if let place = stations[word] { return place }
    let place = marks.place(of: words.text(word))
    stations[word] = place
    return place
  }
}

extension WordTable {
  /// Whether a column with the status of a ticket says that it counts for nothing: void, or a test.
  func isDiscarded(_ statement: Statement, _ column: Int32) -> Bool {
    !statement.isNull(column)
      && Tickets.discarded.choices.dropFirst().contains(text(statement.integer(column)))
  }
}
