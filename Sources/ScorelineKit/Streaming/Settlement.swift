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
  private let settled: SettledCalls
  private let thread: Int
  private let buffer: LegBuffer
  private let plan: CallPlan
  /// By file.
  private(set) var counts: [FileCounts]

  /// What became of rows of one file, beyond those that are simply new.
  struct FileCounts {
    var unchanged = 0
    var corrected = 0
    /// Places of rows equal to an earlier row of the file.
    var repeats: [Int64] = []
    /// Places of rows of one id that are not settled: calls of days that are left out may be theirs.
    var apart = PlaceGroups()
    /// Places, with the place of a row that says otherwise.
    var conflicts: [(row: Int64, with: Int64)] = []
    /// Places, with the place of the live row whose id they use again.
    var reused: [(row: Int64, live: Int64)] = []
  }

  init(
    _ rows: CandidateRows, _ places: ArraySlice<Int64>, _ files: CallFiles, _ plan: CallPlan,
    _ settled: SettledCalls, thread: Int
  ) {
    self.rows = rows
    self.places = places
    first = places.startIndex
    self.files = files
    self.plan = plan
    self.settled = settled
    self.thread = thread
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
    if same.contains(where: { plan.isLeftOut(Day(number: rows[$0].day)) }) {
      counts[files.file(of: place(same[0]))].apart.append(same.map(place))
      buffer.add(same, isCall: false, place: place)
    } else if isOneCall(same) {
      buffer.add(same, isCall: true, place: place)
    } else {
      let live = liveRows(same)
      let labels = Components.labels(of: live.map(rows.time))
      let calls = (0..<(labels.max() ?? -1) + 1).map { label in
        zip(live, labels).filter { $0.1 == label }.map(\.0)
      }
      if live.count == same.count, calls.allSatisfy({ $0.count == 1 }) { return }
      for call in calls { buffer.add(call, isCall: true, place: place) }
      buffer.add(same.filter { !live.contains($0) }, isCall: false, place: place)
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
    counts[file].repeats += settled.repeats.map { place(own[$0.row]) }
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
    settled.add(buffer, thread: thread)
    buffer.removeAll()
  }
}
