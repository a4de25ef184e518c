import Aggregation
public import Figures
public import Metrics
public import Records
import Store

/// A figure taken apart: its definition, its parts, what was left out, and the records behind.
///
/// The parts come from the rollups; records are read day by day, only of days that have some.
public struct Explanation {
  public let metric: Metric
  public let period: Period
  public let scope: Scope
  public let key: String
  /// nil when the key has no eligible record.
  public let figure: Figure?
  /// How many records there are behind.
  public let total: Int
  /// The day before which records were purged, so that only their counts are left; nil when all
  /// records of the period are there.
  public let purgedBefore: Day?
  private let store: Store
  private let maker: FigureMaker
  private let search: RecordSearch
  /// For each day the number of records of each role.
  private let counts: [(day: Day, roles: [ExplainedRole: Int])]

  /// Takes a figure apart.
  public init(
    _ metric: Metric, scope: Scope, key: String, in period: Period, from store: Store,
    maker: FigureMaker
  ) throws {
    self.metric = metric
    self.period = period
    self.scope = scope
    self.key = key
    self.store = store
    self.maker = maker
    let days = period.first...period.last
    let shape = RollupShape.figures(of: metric.subject, FigureMaker.basis(of: scope))
    let layout = store.layout(of: shape)
    let cells = try store.cells(
      of: shape, in: days, by: { maker.key(of: $0, by: scope) == key ? $0 : nil })
    var sum = Cell(layout)
    var byDay: [Day: [ExplainedRole: Int]] = [:]
    for (place, cell) in cells {
      sum.add(cell)
      for role in ExplainedRole.all(of: metric) {
        let count = cell.values[layout.place(of: .count(role.filter(of: metric)))]
        if count != 0 { byDay[place.day, default: [:]][role, default: 0] += Int(count) }
      }
    }
    figure = maker.figures(by: scope, in: period, of: [(layout, [key: sum])])
      .first { $0.metric.id == metric.id }
    let counts = byDay.sorted { $0.key < $1.key }.map { (day: $0.key, roles: $0.value) }
    self.counts = counts
    total = counts.reduce(0) { $0 + $1.roles.values.reduce(0, +) }
    let labels = Set(cells.keys.map(\.name))
    search =
      switch scope {
      case .centre, .day: RecordSearch(metric.subject)
      case .county: RecordSearch(metric.subject, .county, labels: labels)
      case .agent, .team: RecordSearch(metric.subject, .agent, labels: labels)
      }
    let purged = try store.purgedBefore()[metric.subject.sources[0].kind]
    purgedBefore = purged.flatMap { day in counts.contains { $0.day < day } ? day : nil }
  }

  /// Hands over the records behind: first those that count, then those that miss something, then
  /// those left out; within each by day, and in a day by the time they began. Legs of a call of that
  /// day that began on another day come last in it.
  ///
  /// Cost: of a day that has records of a role, one pass over its rows; memory for a day's records of
  /// the scope at most.
  ///
  /// - Parameter limit: nil for all.
  /// - Throws: `RecordsDiffer` when a day has fewer records than its figures say.
  public func eachRecord(limit: Int?, _ work: (ExplainedRecord) throws -> Void) throws {
    var left = limit ?? .max
    var others: [Day: [Candidate]]?
    for roles in ExplainedRole.groups(of: metric) {
      for (day, count) in counts where left > 0 {
        if let purgedBefore, day < purgedBefore { continue }
        var expected = min(left, roles.reduce(0) { $0 + (count[$1] ?? 0) })
        if expected == 0 { continue }
        left -= expected
        try eachCandidate(of: day, limit: limit) { candidate in
          guard roles.contains(candidate.role), expected > 0 else { return expected > 0 }
          expected -= 1
          try work(candidate.record)
          return expected > 0
        }
        if expected > 0 {
          let found = try others ?? elsewhere()
          others = found
          for candidate in found[day] ?? [] where roles.contains(candidate.role) && expected > 0 {
            expected -= 1
            try work(candidate.record)
          }
        }
        if expected > 0 { throw RecordsDiffer(day: day, missing: expected) }
      }
    }
  }

  private static let largestPortion = 20_000

  private struct Candidate {
    let role: ExplainedRole
    let record: ExplainedRecord
    let day: Day
    let time: Int64
  }

  /// The units that begin with a record of the day and belong to the day and the key, in order.
  ///
  /// - Parameter work: returns whether more are wanted.
  private func eachCandidate(
    of day: Day, limit: Int?, _ work: (Candidate) throws -> Bool
  ) throws {
    var offset = 0
    // Few are wanted as a rule; the more were looked at in vain, the larger the next portion.
    var portion =
      limit.map { max(200, 2 * min($0, Self.largestPortion / 2)) } ?? Self.largestPortion
    while true {
      let found = try store.records(search, on: day, from: offset, limit: portion)
      let units = found.units[FigureMaker.basis(of: scope)]
      let roles = ExplainedRole.roles(of: units, metric)
      let passing = passing(units)
      let places = Dictionary(
        zip(units.rows, 0..<units.count).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
      for row in found.order {
        guard let unit = places[row], units.days[unit] == day,
          maker.key(of: units, unit: unit, by: scope) == key, let role = roles[unit]
        else { continue }
        if try !work(candidate(unit, units, role, passing[unit], found.records)) { return }
      }
      if found.isLast { return }
      offset += portion
      portion = min(portion * 8, Self.largestPortion)
    }
  }

  /// The units that begin with a record of another day than their own.
  private func elsewhere() throws -> [Day: [Candidate]] {
    let (records, all) = try store.recordsOfSeveral(search, in: period.first...period.last)
    let units = all[FigureMaker.basis(of: scope)]
    let roles = ExplainedRole.roles(of: units, metric)
    let passing = passing(units)
    var result: [Day: [Candidate]] = [:]
    for unit in 0..<units.count {
      guard period.contains(units.days[unit]), let role = roles[unit],
        maker.key(of: units, unit: unit, by: scope) == key
      else { continue }
      let candidate = candidate(unit, units, role, passing[unit], records)
      if ClockTime(seconds: candidate.time).day != candidate.day {
        result[candidate.day, default: []].append(candidate)
      }
    }
    return result.mapValues { list in
      list.sorted { ($0.time, $0.record.name) < ($1.time, $1.record.name) }
    }
  }

  /// The units that pass, where the formula is a share.
  private func passing(_ units: UnitBatch) -> [Bool] {
    guard case .share(let filter, _) = metric.formula else {
      return Array(repeating: false, count: units.count)
    }
    var masks = FilterMasks(units)
    return masks[filter]
  }

  private func candidate(
    _ unit: Int, _ units: UnitBatch, _ role: ExplainedRole, _ isPassing: Bool,
    _ records: [RecordKind: RecordBatch]
  ) -> Candidate {
    let kind = metric.subject.sources[0].kind
    let batch = records[kind] ?? RecordBatch(kind: kind)
    let row = units.rows[unit]
    let fields =
      ExplainedRecord.identity(of: row, in: batch)
      + metric.formula.measures.map { ($0.name, $0.text(of: units.column($0)[unit])) }
    return Candidate(
      role: role,
      record: ExplainedRecord(role: role, isPassing: role == .counted && isPassing, fields: fields),
      day: units.days[unit], time: kind.time.map { batch.integers($0)[row] } ?? 0)
  }
}

/// Fewer records are behind a day than its figures say.
public struct RecordsDiffer: Failure, Hashable {
  public let day: Day
  public let missing: Int

  public init(day: Day, missing: Int) {
    self.day = day
    self.missing = missing
  }

  public var exitCode: Int32 { ExitStatus.ourFault }

  public func message(_ language: Language) -> String {
    Words(
      "\(missing) records behind the figures of \(day) can't be found;"
        + " run 'scoreline doctor --recompute'",
      "\(day)的统计值背后有\(missing)条记录找不到；请运行“scoreline doctor --recompute”")[language]
  }
}
