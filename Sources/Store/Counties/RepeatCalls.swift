import GRDB
public import Records

/// Inbound calls whose callers had called within the 24 hours before, by county; test calls left out.
///
/// A call is of an area where a ticket written in it names one. Two calls that both are of an area belong
/// together when it is the same one; else two calls of a county do.
public struct RepeatCalls: Sendable {
  /// Whether calls were compared at all: of too many legs they are not.
  public let areCounted: Bool
  /// By county; the empty one stands for calls without.
  public private(set) var counties: [String: County] = [:]
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

  public init(areCounted: Bool = true) { self.areCounted = areCounted }

  /// Whether the call of a ticket is a repeat; false for the empty id.
  func contains(_ callID: UnsafeRawBufferPointer) -> Bool {
    !callID.isEmpty && calls.contains(CallMark.fingerprint(callID))
  }

  /// Notes that tickets of a call were written in a repeat.
  mutating func addTicket(of mark: CallMark) { calls.insert(mark.call) }

  /// Counts a call with a caller.
  mutating func add(
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
    guard let area = ticket.area else { return }
    counties[county]?.areas[places.areas[area], default: Area()].calls += 1
    if repetition == .byArea { counties[county]?.areas[places.areas[area]]?.repeats += 1 }
  }
}

extension Store {
  /// The repeats among the calls that began on some days; uncounted where these have too many legs.
  ///
  /// Cost: one pass over the legs of those days and the two before, and the memory of the callers of two
  /// days. Where rows don't stand in the order of time, as corrected ones do not, a second pass, and 32 bytes
  /// for each of these.
  ///
  /// - Parameter mostLegs: of the days; beyond it a report would wait for the comparison.
  public func repeatCalls(in days: ClosedRange<Day>, mostLegs: Int) throws -> RepeatCalls {
    try guarded {
      try queue.read { db in
        if try Self.legs(in: days, db) > mostLegs {
          return RepeatCalls(areCounted: false)
        }
        var places = CallPlaces(words: try WordTable(db))
        let tickets = try Self.ticketsOfCalls(days, db, &places)
        let scan = try Self.scan(days, db, CallScan.Known(), tickets, places)
        guard scan.isIncomplete else { return scan.repeats }
        return try Self.scan(days, db, scan.known, tickets, places).repeats
      }
    }
  }

  private static func legs(in days: ClosedRange<Day>, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT coalesce(sum(fact_day.rows), 0) FROM fact_day JOIN fact_table USING (name)
        WHERE kind = ? AND day BETWEEN ? AND ?
        """, arguments: [RecordKind.call.name, days.lowerBound.number, days.upperBound.number]) ?? 0
  }

  /// What tickets say of their calls, by what stands for these: the area of the first one with any. Void
  /// and test tickets say nothing.
  private static func ticketsOfCalls(
    _ days: ClosedRange<Day>, _ db: Database, _ places: inout CallPlaces
  ) throws -> [UInt64: TicketOfCall] {
    var tickets: [UInt64: TicketOfCall] = [:]
    var numbers: [String: Int] = [:]
    let wider = days.lowerBound.adding(-2)...days.upperBound.adding(1)
    for span in try DaySpan.all(.ticket, in: wider, db) {
      let statement = try Statement(
        db,
        """
        SELECT call_id, area, status, county FROM \(span.table)
        WHERE \(span.condition(Ticket.acceptedAt)) AND call_id <> ''
        ORDER BY accepted_at, ticket_id
        """)
      while try statement.step() {
        if places.words.isDiscarded(statement, 2) { continue }
        let call = statement.withBytes(0, CallMark.fingerprint)
        let county =
          statement.isNull(3) ? Int32(-1) : Int32(truncatingIfNeeded: statement.integer(3))
        let name = statement.text(1)
        if name.isEmpty || tickets[call]?.area != nil {
          if tickets[call] == nil { tickets[call] = TicketOfCall(county: county) }
          continue
        }
        let area = numbers[name] ?? places.areas.count
        if area == places.areas.count {
          numbers[name] = area
          places.areas.append(name)
        }
        tickets[call] = TicketOfCall(county: county, area: area)
      }
    }
    return tickets
  }

  private static func scan(
    _ days: ClosedRange<Day>, _ db: Database, _ known: CallScan.Known,
    _ tickets: [UInt64: TicketOfCall], _ places: CallPlaces
  ) throws -> CallScan {
    var scan = CallScan(
      from: ClockTime(days.lowerBound).seconds, known, tickets: tickets, places: places)
    // Calls of the day before may have tickets of the first day; whether they are repeats, the day before that
    // tells.
    let wider = days.lowerBound.adding(-2)...days.upperBound
    var earlier: Statement?
    for span in try DaySpan.all(.call, in: wider, db) {
      try scan.add(Self.firstLegs(span, db), after: earlier)
      // A call over a month's end began in the table before.
      earlier = try Self.earlierLegs(span, db)
    }
    scan.finish()
    return scan
  }

  /// The first legs of inbound calls with a caller, and all that are tagged as tests.
  private static func firstLegs(_ span: DaySpan, _ db: Database) throws -> Statement {
    try Statement(
      db,
      """
      SELECT started_at, caller_hash, county, call_id, leg, tag = \(CallScan.test)
      FROM \(span.table) AS own
      WHERE \(span.condition(Call.startedAt)) AND direction = \(Measure(Call.direction).code("in"))
        AND (tag = \(CallScan.test) OR caller_hash IS NOT NULL AND (leg = 1 OR NOT EXISTS (
          SELECT 1 FROM \(span.table) AS other
          WHERE other.call_id = own.call_id AND other.leg < own.leg)))
      ORDER BY own.rowid
      """)
  }

  private static func earlierLegs(_ span: DaySpan, _ db: Database) throws -> Statement {
    try Statement(
      db, "SELECT 1 FROM \(span.table) WHERE call_id = ? AND leg < ? AND started_at >= ?")
  }
}
