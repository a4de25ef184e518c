import Crypto
import Foundation
import GRDB
import GRDBSQLite

/// Tells whether anything but the product wrote to the store's file.
///
/// SQLite counts the transactions that changed a file, whoever made them, in the file's head
/// (https://www.sqlite.org/fileformat2.html#file_change_counter). Each of the product's own writes
/// records that count, and seals it together with the small ledgers by the store's key. A count that
/// is not the recorded one, or a seal that is not the ledgers', means that another program wrote:
/// then nothing in the file is believed before it is proven.
///
/// It does not see bytes changed in the file without SQLite; `doctor` does.
struct StoreSeal {
  private let key: SymmetricKey

  init(_ key: StoreKey) { self.key = key.seal }

  private static let name = "seal"

  /// The ledgers under the seal: small, and each report rests on them.
  private static let ledgers = ["import", "fact_table", "purge"]

  /// What a file's seal says of it.
  enum State: Equatable {
    /// The last write to the file was the product's own.
    case whole
    /// Another program wrote to the file, but not to the ledgers under the seal.
    case touched
    /// The ledgers are not those that were sealed.
    case broken(recorded: String, found: String)
    /// There is no seal.
    case none
  }

  /// A seal's parts: the file's count of transactions, the code of the ledgers, the code of both.
  private struct Parts: Equatable {
    var counter: UInt32
    var ledgers: String
    var all: String

    var text: String { "\(counter) \(ledgers) \(all)" }
  }

  /// `whole` as well for a file without tables.
  func state(_ db: Database) throws -> State {
    guard try db.tableExists("store") else { return .whole }
    let kept = try String.fetchOne(
      db, sql: "SELECT value FROM store WHERE name = ?", arguments: [Self.name])
    let counter = try Self.changeCounter(db)
    guard let kept else { return .none }
    let now = try parts(counter: counter, db)
    if kept == now.text { return .whole }
    let words = kept.split(separator: " ").map(String.init)
    guard words.count == 3, let recorded = UInt32(words[0]),
      kept == parts(counter: recorded, ledgers: now.ledgers).text
    else { return .broken(recorded: words.dropFirst().first ?? kept, found: now.ledgers) }
    return .touched
  }

  /// Seals what the open transaction will leave: its end adds one to the file's count.
  func set(_ db: Database) throws {
    let parts = try parts(counter: Self.changeCounter(db) &+ 1, db)
    try db.execute(
      sql: "INSERT OR REPLACE INTO store (name, value) VALUES (?, ?)",
      arguments: [Self.name, parts.text])
  }

  private func parts(counter: UInt32, _ db: Database) throws -> Parts {
    var code = HMAC<SHA256>(key: key)
    for ledger in Self.ledgers {
      let columns = try db.columns(in: ledger).map { "quote(\"\($0.name)\")" }
      let rows = try Row.fetchCursor(
        db, sql: "SELECT \(columns.joined(separator: " || ',' || ")) FROM \(ledger) ORDER BY 1")
      while let row = try rows.next() {
        code.update(data: Data(((row[0] as String?) ?? "").utf8 + [0x0A]))
      }
      code.update(data: Data([0x0A]))
    }
    return parts(counter: counter, ledgers: Self.hex(code.finalize()))
  }

  private func parts(counter: UInt32, ledgers: String) -> Parts {
    let all = HMAC<SHA256>.authenticationCode(for: Data("\(counter) \(ledgers)".utf8), using: key)
    return Parts(counter: counter, ledgers: ledgers, all: Self.hex(all))
  }

  private static func hex(_ code: some Sequence<UInt8>) -> String {
    code.prefix(16).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// The count in the file's head, read through SQLite's own handle: to open and close the file
  /// beside it would give up its locks (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
  private static func changeCounter(_ db: Database) throws -> UInt32 {
    var file: UnsafeMutablePointer<sqlite3_file>?
    let code = sqlite3_file_control(
      db.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
    guard code == SQLITE_OK, let file, let read = file.pointee.pMethods?.pointee.xRead else {
      throw DatabaseError(resultCode: .SQLITE_IOERR)
    }
    var bytes: [UInt8] = [0, 0, 0, 0]
    // A file shorter than its head is new, and the missing bytes are 0.
    let result = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress, 4, 24) }
    guard result == SQLITE_OK || result == shortRead else {
      throw DatabaseError(resultCode: .SQLITE_IOERR)
    }
    return bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// `SQLITE_IOERR_SHORT_READ`, a macro of an expression that Swift does not import.
  private static let shortRead: Int32 = SQLITE_IOERR | (2 << 8)
}
