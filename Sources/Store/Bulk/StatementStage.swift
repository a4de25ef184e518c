/// The plain form of a stage: rows go into a private database by a prepared statement.
struct StatementStage: RowStage {
  private let template: StageTemplate
  private var database: MemoryDatabase
  private var insert: Statement
  private var column: Int32 = 1
  private(set) var rowCount = 0

  init(_ template: StageTemplate) throws {
    self.template = template
    (database, insert) = try Self.begin(template)
  }

  private static func begin(_ template: StageTemplate) throws -> (MemoryDatabase, Statement) {
    let database = try MemoryDatabase(columns: template.columns)
    try database.execute("BEGIN")
    let marks = Array(repeating: "?", count: template.columnCount).joined(separator: ", ")
    return (database, try Statement(database.connection, "INSERT INTO rows VALUES (\(marks))"))
  }

  mutating func add(
    _ rows: FactRows, _ encoding: FactEncoding, _ forms: RowForms, leave: (Int) -> Void
  ) throws {
    try encoding.encode(
      rows, form: &forms.row, altered: &forms.altered, into: &self, leave: leave)
  }

  mutating func put(_ integer: Int64) {
    insert.bind(integer, at: column)
    column += 1
  }

  mutating func putNull() {
    insert.bindNull(at: column)
    column += 1
  }

  mutating func put(text: UnsafeRawBufferPointer) {
    insert.bind(text: text, at: column)
    column += 1
  }

  mutating func put(blob: UnsafeRawBufferPointer) {
    insert.bind(blob: blob, at: column)
    column += 1
  }

  mutating func endRow() throws -> Bool {
    column = 1
    try insert.run()
    rowCount += 1
    return true
  }

  /// About what an image of the fast form holds.
  var isFull: Bool { rowCount >= 200_000 }

  mutating func takeImage() throws -> StageImage {
    try database.execute("COMMIT")
    let rows = rowCount
    let image = try database.serialized { source, count in
      let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
      bytes.update(from: source, count: count)
      return StageImage(bytes: bytes, count: count, rowCount: rows) { $0.deallocate() }
    }
    (database, insert) = try Self.begin(template)
    rowCount = 0
    return image
  }
}
