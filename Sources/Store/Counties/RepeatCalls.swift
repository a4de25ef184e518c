import GRDB
public import Records

/// Inbound calls whose callers had called within the 24 hours before, by county; test calls left out.
///
/// A call is of an area where a ticket written in it names one. Two calls that both are of an area belong
/// together when it is the same one; else two calls of a county do.
public struct RepeatCalls: Sendable {
  /// By county; the empty one stands for calls without.
  public fileprivate(set) var counties: [String: County] = [:]
  /// The repeats in which a ticket was written, by what stands for their ids.
  private var calls: Set<UInt64> = []

  public struct County: Sendable, Hashable {
    /// Calls with a caller's number: of others it can't be told.
    public var withCaller = 0
    public var byArea = 0
    public var byCounty = 0
    /// Calls of each area, and the repeats among them.
    public var areas: [String: Area] = [:]
  }

  public struct Area: Sendable, Hashable {
    public var calls = 0
    public var repeats = 0
  }

  public init() {}

  /// Whether the call of a ticket is a repeat; false for the empty id.
  func contains(_ callID: UnsafeRawBufferPointer) -> Bool {
    !callID.isEmpty && calls.contains(CallMark.fingerprint(callID))
  }

  /// Counts a call with a caller.
  fileprivate mutating func add(
    _ mark: CallMark, of ticket: TicketOfCall?, _ repetition: Repetition?, _ places: CallPlaces
  ) {
    let county = places.county(mark.county)
    counties[county, default: County()].withCaller += 1
    switch repetition {
    case .byArea: counties[county]?.byArea += 1
    case .byCounty: counties[county]?.byCounty += 1
    case nil: break
    }
    guard let ticket else { return }
    if repetition != nil { calls.insert(mark.call) }
    guard let area = ticket.area else { return }
    counties[county]?.areas[places.areas[area], default: Area()].calls += 1
    if repetition == .byArea { counties[county]?.areas[places.areas[area]]?.repeats += 1 }
  }
}

/// The names of what calls carry as numbers.
private struct CallPlaces {
  let words: WordTable
  var areas: [String] = []

  func county(_ number: Int32) -> String { number < 0 ? "" : words.text(Int64(number)) }
}

/// What the tickets of a call say of it.
private struct TicketOfCall {
  /// The place of its area among the names; nil for none.
  var area: Int?
}

/// An inbound call with a caller.
private struct CallMark {
  /// The same for calls of one caller from one county.
  let caller: UInt64
  /// Stands for its id.
  let call: UInt64
  let time: Int64
  /// The number of its word; −1 for none.
  let county: Int32

  /// FNV-1a of 64 bits: among the calls of a month two ids share one in a million years.
  static func fingerprint(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

extension Store {
  /// The repeats among the calls that began on some days.
  ///
  /// Cost: one pass over the legs of those days and the day before, and the memory of the callers of two
  /// days; a second pass where a later leg says that a call was a test.
  public func repeatCalls(in days: ClosedRange<Day>) throws -> RepeatCalls {
    try guarded {
      try queue.read { db in
        var places = CallPlaces(words: try WordTable(db))
        let tickets = try Self.ticketsOfCalls(days, db, &places)
        var tests: Set<UInt64> = []
        while true {
          let scan = try Self.scan(days, db, tests, tickets, places)
          guard !scan.lateTests.isEmpty else { return scan.repeats }
          tests = scan.tests
        }
      }
    }
  }

  /// What tickets say of their calls, by what stands for these: the area of the first one with any. Void
  /// and test tickets say nothing.
  private static func ticketsOfCalls(
    _ days: ClosedRange<Day>, _ db: Database, _ places: inout CallPlaces
  ) throws -> [UInt64: TicketOfCall] {
    var tickets: [UInt64: TicketOfCall] = [:]
    var numbers: [String: Int] = [:]
    let wider = days.lowerBound.adding(-1)...days.upperBound.adding(1)
    for span in try DaySpan.all(.ticket, in: wider, db) {
      let statement = try Statement(
        db,
        """
        SELECT call_id, area, status FROM \(span.table)
        WHERE \(span.condition(Ticket.acceptedAt)) AND call_id <> ''
        ORDER BY accepted_at, ticket_id
        """)
      while try statement.step() {
        let status = statement.isNull(2) ? "" : places.words.text(statement.integer(2))
        if Tickets.discarded.choices.dropFirst().contains(status) { continue }
        let call = statement.withBytes(0, CallMark.fingerprint)
        let name = statement.text(1)
        if name.isEmpty || tickets[call]?.area != nil {
          if tickets[call] == nil { tickets[call] = TicketOfCall() }
          continue
        }
        let area = numbers[name] ?? places.areas.count
        if area == places.areas.count {
          numbers[name] = area
          places.areas.append(name)
        }
        tickets[call] = TicketOfCall(area: area)
      }
    }
    return tickets
  }

  private static func scan(
    _ days: ClosedRange<Day>, _ db: Database, _ tests: Set<UInt64>,
    _ tickets: [UInt64: TicketOfCall], _ places: CallPlaces
  ) throws -> CallScan {
    var scan = CallScan(
      from: ClockTime(days.lowerBound).seconds, tests: tests, tickets: tickets, places: places)
    let wider = days.lowerBound.adding(-1)...days.upperBound
    let spans = try DaySpan.all(.call, in: wider, db)
    for (place, span) in spans.enumerated() {
      // A call over a month's end began in the table before.
      let earlier = try place == 0 ? nil : Self.earlierLegs(spans[place - 1], db)
      let before = scan
      // Rows of a file are nearly always in the order of time, and need no sorting then.
      if try scan.add(Self.firstLegs(span, by: "rowid", db), after: earlier) { continue }
      scan = before
      _ = try scan.add(Self.firstLegs(span, by: "started_at", db), after: earlier)
    }
    scan.finish()
    return scan
  }

  /// The first legs of inbound calls with a caller, and all that are tagged as tests.
  private static func firstLegs(
    _ span: DaySpan, by order: String, _ db: Database
  ) throws -> Statement {
    try Statement(
      db,
      """
      SELECT started_at, caller_hash, county, call_id, leg, tag = \(CallScan.test)
      FROM \(span.table) AS own
      WHERE \(span.condition(Call.startedAt)) AND direction = \(Measure(Call.direction).code("in"))
        AND (tag = \(CallScan.test) OR caller_hash IS NOT NULL AND (leg = 1 OR NOT EXISTS (
          SELECT 1 FROM \(span.table) AS other
          WHERE other.call_id = own.call_id AND other.leg < own.leg)))
      ORDER BY own.\(order)
      """)
  }

  private static func earlierLegs(_ span: DaySpan, _ db: Database) throws -> Statement {
    try Statement(
      db, "SELECT 1 FROM \(span.table) WHERE call_id = ? AND leg < ? AND started_at >= ?")
  }
}

/// Takes calls as they pass in the order of time.
private struct CallScan {
  private(set) var repeats = RepeatCalls()
  private(set) var tests: Set<UInt64>
  /// Calls of which a later leg says that they were tests, when they may have been counted.
  private(set) var lateTests: Set<UInt64> = []
  private let start: Int64
  private let tickets: [UInt64: TicketOfCall]
  private let places: CallPlaces
  private var callers = RecentCallers()
  /// Calls of the same second: which comes first must not depend on how they were imported.
  private var sameTime: [CallMark] = []

  static let test = Measure(Call.tag).code("test")

  /// - Parameter start: the first second whose calls are counted; earlier ones only make repeats.
  init(
    from start: Int64, tests: Set<UInt64>, tickets: [UInt64: TicketOfCall], places: CallPlaces
  ) {
    (self.start, self.tests, self.tickets, self.places) = (start, tests, tickets, places)
  }

  /// Adds rows; false as soon as one doesn't stand in the order of time.
  mutating func add(_ statement: Statement, after earlier: Statement?) throws -> Bool {
    while try statement.step() {
      let time = statement.integer(0)
      let call = statement.withBytes(3, CallMark.fingerprint)
      let leg = statement.integer(4)
      if !statement.isNull(5), statement.integer(5) == 1 {
        if tests.insert(call).inserted, leg > 1 { lateTests.insert(call) }
        continue
      }
      if let last = sameTime.last?.time, last != time {
        if last > time { return false }
        finish()
      }
      if tests.contains(call) { continue }
      if leg > 1, let earlier {
        earlier.bind(statement.text(3), at: 1)
        earlier.bind(leg, at: 2)
        earlier.bind(time - RecentCallers.day, at: 3)
        defer { earlier.reset() }
        if try earlier.step() { continue }
      }
      let county =
        statement.isNull(2) ? Int32(-1) : Int32(truncatingIfNeeded: statement.integer(2))
      let hash = statement.withBytes(1) { bytes in
        bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      }
      let caller = hash ^ (UInt64(truncatingIfNeeded: county) &* 0x9E37_79B9_7F4A_7C15)
      sameTime.append(CallMark(caller: caller, call: call, time: time, county: county))
    }
    return true
  }

  /// Counts the calls of the second that was reached.
  mutating func finish() {
    for mark in sameTime.count > 1 ? sameTime.sorted(by: { $0.call < $1.call }) : sameTime {
      let ticket = tickets[mark.call]
      let repetition = callers.note(mark.caller, area: ticket?.area, at: mark.time)
      if mark.time >= start { repeats.add(mark, of: ticket, repetition, places) }
    }
    sameTime.removeAll(keepingCapacity: true)
  }
}
