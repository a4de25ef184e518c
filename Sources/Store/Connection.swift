import GRDB
import GRDBSQLite

/// SQLite's own handle of a connection, for work that GRDB has no words for, and for threads that it
/// does not know.
struct Connection: @unchecked Sendable {
  let handle: OpaquePointer

  init(_ handle: OpaquePointer) { self.handle = handle }

  init(_ db: Database) throws {
    guard let handle = db.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE)
    }
    self.handle = handle
  }

  /// The file of the store.
  func path() throws -> String {
    guard let name = sqlite3_db_filename(handle, "main") else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE)
    }
    return String(cString: name)
  }

  func execute(_ sql: String) throws {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: sqlite3_extended_errcode(handle)),
        message: String(cString: sqlite3_errmsg(handle)), sql: sql)
    }
  }
}
