import Aggregation
import Intake
import Records

/// What is counted of calls on one basis, by one thread at a time.
final class BasisTally {
  let basis: Basis
  private let tally: ShapeTally
  private let rooms: [UnsafeMutablePointer<Int32>]
  /// The codes of measures that calls are told apart by.
  private let codeRooms: [UnsafeMutablePointer<Int32>]

  /// The most legs of one call of `addSingle`.
  static let capacity = Tally.capacity

  /// Where the codes of a field's names are, for each leg.
  typealias Codes = (Field) -> ShapeTally.Codes

  init(_ plan: CallPlan, _ basis: Basis) {
    self.basis = basis
    tally = ShapeTally(
      plan.forms(basis), days: plan.days(basis), distributions: plan.hasPercentiles)
    rooms = tally.measures.map { _ in .allocate(capacity: Self.capacity) }
    codeRooms = tally.dimensions.map { _ in .allocate(capacity: Self.capacity) }
  }

  deinit { for room in rooms + codeRooms { room.deallocate() } }

  /// Counts legs as calls of one leg each.
  func addSingle(_ legs: Legs, codes: Codes) {
    let assembly = CallAssembly(legs)
    let columns = zip(tally.measures, rooms).map { assembly.single($0, basis, room: $1) }
    let keys = zip(tally.dimensions, codeRooms).map { dimension, room -> ShapeTally.Codes in
      switch dimension.source {
      case .field(let field): return codes(field)
      case .measure(let measure):
        let values = assembly.single(Subject.calls.index(of: measure), basis, room: room)
        for leg in 0..<legs.count {
          room[leg] = values[leg] == Legs.missing ? 0 : values[leg] + 1
        }
        return ShapeTally.Codes(room, count: measure.choices.count + 1)
      }
    }
    tally.add(legs.count, days: legs.days, codes: keys, columns: columns)
  }

  /// Counts calls of any number of legs.
  func add(_ calls: CallGroups, of legs: Legs, codes: Codes) {
    guard calls.count > 0 else { return }
    // The leg that gives each unit its names, and the first one of its call, which gives the day.
    var units: [(leg: Int, first: Int)] = []
    for call in 0..<calls.count {
      let members = calls.legs(of: call)
      let first = members[members.startIndex]
      switch basis {
      case .agent: units += members.map { ($0, first) }
      case .county: units.append((first, first))
      }
    }
    let assembly = CallAssembly(legs)
    func column(_ measure: Int) -> [Int64] {
      var column: [Int64] = []
      assembly.several(measure, basis, calls, into: &column)
      return column
    }
    let days = units.map { legs.days[$0.first] }
    var counts: [Int] = []
    let keys = tally.dimensions.map { dimension -> [Int32] in
      switch dimension.source {
      case .field(let field):
        let known = codes(field)
        counts.append(known.count)
        return units.map { known[$0.leg] }
      case .measure(let measure):
        counts.append(measure.choices.count + 1)
        return column(Subject.calls.index(of: measure))
          .map { $0 == RecordBatch.missing ? 0 : Int32($0) + 1 }
      }
    }
    tally.add(days: days, codes: keys, counts: counts, columns: tally.measures.map(column))
  }

  /// Adds what was counted to rollups, or takes it back with a weight of −1.
  ///
  /// - Parameters:
  ///   - rollups: those of the plan that are of this basis.
  ///   - names: what the codes of a field stand for.
  func add(to rollups: inout [Rollup], weight: Int64, names: (Field) -> [String]) {
    tally.add(to: &rollups, weight: weight) { $0.names(names) }
  }

  // MARK: A rollup's cells, some at a time

  /// Makes ready to be asked by several threads at once, when nothing is added any more.
  func settle() { tally.settle() }

  /// - Parameter rollup: a place among those of the plan that are of this basis.
  func forEachGroup(of rollup: Int, _ body: (_ group: Int, Day, _ codes: [Int32]) -> Void) {
    tally.forEachGroup(of: rollup, body)
  }

  func cells(of groups: ArraySlice<Int>, in rollup: Int) -> [Cell] {
    tally.cells(of: groups, in: rollup)
  }
}

extension Dimension {
  enum Source {
    case field(Field)
    case measure(Measure)
  }

  /// What the codes stand for that tell units apart.
  func names(_ names: (Field) -> [String]) -> [String] {
    switch source {
    case .field(let field): names(field)
    case .measure(let measure): [""] + measure.choices
    }
  }

  /// What of a leg tells the units of calls apart.
  var source: Source {
    switch self {
    case .agent: .field(Call.agentID)
    case .county: .field(Call.county)
    case .queue: .field(Call.queue)
    case .measure(let measure): .measure(measure)
    }
  }
}
