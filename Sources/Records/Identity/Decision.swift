/// What becomes of a row beside the records that are live already.
public enum Decision: Sendable, Hashable {
  case new
  /// Equal to the live record at that place.
  case unchanged(Int)
  /// Takes the place of the live record at that place.
  case corrected(Int)
  /// Rejected: the call's live leg of that number, at that place, began more than 24 hours away.
  case idReused(Int)

  /// Decides for the rows of one group of a file beside the live records of that group.
  ///
  /// - Parameters:
  ///   - rows: places in `batch`, what `FileResolution` left of the group.
  ///   - live: places in `records`; at most one for a kind whose identities are not used again.
  ///   - isEqual: whether all fields of a row of `batch` and of a live record are equal; a store
  ///     compares hashes, because it does not keep all that a file says.
  /// - Returns: a decision a row, in the order of `rows`.
  public static func decide(
    _ rows: [Int], of batch: RecordBatch, beside live: [Int], of records: RecordBatch,
    isEqual: (_ row: Int, _ live: Int) -> Bool
  ) -> [Decision] {
    guard !live.isEmpty else { return rows.map { _ in .new } }
    guard let reuse = batch.kind.reuse else {
      return rows.map { row in
        isEqual(row, live[0]) ? .unchanged(live[0]) : .corrected(live[0])
      }
    }
    let times = batch.integers(reuse.time)
    let parts = batch.integers(reuse.part)
    let liveTimes = records.integers(reuse.time)
    let liveParts = records.integers(reuse.part)
    let labels = Components.labels(of: live.map { liveTimes[$0] } + rows.map { times[$0] })
    return rows.enumerated().map { offset, row in
      let label = labels[live.count + offset]
      let namesakes = live.indices
        .filter { labels[$0] == label && liveParts[live[$0]] == parts[row] }
        .map { live[$0] }
      if let equal = namesakes.first(where: { isEqual(row, $0) }) { return .unchanged(equal) }
      guard let namesake = namesakes.first else { return .new }
      // Two namesakes arise only when a later leg joined two objects: nobody guesses which is meant.
      let isNear =
        namesakes.count == 1
        && (liveTimes[namesake] - times[row]).magnitude <= UInt64(Components.secondsPerDay)
      return isNear ? .corrected(namesake) : .idReused(namesake)
    }
  }
}
