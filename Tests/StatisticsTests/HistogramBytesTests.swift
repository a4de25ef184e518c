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
}
