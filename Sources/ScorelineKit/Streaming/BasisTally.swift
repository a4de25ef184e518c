import Aggregation
import Figures
import Metrics
import Records

/// What one thread counts of calls on one basis.
final class BasisTally {
  let basis: Basis
  private let groups: UnitGroups
  private let tally: Tally
  /// Whether units are told apart by agent or county at all.
  private let hasNames: Bool
  private let found = UnsafeMutablePointer<Int32>.allocate(capacity: BasisTally.capacity)
  private let rooms: [UnsafeMutablePointer<Int32>]
  private var wide: [[Int64]]

  /// The most units of one call.
  static let capacity = 4096

  init(_ plan: CallPlan, _ basis: Basis) {
    self.basis = basis
    groups = UnitGroups(plan.days(basis))
    tally = Tally(
      AggregateLayout(.calls, metrics: plan.metrics), histograms: plan.hasPercentiles)
    hasNames = plan.hasNames(basis)
    rooms = tally.measures.map { _ in .allocate(capacity: Self.capacity) }
    wide = tally.measures.map { _ in [] }
  }

  deinit {
    found.deallocate()
    for room in rooms { room.deallocate() }
  }

  /// The measures that are counted, by their places in the subject.
  var measures: [Int] { tally.measures }

  /// Counts legs as calls of one leg each.
  func addSingle(_ legs: Legs, codes: Legs.Column, nameCount: Int) {
    groups.find(
      legs.count, days: legs.days, codes: hasNames ? codes : nil, nameCount: nameCount, into: found)
    let assembly = CallAssembly(legs)
    let columns = zip(tally.measures, rooms).map { assembly.single($0, basis, room: $1) }
    tally.add(
      legs.count, groups: Tally.Groups(found), groupCount: groups.count, columns: columns)
  }

  /// Counts calls of any number of legs.
  func add(_ calls: CallGroups, of legs: Legs, codes: Legs.Column, nameCount: Int) {
    var days: [Int32] = []
    var names: [Int32] = []
    for call in 0..<calls.count {
      let members = calls.legs(of: call)
      let first = members[members.startIndex]
      switch basis {
      case .agent:
        for leg in members {
          days.append(legs.days[first])
          names.append(codes[leg])
        }
      case .county:
        days.append(legs.days[first])
        names.append(codes[first])
      }
    }
    let assembly = CallAssembly(legs)
    for (place, measure) in tally.measures.enumerated() {
      wide[place].removeAll(keepingCapacity: true)
      assembly.several(measure, basis, calls, into: &wide[place])
    }
    for start in stride(from: 0, to: days.count, by: Self.capacity) {
      let count = min(Self.capacity, days.count - start)
      days.withUnsafeBufferPointer { days in
        names.withUnsafeBufferPointer { names in
          guard let days = days.baseAddress, let names = names.baseAddress else { return }
          groups.find(
            count, days: days + start, codes: hasNames ? names + start : nil,
            nameCount: nameCount, into: found)
        }
      }
      addWide(count, from: start, columns: [])
    }
  }

  /// Hands the wide columns over, one after the other, since their addresses hold only inside calls.
  private func addWide(_ count: Int, from start: Int, columns: [UnsafePointer<Int64>]) {
    if columns.count == wide.count {
      tally.add(
        count, groups: Tally.Groups(found), groupCount: groups.count, columns: columns)
      return
    }
    wide[columns.count].withUnsafeBufferPointer { column in
      guard let address = column.baseAddress else { return }
      addWide(count, from: start, columns: columns + [address + start])
    }
  }

  /// Adds what was counted to a rollup, or takes it back.
  func add(to rollup: inout Rollup, weight: Int64, names: [String]) {
    for (group, key) in groups.keys.enumerated().dropFirst() {
      let name = hasNames ? names[Int(key.code)] : ""
      rollup.add(tally.cell(of: group), weight: weight, at: Rollup.Key(day: key.day, name: name))
    }
  }
}

/// What is asked of calls: which scopes, over which days.
struct CallPlan: Sendable {
  let metrics: [Metric]
  let scopes: [Scope]
  let period: Period
  let hasPercentiles: Bool
  /// Days on which somebody's team may change.
  let rosterChanges: [Day]

  /// The bases whose units a scope counts.
  var bases: [Basis] {
    Basis.allCases.filter { basis in scopes.contains { FigureMaker.basis(of: $0) == basis } }
  }

  /// Days that no scope tells apart are counted together: few cells stay in a core's own memory.
  func days(_ basis: Basis) -> UnitGroups.Days {
    let starts: [Day] =
      switch basis {
      case .agent: scopes.contains(.team) ? rosterChanges : []
      case .county: scopes.contains(.day) ? period.days : []
      }
    return .runs(period.first...period.last, startingAt: starts)
  }

  func hasNames(_ basis: Basis) -> Bool {
    switch basis {
    case .agent: true
    case .county: scopes.contains(.county)
    }
  }
}
