import Foundation
import Records
import Testing

@testable import Intake

@Suite struct GzipTests {
  /// Two members, the second of which begins in the middle of a row, as `gzip` made them.
  private let archive = [UInt8](
    Data(
      base64Encoded:
        "H4sIAAAAAAACA0tOzMmJz0zRKS5JLCpJTYlPLNFJTE/NKwGJlSTmZMcXpybn56UU6yQml8PZ+aUlyfm5"
        + "qVyOOkYGRma6hga6BoYKBhZWBgZApGOoYwYiAP/xj49aAAAAH4sIAAAAAAACA0vMKy5PLUpN4XLSMTIw"
        + "MtM1NNA1MFQwsLAyMAAiHUMdcyBOhCkCADc8rLwuAAAA") ?? Data())

  private func talk(_ bytes: [UInt8]) throws -> [Int64] {
    try read(bytes).records.integers(Call.talkSeconds)
  }

  @Test func allMembersAreReadAsOneText() throws {
    #expect(try talk(archive) == [60, 7])
    // Some programs fill up the last block of a tape with zeros.
    #expect(try talk(archive + [0, 0, 0]) == [60, 7])
  }

  @Test func columnsAreReadFromAnArchiveToo() throws {
    let scratch = try Scratch()
    var reader = ColumnReader()
    reader.chunkSize = 10
    nonisolated(unsafe) var talk: [Int32] = []
    nonisolated(unsafe) var places: [Int64] = []
    _ = try reader.read(
      try reader.open(scratch.file("calls.csv.gz", archive)), names: [ColumnNames(.call)]
    ) { _, rows in
      talk += (0..<rows.count).map { rows.numbers(Call.talkSeconds)[$0] }
      places += (0..<rows.count).map { rows.places[$0] }
    }
    #expect(talk == [60, 7])
    // Places in the text: the header has 61 bytes, the first row 38.
    #expect(places == [61, 99])
  }

  @Test(arguments: [4, 60, 100])
  func anArchiveThatIsCutOffIsSaidToBe(length: Int) throws {
    let failure = try #require(try failure(Array(archive.prefix(length))))
    #expect(
      failure.english
        == "\"calls.csv\" is a gzip archive that is cut off or damaged: copy or export it again")
    #expect(failure.chinese == "“calls.csv”是不完整或已损坏的gzip压缩文件：请重新复制或导出")
    #expect(failure.category == .badData)
  }

  @Test func aDamagedArchiveIsSaidToBe() throws {
    var broken = archive
    broken[40] ^= 0x55
    #expect(try failure(broken)?.category == .badData)
  }
}
