import ReportModel
import Testing

struct SpreadTests {
  @Test(
    arguments: [
      ([50, 100], [50, 100]),
      ([50, 50], [42.5, 57.5]),
      ([50, 54, 100], [44.5, 59.5, 100]),
      ([100, 54, 50], [100, 59.5, 44.5]),
      ([0, 0, 0], [0, 15, 30]),
      ([200, 199], [200, 185]),
      ([90, 80, 85, 20], [100, 70, 85, 20]),
      ([], []),
    ] as [([Double], [Double])])
  func labelsMoveApartAndStayNear(wishes: [Double], places: [Double]) {
    #expect(Spread.apart(wishes, gap: 15, in: 0...200) == places)
  }

  @Test func noneOverlapsWhateverTheWishes() {
    var state: UInt64 = 1
    for count in 1...13 {
      for _ in 0..<200 {
        let wishes = (0..<count).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1
          return Double(state >> 40) / Double(1 << 24) * 200
        }
        let places = Spread.apart(wishes, gap: 15, in: 0...200).sorted()
        #expect(places.allSatisfy { -0.001...200.001 ~= $0 })
        #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 > 14.999 })
      }
    }
  }
}
