/// Takes rows, value by value in the order of a table's columns, and gives them as the image of a
/// database in memory with one table `rows`, from which they are copied record by record.
///
/// Two forms give the same rows: `PageStage` writes the pages itself, `StatementStage` leaves it to
/// SQLite and is what the other is held against.
protocol RowStage {
  /// Takes rows as `FactEncoding.encode` makes them. Each form says so itself, so that it has a loop
  /// made for it: a call a value would cost more than the value.
  mutating func add(
    _ rows: FactRows, _ encoding: FactEncoding, _ forms: RowForms, leave: (Int) -> Void) throws

  mutating func put(_ integer: Int64)
  mutating func putNull()
  mutating func put(text: UnsafeRawBufferPointer)
  mutating func put(blob: UnsafeRawBufferPointer)

  /// Ends the row; false when it does not fit on a page: then it is as if it had not come.
  mutating func endRow() throws -> Bool

  /// Rows in hand.
  var rowCount: Int { get }
  /// Whether an image must be taken before the next `rowsAtATime` rows.
  var isFull: Bool { get }

  /// The rows in hand as an image, and begins anew.
  mutating func takeImage() throws -> StageImage
}

/// How many rows are staged before somebody asks whether there is room for more.
let rowsAtATime = 32

/// A database in memory with a table `rows`.
final class StageImage: @unchecked Sendable {
  let bytes: UnsafeMutablePointer<UInt8>
  let count: Int
  let rowCount: Int
  private let free: (UnsafeMutablePointer<UInt8>) -> Void

  init(
    bytes: UnsafeMutablePointer<UInt8>, count: Int, rowCount: Int,
    free: @escaping (UnsafeMutablePointer<UInt8>) -> Void
  ) {
    self.bytes = bytes
    self.count = count
    self.rowCount = rowCount
    self.free = free
  }

  deinit { free(bytes) }
}
