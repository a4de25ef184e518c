import Statistics
import Testing

struct MedianTests {
  @Test(
    arguments: [
      ([], nil), ([4], 4), ([9, 1], 5), ([3, 1, 2], 2), ([1, 100, 2, 3], 2.5),
    ] as [([Double], Double?)])
  func halfLieOnEitherSide(values: [Double], median: Double?) {
    #expect(values.median == median)
  }
}
