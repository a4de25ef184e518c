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

  @Test func placesOfBitsAreWrittenInOrder() {
    var table = scan_table()
    scan_fill(&table)
    var random = Seeded(state: 9)
    var words: [UInt64] = [0, .max, 0xFF, 0xFF << 56]
    words += (0..<64).map { 1 << UInt64($0) }
    words += (0..<500).map { _ in UInt64.random(in: 0 ... .max, using: &random) }
    for bits in words {
      var places = [UInt32](repeating: 7, count: 64 + 8)
      let count = places.withUnsafeMutableBufferPointer { places -> Int in
        guard let start = places.baseAddress else { return 0 }
        return scan_places(&table, bits, 1000, start) - start
      }
      let expected = (0..<64).filter { bits >> UInt64($0) & 1 == 1 }.map { UInt32($0) + 1000 }
      #expect(Array(places.prefix(count)) == expected)
    }
  }

  /// Text without quotes: every way to scan it finds what a look at each byte finds.
  @Test func everyWayToScanPlainTextFindsTheSameSeparators() {
    var table = scan_table()
    scan_fill(&table)
    var random = Seeded(state: 11)
    let kinds: [[UInt8]] = [[65], [65, 65, 65, 65, 44], [44, 65, 10], [10, 44]]
    for round in 0..<400 {
      let count = 64 * (1 + round % 9) + round % 64
      var bytes = (0..<count + 64).map { _ in random.one(kinds[round % 4]) }
      // The first quote or carriage return ends it, before its block.
      let rare = round % 3 == 0 ? Int.random(in: 0..<count, using: &random) : count
      if rare < count { bytes[rare] = random.one([34, 13]) }
      let scanned = rare / 64 * 64
      let afterLineEnd = UInt64(round % 2)
      func isLineEnd(_ place: Int) -> Bool {
        place < 0 ? afterLineEnd == 1 : bytes[place] == 10
      }
      let ends = (0..<scanned).filter { isLineEnd($0) && !isLineEnd($0 - 1) }
      let commas = (0..<scanned).filter { bytes[$0] == 44 }
      for isWide in scan_is_wide() != 0 ? [false, true] : [false] {
        var places = [UInt32](repeating: 7, count: bytes.count + 128)
        places.withUnsafeMutableBufferPointer { places in
          guard let start = places.baseAddress else { return }
          var scan = scan_state(
            place: 0, next: start, rowEnds: 0, afterLineEnd: afterLineEnd, otherLines: 0)
          if isWide {
            scan_plain_wide(bytes, count, 44, &scan)
          } else {
            scan_plain(bytes, count, 44, &table, &scan)
          }
          #expect(scan.place == scanned)
          #expect(scan.rowEnds == ends.count)
          #expect(places.prefix(scan.next - start).map(Int.init) == (ends + commas).sorted())
          #expect(scan.afterLineEnd == (isLineEnd(scanned - 1) ? 1 : 0))
          let emptyLines = (0..<scanned).count { isLineEnd($0) } - ends.count
          #expect((scan.otherLines != 0) == (emptyLines > 0))
        }
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
