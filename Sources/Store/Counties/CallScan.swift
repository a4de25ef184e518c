import Records

/// The names of what calls carry as numbers.
struct CallPlaces {
  let words: WordTable
  var areas: [String] = []

  func county(_ number: Int32) -> String { number < 0 ? "" : words.text(Int64(number)) }
}

/// What the tickets of a call say of it.
struct TicketOfCall {
  /// The number of the word of its county; −1 for none.
  var county: Int32
  /// The place of its area among the names; nil for none.
  var area: Int?
}

/// An inbound call with a caller.
struct CallMark {
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

/// Takes calls as they pass, nearly all of them in the order of time.
struct CallScan {
  /// What one pass finds out too late, so that another one must know it before.
  struct Known {
    /// Calls that a leg says were tests.
    var tests: Set<UInt64> = []
    /// Calls that come after later ones.
    var late: [CallMark] = []
  }

  private(set) var repeats = RepeatCalls()
  /// What this pass has found.
  private(set) var known = Known()
  /// Whether another pass has to know what this one found.
  private(set) var isIncomplete = false
  private let before: Known
  /// Of the late ones that were known before, those that are still to come.
  private var late: ArraySlice<CallMark>
  private let start: Int64
  private let tickets: [UInt64: TicketOfCall]
  private let places: CallPlaces
  private var callers = RecentCallers()
  private var latest = Int64.min
  /// Calls of the same second: which comes first must not depend on how they were imported.
  private var sameTime: [CallMark] = []

  static let test = Measure(Call.tag).code("test")

  /// - Parameters:
  ///   - start: the first second whose calls are counted; earlier ones only make repeats.
  ///   - before: what a pass before has found.
  init(
    from start: Int64, _ before: Known, tickets: [UInt64: TicketOfCall], places: CallPlaces
  ) {
    (self.start, self.before, self.tickets, self.places) = (start, before, tickets, places)
    late = before.late.sorted { $0.time < $1.time }[...]
  }

  /// Adds rows, those of a month after those of the months before.
  mutating func add(_ statement: Statement, after earlier: Statement?) throws {
    while try statement.step() {
      let time = statement.integer(0)
      let call = statement.withBytes(3, CallMark.fingerprint)
      let leg = statement.integer(4)
      if !statement.isNull(5), statement.integer(5) == 1 {
        // Its first leg may have been counted.
        if leg > 1, !before.tests.contains(call) { isIncomplete = true }
        known.tests.insert(call)
        continue
      }
      if leg > 1, let earlier, try Self.has(earlier, before: statement, at: time) { continue }
      let county =
        statement.isNull(2) ? Int32(-1) : Int32(truncatingIfNeeded: statement.integer(2))
      let hash = statement.withBytes(1) { bytes in
        bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      }
      let caller = hash ^ (UInt64(truncatingIfNeeded: county) &* 0x9E37_79B9_7F4A_7C15)
      add(CallMark(caller: caller, call: call, time: time, county: county))
    }
  }

  /// Whether a call began with a leg of the month before.
  private static func has(
    _ earlier: Statement, before leg: Statement, at time: Int64
  ) throws -> Bool {
    earlier.bind(leg.text(3), at: 1)
    earlier.bind(leg.integer(4), at: 2)
    earlier.bind(time - RecentCallers.day, at: 3)
    defer { earlier.reset() }
    return try earlier.step()
  }

  private mutating func add(_ mark: CallMark) {
    if mark.time < latest {
      guard before.late.isEmpty else { return }
      known.late.append(mark)
      isIncomplete = true
      return
    }
    latest = mark.time
    while let first = late.first, first.time <= mark.time {
      late.removeFirst()
      pass(first)
    }
    pass(mark)
  }

  /// Takes calls in the order of time. Tests are left out here and not before, so that the same rows are late
  /// in every pass.
  private mutating func pass(_ mark: CallMark) {
    if before.tests.contains(mark.call) { return }
    if let time = sameTime.last?.time, time < mark.time { count() }
    sameTime.append(mark)
  }

  /// Takes what is left when all rows have passed.
  mutating func finish() {
    for mark in late { pass(mark) }
    late = []
    count()
  }

  /// Counts the calls of the second that was reached.
  private mutating func count() {
    for mark in sameTime.count > 1 ? sameTime.sorted(by: { $0.call < $1.call }) : sameTime {
      // Of which county a call without one is can't be told, nor whose a ticket of another one is.
      let ticket = tickets[mark.call].flatMap { $0.county == mark.county ? $0 : nil }
      let repetition =
        mark.county < 0 ? nil : callers.note(mark.caller, area: ticket?.area, at: mark.time)
      if repetition != nil, ticket != nil { repeats.addTicket(of: mark) }
      if mark.time >= start { repeats.add(mark, of: ticket, repetition, places) }
    }
    sameTime.removeAll(keepingCapacity: true)
  }
}
