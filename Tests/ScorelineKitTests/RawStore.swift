import GRDB

/// A store as any SQLite tool sees it.
struct RawStore {
  private let queue: DatabaseQueue

  init(_ path: String) throws { queue = try DatabaseQueue(path: path) }

  /// The rows of a query as texts; NULL is empty, bytes are hexadecimal.
  func rows(_ sql: String) throws -> [[String]] {
    try queue.read { db in
      try Row.fetchAll(db, sql: sql).map { row in row.databaseValues.map(Self.text) }
    }
  }

  func execute(_ sql: String) throws {
    try queue.write { db in try db.execute(sql: sql) }
  }

  func vacuum() throws { try queue.vacuum() }

  /// Copies the store through SQLite, as other programs do.
  func copy(to path: String) throws { try queue.backup(to: DatabaseQueue(path: path)) }

  private static func text(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: ""
    case .int64(let number): String(number)
    case .double(let number): String(number)
    case .string(let text): text
    case .blob(let data):
      data.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
  }
}
