import Aggregation
import Intake
import Records
import Statistics
import Store

/// The cells of one rollup in the order of their keys, made from all that was counted for it.
struct OrderedCells {
  private let form: Rollup
  private let grain: RollupPortion.Grain
  private let parts: [CallTotals.Part]
  /// The rollup's place among those of its basis.
  private let place: Int
  /// The names of each dimension, in order.
  private let names: [[String]]
  /// In the order of their keys, then of the parts.
  private let groups: [Group]

  private struct Group {
    /// The day and the ranks of the names, the day foremost.
    var key: UInt128
    var part: Int32
    var group: Int32
  }

  /// So many groups are made into cells at a time by a thread: each of them has thousands of counts.
  private static let portion = 64
  private static let bits: UInt128 = 32

  init(_ form: Rollup, _ grain: RollupPortion.Grain, _ parts: [CallTotals.Part], at place: Int) {
    precondition(form.shape.dimensions.count <= 3, "a key has room for three names")
    self.form = form
    self.grain = grain
    self.parts = parts
    self.place = place
    let known = parts.map { part in form.shape.dimensions.map { $0.names(part.names) } }
    names = form.shape.dimensions.indices.map { dimension in
      Set(known.flatMap { $0[dimension] }).sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    }
    var groups: [Group] = []
    for (number, part) in parts.enumerated() {
      let ranks = zip(names, known[number]).map { ordered, own in
        let rank = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })
        return own.map { UInt128(rank[$0] ?? 0) }
      }
      part.tally.forEachGroup(of: place) { group, day, codes in
        let day = grain == .month ? Month(of: day).firstDay : day
        // Days before 1970 come first, too.
        var key = UInt128(UInt32(bitPattern: day.number) ^ 1 << 31)
        for (ranks, code) in zip(ranks, codes) { key = key << Self.bits | ranks[Int(code)] }
        groups.append(Group(key: key, part: Int32(number), group: Int32(group)))
      }
    }
    groups.sort { ($0.key, $0.part, $0.group) < ($1.key, $1.part, $1.group) }
    self.groups = groups
  }

  /// Hands over all cells but those that are zero; several threads make them, the next ones while
  /// those before are taken.
  func forEachPortion(threads: Int, _ body: (RollupPortion) throws -> Void) throws {
    let portions = portions()
    func make(_ start: Int) -> Pending<[Cells]>? {
      guard start < portions.count else { return nil }
      let some = Array(portions[start..<min(start + threads, portions.count)])
      return Pending { made(some) }
    }
    var next = make(0)
    for start in stride(from: 0, to: portions.count, by: threads) {
      let cells = try next?.value() ?? []
      next = make(start + threads)
      // Whatever becomes of these cells, nobody makes others any more when the call has ended.
      defer { next?.wait() }
      for some in cells { try body(RollupPortion(form, grain, some)) }
    }
  }

  private typealias Cells = [(key: Rollup.Key, cell: Cell)]

  /// The cells of some portions, each made by a thread.
  private func made(_ portions: [Range<Int>]) -> [Cells] {
    let made = Unchecked(UnsafeMutableBufferPointer<Cells>.allocate(capacity: portions.count))
    made.value.initialize(repeating: [])
    defer { made.value.deinitialize().deallocate() }
    let own = Unchecked(self)
    Threads.run(portions.count) { made.value[$0] = own.value.cells(portions[$0]) }
    return Array(made.value)
  }

  /// Runs of groups: those of one key are in one.
  private func portions() -> [Range<Int>] {
    var portions: [Range<Int>] = []
    var start = 0
    for index in groups.indices
    where index - start >= Self.portion && groups[index].key != groups[index - 1].key {
      portions.append(start..<index)
      start = index
    }
    if start < groups.count { portions.append(start..<groups.count) }
    return portions
  }

  private func cells(_ portion: Range<Int>) -> [(key: Rollup.Key, cell: Cell)] {
    var made = parts.indices.map { part in
      let own = groups[portion].filter { $0.part == part }.map { Int($0.group) }
      return parts[part].tally.cells(of: own[...], in: place)[...]
    }
    var cells: [(key: Rollup.Key, cell: Cell)] = []
    var last: UInt128?
    for group in groups[portion] {
      guard let cell = made[Int(group.part)].popFirst() else { continue }
      let weight = parts[Int(group.part)].weight
      if group.key == last {
        cells[cells.count - 1].cell.add(cell, times: weight)
      } else {
        var sum = weight == 1 ? cell : Cell(form.layout)
        if weight != 1 { sum.add(cell, times: weight) }
        cells.append((key(group.key), sum))
      }
      last = group.key
    }
    cells.removeAll { $0.cell.isZero }
    // As bytes they wait for their turn in little memory.
    for place in cells.indices {
      cells[place].cell.histograms = cells[place].cell.histograms.map { Histogram(bytes: $0.bytes) }
    }
    return cells
  }

  private func key(_ packed: UInt128) -> Rollup.Key {
    var (rest, labels) = (packed, [String]())
    for ordered in names.reversed() {
      labels.append(ordered[Int(UInt32(truncatingIfNeeded: rest))])
      rest >>= Self.bits
    }
    let day = Int32(bitPattern: UInt32(truncatingIfNeeded: rest) ^ 1 << 31)
    return Rollup.Key(day: Day(number: day), labels: labels.reversed())
  }
}
