import ReportModel
import Testing

@testable import ExcelWriter

/// Where names of lines stand within a chart of 600 by 300 pixels: 12 categories 44 pixels wide, a scale of
/// 0 to 100 over 230 pixels, so that a line of text takes 6.5 and ten letters take 1.4 categories.
@Suite struct LineLabelsTests {
  private let level = [Double?](repeating: 50, count: 12)

  private func labels() -> LineLabels {
    LineLabels(scale: 0...100, count: 12, width: 600, height: 300)
  }

  @Test func theFirstPlaceThatIsFree() {
    var labels = labels()
    let first = labels.place("0123456789", on: level)
    #expect(first?.index == 1 && first?.isAbove == true)
    // A second line just above it: its name stands beyond the first one's.
    let second = labels.place("0123456789", on: level.map { $0.map { $0 + 2 } })
    #expect(second?.index == 3 && second?.isAbove == true)
  }

  @Test func offTheMeasuredLine() {
    var labels = labels()
    // It runs just above the line but for the last four categories.
    labels.avoid((0..<12).map { $0 < 8 ? 53 : 90 })
    let place = labels.place("0123456789", on: level)
    #expect(place?.index == 1 && place?.isAbove == false)
  }

  @Test func awayFromTheTextOfAPoint() {
    var labels = labels()
    labels.avoid("0123456789", above: 50, at: 1)
    let place = labels.place("0123456789", on: level)
    #expect(place?.index == 1 && place?.isAbove == false)
  }

  @Test func noneOnALineWithoutValues() {
    var labels = labels()
    let place = labels.place("a", on: [nil, nil])
    #expect(place == nil)
  }

  /// Round ends with room for all that is drawn; a share never beyond 100%.
  @Test func scalesHaveRoundEnds() throws {
    let seconds = try #require(ValueScale([51.3, 60, 49.3], isShare: false))
    #expect((seconds.low, seconds.high, seconds.step) == (45, 65, 5))
    let share = try #require(ValueScale([0.9, 1], isShare: true))
    #expect(share.high == 1)
    #expect(abs(share.low - 0.85) < 1e-12)
    #expect(ValueScale([3, 3], isShare: false) == nil)
  }
}
