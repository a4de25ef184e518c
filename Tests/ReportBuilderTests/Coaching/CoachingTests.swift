import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

/// Whom a team's page names, and in which words.
struct CoachingTests {
  /// Eight agents with 200 calls a month that lie 60 s around their means: 98 s and 102 s in turn, but
  /// for the last month of 1001.
  /// - Parameter drift: what the months of 1001 become less by, each than the one before.
  private func centre(
    _ language: Language = .english, last: Int128 = 150, drift: Int128 = 0
  ) -> TestCentre {
    var centre = TestCentre()
    centre.language = language
    let run = centre.period.run(of: 13)
    for agent in 0..<8 {
      let id = String(1001 + agent)
      centre.roster.append((id, "N\(id)", "Red", "", ""))
      for (place, period) in run.enumerated() {
        let usual: Int128 = (agent + place) % 2 == 0 ? 98 : 102
        let mean =
          agent > 0
          ? usual : drift > 0 ? usual - drift * Int128(place) : place == 12 ? last : usual
        centre.mean(
          .talkTime, .agent, id, sum: 200 * mean, of: 200, squares: 200 * (mean * mean + 3_600),
          in: period)
      }
    }
    centre.mean(.talkTime, .team, "Red", sum: 168_400, of: 1_600)
    return centre
  }

  // Usual: 98 and 102 in turn are 100.0. The others' last month: three of 98 and four of 102, together
  // 140,400 s in 1,400 calls, 100.29; 150 − 100.29 = 49.7. Variance of one call: (19,125,600 −
  // 140,400² ÷ 1,400) ÷ 1,399 = 3,606.5; 1.96 · √(3,606.5 · (1/200 + 1/1,400)) = 8.9.
  private let sentence = Words(
    "Average talk time: 150.0 s this month, 100.0 s in the 12 months before; "
      + "+49.7 s (40.8 to 58.6) against like calls",
    "平均交谈时长：本月150.0秒，此前12个月100.0秒；较同类通话+49.7秒（40.8至58.6）")

  @Test(arguments: Language.allCases)
  func oneWhoDiffersFromTheirOwnHistoryIsNamed(_ language: Language) throws {
    let report = centre(language).report(.team("Red"))
    let words = sentence[language]
    // Who needs time and for what, then the team's own figures.
    let opening = try #require(report.sections.first?.blocks)
    #expect(opening.count == 1)
    #expect(
      opening[0].words
        == (language == .english
          ? [
            "Worth a talk this month: N1001 (1001) about Average talk time.",
            "The one target is met, and clearly.", "1,600 answered legs by 8 agents.",
          ]
          : [
            "本月建议沟通：N1001（1001）的平均交谈时长。", "1项目标达标，且明显优于目标。", "8名客服代表共接听通话1,600段。",
          ]))
    // The talk itself comes before the table of the team, and paper has its card only.
    #expect(report.sections[1...2].map(\.id) == ["coaching", "agents"])
    #expect(report.sections.filter { $0.startsPage && !$0.isForScreen }.map(\.id) == ["card-1"])
    let stop = language == .english ? "." : "。"
    // Where the talk is prepared is no table beside it: there the target is named too.
    let talk = words.replacing(
      language == .english ? "time: " : "时长：",
      with: language == .english ? "time (target ≤150 s): " : "时长（目标≤150秒）：")
    #expect(report.sections[1].blocks[1].words == [talk + stop])
    #expect(
      report.table("agents-calls")?.rows[0].cells.last?.shown
        == (language == .english ? "to talk about: Average talk time" : "建议沟通：平均交谈时长"))
    #expect(report.table("agents-calls")?.rows[0].emphasis == .focus)
    #expect(report.table("agents-calls")?.rows[1].cells.last?.shown == "")
    let card = try #require(report.sections.first { $0.id == "card-1" })
    #expect(
      card.blocks.contains { block in
        if case .callouts(let boxes) = block {
          boxes.last?.paragraphs.map(\.plain).first == words + stop
        } else {
          false
        }
      })
  }

  /// Of fewer than thirty a percentage would tell nothing: 18 of 25, after 198 of 200 a month.
  @Test(arguments: Language.allCases)
  func aShareOfFewIsSaidAsItsCounts(_ language: Language) {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.ticketAccuracy]
    for agent in 0..<8 {
      let id = String(1001 + agent)
      centre.roster.append((id, "N\(id)", "Red", "", ""))
      for (place, period) in centre.period.run(of: 13).enumerated() {
        let isLast = agent == 0 && place == 12
        centre.share(
          .ticketAccuracy, .agent, id, passing: isLast ? 18 : 198, of: isLast ? 25 : 200, in: period
        )
      }
    }
    let words = Words(
      "Ticket accuracy: 18 of 25 this month, 99.00% in the 12 months before",
      "受理工单正确率：本月25件中18件，此前12个月99.00%")
    #expect(centre.report(.team("Red")).text.contains(words[language]))
  }

  /// 8 of 34 handed on: Wilson's interval from 12.4 % lies beyond 3 %, and yet 34 are fewer than the 50 that a
  /// comparison needs.
  @Test(arguments: Language.allCases)
  func aShareOfFewLegsIsNotCalledClear(_ language: Language) {
    func report(_ legs: Int128) -> Report {
      var centre = TestCentre()
      centre.language = language
      centre.metrics = [.transferRate]
      centre.roster = [("1001", "N1001", "Red", "", "")]
      centre.share(.transferRate, .agent, "1001", passing: 8, of: legs)
      return centre.report(.agent("1001"))
    }
    func text(_ legs: Int128) -> String { report(legs).text }
    // Nor does its box look like a concern.
    func tone(_ legs: Int128) -> Callout.Tone? {
      report(legs).sections[0].blocks.lazy.compactMap { block in
        if case .callouts(let boxes) = block { boxes.last?.tone } else { nil }
      }.first
    }
    #expect(tone(34) == .plain && tone(50) == .caution)
    #expect(
      text(34).contains(
        language == .english
          ? "Transfer rate (8 of 34): target missed, sample too small to tell."
          : "转接呼叫率（34段中8段）未达标，样本不足以断定。"))
    #expect(
      text(50).contains(
        language == .english
          ? "Transfer rate: clearly worse than target." : "转接呼叫率明显劣于目标。"))
  }

  @Test func oneWhoIsBetterIsAGoodExample() {
    let report = centre(last: 60).report(.team("Red"))
    #expect(report.text.contains("A good example this month: N1001 (1001) in Average talk time."))
    #expect(
      report.text.contains(
        "60.0 s this month, 100.0 s in the 12 months before; −40.3 s (−49.2 to −31.4) against like calls"
      ))
    #expect(
      report.table("agents-calls")?.rows[0].cells.last?.shown == "a good example: Average talk time"
    )
    #expect(!report.text.contains("Worth a talk"))
  }

  @Test(arguments: Language.allCases)
  func nobodyIsNamedWhereNobodyDiffers(_ language: Language) {
    let text = centre(language, last: 98).report(.team("Red")).text
    #expect(
      text.contains(
        language == .english
          ? "By the rule below nobody's figures stand out this month."
          : "按下述规则，本月没有须重点沟通的人员。"))
    // Eight figures, each looked at in three ways: 8 × (0.27 % + 0.27 % + 0.2 %) = 0.06.
    #expect(
      text.contains(
        language == .english
          ? "8 figures of 8 agents were looked at; chance alone would put about 0.06 of them outside "
            + "the limits."
          : "共考察8人的8项数据；仅因偶然，约有0.06项会超出界限。"))
  }

  /// 3 s less each month, whatever the others' months do. One call's variance is 3,731 s² for the agent and
  /// 3,656 s² for all; √((3,731/200 + 3,656/1,400) ÷ 182) = 0.34 s a month, times Student's 1.99 of 71.
  @Test(arguments: Language.allCases)
  func oneWhoDriftsSlowlyIsNamed(_ language: Language) {
    let words = Words(
      "falls against the others' by about 3.00 s a month over 13 months (2.32 to 3.68; for the better)",
      "近13个月每月约下降3.00秒（2.32至3.68，变好），已扣除其他人员的共同变化")
    let report = centre(language, drift: 3).report(.team("Red"))
    #expect(report.text.contains(words[language]))
    let talk = report.sections[1].blocks[1].words.last ?? ""
    #expect(
      talk.hasPrefix(
        language == .english
          ? "Average talk time 62.0 s (target ≤150 s): " : "平均交谈时长62.0秒（目标≤150秒）："))
    let row = report.table("card-1-standing")?.rows.first?.cells.map(\.shown) ?? []
    #expect(row.contains(language == .english ? "−3.00 s" : "−3.00秒"))
    #expect(row.contains(language == .english ? "−3.68 s" : "−3.68秒"))
  }

  @Test(arguments: Language.allCases)
  func nobodyIsPickedBeforeThePeriodEnds(_ language: Language) {
    var centre = centre(language)
    centre.dataUntil = ClockTime("2026-10-20 12:00:00")
    let words = Words(
      "Nobody's figures of this month are judged before there are records of 2026-10-31, its last day.",
      "本月尚未结束，有2026-10-31（期末日）的记录后再判断各人数据有无突出之处。")
    #expect(centre.report(.team("Red")).text.contains(words[language]))
    #expect(centre.report(.agent("1001")).text.contains(words[language]))
    #expect(!centre.report(.team("Red")).text.contains(sentence[language]))
  }

  @Test func rulesArePrinted() {
    let text = centre().report(.team("Red")).text
    #expect(
      text.contains(
        "or when over all its periods shown (at least 12 months) it drifts one way beyond what the others' do"
          + " (slope of a weighted regression, p ≤ 0.27%) and no single step explains them better (Schwarz's criterion), or"
      ))
    #expect(
      centre(.chinese).report(.team("Red")).text.contains(
        "或在所列各期（至少12个月）内扣除其他人员的共同变化后持续朝一个方向变动（加权回归斜率p≤0.27%，且按施瓦茨准则不能由一次阶跃更好地解释）"))
    #expect(text.contains("It takes at least 50 calls, or 20 inspected, in the periods "))
    #expect(text.contains("newcomers: hired less than 182 days before the period's end"))
    #expect(text.contains("where at least 5 others have some"))
  }

  @Test func theOwnLineHasItsOwnLimits() throws {
    let report = centre(last: 98).report(.agent("1001"))
    let row = try #require(report.table("card-summary")?.rows.first)
    let trends = row.cells.compactMap { cell -> Trend? in
      if case .trend(let trend) = cell.value { trend } else { nil }
    }
    // Twelve months of 98 and 102 in turn: mean 100, moving ranges of 4, 100 ± 2.66 · 4.
    let trend = try #require(trends.first)
    #expect(trend.values.count == 13)
    let lower = try #require(trend.lowerLimits.last ?? nil)
    let upper = try #require(trend.upperLimits.last ?? nil)
    #expect(abs(lower - 89.36) < 1e-9)
    #expect(abs(upper - 110.64) < 1e-9)
    #expect(trend.signal == nil)
  }

  /// Of 98, 98, 98, 102, 102, 102 and 150: (98 + 98) / 2, (98 + 102 + 102) / 3, (102 + 150) / 2.
  @Test func theSpreadIsOfSeveralColleaguesEach() throws {
    let report = centre().report(.agent("1004"))
    let row = try #require(report.table("card-summary")?.rows.first)
    let marks = row.cells.compactMap { cell -> IntervalMark? in
      if case .interval(let mark) = cell.value { mark } else { nil }
    }
    #expect(marks.first?.others.map { ($0 * 100).rounded() } == [9_800, 10_067, 12_600])
    #expect(marks.first?.labels?.middle == "team of 8")
  }
}
