/// Makes legs into units: each leg for its agent, each call once for every other scope.
///
/// A call with all its legs belongs to the day of its first leg (lowest number, then start).
public struct CallAssembly {
  private let batch: RecordBatch
  private let parts: [Int64]
  private let times: [Int64]
  private let answered: [Bool]
  private let tags: [Int64]
  private let outcomes: [Int64]
  private let combined: [[Int64]]
  private let transferTo: [String]
  private let transferKinds: [Int64]
  private let agents: [String]
  private let counties: [String]
  private let queues: [String]
  private let transferBit: UInt64

  public init(_ batch: RecordBatch) {
    self.batch = batch
    parts = batch.integers(Call.leg)
    times = batch.integers(Call.startedAt)
    outcomes = batch.integers(Call.outcome)
    let isIn = Calls.direction.code("in")
    let isAnswered = Calls.outcome.code("answered")
    answered = zip(batch.integers(Call.direction), outcomes)
      .map { $0 == isIn && $1 == isAnswered }
    tags = batch.integers(Call.tag)
    combined = Calls.combinations.map { batch.integers($0.field) }
    transferTo = batch.texts(Call.transferTo)
    transferKinds = batch.integers(Call.transferKind)
    agents = batch.texts(Call.agentID)
    counties = batch.texts(Call.county)
    queues = batch.texts(Call.queue)
    transferBit = 1 << UInt64(batch.kind.index(of: Call.transferTo))
  }

  /// The units of the legs at `rows`, all of one call id: of one call or of several.
  public func append(_ rows: [Int], to units: inout Units) {
    let labels = Components.labels(of: rows.map { times[$0] })
    if labels.allSatisfy({ $0 == 0 }) { return appendCall(rows, to: &units) }
    for label in 0...(labels.max() ?? 0) {
      appendCall(zip(rows, labels).filter { $0.1 == label }.map(\.0), to: &units)
    }
  }

  private func appendCall(_ rows: [Int], to units: inout Units) {
    let legs = rows.sorted { (parts[$0], times[$0], $0) < (parts[$1], times[$1], $1) }
    guard let first = legs.first else { return }
    let day = ClockTime(seconds: times[first]).day
    let isTagged = Self.tagNames.map { tag in legs.contains { tags[$0] == tag } ? 1 : 0 as Int64 }
    var callTransferred: Int64 = 0
    let missing = RecordBatch.missing
    for leg in legs {
      let transferred = transfer(of: leg, in: legs)
      if answered[leg] {
        if transferred == 1 { callTransferred = 1 }
        if transferred == missing, callTransferred == 0 { callTransferred = missing }
      }
      units.byAgent.append(
        day: day, agent: agents[leg], county: counties[first], queue: queues[leg],
        values: [answered[leg] ? 1 : 0] + isTagged + [transferred, outcomes[leg], hour(of: leg)]
          + combined.map { $0[leg] },
        row: leg)
    }
    let answeredLegs = legs.filter { answered[$0] }
    let outcome = answeredLegs.first.map { outcomes[$0] } ?? outcomes[first]
    units.byCounty.append(
      day: day, agent: agents[first], county: counties[first], queue: queues[first],
      values: [answeredLegs.isEmpty ? 0 : 1] + isTagged
        + [callTransferred, outcome, hour(of: first)]
        + Calls.combinations.indices.map { value(of: $0, legs: legs, answered: answeredLegs) },
      row: first)
  }

  private func hour(of leg: Int) -> Int64 {
    Int64(ClockTime(seconds: times[leg]).secondOfDay / 3_600)
  }

  private static let tagNames: [Int64] = {
    let tag = Measure(Call.tag)
    return [Calls.isTest, Calls.isSilent, Calls.isHarassing, Calls.isWrongNumber]
      .map { tag.code($0.name) }
  }()

  private static let handsOver: Set<Int64> = {
    let kind = Measure(Call.transferKind)
    return [kind.code("blind"), kind.code("attended"), RecordBatch.missing]
  }()

  /// 1 when this answered leg was handed to somebody, 0 when not, missing when that is not recorded.
  /// A transfer that later legs show nobody took does not count.
  private func transfer(of leg: Int, in legs: [Int]) -> Int64 {
    if batch.notRecorded[leg] & transferBit != 0 { return RecordBatch.missing }
    guard answered[leg], !transferTo[leg].isEmpty, Self.handsOver.contains(transferKinds[leg])
    else { return 0 }
    let later = legs.filter { parts[$0] > parts[leg] }
    let taken = Calls.outcome.code("answered")
    return later.isEmpty || later.contains { outcomes[$0] == taken } ? 1 : 0
  }

  private func value(of column: Int, legs: [Int], answered: [Int]) -> Int64 {
    let missing = RecordBatch.missing
    let values = combined[column]
    switch Calls.combinations[column].combination {
    case .firstLeg: return values[legs[0]]
    case .firstAnswered: return answered.first.map { values[$0] } ?? missing
    case .lastOfAnswered:
      return answered.last { values[$0] != missing }.map { values[$0] } ?? missing
    case .sumOfAnswered:
      let known = answered.map { values[$0] }.filter { $0 != missing }
      return known.isEmpty ? missing : known.reduce(0, +)
    }
  }
}
