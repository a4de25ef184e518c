public import Aggregation
import GRDB
public import Records

extension Store {
  /// The cells of a shape over some days, added up by group.
  ///
  /// Cost: a row of a rollup a key and day, or a key and month; a year of a thousand agents is read
  /// in a fraction of a second. Where the store can't be written and its rollups are of another
  /// catalogue, cells are computed from the facts, in time proportional to the records.
  ///
  /// - Parameters:
  ///   - distributions: whether percentiles will be asked for, which cost more to read.
  ///   - usesMonth: whether the sums of a whole month may stand for the days of a label; asked only
  ///     for months that lie in the days as a whole. They come under the month's first day. nil reads
  ///     days alone.
  ///   - group: what a key counts for; nil to pass it over.
  public func cells<Group: Hashable>(
    of shape: RollupShape, in days: ClosedRange<Day>, distributions: Bool = false,
    usesMonth: ((_ label: String, Month) -> Bool)? = nil,
    by group: (Rollup.Key) -> Group?
  ) throws -> [Group: Cell] {
    try guarded {
      try queue.read { db in
        guard let form = forms.first(where: { $0.shape == shape }) else {
          preconditionFailure("the shape \(shape.name) is not declared")
        }
        var sums = CellSums<Group>(form.layout)
        let isStale = try RollupTables([form]).stale(db).isEmpty == false
        if isStale {
          var rollup = form
          try Recomputation(db, [rollup]).eachUnits(of: shape.subject, in: days) {
            rollup.add($0[shape.basis], days: days)
          }
          for (key, cell) in rollup.cells {
            if let group = group(key) { sums.add(cell, to: group) }
          }
          return sums.cells
        }
        let reading = RollupReading(
          db: db, shape: shape, layout: form.layout, distributions: distributions)
        try reading.add(days, to: &sums, usesMonth: usesMonth, by: group)
        return sums.cells
      }
    }
  }

  /// What cells of a shape hold.
  public func layout(of shape: RollupShape) -> AggregateLayout {
    forms.first { $0.shape == shape }?.layout ?? AggregateLayout(shape, metrics: [])
  }

  /// Whether the rollups hold what the KPIs of this program need.
  public func hasCurrentRollups() throws -> Bool {
    try guarded { try queue.read { try RollupTables(forms).stale($0).isEmpty } }
  }

  /// The first day with a record that figures rest on, purged ones among them; nil when there is none, or the
  /// store can't be written and its rollups are of another catalogue.
  public func firstDay() throws -> Day? {
    try guarded {
      try queue.read { db in
        guard try RollupTables(forms).stale(db).isEmpty else { return nil }
        let days = try forms.compactMap { form in
          let table = RollupTable(shape: form.shape, layout: form.layout, grain: .day)
          return try Int32.fetchOne(db, sql: "SELECT min(day) FROM \(table.name)")
        }
        return days.min().map { Day(number: $0) }
      }
    }
  }

  /// Makes the rollups of another catalogue anew: from the facts, unless the old ones know every quantity.
  ///
  /// - Parameter progress: told how many days are counted from the facts so far, and how many there
  ///   are; the last time when all are, and never when none has to be.
  /// - Returns: whether any had to be made anew.
  @discardableResult
  public func refreshRollups(
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> Bool {
    guard !isReadOnly else { return false }
    return try guarded {
      try queue.write { db in
        let tables = RollupTables(forms)
        let stale = try tables.stale(db)
        let obsolete = try tables.obsolete(db)
        for name in obsolete { try RollupTables.drop(name, db) }
        if stale.isEmpty { return !obsolete.isEmpty }
        let carried = try stale.compactMap { try RollupCarrying(db, $0) }
        try RollupTables(stale).drop(db)
        try RollupTables(stale).create(db)
        for form in carried { try form.finish() }
        let writing = RollupWriting(db)
        let whole = Set(carried.filter(\.isWhole).map(\.shape))
        try Recomputation(db, stale.filter { !whole.contains($0.shape) })
          .eachDay(progress: progress) { rollups in
            for rollup in rollups { try writing.add(rollup) }
          }
        try writing.finish()
        return true
      }
    }
  }
}

/// Reads the cells of one shape: whole months where they may stand for their days, else days.
struct RollupReading {
  let db: Database
  let shape: RollupShape
  let layout: AggregateLayout
  let distributions: Bool

  func add<Group>(
    _ days: ClosedRange<Day>, to sums: inout CellSums<Group>,
    usesMonth: ((_ label: String, Month) -> Bool)?, by group: (Rollup.Key) -> Group?
  ) throws {
    let byDay = try reader(.day, .range)
    guard let usesMonth, shape.hasMonths, let months = Self.wholeMonths(in: days) else {
      return try byDay.add(days, to: &sums, by: group)
    }
    // First labels whose month can't stand for its days, as an agent who changed teams.
    var apart: Set<Rollup.Key> = []
    let whole = months.lowerBound.firstDay...months.upperBound.lastDay
    try reader(.month, .range).add(whole, to: &sums) { key in
      if usesMonth(key.name, Month(of: key.day)) { return group(key) }
      apart.insert(Rollup.Key(day: key.day, name: key.name))
      return nil
    }
    try addDays(ofMonths: apart, byDay, to: &sums, by: group)
    if days.lowerBound < whole.lowerBound {
      try byDay.add(days.lowerBound...whole.lowerBound.adding(-1), to: &sums, by: group)
    }
    if whole.upperBound < days.upperBound {
      try byDay.add(whole.upperBound.adding(1)...days.upperBound, to: &sums, by: group)
    }
  }

  private func reader(
    _ grain: RollupPortion.Grain, _ rows: RollupReader.Rows
  ) throws -> RollupReader {
    let table = RollupTable(shape: shape, layout: layout, grain: grain)
    return try RollupReader(db, table, histograms: distributions, rows: rows)
  }

  /// Of more names than this all rows of a month are read, and those of others passed over.
  private static let mostLookedUp = 200

  private func addDays<Group>(
    ofMonths names: Set<Rollup.Key>, _ byDay: RollupReader, to sums: inout CellSums<Group>,
    by group: (Rollup.Key) -> Group?
  ) throws {
    let reader = try reader(.day, .name)
    for (first, keys) in Dictionary(grouping: names, by: \.day) {
      let month = Month(of: first)
      let own = Set(keys.map(\.name))
      if own.count > Self.mostLookedUp {
        try byDay.add(month.firstDay...month.lastDay, to: &sums) {
          own.contains($0.name) ? group($0) : nil
        }
        continue
      }
      for name in own {
        for day in Period(month).days { try reader.add(name, on: day, to: &sums, by: group) }
      }
    }
  }

  /// The calendar months that lie in some days as a whole; nil when none does.
  static func wholeMonths(in days: ClosedRange<Day>) -> ClosedRange<Month>? {
    var first = Month(of: days.lowerBound)
    if first.firstDay < days.lowerBound { first = first.adding(1) }
    var last = Month(of: days.upperBound)
    if days.upperBound < last.lastDay { last = last.adding(-1) }
    return first <= last ? first...last : nil
  }
}
