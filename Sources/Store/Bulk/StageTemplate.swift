import GRDB
import GRDBSQLite

/// The image of a database with an empty table `rows`, as SQLite writes it: what every staged image
/// begins with.
struct StageTemplate: Sendable {
  /// The columns as a table of facts declares them: records are copied as they are only between
  /// tables that are declared alike.
  let columns: String
  let columnCount: Int
  let bytes: [UInt8]

  static let pageSize = 16_384

  init(columns: [String]) throws {
    self.columns = columns.joined(separator: ", ")
    columnCount = columns.count
    let database = try MemoryDatabase(columns: self.columns)
    bytes = try database.serialized { Array(UnsafeBufferPointer(start: $0, count: $1)) }
    // The head and the table's only page, which is page 2.
    precondition(bytes.count == 2 * Self.pageSize, "SQLite made an image of another form")
  }
}

/// A private database in memory with a table `rows`.
final class MemoryDatabase {
  let connection: Connection

  init(columns: String) throws {
    var handle: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(":memory:", &handle, flags, nil)
    guard code == SQLITE_OK, let handle else {
      sqlite3_close(handle)
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
    connection = Connection(handle)
    try execute("PRAGMA page_size = \(StageTemplate.pageSize)")
    try execute("PRAGMA auto_vacuum = NONE")
    try execute("CREATE TABLE rows (\(columns))")
  }

  deinit { sqlite3_close_v2(connection.handle) }

  func execute(_ sql: String) throws { try connection.execute(sql) }

  /// The database as bytes, which are SQLite's and valid inside the call.
  func serialized<Result>(_ body: (UnsafePointer<UInt8>, Int) throws -> Result) throws -> Result {
    var count: Int64 = 0
    guard let bytes = sqlite3_serialize(connection.handle, "main", &count, 0) else {
      throw DatabaseError(resultCode: .SQLITE_NOMEM)
    }
    defer { sqlite3_free(bytes) }
    return try body(bytes, Int(count))
  }
}
