import Statistics
import Testing

@Suite struct HistogramBytesTests {
  @Test func valuesAndCountsComeBack() {
    var histogram = Histogram()
    for (value, count) in [(0, 3), (1, 1), (127, 2), (128, 5), (2_147_483_647, 9)]
      as [(Int64, Int64)]
    {
      histogram.add(value, times: count)
    }
    let bytes = histogram.bytes
    #expect(Histogram(bytes: bytes) == histogram)
  }

  /// Steps and counts, seven bits a byte: 5 once, then 300 − 5 = 295 = 2 × 128 + 39 twice.
  @Test func theFormIsThatOfTheDocumentation() {
    var histogram = Histogram()
    histogram.add(5)
    histogram.add(300, times: 2)
    #expect(histogram.bytes == [5, 1, 0x80 | 39, 2, 2])
  }

  private func counted(_ counts: KeyValuePairs<Int64, Int64>) -> Histogram {
    var histogram = Histogram()
    for (value, count) in counts { histogram.add(value, times: count) }
    return histogram
  }

  /// What was read stays bytes until something is added: nobody may see the difference.
  @Test func whatWasReadIsWhatWasCounted() {
    let counted = counted([-3: 1, 7: 2, 300: 4, 5_000: 1])
    let read = Histogram(bytes: counted.bytes)
    #expect(read == counted && counted == read && read.hashValue == counted.hashValue)
    #expect(read.counts == [-3: 1, 7: 2, 300: 4, 5_000: 1] && !read.isEmpty)
    // Of 8 values in order the 4 of 300 are the fourth to seventh: position 3.5 lies between two of them.
    #expect(read.percentiles([0, 0.5, 1]) == [-3, 300, 5_000])
    #expect(read.bytes == counted.bytes)
  }

  @Test func readOnesAddUpLikeCountedOnes() {
    let (one, other) = (counted([1: 2, 900: 1, 9_000: 1]), counted([-1: 1, 1: 1, 2_000: 3]))
    let sum: [Int64: Int64] = [-1: 1, 1: 3, 900: 1, 2_000: 3, 9_000: 1]
    var bytewise = Histogram(bytes: one.bytes)
    other.bytes.withUnsafeBytes { bytewise.add(bytes: $0) }
    #expect(bytewise.counts == sum)
    var read = Histogram(bytes: one.bytes)
    read.add(Histogram(bytes: other.bytes))
    #expect(read.counts == sum)
    read.add(Histogram(bytes: other.bytes), times: -1)
    #expect(read == one)
    read.add(900, times: -1)
    #expect(read.counts == [1: 2, 9_000: 1])
  }
}
