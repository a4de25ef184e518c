/// Rows whose ids may be those of other rows, gathered by the hashes of their ids.
public struct Candidates: Sendable {
  /// Places, over all files, of each group after the other, in the order of the files.
  public private(set) var places: [Int64] = []
  /// Where each group begins in `places`, and where the last one ends.
  public private(set) var starts: [Int] = [0]

  public init() {}

  public var groupCount: Int { starts.count - 1 }

  /// Runs of groups that have about so many rows together.
  public func rounds(of limit: Int) -> [Range<Int>] {
    var rounds: [Range<Int>] = []
    var first = 0
    for group in 0..<groupCount where starts[group + 1] - starts[first] >= limit {
      rounds.append(first..<group + 1)
      first = group + 1
    }
    if first < groupCount { rounds.append(first..<groupCount) }
    return rounds
  }

  /// Finds the candidates of a partition among what all threads have read.
  mutating func add(_ partition: Int, of indexes: [IdIndex], _ table: CandidateTable) {
    let found = table.repeated(partition, of: indexes)
    var last: UInt64?
    for entry in found {
      let hash = entry >> IdIndex.placeBits
      if last != nil, last != hash { starts.append(places.count) }
      last = hash
      places.append(Int64(entry & (1 << IdIndex.placeBits - 1)))
    }
    if last != nil { starts.append(places.count) }
  }

  mutating func append(_ other: Candidates) {
    let base = places.count
    places += other.places
    starts += other.starts.dropFirst().map { $0 + base }
  }
}

/// Memory for the entries of a partition and a table of their hashes, used again from partition to partition.
final class CandidateTable {
  private var slots: [UInt32] = []
  private var entries: [UInt64] = []

  /// The entries of a partition whose hash another entry has, too, in order.
  func repeated(_ partition: Int, of indexes: [IdIndex]) -> [UInt64] {
    entries.removeAll(keepingCapacity: true)
    for index in indexes { index.entries(of: partition, to: &entries) }
    guard entries.count > 1 else { return [] }
    var bits = 8
    while 1 << bits < 2 * entries.count { bits += 1 }
    if slots.count < 1 << bits { slots = Array(repeating: 0, count: 1 << bits) }
    let mask = 1 << bits - 1
    var found: [UInt64] = []
    slots.withUnsafeMutableBufferPointer { slots in
      for place in 0...mask { slots[place] = 0 }
      entries.withUnsafeMutableBufferPointer { entries in
        // A bit of each place marks an entry that has been found: places don't reach so far.
        for index in 0..<entries.count {
          let hash = entries[index] >> IdIndex.placeBits
          var place = Int(truncatingIfNeeded: hash) & mask
          while slots[place] != 0 {
            let other = Int(slots[place]) - 1
            if entries[other] >> IdIndex.placeBits == hash {
              found.append(entries[index])
              if entries[other] & Self.mark == 0 {
                found.append(entries[other])
                entries[other] |= Self.mark
              }
              break
            }
            place = (place + 1) & mask
          }
          if slots[place] == 0 { slots[place] = UInt32(index + 1) }
        }
      }
    }
    return found.sorted()
  }

  /// The highest bit of a place, which `IdIndex` leaves free.
  private static let mark: UInt64 = 1 << (IdIndex.placeBits - 1)
}

extension IdIndex {
  /// The candidates of one pass, found on several threads.
  public static func candidates(_ indexes: [IdIndex]) -> Candidates {
    guard let partitions = indexes.first?.partitions else { return Candidates() }
    let parts = indexes.count
    let results = Unchecked(UnsafeMutableBufferPointer<Candidates>.allocate(capacity: parts))
    results.value.initialize(repeating: Candidates())
    defer { results.value.deinitialize().deallocate() }
    let shared = Unchecked(indexes)
    Threads.run(parts) { part in
      let table = CandidateTable()
      let start = partitions.lowerBound + partitions.count * part / parts
      let end = partitions.lowerBound + partitions.count * (part + 1) / parts
      var found = Candidates()
      for partition in start..<end { found.add(partition, of: shared.value, table) }
      results.value[part] = found
    }
    var all = Candidates()
    for found in results.value { all.append(found) }
    return all
  }
}
