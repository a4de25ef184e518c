import ReportModel
import Testing

@testable import ReportBuilder

struct StripScaleTests {
  /// From 51.1 to 64.6 in steps of 5: 50 to 65. From 2.03 to 2.48 in steps of 0.1: 2.0 to 2.5.
  @Test func endsAreRoundAndTakeInAllThatIsShown() throws {
    let work = try #require(StripScale(around: [64.6, 51.1, 60]))
    #expect(work.low == 50 && work.high == 65 && work.decimals == 0)
    let rings = try #require(StripScale(around: [2.03, 2.48]))
    #expect(abs(rings.low - 2) < 1e-9 && abs(rings.high - 2.5) < 1e-9 && rings.decimals == 1)
  }

  /// From 64.57 % to 100 % in steps of 10 %: 60 % to 100 %, never beyond the whole.
  @Test func sharesEndAtTheWhole() throws {
    let share = try #require(StripScale(around: [0.6457, 1]))
    #expect(abs(share.low - 0.6) < 1e-9 && abs(share.high - 1) < 1e-9)
    #expect(share.format(.percent).text(share.low) == "60%")
    #expect(share.format(.percent).text(share.high) == "100%")
  }

  @Test func oneValueAloneIsItsOwnScale() {
    #expect(StripScale(around: [3])?.low == 3 && StripScale(around: [3])?.high == 3)
    #expect(StripScale(around: []) == nil)
  }
}
