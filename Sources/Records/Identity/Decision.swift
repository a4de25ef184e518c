/// What becomes of a row beside the records that are live already.
public enum Decision: Sendable, Hashable {
  case new
  /// Equal to the live record at that place.
  case unchanged(Int)
  /// Takes the place of the live record at that place.
  case corrected(Int)
  /// Rejected: the call's live leg of that number, at that place, began more than 24 hours away, or the row is not the
  /// only one of its number in the call of the live leg at that place.
  case idReused(Int)

  public var isUnchanged: Bool {
    if case .unchanged = self { true } else { false }
  }

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
    decide(GroupRows(rows, of: batch), beside: GroupRows(live, of: records)) {
      isEqual(rows[$0], live[$1])
    }.map { decision in
      switch decision {
      case .new: .new
      case .unchanged(let place): .unchanged(live[place])
      case .corrected(let place): .corrected(live[place])
      case .idReused(let place): .idReused(live[place])
      }
    }
  }

  /// The same for rows and live records that are known by their times and parts; decisions name places
  /// in `live`.
  public static func decide(
    _ rows: GroupRows, beside live: GroupRows, isEqual: (_ row: Int, _ live: Int) -> Bool
  ) -> [Decision] {
    guard live.count > 0 else { return rows.times.map { _ in .new } }
    guard rows.isReused else {
      return rows.times.indices.map { isEqual($0, 0) ? .unchanged(0) : .corrected(0) }
    }
    let labels = Components.labels(of: live.times + rows.times)
    let rivals = rivals(rows, labels[live.count...])
    return rows.times.indices.map { row in
      let label = labels[live.count + row]
      // Rows of one number that only live legs make one call contradict each other as inside a file.
      let isAlone = !rivals.contains(row)
      let namesakes = live.times.indices
        .filter { labels[$0] == label && live.parts[$0] == rows.parts[row] }
      if let equal = namesakes.first(where: { isEqual(row, $0) }) { return .unchanged(equal) }
      guard let namesake = namesakes.first else {
        guard !isAlone, let joining = live.times.indices.first(where: { labels[$0] == label })
        else { return .new }
        return .idReused(joining)
      }
      // Two namesakes arise only when a later leg joined two objects: nobody guesses which is meant.
      let isNear =
        isAlone && namesakes.count == 1
        && (live.times[namesake] - rows.times[row]).magnitude <= UInt64(Components.secondsPerDay)
      return isNear ? .corrected(namesake) : .idReused(namesake)
    }
  }

  /// The rows of a file that have another one of their number in their object; `labels` begins with the first row's.
  private static func rivals(_ rows: GroupRows, _ labels: ArraySlice<Int>) -> Set<Int> {
    // Nearly all groups.
    guard rows.count > 1 else { return [] }
    let parts = zip(labels, rows.parts).map { ObjectPart(label: $0, part: $1) }
    let same = Dictionary(grouping: parts.indices) { parts[$0] }
    return Set(same.values.filter { $0.count > 1 }.joined())
  }
}
