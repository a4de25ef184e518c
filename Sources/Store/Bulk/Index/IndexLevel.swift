/// The entries that part the pages of one level of an index: what the level above it holds.
struct IndexLevel {
  /// The cells of the entries, in order: one fewer than there are pages.
  let parting: [[UInt8]]
  /// The pages that they part.
  let children: [UInt32]

  /// What an entry takes on a page beside its cell: the page before it, and its place in the list.
  private static let extra = 6

  /// How this level is cut into pages.
  var cuts: PageCuts {
    PageCuts(
      weight: parting.reduce(0) { $0 + $1.count + Self.extra }, room: IndexPage.innerRoom)
  }

  /// Writes the level; returns what parts its pages.
  func write(_ pages: [UInt32], _ cuts: PageCuts, to room: PageRoom) throws -> IndexLevel {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: IndexPage.size)
    defer { memory.deallocate() }
    var page = IndexPage(memory, isLeaf: false)
    var above: [[UInt8]] = []
    var parents: [(page: UInt32, parent: UInt32)] = []
    try room.flush()
    var (number, before) = (0, 0)
    for (place, cell) in parting.enumerated() {
      let child = children[place]
      parents.append((child, pages[number]))
      let weight = cell.count + Self.extra
      if let next = cuts.page(after: before, weight) {
        page.finish(last: child)
        try room.write(pages[number], memory)
        page = IndexPage(memory, isLeaf: false)
        above.append(cell)
        number = next
      } else {
        cell.withUnsafeBufferPointer { bytes in
          if let start = bytes.baseAddress { page.add(start, bytes.count, child: child) }
        }
      }
      before += weight
    }
    let last = children[children.count - 1]
    parents.append((last, pages[number]))
    page.finish(last: last)
    try room.write(pages[number], memory)
    try room.note(parents: parents)
    return IndexLevel(parting: above, children: pages)
  }

  init(parting: [[UInt8]], children: [UInt32]) {
    self.parting = parting
    self.children = children
  }
}
