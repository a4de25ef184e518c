import Catalogue
import Figures
import Records
import ReportModel
import Testing

@testable import ReportBuilder

/// Calls lost beyond what is usual are a question without a target.
struct LostCallsTests {
  @Test func lostCallsAreAQuestionWithoutATarget() {
    var facts = LostCallsFacts(
      abandoned: LoadShare(now: "14.80%", before: "4.02%", since: "上周", range: .outside),
      since: "week 32 of 2026")
    func said(_ language: Language) -> String? {
      LostCallsSentences.grounds.phrase(facts, language)?.plain
    }
    #expect(
      said(.english)
        == "14.80% of the calls offered were abandoned (4.02% in week 32 of 2026), beyond usual variation; the rules set no target."
    )
    facts.prompt = LoadShare(now: "20.17%", before: "88.43%", since: "上周", range: .outside)
    facts.daysApart = "2026-08-11 to 2026-08-15"
    #expect(
      said(.english)?.hasSuffix(
        " 20.17% were answered within 20 s (88.43% in week 32 of 2026). Days set apart: 2026-08-11 to 2026-08-15."
      )
        == true)
    (facts.since, facts.daysApart) = ("上周", "2026-08-11至2026-08-15")
    #expect(
      said(.chinese)
        == "放弃率14.80%（上周4.02%），超出正常波动；规范未设目标。20秒接通率20.17%（上周88.43%）。单列日期：2026-08-11至2026-08-15。")
    facts.county = LostCallsFacts.County(
      name: "鹭洲县", offered: "1,090", unanswered: "224", ofUnanswered: "402")
    #expect(said(.chinese)?.contains("未接听电话402通，其中鹭洲县224通（该县来电共1,090通）。") == true)
    #expect(
      said(.english)?.contains(
        "Of 402 unanswered calls, 224 were from 鹭洲县, which made 1,090 calls in all.") == true)
    let storm = LostCallsSentences.question(daysApart: true)
    #expect(storm.english == "Lost calls: prepare for such days, or accept them?")
    #expect(storm.chinese == "电话放弃：为此类日期预作安排，还是接受现状？")
    let other = LostCallsSentences.question(daysApart: false)
    #expect(other.english == "Lost calls: look into it now, or wait for one more period?")
    #expect(other.chinese == "电话放弃：现在查看，还是再观察一期？")
  }

  /// Of 1,000 calls a month 20 or 30 were lost, 150 of the last: the question finds room among three, after what is
  /// clearly missed.
  @Test(arguments: [Language.english, .chinese])
  func lostCallsBeyondTheUsualAreAskedAbout(_ language: Language) {
    var centre = TestCentre.reviewed(language)
    for (place, period) in centre.period.run(of: 13).enumerated() {
      var counts = CallCounts()
      counts.offered = 1_000
      counts.abandoned = place == 12 ? 150 : 20 + 10 * (place % 2)
      counts.answered = counts.offered - counts.abandoned
      centre.calls.periods[period] = counts
    }
    func titles() -> [String] {
      centre.report().sections[0].blocks.flatMap { block -> [String] in
        if case .callouts(let boxes) = block { boxes.map(\.title) } else { [] }
      }
    }
    let question = LostCallsSentences.question(daysApart: true)[language]
    #expect(titles().count == 3 && titles()[1] == question, "\(titles())")
    #expect(SentenceNumbers(centre.report()).strangers.isEmpty)
    // Fewer than usual is no such question.
    centre.calls.periods[centre.period]?.abandoned = 1
    #expect(!titles().contains(question))
  }
}
