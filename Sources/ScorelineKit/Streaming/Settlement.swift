import Aggregation
import Intake
import Records

/// Settles rows of equal ids: what each file says twice or against itself, what a later file
/// corrects, and which legs are one call. One thread's share of the groups.
final class Settlement {
  private let rows: CandidateRows
  /// Of the rows; the first one's index is `first`.
  private let places: ArraySlice<Int64>
  private let first: Int
  private let files: CallFiles
  /// What was counted for rows that turn out not to be calls of one leg, and what they are instead.
  private let (minus, plus): ([BasisTally], [BasisTally])
  private let buffer: LegBuffer
  /// By file.
  private(set) var counts: [FileCounts]

  /// What became of rows of one file, beyond those that are simply new.
  struct FileCounts {
    var unchanged = 0
    var corrected = 0
    /// Places, with the place of a row that says otherwise.
    var conflicts: [(row: Int64, with: Int64)] = []
    /// Places, with the place of the live row whose id they use again.
    var reused: [(row: Int64, live: Int64)] = []
  }

  init(
    _ rows: CandidateRows, _ places: ArraySlice<Int64>, _ files: CallFiles, _ plan: CallPlan
  ) {
    self.rows = rows
    self.places = places
    first = places.startIndex
    self.files = files
    minus = plan.bases.map { BasisTally(plan, $0) }
    plus = plan.bases.map { BasisTally(plan, $0) }
    buffer = LegBuffer(rows)
    counts = Array(repeating: FileCounts(), count: files.count)
  }

  /// Settles the rows at some places whose ids have equal hashes.
  func settle(_ group: Range<Int>) {
    let id = rows[group.lowerBound].id
    var isOneID = true
    for row in group where rows[row].id != id { isOneID = false }
    if isOneID { return settleID(Array(group)) }
    var byID: [SIMD2<UInt64>: [Int]] = [:]
    for row in group { byID[rows[row].id, default: []].append(row) }
    for row in group {
      guard let same = byID.removeValue(forKey: rows[row].id) else { continue }
      settleID(same)
    }
  }

  private func place(_ row: Int) -> Int64 { places[first + row] }

  /// Rows of one id, in the order of the files.
  private func settleID(_ same: [Int]) {
    guard same.count > 1 else { return }
    if isOneCall(same) {
      buffer.add(same, isCall: true)
    } else {
      let live = liveRows(same)
      let labels = Components.labels(of: live.map(rows.time))
      let calls = (0..<(labels.max() ?? -1) + 1).map { label in
        zip(live, labels).filter { $0.1 == label }.map(\.0)
      }
      if live.count == same.count, calls.allSatisfy({ $0.count == 1 }) { return }
      for call in calls { buffer.add(call, isCall: true) }
      buffer.add(same.filter { !live.contains($0) }, isCall: false)
    }
    if buffer.isFull { flush() }
  }

  /// Whether the rows are different legs of one call, as nearly all are: of one file and one month.
  private func isOneCall(_ same: [Int]) -> Bool {
    let (first, last) = (same[0], same[same.count - 1])
    guard files.file(of: place(first)) == files.file(of: place(last)) else { return false }
    for index in same.indices {
      let row = same[index]
      if rows[row].day != rows[first].day, rows.month(row) != rows.month(first) { return false }
      for other in 0..<index where rows[same[other]].part == rows[row].part { return false }
    }
    return true
  }

  /// The rows that are live when all files have been taken in their order.
  private func liveRows(_ same: [Int]) -> [Int] {
    var live: [Int] = []
    var rest = same[...]
    while let first = rest.first {
      let file = files.file(of: place(first))
      let own = rest.prefix { files.file(of: place($0)) == file }
      rest = rest.dropFirst(own.count)
      take(Array(own), of: file, &live)
    }
    return live
  }

  private func take(_ own: [Int], of file: Int, _ live: inout [Int]) {
    let settled = groupRows(own).settled { rows[own[$0]].hash == rows[own[$1]].hash }
    counts[file].unchanged += settled.repeats.count
    counts[file].conflicts += settled.conflicts.map { (place(own[$0.row]), place(own[$0.with])) }
    let kept = settled.kept.map { own[$0] }
    let before = live
    let decisions = Decision.decide(groupRows(kept), beside: groupRows(before)) {
      rows[kept[$0]].hash == rows[before[$1]].hash
    }
    for (row, decision) in zip(kept, decisions) {
      switch decision {
      case .new: live.append(row)
      case .unchanged: counts[file].unchanged += 1
      case .idReused(let namesake):
        counts[file].reused.append((place(row), place(before[namesake])))
      case .corrected(let place):
        counts[file].corrected += 1
        live.removeAll { $0 == before[place] }
        live.append(row)
      }
    }
  }

  private func groupRows(_ some: [Int]) -> GroupRows {
    GroupRows(times: some.map(rows.time), parts: some.map { Int64(rows[$0].part) })
  }

  /// Counts what has been gathered.
  func flush() {
    guard buffer.count > 0 else { return }
    let legs = buffer.legs(0..<buffer.count)
    let calls = buffer.calls(of: legs)
    for (minus, plus) in zip(minus, plus) {
      let nameCount = rows.shared.names(minus.basis == .agent ? Call.agentID : Call.county).count
      for start in stride(from: 0, to: legs.count, by: BasisTally.capacity) {
        let part = buffer.legs(start..<min(legs.count, start + BasisTally.capacity))
        minus.addSingle(part, codes: buffer.codes(minus.basis) + start, nameCount: nameCount)
      }
      plus.add(calls, of: legs, codes: buffer.codes(minus.basis), nameCount: nameCount)
    }
    buffer.removeAll()
  }

  /// Adds the difference to what was counted at first.
  func add(to rollups: inout [Rollup]) {
    for place in rollups.indices {
      let names = rows.shared.names(rollups[place].basis == .agent ? Call.agentID : Call.county)
      plus[place].add(to: &rollups[place], weight: 1, names: names)
      minus[place].add(to: &rollups[place], weight: -1, names: names)
    }
  }
}
