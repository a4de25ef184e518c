import CScan
import Testing

@Suite struct ScanTests {
  /// Bytes that are near the ones looked for, at every place.
  @Test func everyProcessorFindsTheSameBytes() {
    let usual: [UInt8] = [0, 1, 9, 10, 11, 12, 14, 33, 35, 44, 45, 127, 128, 138, 172, 255]
    let rare: [UInt8] = [13, 34]
    var random = Seeded(state: 7)
    for round in 0..<4000 {
      // Blocks with neither quotes nor carriage returns, with one of them, and with many.
      var bytes = (0..<64).map { _ in random.one(round % 3 == 0 ? usual + rare : usual) }
      if round % 3 == 1 { bytes[round % 64] = random.one(rare) }
      let (fast, portable) = bytes.withUnsafeBufferPointer { bytes in
        (scan_64(bytes.baseAddress, 44), scan_64_portable(bytes.baseAddress, 44))
      }
      func places(_ wanted: UInt8...) -> UInt64 {
        bytes.enumerated().reduce(0) {
          $0 | (wanted.contains($1.element) ? 1 << UInt64($1.offset) : 0)
        }
      }
      for marks in [fast, portable] {
        #expect(marks.quotes == places(34))
        #expect(marks.separators == places(10, 13, 44))
        #expect(marks.lineEnds == places(10, 13))
        #expect(marks.returns == places(13))
      }
    }
  }

  @Test func linesAreCountedWithEverySortOfEnd() {
    var random = Seeded(state: 8)
    for count in [0, 1, 15, 16, 17, 100, 5000] {
      let bytes = (0..<count + 32).map { _ in random.one([10, 13, 65] as [UInt8]) }
      let expected = (0..<count).count { bytes[$0] == 10 || bytes[$0] == 13 && bytes[$0 + 1] != 10 }
      #expect(bytes.withUnsafeBufferPointer { scan_line_ends($0.baseAddress, count) } == expected)
    }
  }
}
