/// Splits groups of units further, by the codes of names.
final class GroupSplit {
  /// The new group of each group and code.
  private var groups = PairNumbers()
  /// The group that each new group is part of, and its code; the first one stands for nowhere.
  private(set) var keys: [(group: Int32, code: Int32)] = [(Tally.nowhere, 0)]

  deinit { groups.deallocate() }

  /// Writes the new group of each unit.
  ///
  /// - Parameters:
  ///   - parents: below `parentCount`.
  ///   - codes: below `nameCount`.
  func find(
    _ count: Int, _ parents: UnsafePointer<Int32>, parentCount: Int,
    codes: UnsafePointer<Int32>, nameCount: Int, into found: UnsafeMutablePointer<Int32>
  ) {
    groups.reserve(parentCount, nameCount)
    for unit in 0..<count {
      let group = groups[parents[unit], codes[unit]]
      if group >= 0 {
        found[unit] = group
      } else if parents[unit] == Tally.nowhere {
        found[unit] = Tally.nowhere
      } else {
        found[unit] = Int32(keys.count)
        groups[parents[unit], codes[unit]] = Int32(keys.count)
        keys.append((parents[unit], codes[unit]))
      }
    }
  }
}
