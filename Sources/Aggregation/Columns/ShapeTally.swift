import Metrics
public import Records

/// Counts units of one basis for several rollups at once, from columns of numbers.
public final class ShapeTally {
  /// What the rollups split by, each once: `add` takes the codes of each.
  public let dimensions: [Dimension]
  private let tally: Tally
  private let days: UnitGroups.Days
  /// Every way of grouping that a rollup has, those that it refines before it.
  private var levels: [Level] = []
  /// The rollups with the places of their levels.
  private let forms: [(form: Rollup, level: Int)]
  /// For each rollup another one that splits its groups further, whose units alone are counted and
  /// summed; nil where its own are.
  private let finer: [Int?]
  /// The groups of a finer rollup by those of the coarser one, of as many as there were by then.
  private var parts: [Int: (count: Int, groups: [[Int]])] = [:]

  /// Names of one dimension as codes.
  public struct Codes {
    let codes: UnsafePointer<Int32>
    public let count: Int

    /// - Parameter count: codes are below it.
    public init(_ codes: UnsafePointer<Int32>, count: Int) {
      self.codes = codes
      self.count = count
    }

    public subscript(unit: Int) -> Int32 { codes[unit] }
  }

  /// Units told apart by their days and some dimensions.
  private final class Level {
    let dimensions: [Dimension]
    /// The level that this one refines; nil for one whose groups are made of days.
    let parent: Int?
    let byDay: UnitGroups?
    let split: GroupSplit?
    let found = UnsafeMutablePointer<Int32>.allocate(capacity: Tally.capacity)

    init(_ dimensions: [Dimension], parent: Int?, _ days: UnitGroups.Days) {
      self.dimensions = dimensions
      self.parent = parent
      byDay = parent == nil ? UnitGroups(days) : nil
      split = parent == nil ? nil : GroupSplit()
    }

    deinit { found.deallocate() }

    var count: Int { byDay?.count ?? split?.keys.count ?? 0 }
  }

  /// - Parameters:
  ///   - forms: empty rollups of one subject and basis.
  ///   - days: which days are told apart.
  ///   - distributions: whether distributions are counted for those that keep them.
  public init(_ forms: [Rollup], days: UnitGroups.Days = .each, distributions: Bool = true) {
    guard let first = forms.first else { preconditionFailure("a tally of no rollup") }
    self.days = days
    var dimensions: [Dimension] = []
    var levels: [Level] = []
    self.forms = forms.map { form in
      for dimension in form.shape.dimensions where !dimensions.contains(dimension) {
        dimensions.append(dimension)
      }
      return (form, Self.level(form.shape.dimensions, in: &levels, days))
    }
    self.dimensions = dimensions
    self.levels = levels
    // Shapes without distributions have all other aggregates in the same order.
    let full = forms.first { !$0.layout.histograms.isEmpty } ?? first
    let keepers = Set(forms.indices.filter { !forms[$0].layout.histograms.isEmpty })
    let places = self.forms.map(\.level)
    finer = places.indices.map { place in
      // The last one that refines it is refined by none, or a finer one would have come.
      places.indices.filter { Self.is(places[place], above: places[$0], in: levels) }
        .max { levels[places[$0]].dimensions.count < levels[places[$1]].dimensions.count }
    }
    tally = Tally(
      full.layout, sums: finer.map { $0 == nil },
      histograms: forms.indices.map { distributions && keepers.contains($0) },
      hasFewGroups: days.areFew)
  }

  /// Whether a level is made of the groups of a lower one.
  private static func `is`(_ upper: Int, above lower: Int, in levels: [Level]) -> Bool {
    var place = levels[lower].parent
    while let known = place {
      if known == upper { return true }
      place = levels[known].parent
    }
    return false
  }

  /// The place of the level with these dimensions, which is added with those before it.
  private static func level(
    _ dimensions: [Dimension], in levels: inout [Level], _ days: UnitGroups.Days
  ) -> Int {
    if let known = levels.firstIndex(where: { $0.dimensions == dimensions }) { return known }
    let parent =
      dimensions.count > 1 ? level(Array(dimensions.dropLast()), in: &levels, days) : nil
    levels.append(Level(dimensions, parent: parent, days))
    return levels.count - 1
  }

  /// The measures whose columns `add` takes, in order, by their places in the subject.
  public var measures: [Int] { tally.measures }

  /// Adds units, at most `Tally.capacity`.
  ///
  /// - Parameters:
  ///   - days: since 1970.
  ///   - codes: a column a dimension of `dimensions`.
  ///   - columns: a column a measure of `measures`; `missing` for no value.
  public func add(
    _ count: Int, days: UnsafePointer<Int32>, codes: [Codes], columns: [UnsafePointer<Int32>]
  ) {
    tally.add(count, groupings(count, days, codes), columns: columns)
  }

  /// The same for columns of wide numbers, as sums over the legs of a call are.
  public func add(
    _ count: Int, days: UnsafePointer<Int32>, codes: [Codes], columns: [UnsafePointer<Int64>]
  ) {
    tally.add(count, groupings(count, days, codes), columns: columns)
  }

  /// Adds any number of units.
  ///
  /// - Parameters:
  ///   - codes: a column a dimension of `dimensions`, below the number of `counts` each.
  ///   - columns: a column a measure of `measures`; `RecordBatch.missing` for no value.
  public func add(days: [Int32], codes: [[Int32]], counts: [Int], columns: [[Int64]]) {
    for start in stride(from: 0, to: days.count, by: Tally.capacity) {
      let count = min(Tally.capacity, days.count - start)
      Self.withPointers([days] + codes, from: start) { keys in
        Self.withPointers(columns, from: start) { columns in
          add(
            count, days: keys[0],
            codes: zip(keys.dropFirst(), counts).map { Codes($0, count: $1) }, columns: columns)
        }
      }
    }
  }

  /// Hands over where columns lie: their addresses hold only inside the call.
  private static func withPointers<Number>(
    _ columns: [[Number]], from start: Int, _ given: [UnsafePointer<Number>] = [],
    _ body: ([UnsafePointer<Number>]) -> Void
  ) {
    guard given.count < columns.count else { return body(given) }
    columns[given.count].withUnsafeBufferPointer { column in
      guard let address = column.baseAddress else { return }
      withPointers(columns, from: start, given + [address + start], body)
    }
  }

  private func groupings(
    _ count: Int, _ days: UnsafePointer<Int32>, _ codes: [Codes]
  ) -> [Tally.Grouping] {
    for level in levels {
      let place = level.dimensions.last.flatMap(dimensions.firstIndex(of:))
      let codes = place.map { codes[$0] }
      if let byDay = level.byDay {
        byDay.find(
          count, days: days, codes: codes?.codes, nameCount: codes?.count ?? 1, into: level.found)
      } else if let split = level.split, let parent = level.parent, let codes {
        split.find(
          count, levels[parent].found, parentCount: levels[parent].count, codes: codes.codes,
          nameCount: codes.count, into: level.found)
      }
    }
    return forms.map { Tally.Grouping(levels[$0.level].found, count: levels[$0.level].count) }
  }

  // MARK: Results

  /// Makes ready to be asked by several threads at once, when nothing is added any more.
  public func settle() {
    tally.settle()
    for (rollup, finer) in finer.enumerated() {
      if let finer { findParts(of: rollup, in: finer) }
    }
  }

  private func findParts(of rollup: Int, in finer: Int) {
    let (upper, lower) = (forms[rollup].level, forms[finer].level)
    let count = levels[lower].count
    guard parts[rollup]?.count != count else { return }
    var groups = [[Int]](repeating: [], count: levels[upper].count)
    for group in 0..<count where group != Int(Tally.nowhere) {
      var (level, place) = (lower, group)
      while level != upper, let split = levels[level].split, let parent = levels[level].parent {
        (level, place) = (parent, Int(split.keys[place].group))
      }
      groups[place].append(group)
    }
    parts[rollup] = (count, groups)
  }

  /// The counts and sums of some groups, one after the other: of one that is split further those of its
  /// parts added up.
  private func sums(of groups: ArraySlice<Int>, in rollup: Int) -> [Int128] {
    guard let finer = finer[rollup] else { return tally.sums(of: groups, in: rollup) }
    findParts(of: rollup, in: finer)
    let known = self.parts[rollup]?.groups ?? []
    let parts = groups.map { known[$0] }
    let all = tally.sums(of: Array(parts.joined())[...], in: finer)
    let width = tally.layout.aggregates.count
    var (sums, place) = ([Int128](repeating: 0, count: groups.count * width), 0)
    for (group, own) in parts.enumerated() {
      for _ in own {
        for column in 0..<width { sums[group * width + column] += all[place + column] }
        place += width
      }
    }
    return sums
  }

  /// Hands over the groups of one of the rollups, with the codes of its dimensions' names.
  public func forEachGroup(of rollup: Int, _ body: (_ group: Int, Day, _ codes: [Int32]) -> Void) {
    let level = forms[rollup].level
    for group in Int(Tally.nowhere) + 1..<max(levels[level].count, Int(Tally.nowhere) + 1) {
      let (day, codes) = key(of: group, at: level)
      body(group, day, codes)
    }
  }

  /// What was counted in some groups of one of the rollups, a cell each.
  public func cells(of groups: ArraySlice<Int>, in rollup: Int) -> [Cell] {
    let sums = sums(of: groups, in: rollup)
    let width = tally.layout.aggregates.count
    let isPlain = forms[rollup].form.layout.histograms.isEmpty
    return groups.enumerated().map { number, group in
      Cell(
        values: Array(sums[number * width..<(number + 1) * width]),
        histograms: isPlain ? [] : tally.histograms(of: group, in: rollup))
    }
  }

  /// Adds what was counted to rollups of the same forms, or takes it back with a weight of −1.
  public func add(
    to rollups: inout [Rollup], weight: Int64 = 1, names: (Dimension) -> [String]
  ) {
    let known = dimensions.map(names)
    for place in rollups.indices {
      let labels = rollups[place].shape.dimensions.map { dimension in
        dimensions.firstIndex(of: dimension).map { known[$0] } ?? []
      }
      var (groups, keys): ([Int], [Rollup.Key]) = ([], [])
      forEachGroup(of: place) { group, day, codes in
        groups.append(group)
        keys.append(Rollup.Key(day: day, labels: zip(labels, codes).map { $0[Int($1)] }))
      }
      for start in stride(from: 0, to: groups.count, by: Self.portion) {
        let some = start..<min(start + Self.portion, groups.count)
        for (key, cell) in zip(keys[some], cells(of: groups[some], in: place)) {
          rollups[place].add(cell, weight: weight, at: key)
        }
      }
    }
  }

  /// So many cells are made at a time.
  private static let portion = 512

  private func key(of group: Int, at place: Int) -> (day: Day, codes: [Int32]) {
    let level = levels[place]
    if let byDay = level.byDay {
      let key = byDay.keys[group]
      return (key.day, level.dimensions.isEmpty ? [] : [key.code])
    }
    guard let split = level.split, let parent = level.parent else {
      preconditionFailure("a level that refines none is made of days")
    }
    let (outer, code) = split.keys[group]
    let key = key(of: Int(outer), at: parent)
    return (key.day, key.codes + [code])
  }
}
