import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

/// Days without calls are told as spans: nobody reads thirty dates.
struct DaySpansTests {
  @Test(arguments: Language.allCases)
  func threeInARowAreASpan(_ language: Language) throws {
    var centre = TestCentre()
    centre.language = language
    centre.mean(.talkTime, .centre, "centre", sum: 15_000, of: 100)
    centre.quality.daysWithoutCalls = try [
      "2026-10-03", "2026-10-05", "2026-10-06", "2026-10-09", "2026-10-10", "2026-10-11",
    ].map { try #require(Day($0)) }
    let text = centre.report(.centre).text
    #expect(
      text.contains(
        language == .english
          ? "2026-10-03, 2026-10-05, 2026-10-06, 2026-10-09 to 2026-10-11"
          : "2026-10-03、2026-10-05、2026-10-06、2026-10-09至2026-10-11"))
  }
}
