import GRDB

/// The store's connection: every write that changes something leaves the seal on the file behind.
struct StoreQueue {
  let database: DatabaseQueue
  let seal: StoreSeal

  func read<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try database.read(work)
  }

  /// Runs work in one transaction, and seals what it changed if all before it was the product's own.
  func write<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try database.write { db in
      let before = try Mark(db)
      let isOwn = try seal.state(db) == .whole
      let result = try work(db)
      if isOwn, try Mark(db) != before { try seal.set(db) }
      return result
    }
  }

  /// Runs work that can't be in a transaction, as giving space back.
  func writeWithoutTransaction<Result>(_ work: (Database) throws -> Result) throws -> Result {
    let isOwn = try read { try seal.state($0) == .whole }
    let result = try database.writeWithoutTransaction(work)
    if isOwn { try database.write { try seal.set($0) } }
    return result
  }

  /// Seals a file that was proven to be whole.
  func reseal() throws { try database.write { try seal.set($0) } }

  /// What differs when anything was written on this connection.
  private struct Mark: Equatable {
    var changes: Int
    var schema: Int

    init(_ db: Database) throws {
      changes = db.totalChangesCount
      schema = try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0
    }
  }
}
