import GRDBSQLite
import Records
import Testing

@testable import Store

/// Staged images are databases that SQLite finds nothing wrong with, and both forms hold what was put
/// into them.
@Suite struct StageTests {
  enum Value: Hashable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
  }

  private static let template = try? StageTemplate(
    columns: ["a INTEGER", "b TEXT", "c BLOB", "d INTEGER"])

  private func put(_ rows: [[Value]], into stage: inout some RowStage) throws -> Int {
    var refused = 0
    for row in rows {
      for value in row {
        switch value {
        case .null: stage.putNull()
        case .integer(let number): stage.put(number)
        case .text(let text): Array(text.utf8).withUnsafeBytes { stage.put(text: $0) }
        case .blob(let bytes): bytes.withUnsafeBytes { stage.put(blob: $0) }
        }
      }
      if try !stage.endRow() { refused += 1 }
    }
    return refused
  }

  /// What SQLite reads in an image, and what it thinks of it.
  private func read(_ image: StageImage) throws -> (rows: [[Value]], check: String) {
    let database = try MemoryDatabase(columns: "x")
    let code = sqlite3_deserialize(
      database.connection.handle, "main", image.bytes, Int64(image.count), Int64(image.count),
      UInt32(SQLITE_DESERIALIZE_READONLY))
    try #require(code == SQLITE_OK)
    let check = try Statement(database.connection, "PRAGMA integrity_check")
    try #require(try check.step())
    let verdict = check.text(0)
    check.reset()
    let statement = try Statement(
      database.connection, "SELECT a, b, c, d, rowid, typeof(b) FROM rows ORDER BY rowid")
    var rows: [[Value]] = []
    while try statement.step() {
      #expect(statement.integer(4) == Int64(rows.count + 1))
      func value(_ column: Int32, _ other: () -> Value) -> Value {
        statement.isNull(column) ? .null : other()
      }
      rows.append([
        value(0) { .integer(statement.integer(0)) }, value(1) { .text(statement.text(1)) },
        value(2) { .blob(statement.bytes(2)) }, value(3) { .integer(statement.integer(3)) },
      ])
    }
    return (rows, verdict)
  }

  private func fast(_ rows: [[Value]]) throws -> (image: StageImage, refused: Int) {
    var stage = PageStage(try #require(Self.template), pool: PagePool())
    let refused = try put(rows, into: &stage)
    return (stage.takeImage(), refused)
  }

  private func plain(_ rows: [[Value]]) throws -> StageImage {
    var stage = try StatementStage(try #require(Self.template))
    _ = try put(rows, into: &stage)
    return try stage.takeImage()
  }

  @Test(arguments: [0, 1, 2, 199, 200, 1_000, 200_001])
  func imagesOfAnyNumberOfRowsAreSound(count: Int) throws {
    let rows = (0..<count).map { row in
      [.integer(Int64(row)), .text("C\(row)"), .blob([1, 2, 3]), .null] as [Value]
    }
    let image = try fast(rows).image
    let (found, check) = try read(image)
    #expect(check == "ok")
    #expect(found == rows)
    #expect(image.rowCount == count)
  }

  private static let integers: [Int64] = [
    0, 1, -1, 2, 127, 128, -128, -129, 32_767, 32_768, -32_768, -32_769, 8_388_607, 8_388_608,
    -8_388_608, -8_388_609, 2_147_483_647, 2_147_483_648, -2_147_483_648, -2_147_483_649,
    140_737_488_355_327, 140_737_488_355_328, -140_737_488_355_328, -140_737_488_355_329,
    .max, .min, 1_790_000_000,
  ]

  private func value(_ kind: Int, _ random: inout Numbers) -> Value {
    if Int.random(in: 0..<6, using: &random) == 0 { return .null }
    let lengths = [0, 1, 15, 57, 58, 120, 8_000]
    let length = lengths[Int.random(in: 0..<lengths.count - 1, using: &random)]
    let long = Int.random(in: 0..<500, using: &random) == 0 ? 8_000 : length
    switch kind {
    case 1: return .text(String(repeating: Bool.random(using: &random) ? "x" : "电", count: long))
    case 2: return .blob((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
    default: return .integer(Self.integers.randomElement(using: &random) ?? 0)
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func bothFormsHoldWhatWasPut(seed: UInt64) throws {
    var random = Numbers(state: seed)
    let count = Int.random(in: 0..<2_000, using: &random)
    var rows: [[Value]] = []
    for _ in 0..<count { rows.append((0..<4).map { value($0, &random) }) }
    // Three bytes a character and more than a page: only the plain form takes it.
    let tooLong = rows.filter { row in
      row.contains { if case .text(let text) = $0 { text.utf8.count > 16_000 } else { false } }
    }
    let (image, refused) = try fast(rows)
    let found = try read(image)
    #expect(found.check == "ok")
    #expect(refused == tooLong.count)
    #expect(found.rows == rows.filter { !tooLong.contains($0) })
    #expect(try read(try plain(rows)).rows == rows)
  }

  @Test func aStageBeginsAnewAfterEachImage() throws {
    var stage = PageStage(try #require(Self.template), pool: PagePool())
    for round in 1...3 {
      let rows = (0..<round * 300).map { [.integer(Int64($0)), .null, .null, .null] as [Value] }
      _ = try put(rows, into: &stage)
      let found = try read(stage.takeImage())
      #expect(found.rows == rows)
      #expect(found.check == "ok")
    }
  }

  /// A record is copied as a whole, not column by column: else an import takes several times as long.
  @Test func recordsAreCopiedWithoutTakingThemApart() throws {
    let database = try MemoryDatabase(columns: "x")
    let columns = FactTable(.call).declarations.joined(separator: ", ")
    try database.execute("CREATE TABLE call_2026_10 (\(columns))")
    let image = try StageTemplate(columns: FactTable(.call).declarations)
    try database.execute("ATTACH ':memory:' AS stage")
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: image.bytes.count)
    defer { bytes.deallocate() }
    bytes.update(from: image.bytes, count: image.bytes.count)
    let size = Int64(image.bytes.count)
    #expect(
      sqlite3_deserialize(
        database.connection.handle, "stage", bytes, size, size,
        UInt32(SQLITE_DESERIALIZE_READONLY)) == SQLITE_OK)
    let statement = try Statement(
      database.connection, "EXPLAIN INSERT INTO main.call_2026_10 SELECT * FROM stage.rows")
    var steps: [String] = []
    while try statement.step() { steps.append(statement.text(1)) }
    #expect(!steps.contains("Column"))
    #expect(steps.contains("RowData") || steps.contains("RowCell"))
  }
}

/// Numbers that are the same in every run: SplitMix64, https://prng.di.unimi.it/splitmix64.c
struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
