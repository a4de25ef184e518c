import Records
import ReportModel
import Testing

@testable import ReportBuilder

/// The first sentence of an opening word for word, stressed words between asterisks.
struct OpeningVolumeTests {
  private func said<Facts>(
    _ patterns: SentencePatterns<Facts>, _ facts: Facts
  ) -> (english: String?, chinese: String?) {
    func text(_ language: Language) -> String? {
      patterns.phrase(facts, language)?.runs.map { $0.isStrong ? "*\($0.text)*" : $0.text }.joined()
    }
    return (text(.english), text(.chinese))
  }

  /// 1,899 of 821 are 131.3 % more; in the week of the year before there were 800, 137.4 % more.
  @Test func theVolumeComesFirstWithWhatItIsComparedWith() {
    var facts = OpeningVolumeFacts(
      calls: VolumeFacts(
        count: "1,899", sincePrevious: .more("131.3%"), sinceYear: .more("137.4%"),
        previous: "week 32 of 2026", yearBefore: "week 33 of 2025", range: .outside),
      tickets: VolumeFacts(
        count: "360", sincePrevious: .fewer("2.2%"), sinceYear: .none, previous: "week 32 of 2026",
        yearBefore: "week 33 of 2025", range: .within))
    facts.abandoned = LoadShare(now: "14.80%", before: "4.02%", since: "上周", range: .outside)
    facts.prompt = LoadShare(now: "20.17%", before: "88.43%", since: "上周", range: .outside)
    let storm = said(OpeningVolumeSentences.patterns, facts)
    #expect(
      storm.english
        == "*1,899* calls were offered: 131.3% more than in week 32 of 2026, 137.4% more than in week 33 of 2025, "
        + "beyond usual variation; *14.80%* were abandoned (4.02% before) and *20.17%* answered within 20 s (88.43%), "
        + "both beyond usual variation; *360* tickets were accepted: 2.2% fewer than in week 32 of 2026, no comparable figure for "
        + "week 33 of 2025, within usual variation.")
    #expect(
      storm.chinese
        == "呼入电话*1,899*通，环比上升131.3%，同比上升137.4%，超出正常波动；放弃率*14.80%*（上周4.02%），"
        + "20秒接通率*20.17%*（上周88.43%），均超出正常波动；受理工单*360*件，环比下降2.2%，同比无可比数据，属正常波动。")
    facts.prompt?.range = .within
    let one = said(OpeningVolumeSentences.patterns, facts)
    #expect(
      one.english?.contains(
        "; *14.80%* were abandoned (4.02% before), beyond usual variation, *20.17%* answered within 20 s (88.43%), within usual variation; "
      ) == true)
    #expect(
      one.chinese?.contains("；放弃率*14.80%*（上周4.02%），超出正常波动，20秒接通率*20.17%*（上周88.43%），属正常波动；") == true)
    facts.abandoned?.range = .tooShort
    facts.prompt?.range = .tooShort
    #expect(
      said(OpeningVolumeSentences.patterns, facts).english?.contains(
        "; *14.80%* were abandoned (4.02% before) and *20.17%* answered within 20 s (88.43%); ")
        == true)
  }

  @Test func dailyCountsAndChangesHaveNoDigitsThatSayNothing() {
    #expect(ReviewFormats.daily(999.94).text(999.94) == "999.9")
    #expect(ReviewFormats.daily(402_537.5161).text(402_537.5161) == "402,538")
    #expect(ReviewFormats.times(8.99) == nil && ReviewFormats.times(-0.99) == nil)
    #expect(ReviewFormats.times(9) == 10 && ReviewFormats.times(124.796) == 125.796)
    #expect(ReviewWords.times == Words(" times", "倍"))
  }

  /// A month has its mean a day and is compared by it: 6,543 in 31 days are 211.1, 6,340 in 30 days 211.3, which is 0.1 % more.
  @Test func aMonthsVolumeHasItsDays() {
    var facts = OpeningVolumeFacts(
      calls: VolumeFacts(
        count: "6,543", sincePrevious: .fewer("0.1%"), sinceYear: .fewer("1.0%"),
        previous: "September 2026", yearBefore: "October 2025",
        daily: .init(now: "211.1", previous: "211.3", yearBefore: "213.2"), range: .within))
    let month = said(OpeningVolumeSentences.patterns, facts)
    #expect(
      month.english
        == "*6,543* calls were offered, 211.1 a day: 0.1% fewer a day than in September 2026 (211.3), 1.0% fewer a day "
        + "than in October 2025 (213.2), within usual variation.")
    #expect(
      month.chinese
        == "呼入电话*6,543*通，日均211.1通，日均环比下降0.1%（上月211.3通），日均同比下降1.0%（去年同月213.2通），属正常波动。")
    // 402,537 of 3,199.9 a day are 125.8 times as many.
    facts.calls?.sincePrevious = .times("126")
    facts.calls?.daily = .init(now: "402,538", previous: "3,200", yearBefore: "213.2")
    let grown = said(OpeningVolumeSentences.patterns, facts)
    #expect(
      grown.english?.hasPrefix(
        "*6,543* calls were offered, 402,538 a day: 126 times as many a day as in September 2026 (3,200), "
      ) == true)
    #expect(grown.chinese?.hasPrefix("呼入电话*6,543*通，日均402,538通，日均环比达126倍（上月3,200通），") == true)
    facts.calls?.isWhole = false
    facts.areAnswered = true
    let part = said(OpeningVolumeSentences.patterns, facts)
    #expect(part.english == "*6,543* calls were answered so far.")
    #expect(part.chinese == "截至目前接听电话*6,543*通。")
    #expect(said(OpeningVolumeSentences.patterns, OpeningVolumeFacts()).english == nil)
  }

  /// 10,500 calls in the 31 days of October, 10,400 in the 30 of September and 10,300 in October of the year before:
  /// 338.71 a day are 2.3 % fewer than 346.67 and 1.9 % more than 332.26; 1,000 tickets are 32.26 a day, 3.2 % fewer than 33.33.
  @Test func theMonthsVolumeStandsBelowItsVerdicts() throws {
    let report = TestCentre.reviewed(.chinese).report()
    guard case .lead(let phrases) = report.sections[0].blocks[0] else {
      Issue.record("no lead")
      return
    }
    let lead = phrases.map(\.plain)
    #expect(
      lead[1]
        == "呼入电话10,500通，日均338.7通，日均环比下降2.3%（上月346.7通），日均同比上升1.9%（去年同月332.3通）；"
        + "放弃率4.10%（上月3.27%），20秒接通率89.22%（上月88.73%）；"
        + "受理工单1,000件，日均32.3件，日均环比下降3.2%（上月33.3件），日均同比持平（去年同月32.3件），属正常波动。")
    #expect(
      lead[2] == "单列日期（2026-10-01）不计入信号判断；就平常日而言，超出正常波动的指标中，变差的有平均交谈时长（高于上控制限）；其余指标属正常波动。")
  }
}
