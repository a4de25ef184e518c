import Catalogue
import Metrics
import Records
import ReportBuilder
import Testing

/// The three sentences on an edition: their words, and that their numbers are those of the report.
@Suite struct FindingsTests {
  private func centre(_ language: Language) -> TestCentre {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.talkTime, .transferRate, .ticketAccuracy]
    centre.mean(.talkTime, sum: 16_000, of: 100, half: 1, missing: 12)
    centre.share(.transferRate, passing: 4, of: 100)
    centre.share(.ticketAccuracy, passing: 95, of: 100, missing: 4_400)
    return centre
  }

  @Test func threeSentencesInEnglish() {
    #expect(
      EditionReports(centre(.english).content).findings == [
        "0 of 3 targets met. Missed: Average talk time, Transfer rate, Ticket accuracy.",
        "Clearly worse than the target: Average talk time 160.0 s (target ≤150 s),"
          + " Ticket accuracy 95.00% (target ≥99%).",
        "Missing data: 12 of 112 calls (Average talk time)."
          + " Uninspected: 4,400 of 4,500 tickets (Ticket accuracy).",
      ])
  }

  @Test func threeSentencesInChinese() {
    #expect(
      EditionReports(centre(.chinese).content).findings == [
        "3项目标中0项达标。未达标：平均交谈时长、转接呼叫率、受理工单正确率。",
        "明显劣于目标：平均交谈时长160.0秒（目标≤150秒）、受理工单正确率95.00%（目标≥99%）。",
        "数据缺失：112通中12通（平均交谈时长）。未抽检：4,500件中4,400件（受理工单正确率）。",
      ])
  }

  /// Of several figures the count and the largest share: 40 of 104 rather than 12 of 112.
  @Test func severalLacksAreOneShortLine() {
    func third(_ language: Language) -> String? {
      var centre = centre(language)
      centre.metrics += [.afterCallWork, .outageNoticeAccuracy]
      centre.mean(.afterCallWork, sum: 640, of: 64, half: 1, missing: 40)
      centre.share(.outageNoticeAccuracy, passing: 1, of: 1, missing: 1)
      return EditionReports(centre.content).findings.last
    }
    #expect(
      third(.english)
        == "Missing data: 2 indicators, up to 40 of 104 calls (Average after-call work)."
        + " Uninspected: 2 indicators, up to 4,400 of 4,500 tickets (Ticket accuracy).")
    #expect(
      third(.chinese) == "数据缺失：2项指标，最多为104通中40通（平均事后处理时间）。"
        + "未抽检：2项指标，最多为4,500件中4,400件（受理工单正确率）。")
  }

  @Test func theirNumbersAreThoseOfTheReport() {
    let text = centre(.english).report().text
    for words in [
      "0 of 3 targets are met", "160.0", "≤150", "95.00%", "≥99%", "4,400", "4,500", "112",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func nothingToSayIsSaid() {
    var centre = TestCentre()
    centre.mean(.talkTime, sum: 10_000, of: 100)
    #expect(
      EditionReports(centre.content).findings == [
        "1 of 1 target met.", "No indicator is clearly worse than its target.",
        "No data are missing.",
      ])
  }
}
