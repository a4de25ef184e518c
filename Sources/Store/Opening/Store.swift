public import Aggregation
import Foundation
import GRDB
import Glibc
public import Metrics
import Records

/// Facts, rollups, rejects and ledgers of a centre in one SQLite file.
///
/// Journal mode `DELETE` with `synchronous = EXTRA`: a finished import survives a power loss, and
/// nothing needs the write-ahead log, whose reset could damage a database in the SQLite versions
/// that this runs on (https://www.sqlite.org/changes.html, 3.51.3).
public final class Store {
  public let path: String
  public let isReadOnly: Bool
  let queue: StoreQueue
  let key: StoreKey
  /// An empty rollup of each shape: what the store keeps of all KPIs.
  let forms: [Rollup]
  private let lock: StoreLock

  public enum Access: Sendable { case write, read }

  /// Opens the store at a path; with `.write` makes one when there is none.
  ///
  /// - Parameters:
  ///   - metrics: the KPIs that rollups serve. Rollups made for others are made anew from the facts.
  ///   - shapes: the rollups that are kept; others that are there are dropped.
  ///   - wait: seconds to wait for another program that holds the store.
  /// - Throws: `StoreError`.
  public init(
    path: String, access: Access, metrics: [Metric], shapes: [RollupShape] = RollupShape.all,
    wait: Int = 30
  ) throws {
    self.path = path
    forms = shapes.map { Rollup(shape: $0, metrics: metrics) }
    let isNew = try Self.isNew(path, access)
    lock = try StoreLock(
      store: path, mode: access == .write ? .exclusive : .shared, seconds: wait)
    isReadOnly = access == .read || (!isNew && Glibc.access(path, W_OK) != 0)
    if access == .write, isReadOnly { throw StoreError.readOnly(path: path) }
    if isNew { try Self.createFile(path) }
    key = try StoreKey(store: path, isNew: isNew)
    do {
      queue = StoreQueue(
        database: try DatabaseQueue(
          path: path, configuration: Self.configuration(isReadOnly)),
        seal: StoreSeal(key))
    } catch let error as DatabaseError {
      throw Self.storeError(error, path: path)
    }
    try guarded { try prepare(isNew: isNew) }
  }

  /// The same store over a connection of its own, to be read on another thread while this one holds
  /// the lock.
  public func reader() throws -> Store { try guarded { try Store(reading: self) } }

  /// Keeps no more pages in memory than a second connection does: enough for who reads most rows once.
  public func keepFewPages() throws {
    try guarded {
      try queue.read { try $0.execute(sql: "PRAGMA cache_size = \(Self.smallCacheSize)") }
    }
  }

  /// Lets go of the pages that were kept while reading.
  public func releaseMemory() { queue.database.releaseMemory() }

  private init(reading other: Store) throws {
    path = other.path
    isReadOnly = true
    key = other.key
    forms = other.forms
    lock = other.lock
    queue = StoreQueue(
      database: try DatabaseQueue(
        path: path, configuration: Self.configuration(true, cacheSize: Self.smallCacheSize)),
      seal: StoreSeal(key))
  }

  private static func isNew(_ path: String, _ access: Access) throws -> Bool {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { throw StoreError.notAStore(path: path) }
      if status.st_size == 0, access == .write { return true }
      guard try isDatabase(path) else { throw StoreError.notAStore(path: path) }
      return false
    }
    if access == .read { throw StoreError.missing(path: path) }
    return true
  }

  /// Whether a file begins as SQLite's do; asked before its key, so that a wrong name is called so.
  private static func isDatabase(_ path: String) throws -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StoreError.unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    defer { try? file.close() }
    return try file.read(upToCount: 16) == Data("SQLite format 3\0".utf8)
  }

  /// The file first, so that it is never readable by others, not even while it is made.
  private static func createFile(_ path: String) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StoreError.cannotCreate(path: path, reason: String(cString: strerror(errno)))
    }
    close(descriptor)
  }

  /// Of a connection's pages, as SQLite takes it: negative for KiB.
  static let cacheSize = -65_536
  /// Of a second connection, which passes over most rows once.
  static let smallCacheSize = -4_096

  private static func configuration(
    _ isReadOnly: Bool, cacheSize: Int = Store.cacheSize
  ) -> GRDB.Configuration {
    var configuration = GRDB.Configuration()
    configuration.readonly = isReadOnly
    configuration.label = "scoreline"
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      if !db.configuration.readonly {
        try db.execute(sql: "PRAGMA page_size = 16384")
        // Said of a file that has it already, this would count as a change of the file.
        if try Int.fetchOne(db, sql: "PRAGMA auto_vacuum") != 2 {
          try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
        }
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
        try db.execute(sql: "PRAGMA synchronous = EXTRA")
      }
      try setUp(db, cacheSize: cacheSize)
    }
    return configuration
  }

  /// Sets what a load in bulk changes for itself.
  static func setUp(_ db: Database, cacheSize: Int = Store.cacheSize) throws {
    try db.execute(sql: "PRAGMA temp_store = MEMORY")
    try db.execute(sql: "PRAGMA cache_size = \(cacheSize)")
    try db.execute(sql: "PRAGMA threads = 0")
  }

  private func prepare(isNew: Bool) throws {
    if isNew { return try create() }
    let (application, version, tables) = try queue.read { db in
      (
        try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      )
    }
    // A run that ended while it made the store left a file without a table.
    if application == 0, tables == 0, !isReadOnly { return try create() }
    guard application == Schema.applicationID else { throw StoreError.notAStore(path: path) }
    guard version <= Schema.version else { throw StoreError.newer(path: path, version: version) }
    guard version == Schema.version else { throw StoreError.older(path: path, version: version) }
  }

  private func create() throws {
    try queue.write { db in
      try Schema.create(db)
      try RollupTables(forms).create(db)
    }
  }

  /// Runs work whose database errors are told as the store's.
  func guarded<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw Self.storeError(error, path: path)
    }
  }

  private static func storeError(_ error: DatabaseError, path: String) -> StoreError {
    switch error.resultCode {
    case .SQLITE_NOTADB: .notAStore(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path, seconds: 5)
    case .SQLITE_READONLY: .readOnly(path: path)
    case .SQLITE_CANTOPEN: .cannotCreate(path: path, reason: error.message ?? "")
    default:
      .database(
        path: path, code: Int(error.extendedResultCode.rawValue),
        reason: error.message ?? "unknown")
    }
  }

  /// A setting of the connection, for those who check that the store is kept safely.
  public func pragma(_ name: String) throws -> String {
    try guarded {
      try queue.read { db in try String.fetchOne(db, sql: "PRAGMA \(name)") ?? "" }
    }
  }
}
