/// Splits groups of units further, by the codes of names.
final class GroupSplit {
  /// For each group and code the new group; negative for none yet.
  private var groups: UnsafeMutablePointer<Int32>
  private var groupCapacity = 0
  private var nameCapacity = 0
  /// The group that each new group is part of, and its code; the first one stands for nowhere.
  private(set) var keys: [(group: Int32, code: Int32)] = [(Tally.nowhere, 0)]

  init() { groups = .allocate(capacity: 1) }

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
    reserve(parentCount, nameCount)
    let (groups, capacity) = (groups, nameCapacity)
    for unit in 0..<count {
      let place = Int(parents[unit]) &* capacity &+ Int(codes[unit])
      let group = groups[place]
      if group >= 0 {
        found[unit] = group
      } else if parents[unit] == Tally.nowhere {
        found[unit] = Tally.nowhere
      } else {
        found[unit] = Int32(keys.count)
        groups[place] = Int32(keys.count)
        keys.append((parents[unit], codes[unit]))
      }
    }
  }

  private func reserve(_ parents: Int, _ names: Int) {
    guard parents > groupCapacity || names > nameCapacity else { return }
    let newGroups = parents > groupCapacity ? max(parents, 2 * groupCapacity) : groupCapacity
    let newNames = names > nameCapacity ? max(names, 2 * nameCapacity, 8) : nameCapacity
    let new = UnsafeMutablePointer<Int32>.allocate(capacity: newGroups * newNames)
    new.initialize(repeating: -1, count: newGroups * newNames)
    for group in 0..<groupCapacity {
      (new + group * newNames).update(from: groups + group * nameCapacity, count: nameCapacity)
    }
    groups.deallocate()
    (groups, groupCapacity, nameCapacity) = (new, newGroups, newNames)
  }
}
