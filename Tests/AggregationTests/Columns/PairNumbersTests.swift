import Testing

@testable import Aggregation

struct PairNumbersTests {
  /// Names of few or of many values, so that the table of all pairs stays or gives way on the way.
  @Test(arguments: [(10, 10), (3000, 40), (9000, 9000), (1, 50_000)])
  func everyPairKeepsItsNumber(firsts: Int, seconds: Int) {
    var random = SystemRandomNumberGenerator()
    var (numbers, expected) = (PairNumbers(), [SIMD2<Int32>: Int32]())
    defer { numbers.deallocate() }
    // Room comes bit by bit, as names do.
    for share in 1...8 {
      let (room, width) = (max(1, firsts * share / 8), max(1, seconds * share / 8))
      numbers.reserve(room, width)
      for _ in 0..<500 {
        let pair = SIMD2(
          Int32.random(in: 0..<Int32(room), using: &random),
          Int32.random(in: 0..<Int32(width), using: &random))
        #expect(numbers[pair.x, pair.y] == expected[pair] ?? PairNumbers.none)
        guard expected[pair] == nil else { continue }
        expected[pair] = Int32(expected.count)
        numbers[pair.x, pair.y] = Int32(expected.count - 1)
      }
    }
    for (pair, number) in expected { #expect(numbers[pair.x, pair.y] == number) }
  }
}
