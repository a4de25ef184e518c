import Records
import Testing

@testable import Intake

/// Text in GB18030, made by `iconv -f UTF-8 -t GB18030`.
let gb18030: (text: String, bytes: [UInt8]) = (
  "报修,𠮷\r\n",
  [0xB1, 0xA8, 0xD0, 0xDE, 0x2C, 0x95, 0x34, 0xB2, 0x35, 0x0D, 0x0A]
)

@Suite struct TextDecoderTests {
  private func decode(_ bytes: [UInt8], _ encoding: String, piece: Int = .max) throws -> [UInt8] {
    let decoder = try #require(TextDecoder(encoding))
    var result: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let next = Array(rest.prefix(piece))
      rest = rest.dropFirst(piece)
      next.withUnsafeBytes { decoder.decode($0, isLast: false) { result += $0 } }
    }
    decoder.decode(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true) { result += $0 }
    return result
  }

  @Test(arguments: [1, 2, 3, 7, Int.max])
  func gb18030ComesInAnyPieces(_ piece: Int) throws {
    #expect(try decode(gb18030.bytes, "GB18030", piece: piece) == Array(gb18030.text.utf8))
  }

  @Test(arguments: [1, 3, Int.max])
  func utf16OfBothOrders(_ piece: Int) throws {
    let units = Array("\u{FEFF}报修,𠮷\n".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try decode(little, "UTF-16", piece: piece) == Array("报修,𠮷\n".utf8))
    #expect(try decode(big, "UTF-16", piece: piece) == Array("报修,𠮷\n".utf8))
  }

  @Test(arguments: [1, 2, Int.max])
  func aFaultBecomesAByteThatIsNoText(_ piece: Int) throws {
    // FF begins no character of GB18030, and the last one lacks its second byte.
    #expect(
      try decode([0x61, 0xFF, 0x2C, 0x62, 0x0A, 0xB1], "GB18030", piece: piece)
        == [0x61, 0xFF, 0x2C, 0x62, 0x0A, 0xFF])
  }

  @Test func moreThanTheOutputHolds() throws {
    let bytes = [UInt8](repeating: 0xB1, count: 1).flatMap { _ in
      (0..<100_000).flatMap { _ in [0xB1, 0xA8] as [UInt8] }
    }
    #expect(try decode(bytes, "GBK").count == 300_000)  // 100,000 ideographs of 3 bytes
  }

  @Test func unknownNamesAreNone() {
    #expect(TextDecoder("GB-nonsense") == nil)
    #expect(TextDecoder.isUTF8("utf-8") && TextDecoder.isUTF8("UTF8") && !TextDecoder.isUTF8("GBK"))
  }
}
