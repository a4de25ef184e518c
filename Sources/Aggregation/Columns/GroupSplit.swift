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
    let table = groups.table
    for unit in 0..<count {
      let group = table?[parents[unit], codes[unit]] ?? PairNumbers.none
      found[unit] = group >= 0 ? group : add(parents[unit], codes[unit])
    }
  }

  private func add(_ parent: Int32, _ code: Int32) -> Int32 {
    if parent == Tally.nowhere { return Tally.nowhere }
    let known = groups[parent, code]
    if known >= 0 { return known }
    let group = Int32(keys.count)
    groups[parent, code] = group
    keys.append((parent, code))
    return group
  }
}
