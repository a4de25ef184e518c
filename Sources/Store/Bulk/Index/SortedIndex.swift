import Dispatch
import GRDB

/// Makes the unique index of a table that was filled in bulk, out of entries that are sorted in runs: all
/// threads merge them and write pages, each a part of the index.
///
/// SQLite would read all rows again, sort and write in one thread: more than half of an import's time
/// where ids don't come in order. What is made is what it would make, but for how full pages are.
///
/// 1. `init` and `takeRoom` have SQLite make room for it. Between the room and the end no table is made
///    or dropped: SQLite would move pages to keep all roots at the file's beginning.
/// 2. `writeLeaves` uses SQLite for nothing but to write pages, so that the connection is free for
///    other work on other pages.
/// 3. `finish` writes the levels above, and enters the index into the schema.
final class SortedIndex: @unchecked Sendable {
  private let name: String
  private let runs: [IndexRun]
  private let file: IndexRunFile
  private let threads: Int
  private let cuts: PageCuts
  private let room: PageRoom
  private var leaves: [UInt32] = []
  private var parting: [[UInt8]] = []

  /// nil where SQLite has to make the index.
  init?(
    _ name: String, _ runs: [IndexRun], _ file: IndexRunFile, threads: Int,
    behind: WriteBehind? = nil, _ db: Database
  ) throws {
    self.name = name
    self.runs = runs.filter { $0.entryCount > 0 }
    self.file = file
    self.threads = threads
    cuts = PageCuts(weight: self.runs.reduce(0) { $0 + $1.weight }, room: IndexPage.leafRoom)
    guard !self.runs.isEmpty, cuts.pages <= PageRoom.most, try PageRoom.isPossible(db) else {
      return nil
    }
    room = try PageRoom(db, name: name, behind: behind)
  }

  func takeRoom() throws {
    leaves = cuts.pages == 1 ? [room.root] : try room.take(cuts.pages)
  }

  /// - Throws: `DatabaseError` when two rows have the same text and number.
  func writeLeaves() throws {
    let parts = try write()
    let entries = runs.reduce(0) { $0 + $1.entryCount }
    guard parts.reduce(0, { $0 + $1.entryCount }) == entries else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "\(name) has not \(entries) entries")
    }
    parting = parts.flatMap(\.parting)
  }

  /// - Parameter declaration: what the schema says of it.
  func finish(on table: String, declaration: String, _ db: Database) throws {
    var level = IndexLevel(parting: parting, children: leaves)
    while level.children.count > 1 {
      let cuts = level.cuts
      let pages = cuts.pages == 1 ? [room.root] : try room.take(cuts.pages)
      level = try level.write(pages, cuts, to: room)
    }
    try room.become(indexOn: table, declared: declaration, db)
  }

  /// How many pages are written before the disk is given them.
  private static let pagesAtATime = Int(WriteBehind.step) / PageRoom.pageSize

  /// What one thread wrote.
  private struct Part {
    var entryCount = 0
    /// The cells of the entries that part its pages from those before.
    var parting: [[UInt8]] = []
  }

  private func write() throws -> [Part] {
    let merges = try beginnings().map { try IndexMerge(runs, file, from: $0) }
    let ends = merges.dropFirst().map(\.weightBefore) + [Int.max]
    nonisolated(unsafe) let results = UnsafeMutableBufferPointer<Result<Part, any Error>>
      .allocate(capacity: merges.count)
    results.initialize(repeating: .success(Part()))
    defer { results.deinitialize().deallocate() }
    nonisolated(unsafe) let shared = merges
    let (cuts, leaves, room) = (cuts, leaves, room)
    DispatchQueue.concurrentPerform(iterations: merges.count) { part in
      results[part] = Result {
        try Self.write(shared[part], isFirst: part == 0, upTo: ends[part], cuts, leaves, to: room)
      }
    }
    return try results.map { try $0.get() }
  }

  /// Where the parts begin: about as many entries lie between two of these keys.
  private func beginnings() -> [[UInt8]?] {
    // Some keys of each run, wherever its entries lie.
    let keys = runs.flatMap { run in
      stride(from: 0, to: run.fences.count, by: max(1, run.fences.count / 8))
        .map { run.fences[$0].key }
    }.sorted { $0.lexicographicallyPrecedes($1) }
    return [nil] + (1..<threads).map { keys[keys.count * $0 / threads] }
  }

  /// Writes the pages that begin with an entry of the merge before which fewer bytes lie than `end`.
  ///
  /// - Parameter isFirst: whether the merge begins with the first entry of all, and the first page.
  private static func write(
    _ merge: IndexMerge, isFirst: Bool, upTo end: Int, _ cuts: PageCuts, _ leaves: [UInt32],
    to room: PageRoom
  ) throws -> Part {
    let memory = UnsafeMutablePointer<UInt8>.allocate(
      capacity: IndexPage.size + 2 * IndexCell.most)
    defer { memory.deallocate() }
    let (cell, last) = (memory + IndexPage.size, memory + IndexPage.size + IndexCell.most)
    var (before, part) = (merge.weightBefore, Part())
    var number = isFirst ? 0 : nil as Int?
    var finished: ClosedRange<UInt32>?
    func write(_ page: UInt32) throws {
      try room.write(page, memory)
      let pages = min(finished?.lowerBound ?? page, page)...max(finished?.upperBound ?? page, page)
      finished = pages.count < pagesAtATime ? pages : nil
      if finished == nil { room.finish(pages) }
    }
    var page = IndexPage(memory, isLeaf: true)
    var hasLast = false
    while try merge.next() {
      let entry = merge.entry
      if hasLast, entry.compare(IndexEntry(last)) == 0, entry.number != FactColumns.missing {
        throw DatabaseError(
          resultCode: .SQLITE_CONSTRAINT_UNIQUE, message: "two rows of one identity")
      }
      last.update(from: entry.start, count: entry.keyLength + 2)
      hasLast = true
      let weight = IndexCell.weight(entry)
      let next = cuts.page(after: before, weight)
      if let next {
        if let number {
          page.finish()
          try write(leaves[number])
        }
        if before >= end { return part }
        page = IndexPage(memory, isLeaf: true)
        number = next
      }
      before &+= weight
      guard number != nil else { continue }
      let count = IndexCell.write(entry, row: merge.row, to: cell)
      part.entryCount &+= 1
      if next != nil {
        part.parting.append(Array(UnsafeBufferPointer(start: cell, count: count)))
      } else {
        page.add(cell, count)
      }
    }
    if let number {
      page.finish()
      try write(leaves[number])
    }
    return part
  }
}
