import Dispatch
import GRDB
import GRDBSQLite

/// Pages of the store's file that are filled past SQLite, for an index whose entries are sorted already.
///
/// SQLite makes the room: a table with a row of zeros, as large as it has to be. When its pages are
/// written and out of SQLite's memory, they are filled with the pages of an index instead, and in the
/// schema the table becomes that index, which has the same root.
///
/// It is all within the open transaction. What a page held before the transaction is in the journal,
/// which SQLite syncs before it writes the page; pages that are new need no journal, because a rollback
/// cuts the file (https://www.sqlite.org/atomiccommit.html, 3.5 and 3.7). At the end SQLite syncs the
/// file, and what was written here with it.
final class PageRoom: @unchecked Sendable {
  /// The page that the index begins with.
  let root: UInt32
  private let name: String
  private let connection: Connection
  private let file: UnsafeMutablePointer<sqlite3_file>
  private let hasPointerMap: Bool
  private let behind: WriteBehind?
  private let lock = DispatchSemaphore(value: 1)

  static let pageSize = StageTemplate.pageSize
  /// The most pages that there can be in all: a table of one page takes seven such rows.
  static let most = 6 * pagesOfRow
  private static let pagesOfRow = 60_000

  /// Whether a store's file is of the form that is written here.
  static func isPossible(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "PRAGMA page_size") == pageSize
      && [0, 2].contains(Int.fetchOne(db, sql: "PRAGMA auto_vacuum"))
  }

  init(_ db: Database, name: String, behind: WriteBehind? = nil) throws {
    connection = try Connection(db)
    self.name = name
    self.behind = behind
    hasPointerMap = try Int.fetchOne(db, sql: "PRAGMA auto_vacuum") != 0
    try db.execute(sql: "CREATE TABLE \(name) (room BLOB)")
    root =
      try UInt32.fetchOne(
        db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [name]) ?? 0
    var file: UnsafeMutablePointer<sqlite3_file>?
    let code = sqlite3_file_control(
      connection.handle, "main", SQLITE_FCNTL_FILE_POINTER, &file)
    guard code == SQLITE_OK, let file else { throw DatabaseError(resultCode: .SQLITE_IOERR) }
    self.file = file
    try flush()
  }

  /// Has SQLite write what it changed, and forget it: then pages can be changed past it.
  func flush() throws {
    try check(sqlite3_db_cacheflush(connection.handle))
    try check(sqlite3_db_release_memory(connection.handle))
  }

  /// Makes room, and gives the pages' numbers.
  func take(_ count: Int) throws -> [UInt32] {
    var pages: [UInt32] = []
    for start in stride(from: 0, to: count, by: Self.pagesOfRow) {
      let some = min(Self.pagesOfRow, count - start)
      // The part of such a row that stays on the table's own page is the least there is.
      let bytes = Self.leastLocal + some * (Self.pageSize - 4)
      try connection.execute("INSERT INTO \(name) VALUES (zeroblob(\(bytes)))")
      try flush()
      let own = try lastChain()
      guard own.count == some else { throw fault("\(own.count) pages instead of \(some)") }
      pages += own
    }
    return pages
  }

  /// What of a long record stays on a table's page, at least.
  private static let leastLocal = (pageSize - 12) * 32 / 255 - 23

  /// The pages of the table's last row, which hold each other's numbers: section 1.7 of the file's
  /// description (https://www.sqlite.org/fileformat2.html#ovflpgs).
  private func lastChain() throws -> [UInt32] {
    var page = [UInt8](repeating: 0, count: Self.pageSize)
    try read(root, into: &page)
    let cells = Int(page[3]) << 8 | Int(page[4])
    guard page[0] == 0x0D, cells > 0 else { throw fault("the root is of type \(page[0])") }
    var place = Int(page[6 + 2 * cells]) << 8 | Int(page[7 + 2 * cells])
    func varint() -> Int {
      var number = 0
      while true {
        let byte = page[place]
        place += 1
        number = number << 7 | Int(byte & 0x7F)
        if byte < 0x80 { return number }
      }
    }
    let payload = varint()
    _ = varint()
    place += Self.leastLocal + (payload - Self.leastLocal) % (Self.pageSize - 4)
    var next = page[place..<place + 4].reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
    var chain: [UInt32] = []
    var link: [UInt8] = [0, 0, 0, 0]
    while next != 0 {
      chain.append(next)
      try read(next, into: &link)
      next = link.reduce(0) { $0 << 8 | UInt32($1) }
    }
    return chain
  }

  /// Writes a page; several threads may, and SQLite other pages meanwhile: on the systems that this runs
  /// on it writes by `pwrite`, which knows no place in the file that threads would share.
  func write(_ page: UInt32, _ bytes: UnsafePointer<UInt8>) throws {
    guard let write = file.pointee.pMethods?.pointee.xWrite else {
      throw DatabaseError(resultCode: .SQLITE_IOERR)
    }
    try lock.within { try check(write(file, bytes, Int32(Self.pageSize), Self.offset(page))) }
  }

  /// Says that pages have been written for good, and those between them.
  func finish(_ pages: ClosedRange<UInt32>) {
    behind?.begin(Self.offset(pages.lowerBound)..<Self.offset(pages.upperBound + 1))
  }

  private func read(_ page: UInt32, into bytes: inout [UInt8]) throws {
    guard let read = file.pointee.pMethods?.pointee.xRead else {
      throw DatabaseError(resultCode: .SQLITE_IOERR)
    }
    try bytes.withUnsafeMutableBytes {
      try check(read(file, $0.baseAddress, Int32($0.count), Self.offset(page)))
    }
  }

  private static func offset(_ page: UInt32) -> Int64 { Int64(page - 1) * Int64(pageSize) }

  /// Says of pages which ones they are below: what a file keeps that can be made smaller
  /// (https://www.sqlite.org/fileformat2.html#ptrmaps).
  func note(parents: [(page: UInt32, parent: UInt32)]) throws {
    guard hasPointerMap else { return }
    var map = [UInt8](repeating: 0, count: Self.pageSize)
    var known: UInt32 = 0
    for (page, parent) in parents.sorted(by: { $0.page < $1.page }) {
      let own = Self.mapPage(of: page)
      if own != known {
        if known != 0 { try write(known, map) }
        try read(own, into: &map)
        known = own
      }
      let place = 5 * Int(page - own - 1)
      map[place] = 5
      for byte in 0..<4 {
        map[place + 1 + byte] = UInt8(truncatingIfNeeded: parent >> (24 - 8 * byte))
      }
    }
    if known != 0 { try write(known, map) }
  }

  private static func mapPage(of page: UInt32) -> UInt32 {
    let run = UInt32(pageSize / 5 + 1)
    let map = (page - 2) / run * run + 2
    // The page of SQLite's locks, which holds nothing.
    return map == UInt32(0x4000_0000 / pageSize + 1) ? map + 1 : map
  }

  /// Lets the table be an index from here on.
  func become(indexOn table: String, declared: String, _ db: Database) throws {
    try db.execute(sql: "PRAGMA writable_schema = ON")
    try db.execute(
      sql: "UPDATE sqlite_schema SET type = 'index', tbl_name = ?, sql = ? WHERE name = ?",
      arguments: [table, declared, name])
    try db.execute(sql: "PRAGMA writable_schema = RESET")
    db.clearSchemaCache()
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: String(cString: sqlite3_errmsg(connection.handle)))
    }
  }

  private func fault(_ what: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the room for \(name): \(what)")
  }
}
