import CScan
import Testing

@Suite struct ScanTests {
  /// Bytes that are near the ones looked for, at every place.
  @Test func everyProcessorFindsTheSameBytes() {
    let interesting: [UInt8] = [
      0, 1, 9, 10, 11, 12, 13, 14, 33, 34, 35, 44, 45, 127, 128, 138, 172, 255,
    ]
    var random = Seeded(state: 7)
    for _ in 0..<2000 {
      let bytes = (0..<64).map { _ in random.one(interesting) }
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
        #expect(marks.zeros == places(0))
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
