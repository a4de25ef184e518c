/// The entries of staged rows for the index on their identity, gathered in the order of the rows and
/// given back in that of the index: so nobody reads the rows again for it, and every thread sorts.
final class IndexKeys {
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 16
  private var count = 0
  private var places: [UInt32] = []
  private var isSorted = true
  /// Whether a key was too long to be taken: then there is no run.
  private var isBroken = false

  /// Sixteen bytes behind an entry can be read.
  private static let padding = 16

  init() { memory = .allocate(capacity: capacity) }

  deinit { memory.deallocate() }

  /// Where the texts and numbers of rows are found.
  struct Columns {
    let bytes: UnsafePointer<UInt8>
    let offsets: UnsafePointer<Int32>
    let lengths: UnsafePointer<Int32>
    let numbers: UnsafePointer<Int32>
  }

  /// Adds rows that were staged one after the other.
  ///
  /// - Parameters:
  ///   - left: those among them that were not staged after all.
  ///   - first: the number of the first one among the rows of the image.
  func add(
    _ rows: UnsafeBufferPointer<Int32>, but left: [Int], of columns: Columns, first: Int
  ) {
    // In locals: what a class holds is guarded at each access.
    var (count, isSorted, number, places) = (count, isSorted, first, places)
    // Held in one place alone, the array isn't copied.
    self.places = []
    defer { (self.count, self.isSorted, self.places) = (count, isSorted, places) }
    for row in rows where left.isEmpty || !left.contains(Int(row)) {
      let length = Int(columns.lengths[Int(row)])
      guard length <= IndexEntry.longestText else {
        isBroken = true
        return
      }
      if count &+ length &+ IndexEntry.extra &+ Self.padding > capacity { grow(keeping: count) }
      let size = IndexEntry.write(
        columns.bytes + Int(columns.offsets[Int(row)]), length, columns.numbers[Int(row)],
        row: UInt32(truncatingIfNeeded: number), to: memory + count)
      if let last = places.last {
        let before = IndexEntry(memory + Int(last))
        if isSorted, before.compare(IndexEntry(memory + count)) > 0 { isSorted = false }
      }
      places.append(UInt32(truncatingIfNeeded: count))
      count &+= size
      number &+= 1
    }
  }

  private func grow(keeping count: Int) {
    capacity *= 2
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: memory, count: count)
    memory.deallocate()
    memory = larger
  }

  /// Writes all entries in order, and begins anew; nil where a key is too long.
  func take(to file: IndexRunFile) throws -> IndexRun? {
    defer {
      (count, isSorted, isBroken) = (0, true, false)
      places.removeAll(keepingCapacity: true)
    }
    if isBroken { return nil }
    if isSorted { return try IndexRun(memory, count, file) }
    let sorted = UnsafeMutablePointer<UInt8>.allocate(capacity: count + Self.padding)
    defer { sorted.deallocate() }
    var end = 0
    for place in order() {
      let entry = IndexEntry(memory + Int(place))
      let size = entry.size
      (sorted + end).update(from: entry.start, count: size)
      end += size
    }
    return try IndexRun(sorted, count, file)
  }

  /// The places of the entries in the order of their keys; equal ones in that of the rows.
  private func order() -> [UInt32] {
    let memory = memory
    let first = IndexEntry(memory)
    let shared = places.reduce(first.keyLength) {
      IndexEntry(memory + Int($1)).shared(with: first, atMost: $0)
    }
    var order = places.map { (head: IndexEntry(memory + Int($0)).head(after: shared), place: $0) }
    order.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      let result = IndexEntry(memory + Int(left.place))
        .compare(IndexEntry(memory + Int(right.place)))
      return result < 0 || result == 0 && left.place < right.place
    }
    return order.map(\.place)
  }
}
