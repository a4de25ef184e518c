import GRDB
public import Records

/// Inbound calls whose callers had called within the 24 hours before, by county; test calls left out.
///
/// A call is of an area where a ticket written in it names one. Two calls that both are of an area belong
/// together when it is the same one; else two calls of a county do.
public struct RepeatCalls: Sendable {
  /// By county; the empty one stands for calls without.
  public fileprivate(set) var counties: [String: County] = [:]
  /// The repeats, by what stands for their ids.
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

  /// Whether a call is a repeat; false for the empty id.
  func contains(_ callID: UnsafeRawBufferPointer) -> Bool {
    !callID.isEmpty && calls.contains(CallMark.fingerprint(callID))
  }

  /// Takes the calls of callers of one bucket, sorted by caller and time.
  fileprivate mutating func add(
    _ marks: [CallMark], from start: Int64, areas: [UInt64: Int], names: CallPlaces
  ) {
    var first = 0
    for (place, mark) in marks.enumerated() {
      while marks[first].caller != mark.caller || mark.time - marks[first].time > CallMark.day {
        first += 1
      }
      guard mark.time >= start else { continue }
      let area = areas[mark.call]
      var (isByArea, isByCounty) = (false, false)
      if let area {
        for earlier in marks[first..<place] where !isByArea {
          guard let other = areas[earlier.call] else {
            isByCounty = true
            continue
          }
          isByArea = area == other
        }
      } else {
        isByCounty = first < place
      }
      let county = names.county(mark.county)
      counties[county, default: County()].withCaller += 1
      if isByArea {
        counties[county]?.byArea += 1
      } else if isByCounty {
        counties[county]?.byCounty += 1
      }
      if isByArea || isByCounty { calls.insert(mark.call) }
      if let area {
        counties[county]?.areas[names.areas[area], default: Area()].calls += 1
        if isByArea { counties[county]?.areas[names.areas[area]]?.repeats += 1 }
      }
    }
  }
}

/// The names of what calls carry as numbers.
private struct CallPlaces {
  let words: WordTable
  var areas: [String] = []

  func county(_ number: Int32) -> String { number < 0 ? "" : words.text(Int64(number)) }
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

  static let day: Int64 = 24 * 3_600

  static func precedes(_ left: CallMark, _ right: CallMark) -> Bool {
    if left.caller != right.caller { return left.caller < right.caller }
    return left.time == right.time ? left.call < right.call : left.time < right.time
  }

  /// FNV-1a of 64 bits: among the calls of a month two ids share one in a million years.
  static func fingerprint(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

extension Store {
  /// The repeats among the calls that began on some days.
  ///
  /// Cost: one pass over the legs of those days and the day before, 32 bytes a call with a caller.
  public func repeatCalls(in days: ClosedRange<Day>) throws -> RepeatCalls {
    try guarded {
      try queue.read { db in
        var places = CallPlaces(words: try WordTable(db))
        let areas = try Self.areasOfCalls(days, db, &places)
        let found = try Self.callMarks(days, db)
        var repeats = RepeatCalls()
        let start = ClockTime(days.lowerBound).seconds
        for bucket in found.buckets {
          let marks = bucket.filter { !found.tests.contains($0.call) }.sorted(by: CallMark.precedes)
          repeats.add(marks, from: start, areas: areas, names: places)
        }
        return repeats
      }
    }
  }

  /// The area of each call in which a ticket with one was written, the first of several; void and test
  /// tickets say nothing.
  private static func areasOfCalls(
    _ days: ClosedRange<Day>, _ db: Database, _ places: inout CallPlaces
  ) throws -> [UInt64: Int] {
    var areas: [UInt64: Int] = [:]
    var numbers: [String: Int] = [:]
    let wider = days.lowerBound.adding(-1)...days.upperBound.adding(1)
    for span in try DaySpan.all(.ticket, in: wider, db) {
      let statement = try Statement(
        db,
        """
        SELECT call_id, area, status FROM \(span.table)
        WHERE \(span.condition(Ticket.acceptedAt)) AND call_id <> '' AND area <> ''
        ORDER BY accepted_at, ticket_id
        """)
      while try statement.step() {
        let status = statement.isNull(2) ? "" : places.words.text(statement.integer(2))
        if Tickets.discarded.choices.dropFirst().contains(status) { continue }
        let name = statement.text(1)
        let area = numbers[name] ?? places.areas.count
        if area == places.areas.count {
          numbers[name] = area
          places.areas.append(name)
        }
        let call = statement.withBytes(0, CallMark.fingerprint)
        if areas[call] == nil { areas[call] = area }
      }
    }
    return areas
  }

  /// The first legs of inbound calls with a caller, by a few bits of theirs, and the calls tagged as tests.
  private static func callMarks(
    _ days: ClosedRange<Day>, _ db: Database
  ) throws -> (buckets: [[CallMark]], tests: Set<UInt64>) {
    var buckets = [[CallMark]](repeating: [], count: 64)
    var tests: Set<UInt64> = []
    let test = Measure(Call.tag).code("test")
    let wider = days.lowerBound.adding(-1)...days.upperBound
    var earlier: Statement?
    for span in try DaySpan.all(.call, in: wider, db) {
      let statement = try Statement(db, firstLegs(span, test: test))
      while try statement.step() {
        let call = statement.withBytes(3, CallMark.fingerprint)
        if !statement.isNull(5), statement.integer(5) == test {
          tests.insert(call)
          continue
        }
        // A call over a month's end began in the table before.
        let leg = statement.integer(4)
        if leg > 1, let earlier {
          earlier.bind(statement.text(3), at: 1)
          earlier.bind(leg, at: 2)
          earlier.bind(statement.integer(0) - CallMark.day, at: 3)
          defer { earlier.reset() }
          if try earlier.step() { continue }
        }
        let county =
          statement.isNull(2) ? Int32(-1) : Int32(truncatingIfNeeded: statement.integer(2))
        let hash = statement.withBytes(1) { bytes in
          bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        let caller = hash ^ (UInt64(truncatingIfNeeded: county) &* 0x9E37_79B9_7F4A_7C15)
        buckets[Int(caller >> 58)].append(
          CallMark(caller: caller, call: call, time: statement.integer(0), county: county))
      }
      earlier = try Statement(
        db, "SELECT 1 FROM \(span.table) WHERE call_id = ? AND leg < ? AND started_at >= ?")
    }
    return (buckets, tests)
  }

  private static func firstLegs(_ span: DaySpan, test: Int64) -> String {
    """
    SELECT started_at, caller_hash, county, call_id, leg, tag FROM \(span.table) AS own
    WHERE \(span.condition(Call.startedAt)) AND direction = \(Measure(Call.direction).code("in"))
      AND (tag = \(test) OR caller_hash IS NOT NULL AND (leg = 1 OR NOT EXISTS (
        SELECT 1 FROM \(span.table) AS other WHERE other.call_id = own.call_id AND other.leg < own.leg)))
    """
  }
}
