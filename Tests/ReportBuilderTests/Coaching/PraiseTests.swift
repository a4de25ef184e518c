import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

/// Nothing is said to have gone well that the same card marks for the worse.
struct PraiseTests {
  /// Eight agents with 200 calls a month, 98 s and 102 s in turn, but for the last month of 1001: 60 s, and 59 to 61 s
  /// by its interval.
  private func centre(_ language: Language, target: Double, last: Int128 = 60) -> TestCentre {
    var centre = TestCentre()
    centre.language = language
    centre.targets = { _, _, _, _ in .atMost(target) }
    let run = centre.period.run(of: 13)
    for agent in 0..<8 {
      let id = String(1001 + agent)
      centre.roster.append((id, "N\(id)", "Red", "", ""))
      for (place, period) in run.enumerated() {
        let usual: Int128 = (agent + place) % 2 == 0 ? 98 : 102
        let mean = agent == 0 && place == 12 ? last : usual
        centre.mean(
          .talkTime, .agent, id, sum: 200 * mean, of: 200, squares: 200 * (mean * mean + 3_600),
          in: period)
      }
    }
    return centre
  }

  private func boxes(_ report: Report) -> [Callout] {
    report.sections.flatMap(\.blocks).flatMap { block -> [Callout] in
      if case .callouts(let boxes) = block { boxes } else { [] }
    }
  }

  @Test(arguments: Language.allCases) func betterIsPraisedWithinItsTarget(_ language: Language) {
    let boxes = boxes(centre(language, target: 150).report(.agent("1001")))
    #expect(boxes[0].title == (language == .english ? "What went well" : "做得好的"))
    #expect(
      boxes[0].paragraphs.map(\.plain).first?.hasPrefix(
        language == .english
          ? "Average talk time: 60.0 s this month, 100.0 s in the 12 months before"
          : "平均交谈时长：本月60.0秒，此前12个月100.0秒") == true)
  }

  /// The same 60 s against 40 s: better than ever, and clearly worse than target.
  @Test(arguments: Language.allCases) func clearlyWorseThanTargetIsNotPraised(_ language: Language)
  {
    let centre = centre(language, target: 40)
    let boxes = boxes(centre.report(.agent("1001")))
    #expect(
      boxes[0].paragraphs.map(\.plain)
        == [language == .english ? "No figure stands out for the better." : "没有明显好于平常的指标。"])
    #expect(
      boxes[1].paragraphs.map(\.plain).first?.hasSuffix(
        language == .english
          ? "against like calls: for the better, yet clearly worse than target."
          : "：虽有改善，但仍明显劣于目标。") == true)
    let team = centre.report(.team("Red")).text
    #expect(!team.contains(language == .english ? "good example this month" : "本月可作范例"))
    #expect(!team.contains(language == .english ? "going well" : "做得好："))
  }

  /// 130 s are clearly better than 150 s, but the own chart's upper limit is 110.64 s.
  @Test(arguments: Language.allCases) func aSignalForTheWorseIsNotPraised(_ language: Language) {
    let boxes = boxes(centre(language, target: 150, last: 130).report(.agent("1001")))
    #expect(
      boxes[0].paragraphs.map(\.plain)
        == [language == .english ? "No figure stands out for the better." : "没有明显好于平常的指标。"])
  }

  @Test func theRuleIsPrinted() {
    #expect(
      centre(.english, target: 150).report(.team("Red")).text.contains(
        "What went well, and good examples: only figures that nothing marks for the worse."))
    #expect(
      centre(.chinese, target: 150).report(.team("Red")).text.contains(
        "做得好的和可作范例的，仅限没有任何变差标记的指标：明显劣于目标，或本人走势图触及变差规则（无论是否证实）的，即使有所改善也不列入；"))
  }

  /// Three agents whose calls ring for 5 s: the queue's doing. 1001 talks 100 s, clearly below 150 s, the others as long
  /// as given.
  @Test(arguments: Language.allCases)
  func neitherRingingNorWhatMostDoWentWell(_ language: Language) {
    func boxes(_ others: Int128) -> [Callout] {
      var centre = TestCentre()
      centre.language = language
      centre.metrics = [.ringSeconds, .talkTime]
      for place in 0..<3 {
        let id = String(1001 + place)
        centre.roster.append((id, "N\(id)", "Red", "", ""))
        centre.mean(.ringSeconds, .agent, id, sum: 1_000, of: 200)
        centre.mean(.talkTime, .agent, id, sum: 200 * (place == 0 ? 100 : others), of: 200)
      }
      return self.boxes(centre.report(.agent("1001")))
    }
    let isEnglish = language == .english
    #expect(
      boxes(150)[0].paragraphs.map(\.plain)
        == [isEnglish ? "Average talk time: clearly better than target." : "平均交谈时长明显优于目标。"])
    let common = boxes(100)[0].paragraphs.map(\.plain).joined()
    #expect(!common.contains(isEnglish ? "clearly better" : "明显优于目标"))
    #expect(
      centre(language, target: 150).report(.team("Red")).text.contains(
        isEnglish
          ? "nor a target that more than half of the agents clearly meet."
          : "半数以上客服代表均明显达到的目标，也不列入。"))
  }

  @Test(arguments: Language.allCases)
  func thatRingingIsLeftOutIsPrinted(_ language: Language) {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.ringSeconds]
    centre.roster = [("1001", "N1001", "Red", "", "")]
    centre.mean(.ringSeconds, .agent, "1001", sum: 1_000, of: 200)
    centre.mean(.ringSeconds, .team, "Red", sum: 1_000, of: 200)
    #expect(
      centre.report(.team("Red")).text.contains(
        language == .english
          ? "Ringing is in no talk and in neither box of a card: how long calls ring is the queue's doing more than an "
            + "agent's. Its figures and their charts stand in the tables."
          : "振铃次数和时长主要取决于排队情况，不列入沟通事项，也不列入个人指标卡的“做得好的”和“需要关注的”；数据和走势见各表。"))
  }
}
