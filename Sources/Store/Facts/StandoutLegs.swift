import GRDB
public import Records

/// The legs of an agent that took longest, those that were handed on, and usual ones, by their calls.
public struct StandoutLegs: Sendable {
  /// Longest first; of equal ones the earlier.
  public internal(set) var talk: [LegPlace] = []
  public internal(set) var afterCallWork: [LegPlace] = []
  public internal(set) var handedOn: [LegPlace] = []
  /// Those whose talk time, and whose after-call work, is nearest to the middle of the agent's own; of equal
  /// ones the earlier.
  public internal(set) var usualTalk: [LegPlace] = []
  public internal(set) var usualAfterCallWork: [LegPlace] = []
}

/// A leg, and what it is ordered by.
public struct LegPlace: Sendable, Hashable {
  public let callID: String
  public let leg: Int64
  /// Seconds; of legs handed on their talk time, 0 where that is not known.
  public let seconds: Int64
  /// Seconds since 1970 on the centre's clock.
  let time: Int64

  static func precedes(_ left: LegPlace, _ right: LegPlace) -> Bool {
    if left.seconds != right.seconds { return left.seconds > right.seconds }
    if left.time != right.time { return left.time < right.time }
    if left.callID != right.callID {
      return left.callID.utf8.lexicographicallyPrecedes(right.callID.utf8)
    }
    return left.leg < right.leg
  }
}

extension Store {
  /// The answered inbound legs that began on some days and stand out among an agent's.
  ///
  /// Rules of whole calls, as that a test call counts nowhere, are not asked: that is for who reads
  /// the calls. Cost: one pass over the days' rows for all agents together; memory for `count` legs an
  /// agent and kind, and some tens of bytes a leg for the usual ones.
  ///
  /// - Parameters:
  ///   - count: how many of each at most.
  ///   - leastTalk: seconds of talk from which on a leg may be a usual one.
  public func standoutLegs(
    in days: ClosedRange<Day>, each count: Int, usualFrom leastTalk: Int64
  ) throws -> [String: StandoutLegs] {
    try guarded {
      try queue.read { db in
        let words = try WordTable(db)
        var places: [Int64: Int] = [:]
        var found: [(agent: Int64, rows: StandoutRows)] = []
        let kind = Measure(Call.transferKind)
        let handedOn = [kind.code("blind"), kind.code("attended")]
        let spans = try DaySpan.all(.call, in: days, db)
        for (place, span) in spans.enumerated() {
          let statement = try Statement(db, Self.standoutQuery(span))
          while try statement.step() {
            let agent = statement.integer(0)
            let own = places[agent] ?? found.count
            if own == found.count {
              places[agent] = own
              found.append((agent, StandoutRows(count)))
            }
            let row = StandoutRow(
              table: place, id: statement.integer(1), time: statement.integer(2))
            let talk = statement.integer(3)
            if !statement.isNull(3) {
              found[own].rows.talk.add(talk, row)
              if talk >= leastTalk {
                found[own].rows.usual.add(
                  talk: talk, afterCallWork: statement.isNull(4) ? nil : statement.integer(4), row)
              }
            }
            if !statement.isNull(4) { found[own].rows.afterCallWork.add(statement.integer(4), row) }
            // Few legs lead to anybody, so that their kinds are looked at here and not in the query.
            if statement.hasText(5), statement.isNull(6) || handedOn.contains(statement.integer(6))
            {
              found[own].rows.handedOn.add(talk, row)
            }
          }
        }
        let readers = try spans.map {
          try Statement(db, "SELECT call_id, leg FROM \($0.table) WHERE rowid = ?")
        }
        var legs: [String: StandoutLegs] = [:]
        for (agent, rows) in found {
          legs[words.text(agent)] = StandoutLegs(
            talk: try rows.talk.legs(readers), afterCallWork: try rows.afterCallWork.legs(readers),
            handedOn: try rows.handedOn.legs(readers),
            usualTalk: try rows.usual.nearestTalk(count).map {
              try $0.row.leg(readers, $0.seconds)
            },
            usualAfterCallWork: try rows.usual.nearestAfterCallWork(count).map {
              try $0.row.leg(readers, $0.seconds)
            })
        }
        return legs
      }
    }
  }

  private static func standoutQuery(_ span: DaySpan) -> String {
    """
    SELECT agent_id, rowid, started_at, talk_seconds, acw_seconds, transfer_to, transfer_kind
    FROM \(span.table) WHERE \(span.condition(Call.startedAt)) AND agent_id IS NOT NULL
      AND direction = \(Measure(Call.direction).code("in"))
      AND outcome = \(Measure(Call.outcome).code("answered"))
    """
  }
}

/// A row of one of the tables that were read.
struct StandoutRow {
  let table: Int
  let id: Int64
  let time: Int64

  /// - Parameter readers: of `call_id` and `leg` by row, for each table.
  func leg(_ readers: [Statement], _ seconds: Int64) throws -> LegPlace {
    let reader = readers[table]
    reader.bind(id, at: 1)
    defer { reader.reset() }
    _ = try reader.step()
    return LegPlace(callID: reader.text(0), leg: reader.integer(1), seconds: seconds, time: time)
  }
}

/// What is kept of one agent while rows are read.
private struct StandoutRows {
  var talk: Longest
  var afterCallWork: Longest
  var handedOn: Longest
  var usual = UsualRows()

  init(_ count: Int) {
    talk = Longest(count)
    afterCallWork = Longest(count)
    handedOn = Longest(count)
  }
}

/// The rows of the largest values so far; of equal ones the earliest, then the lowest row.
private struct Longest {
  private let count: Int
  private var rows: [(seconds: Int64, row: StandoutRow)] = []
  /// What a row must reach to be among them: of a week's rows few do.
  private var least = Int64.min

  init(_ count: Int) { self.count = count }

  mutating func add(_ seconds: Int64, _ row: StandoutRow) {
    guard seconds >= least else { return }
    let place = rows.firstIndex { Self.precedes((seconds, row), $0) } ?? rows.count
    guard place < count else { return }
    rows.insert((seconds, row), at: place)
    if rows.count > count { rows.removeLast() }
    if rows.count == count { least = rows[count - 1].seconds }
  }

  private static func precedes(
    _ left: (seconds: Int64, row: StandoutRow), _ right: (seconds: Int64, row: StandoutRow)
  ) -> Bool {
    if left.seconds != right.seconds { return left.seconds > right.seconds }
    if left.row.time != right.row.time { return left.row.time < right.row.time }
    return (left.row.table, left.row.id) < (right.row.table, right.row.id)
  }

  func legs(_ readers: [Statement]) throws -> [LegPlace] {
    try rows.map { try $0.row.leg(readers, $0.seconds) }.sorted(by: LegPlace.precedes)
  }
}
