import Testing

@testable import HTMLWriter

struct PathDataTests {
  private func points(_ levels: [Double?]) -> [Point?] {
    levels.enumerated().map { index, y in y.map { Point(x: Double(index) * 10, y: $0) } }
  }

  @Test func aLineBreaksWhereAValueIsMissing() {
    let path = PathData.broken(points([1, 2, nil, 3, nil, 4, 5]))
    #expect(path.written == "M0 1L10 2M50 4L60 5")
  }

  @Test func aValueBetweenGapsIsADot() {
    #expect(PathData.lonely(points([1, 2, nil, 3, nil, 4])) == [Point(x: 30, y: 3)])
    #expect(PathData.broken(points([nil, 3, nil])).written == "")
  }

  @Test func aTargetStepsWhereItChanges() {
    let levels = [(0.0, 10.0, 5.0), (10, 20, 5), (20, 30, 7), (30, 40, nil), (40, 50, 7)]
      .map { (left: $0.0, right: $0.1, y: $0.2 as Double?) }
    #expect(PathData.steps(levels).written == "M0 5H20V7H30M40 7H50")
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (1.005, "1"), (12.345, "12.35"), (0.1 + 0.2, "0.3"), (-0.001, "0"),
    (-3.25, "-3.25"), (7.04, "7.04"), (.nan, "0"), (.infinity, "0"), (44.499999999999996, "44.5"),
  ])
  func coordinatesHaveTwoDecimalsAtMost(length: Double, text: String) {
    #expect(Coordinate.text(length) == text)
  }
}

extension PathData {
  fileprivate var written: String { String(decoding: bytes, as: UTF8.self) }
}
