import Glibc

/// Goes through the entries of several runs in the order of their keys, from some key on.
final class IndexMerge {
  /// The bytes that all entries before the first one take on pages.
  private(set) var weightBefore = 0

  private let file: IndexRunFile
  private let count: Int
  private let memory: UnsafeMutablePointer<UInt8>
  private let cursors: UnsafeMutablePointer<Cursor>
  private let blockSize: Int
  /// Runs by the keys of their next entries: none before its parent, as in a heap.
  private let heap: UnsafeMutablePointer<Top>
  private var heapCount = 0
  /// How many bytes all keys begin with.
  private let shared: Int
  private var hasBegun = false

  /// Sixteen bytes behind an entry can be read.
  private static let padding = 16

  /// Where a run is at.
  private struct Cursor {
    var at: UnsafeMutablePointer<UInt8>
    var end: UnsafeMutablePointer<UInt8>
    /// What of the run is not in memory yet.
    var offset: Int64
    var left: Int
    var firstRow: Int64
  }

  private struct Top {
    var head: UInt128
    var run: Int32
  }

  /// - Parameter first: the key of the first entry, or what it comes after; nil for all entries.
  init(_ runs: [IndexRun], _ file: IndexRunFile, from first: [UInt8]? = nil) throws {
    self.file = file
    count = runs.count
    // As much as an entry needs at least; little in all, where runs are very many.
    blockSize = max(4096, min(1 << 16, (4 << 20) / max(1, runs.count)))
    memory = .allocate(capacity: max(1, count * (blockSize + Self.padding)))
    cursors = .allocate(capacity: max(1, count))
    heap = .allocate(capacity: max(1, count))
    shared = Self.shared(runs)
    var before = 0
    for (place, run) in runs.enumerated() {
      let block = memory + place * (blockSize + Self.padding)
      let fence = first.map { run.fence(before: $0) } ?? (offset: 0, weight: 0)
      cursors[place] = Cursor(
        at: block, end: block, offset: run.offset + Int64(fence.offset),
        left: run.byteCount - fence.offset, firstRow: run.firstRow)
      before += fence.weight
      try fill(place)
      while let first, !isAtEnd(place), isBefore(first, cursors[place].at) {
        before += IndexCell.weight(IndexEntry(cursors[place].at))
        try advance(place)
      }
      if !isAtEnd(place) {
        heap[heapCount] = top(place)
        heapCount += 1
      }
    }
    weightBefore = before
    for place in (0..<heapCount / 2).reversed() { sink(place) }
  }

  deinit {
    memory.deallocate()
    cursors.deallocate()
    heap.deallocate()
  }

  /// The entry that it is at; valid until it moves.
  @inline(__always)
  var entry: IndexEntry { IndexEntry(cursors[Int(heap[0].run)].at) }

  /// The row of that entry in the table.
  @inline(__always)
  var row: Int64 {
    let cursor = cursors[Int(heap[0].run)]
    return cursor.firstRow &+ Int64(IndexEntry(cursor.at).row)
  }

  /// Moves to the next entry, at first to the first; false when there is none.
  func next() throws -> Bool {
    guard hasBegun else {
      hasBegun = true
      return heapCount > 0
    }
    let run = Int(heap[0].run)
    try advance(run)
    if isAtEnd(run) {
      heapCount -= 1
      heap[0] = heap[heapCount]
    } else {
      heap[0] = top(run)
    }
    sink(0)
    return heapCount > 0
  }

  // MARK: Runs

  private func isAtEnd(_ run: Int) -> Bool { cursors[run].at == cursors[run].end }

  private func isBefore(_ key: [UInt8], _ entry: UnsafeMutablePointer<UInt8>) -> Bool {
    let entry = IndexEntry(entry)
    return memcmp(entry.key, key, min(entry.keyLength, key.count)) < 0
  }

  @inline(__always)
  private func advance(_ run: Int) throws {
    let cursor = cursors + run
    cursor.pointee.at += IndexEntry(cursor.pointee.at).size
    let held = cursor.pointee.end - cursor.pointee.at
    if held < 2 || held < IndexEntry(cursor.pointee.at).size { try fill(run) }
  }

  /// Reads more of a run, behind what is left of it in memory.
  private func fill(_ run: Int) throws {
    let block = memory + run * (blockSize + Self.padding)
    let held = cursors[run].end - cursors[run].at
    memmove(block, cursors[run].at, held)
    let more = min(cursors[run].left, blockSize - held)
    try file.read(block + held, more, at: cursors[run].offset)
    cursors[run].offset += Int64(more)
    cursors[run].left -= more
    cursors[run].at = block
    cursors[run].end = block + held + more
  }

  private static func shared(_ runs: [IndexRun]) -> Int {
    let keys = runs.compactMap { $0.fences.first?.key } + runs.map(\.lastKey)
    guard let least = keys.min(by: { $0.lexicographicallyPrecedes($1) }),
      let last = keys.max(by: { $0.lexicographicallyPrecedes($1) })
    else { return 0 }
    return zip(least, last).prefix { $0 == $1 }.count
  }

  // MARK: The heap

  @inline(__always)
  private func top(_ run: Int) -> Top {
    Top(head: IndexEntry(cursors[run].at).head(after: shared), run: Int32(truncatingIfNeeded: run))
  }

  @inline(__always)
  private func precedes(_ left: Top, _ right: Top) -> Bool {
    if left.head != right.head { return left.head < right.head }
    let result = IndexEntry(cursors[Int(left.run)].at)
      .compare(IndexEntry(cursors[Int(right.run)].at))
    // Equal keys in the order of the file, which is that of the runs.
    return result < 0 || result == 0 && left.run < right.run
  }

  @inline(__always)
  private func sink(_ start: Int) {
    var place = start
    let (heap, count) = (heap, heapCount)
    guard place < count else { return }
    let moved = heap[place]
    while true {
      var child = 2 &* place &+ 1
      guard child < count else { break }
      if child &+ 1 < count, precedes(heap[child &+ 1], heap[child]) { child &+= 1 }
      guard precedes(heap[child], moved) else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = moved
  }
}

extension IndexRun {
  /// The last of the fences whose keys come before a key; the beginning where there is none.
  fileprivate func fence(before key: [UInt8]) -> (offset: Int, weight: Int) {
    var (low, high) = (0, fences.count)
    while low < high {
      let middle = (low + high) / 2
      if fences[middle].key.lexicographicallyPrecedes(key) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low == 0 ? (0, 0) : (fences[low - 1].offset, fences[low - 1].weight)
  }
}
