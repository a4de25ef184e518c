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

  /// What is under a seal.
  enum Form: String {
    /// Seals of earlier programs: good until the next write or proof.
    case first = ""
    case second = "2 "
    case now = "3 "

    /// The form of a seal as it is kept, and its other words.
    fileprivate static func of(_ kept: String) -> (form: Form, words: [String]) {
      let form = [now, second].first { kept.hasPrefix($0.rawValue) } ?? .first
      return (form, kept.dropFirst(form.rawValue.count).split(separator: " ").map(String.init))
    }

    /// The ledgers that each report rests on, and the notes that it prints: small, whatever a store holds. An
    /// edition's row holds the code of its figures.
    fileprivate var ledgers: [String] {
      switch self {
      case .first: ["import", "fact_table", "purge"]
      case .second: ["import", "fact_table", "purge", "edition"]
      case .now: ["import", "fact_table", "purge", "edition", "agent_note"]
      }
    }

    /// Rows of other ledgers, summed up.
    fileprivate var sums: [String] {
      switch self {
      case .first: []
      case .second, .now:
        [
          "SELECT import_id || ',' || quote(code) || ',' || count(*) FROM reject"
            + " GROUP BY import_id, code ORDER BY import_id, code"
        ]
      }
    }
  }

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
    var form: Form
    var counter: UInt32
    var ledgers: String
    var all: String

    var text: String { "\(form.rawValue)\(counter) \(ledgers) \(all)" }
  }

  /// `whole` as well for a file without tables.
  func state(_ db: Database) throws -> State {
    guard try db.tableExists("store") else { return .whole }
    let kept = try String.fetchOne(
      db, sql: "SELECT value FROM store WHERE name = ?", arguments: [Self.name])
    let counter = try Self.changeCounter(db)
    guard let kept else { return .none }
    let (form, words) = Form.of(kept)
    let now = try parts(form, counter: counter, db)
    if kept == now.text { return .whole }
    guard words.count == 3, let recorded = UInt32(words[0]),
      kept == parts(form, counter: recorded, ledgers: now.ledgers).text
    else { return .broken(recorded: words.dropFirst().first ?? kept, found: now.ledgers) }
    return .touched
  }

  /// Seals what the open transaction will leave: its end adds one to the file's count.
  ///
  /// - Parameter form: another than today's for tests of stores that earlier programs sealed.
  func set(_ db: Database, as form: Form = .now) throws {
    let parts = try parts(form, counter: Self.changeCounter(db) &+ 1, db)
    try db.execute(
      sql: "INSERT OR REPLACE INTO store (name, value) VALUES (?, ?)",
      arguments: [Self.name, parts.text])
  }

  private func parts(_ form: Form, counter: UInt32, _ db: Database) throws -> Parts {
    var code = HMAC<SHA256>(key: key)
    // A store that was made before there were notes has none.
    let ledgers = try form.ledgers.filter { try db.tableExists($0) }.map { ledger in
      let columns = try db.columns(in: ledger).map { "quote(\"\($0.name)\")" }
      return "SELECT \(columns.joined(separator: " || ',' || ")) FROM \(ledger) ORDER BY 1"
    }
    for lines in ledgers + form.sums {
      let rows = try Row.fetchCursor(db, sql: lines)
      while let row = try rows.next() {
        code.update(data: Data(((row[0] as String?) ?? "").utf8 + [0x0A]))
      }
      code.update(data: Data([0x0A]))
    }
    return parts(form, counter: counter, ledgers: Self.hex(code.finalize()))
  }

  private func parts(_ form: Form, counter: UInt32, ledgers: String) -> Parts {
    let text = "\(form.rawValue)\(counter) \(ledgers)"
    let all = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
    return Parts(form: form, counter: counter, ledgers: ledgers, all: Self.hex(all))
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
