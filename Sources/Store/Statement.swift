import GRDB
import GRDBSQLite

/// A prepared statement on SQLite's own handle: what moves rows in bulk, without a Swift value a column.
final class Statement {
  private let handle: OpaquePointer
  private let database: OpaquePointer

  convenience init(_ db: Database, _ sql: String) throws {
    try self.init(try Connection(db), sql)
  }

  init(_ connection: Connection, _ sql: String) throws {
    let database = connection.handle
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v3(
      database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(database)))
    }
    self.handle = handle
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  func bind(_ value: Int64?, at index: Int32) {
    if let value { sqlite3_bind_int64(handle, index, value) } else { bindNull(at: index) }
  }

  func bind(_ text: String, at index: Int32) {
    var text = text
    text.withUTF8 { bind(text: UnsafeRawBufferPointer($0), at: index) }
  }

  /// Binds UTF-8, which SQLite copies.
  func bind(text bytes: UnsafeRawBufferPointer, at index: Int32) {
    bytes.withMemoryRebound(to: CChar.self) { chars in
      _ = sqlite3_bind_text(
        handle, index, chars.baseAddress ?? UnsafePointer(bitPattern: 1), Int32(chars.count),
        Self.copying)
    }
  }

  func bind(_ bytes: [UInt8], at index: Int32) {
    bytes.withUnsafeBytes { bind(blob: $0, at: index) }
  }

  func bind(blob bytes: UnsafeRawBufferPointer, at index: Int32) {
    _ = sqlite3_bind_blob(handle, index, bytes.baseAddress, Int32(bytes.count), Self.copying)
  }

  /// Binds a hash as its bytes, the highest first.
  func bind(hash: some FixedWidthInteger, at index: Int32) {
    withUnsafeBytes(of: hash.bigEndian) { bind(blob: $0, at: index) }
  }

  func bind(_ value: DatabaseValue, at index: Int32) {
    switch value.storage {
    case .null: bindNull(at: index)
    case .int64(let number): bind(number, at: index)
    case .double(let number): sqlite3_bind_double(handle, index, number)
    case .string(let text): bind(text, at: index)
    case .blob(let data): bind([UInt8](data), at: index)
    }
  }

  func bindNull(at index: Int32) { sqlite3_bind_null(handle, index) }

  /// SQLITE_TRANSIENT, a cast that the C header makes by macro.
  private static var copying: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  /// Moves to the next row; false when there is none.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(database)))
    }
  }

  /// Runs a statement that gives no row.
  func run() throws {
    _ = try step()
    reset()
  }

  func reset() { sqlite3_reset(handle) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  private func isText(_ column: Int32) -> Bool {
    sqlite3_column_type(handle, column) == SQLITE_TEXT
  }

  /// Whether a column holds a text that is not empty.
  func hasText(_ column: Int32) -> Bool {
    isText(column) && sqlite3_column_bytes(handle, column) > 0
  }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// A whole number, which is kept as its decimal text where it has more than 64 bits.
  func wholeNumber(_ column: Int32) -> Int128 {
    // One look at a column for its type and value: figures are read from millions of them.
    let value = sqlite3_column_value(handle, column)
    return sqlite3_value_type(value) == SQLITE_TEXT
      ? Int128(text(column)) ?? 0 : Int128(sqlite3_value_int64(value))
  }

  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The hash of 128 bits that a column holds; 0 when it holds none.
  func hash(_ column: Int32) -> UInt128 {
    guard let start = sqlite3_column_blob(handle, column),
      sqlite3_column_bytes(handle, column) == 16
    else { return 0 }
    return UInt128(bigEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt128.self))
  }

  func bytes(_ column: Int32) -> [UInt8] { withBytes(column) { Array($0) } }

  /// Lends the bytes of a column; they are gone at the next step.
  func withBytes<Result>(_ column: Int32, _ work: (UnsafeRawBufferPointer) -> Result) -> Result {
    let start = sqlite3_column_blob(handle, column)
    return work(
      UnsafeRawBufferPointer(
        start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column))))
  }
}
