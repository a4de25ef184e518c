/// Makes legs into units: each leg for its agent, each call once for every other scope.
///
/// A call with all its legs belongs to the day of its first leg (lowest number, then start).
/// Works a measure at a time, over calls of any number of legs; and over legs that are each a call
/// of their own, as nearly all are, without looking for others.
public struct CallAssembly {
  private let legs: Legs

  public init(_ legs: Legs) { self.legs = legs }

  /// What becomes of a measure.
  private enum Rule {
    case answered
    case tagged(Int32)
    case transferred
    case outcome
    case hour
    case combined(Int, Calls.Combination)
  }

  /// In the order of the subject's measures.
  private static let rules: [Rule] =
    [.answered]
    + [Calls.isTest, Calls.isSilent, Calls.isHarassing, Calls.isWrongNumber]
    .map { .tagged(Int32(Measure(Call.tag).code($0.name))) }
    + [.transferred, .outcome, .hour]
    + Calls.combinations.indices.map { .combined($0, Calls.combinations[$0].combination) }

  /// The field whose values a measure takes as they are; nil for others.
  public static func field(ofMeasure measure: Int) -> Field? {
    guard case .combined(let place, _) = rules[measure] else { return nil }
    return Calls.combinations[place].field
  }

  /// Whether the rules read a field whatever is measured.
  public static func isAlwaysRead(_ field: Field) -> Bool {
    [Call.direction, Call.outcome, Call.tag, Call.transferKind].contains(field)
  }

  // MARK: The rules of one leg

  private static let inbound = Int32(Calls.direction.code("in"))
  private static let taken = Int32(Calls.outcome.code("answered"))
  private static let blind = Int32(Measure(Call.transferKind).code("blind"))
  private static let attended = Int32(Measure(Call.transferKind).code("attended"))

  /// Constants of the rules, read once before a loop.
  private struct Codes {
    let inbound = CallAssembly.inbound
    let taken = CallAssembly.taken
    let blind = CallAssembly.blind
    let attended = CallAssembly.attended
  }

  /// 1 for an answered leg, else 0. Both columns are read whatever the first one says: a loop over legs
  /// has no branch then, and is made for several at once.
  @inline(__always)
  private func answered(_ leg: Int, _ codes: Codes) -> Int32 {
    let (direction, outcome) = (legs.directions[leg], legs.outcomes[leg])
    return (direction == codes.inbound ? 1 : 0) & (outcome == codes.taken ? 1 : 0)
  }

  @inline(__always)
  private func isAnswered(_ leg: Int, _ codes: Codes) -> Bool { answered(leg, codes) == 1 }

  /// 1 for an answered leg that was handed to a person, as far as the leg itself tells, else 0.
  @inline(__always)
  private func handsOver(_ leg: Int, _ codes: Codes) -> Int32 {
    let (kind, target) = (legs.transferKinds[leg], legs.transferTo[leg])
    let isToPerson: Int32 =
      (kind == codes.blind ? 1 : 0) | (kind == codes.attended ? 1 : 0)
      | (kind == Legs.missing ? 1 : 0)
    return answered(leg, codes) & isToPerson & (target != 0 ? 1 : 0)
  }

  // MARK: Legs that are each a call of their own

  /// The column of a measure, by its place in the subject; written to `room` unless it is there already.
  public func single(
    _ measure: Int, _ basis: Basis, room: UnsafeMutablePointer<Int32>
  ) -> Legs.Column {
    let (codes, count) = (Codes(), legs.count)
    switch Self.rules[measure] {
    case .answered:
      for leg in 0..<count { room[leg] = answered(leg, codes) }
    case .tagged(let tag):
      for leg in 0..<count { room[leg] = legs.tags[leg] == tag ? 1 : 0 }
    case .transferred:
      for leg in 0..<count { room[leg] = handsOver(leg, codes) }
      guard let records = legs.recordsTransfers else { break }
      for leg in 0..<count where records[leg] == 0 {
        if basis == .agent || isAnswered(leg, codes) { room[leg] = Legs.missing }
      }
    case .outcome: return legs.outcomes
    case .hour:
      for leg in 0..<count { room[leg] = legs.seconds[leg] / 3_600 }
    case .combined(let place, .firstLeg): return legs.values[place]
    case .combined(let place, .firstAnswered), .combined(let place, .lastOfAnswered),
      .combined(let place, .sumOfAnswered):
      let values = legs.values[place]
      guard basis == .county else { return values }
      for leg in 0..<count {
        let value = values[leg]
        room[leg] = answered(leg, codes) == 1 ? value : Legs.missing
      }
    }
    return Legs.Column(room)
  }

  // MARK: Calls of several legs

  /// The legs of one call.
  private typealias Members = UnsafeBufferPointer<Int>

  /// The values of a measure for every leg or every call, in the order of the groups;
  /// `RecordBatch.missing` for none.
  public func several(
    _ measure: Int, _ basis: Basis, _ calls: CallGroups, into column: inout [Int64]
  ) {
    let (codes, rule) = (Codes(), Self.rules[measure])
    column.reserveCapacity(column.count + (basis == .agent ? calls.order.count : calls.count))
    calls.order.withUnsafeBufferPointer { order in
      for call in 0..<calls.count {
        let legs = Members(rebasing: order[calls.starts[call]..<calls.starts[call + 1]])
        switch basis {
        case .agent:
          for leg in legs { column.append(value(rule, of: leg, in: legs, codes)) }
        case .county: column.append(value(rule, of: legs, codes))
        }
      }
    }
  }

  /// The value of a leg.
  private func value(_ rule: Rule, of leg: Int, in call: Members, _ codes: Codes) -> Int64 {
    switch rule {
    case .answered: isAnswered(leg, codes) ? 1 : 0
    case .tagged(let tag): hasTag(tag, call) ? 1 : 0
    case .transferred: transfer(of: leg, in: call, codes)
    case .outcome: Int64(legs.outcomes[leg])
    case .hour: Int64(legs.seconds[leg] / 3_600)
    case .combined(let place, _): wide(legs.values[place][leg])
    }
  }

  /// The value of a call.
  private func value(_ rule: Rule, of call: Members, _ codes: Codes) -> Int64 {
    switch rule {
    case .answered: firstAnswered(call, codes) == nil ? 0 : 1
    case .tagged(let tag): hasTag(tag, call) ? 1 : 0
    case .transferred: transfer(of: call, codes)
    case .outcome: Int64(legs.outcomes[firstAnswered(call, codes) ?? call[0]])
    case .hour: Int64(legs.seconds[call[0]] / 3_600)
    case .combined(let place, .firstLeg): wide(legs.values[place][call[0]])
    case .combined(let place, .firstAnswered):
      firstAnswered(call, codes).map { wide(legs.values[place][$0]) } ?? RecordBatch.missing
    case .combined(let place, .lastOfAnswered):
      lastOfAnswered(legs.values[place], call, codes)
    case .combined(let place, .sumOfAnswered):
      sumOfAnswered(legs.values[place], call, codes)
    }
  }

  private func hasTag(_ tag: Int32, _ call: Members) -> Bool {
    for leg in call where legs.tags[leg] == tag { return true }
    return false
  }

  private func firstAnswered(_ call: Members, _ codes: Codes) -> Int? {
    for leg in call where isAnswered(leg, codes) { return leg }
    return nil
  }

  private func lastOfAnswered(_ values: Legs.Column, _ call: Members, _ codes: Codes) -> Int64 {
    var last = RecordBatch.missing
    for leg in call where isAnswered(leg, codes) && values[leg] != Legs.missing {
      last = Int64(values[leg])
    }
    return last
  }

  private func sumOfAnswered(_ values: Legs.Column, _ call: Members, _ codes: Codes) -> Int64 {
    var (sum, isKnown): (Int64, Bool) = (0, false)
    for leg in call where isAnswered(leg, codes) && values[leg] != Legs.missing {
      sum += Int64(values[leg])
      isKnown = true
    }
    return isKnown ? sum : RecordBatch.missing
  }

  private func wide(_ value: Int32) -> Int64 {
    value == Legs.missing ? RecordBatch.missing : Int64(value)
  }

  /// Several transfers of a call are one; one that is known counts whatever else is not recorded.
  private func transfer(of call: Members, _ codes: Codes) -> Int64 {
    var isMissing = false
    for leg in call where isAnswered(leg, codes) {
      let transfer = transfer(of: leg, in: call, codes)
      if transfer == 1 { return 1 }
      if transfer == RecordBatch.missing { isMissing = true }
    }
    return isMissing ? RecordBatch.missing : 0
  }

  /// 1 when this answered leg was handed to somebody, 0 when not, missing when that is not recorded.
  /// A transfer that later legs show nobody took does not count.
  private func transfer(of leg: Int, in call: Members, _ codes: Codes) -> Int64 {
    if let records = legs.recordsTransfers, records[leg] == 0 { return RecordBatch.missing }
    guard handsOver(leg, codes) == 1 else { return 0 }
    var isLast = true
    for other in call where legs.parts[other] > legs.parts[leg] {
      if legs.outcomes[other] == codes.taken { return 1 }
      isLast = false
    }
    return isLast ? 1 : 0
  }
}
