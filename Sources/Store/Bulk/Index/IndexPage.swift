/// One page of an index in hand, in the form of https://www.sqlite.org/fileformat2.html, section 1.6.
struct IndexPage {
  static let size = StageTemplate.pageSize
  /// What the cells of a page and their places may take.
  static let leafRoom = size - 8
  static let innerRoom = size - 12

  let bytes: UnsafeMutablePointer<UInt8>
  private let isLeaf: Bool
  private var cellCount = 0
  private var start = Self.size

  /// Begins a page in memory of its size.
  init(_ bytes: UnsafeMutablePointer<UInt8>, isLeaf: Bool) {
    self.bytes = bytes
    self.isLeaf = isLeaf
    bytes.update(repeating: 0, count: Self.size)
  }

  private var headCount: Int { isLeaf ? 8 : 12 }

  /// Adds a cell that is written elsewhere.
  ///
  /// - Parameter child: the page of what comes before it, on pages within the tree.
  @inline(__always)
  mutating func add(_ cell: UnsafePointer<UInt8>, _ count: Int, child: UInt32? = nil) {
    start &-= count
    (bytes + start).update(from: cell, count: count)
    if let child {
      start &-= 4
      put(child, at: start)
    }
    put(UInt16(truncatingIfNeeded: start), at: headCount &+ 2 &* cellCount)
    cellCount &+= 1
    precondition(start >= headCount &+ 2 &* cellCount, "more cells than a page has room for")
  }

  /// Writes the page's head.
  ///
  /// - Parameter last: the page of what comes after all cells, on pages within the tree.
  mutating func finish(last: UInt32? = nil) {
    bytes[0] = isLeaf ? 0x0A : 0x02
    put(UInt16(truncatingIfNeeded: cellCount), at: 3)
    put(UInt16(truncatingIfNeeded: start), at: 5)
    if let last { put(last, at: 8) }
  }

  @inline(__always)
  private func put<Number: FixedWidthInteger>(_ number: Number, at place: Int) {
    UnsafeMutableRawPointer(bytes)
      .storeBytes(of: number.bigEndian, toByteOffset: place, as: Number.self)
  }
}

/// How a level of a tree is cut into pages, from the bytes of its entries alone: the same whoever
/// writes them, in however many parts.
///
/// The bytes of all entries, one after the other, are cut at equal distances. An entry that is cut goes
/// up into the next level and parts two pages; those between two cuts are a page.
struct PageCuts {
  /// How many pages there are.
  let pages: Int
  private let weight: Int

  /// - Parameters:
  ///   - weight: the bytes of all entries.
  ///   - room: what a page has room for; several of the largest entries.
  init(weight: Int, room: Int) {
    self.weight = weight
    pages = max(1, (weight + room - 1) / room)
  }

  /// The page that begins after an entry, if the entry is cut.
  ///
  /// - Parameters:
  ///   - before: the bytes of the entries before it.
  @inline(__always)
  func page(after before: Int, _ own: Int) -> Int? {
    let from = before &* pages / weight
    let to = min((before &+ own) &* pages / weight, pages &- 1)
    return from < to ? to : nil
  }
}
