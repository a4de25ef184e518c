/// All rows of one agent that may be usual ones, until it is known where their middle is.
struct UsualRows {
  private var rows: [(talk: Int32, afterCallWork: Int32, row: StandoutRow)] = []
  /// No after-call work is recorded.
  private static let missing: Int32 = -1

  /// Seconds beyond 32 bits are no usual ones.
  mutating func add(talk: Int64, afterCallWork: Int64?, _ row: StandoutRow) {
    rows.append(
      (Int32(clamping: talk), afterCallWork.map(Int32.init(clamping:)) ?? Self.missing, row))
  }

  func nearestTalk(_ count: Int) -> [(seconds: Int64, row: StandoutRow)] {
    Self.nearest(count, rows.map { ($0.talk, $0.row) })
  }

  func nearestAfterCallWork(_ count: Int) -> [(seconds: Int64, row: StandoutRow)] {
    Self.nearest(
      count,
      rows.lazy.filter { $0.afterCallWork != Self.missing }.map { ($0.afterCallWork, $0.row) })
  }

  /// Those nearest to the median, the nearest first; of equally near ones the earlier, then the lower row.
  private static func nearest(
    _ count: Int, _ all: [(seconds: Int32, row: StandoutRow)]
  ) -> [(seconds: Int64, row: StandoutRow)] {
    guard !all.isEmpty else { return [] }
    let ordered = all.map { Int64($0.seconds) }.sorted()
    // Twice the median, which lies between two values where their number is even.
    let middle = ordered[(ordered.count - 1) / 2] + ordered[ordered.count / 2]
    var nearest: [(distance: Int64, seconds: Int64, row: StandoutRow)] = []
    for (seconds, row) in all {
      let one = ((2 * Int64(seconds) - middle).magnitude, row.time, row.table, row.id)
      let place =
        nearest.firstIndex { other in
          one < (other.distance.magnitude, other.row.time, other.row.table, other.row.id)
        } ?? nearest.count
      guard place < count else { continue }
      nearest.insert((Int64(one.0), Int64(seconds), row), at: place)
      if nearest.count > count { nearest.removeLast() }
    }
    return nearest.map { ($0.seconds, $0.row) }
  }
}
