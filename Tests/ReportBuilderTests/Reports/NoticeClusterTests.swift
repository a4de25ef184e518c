import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Statistics
import Testing

/// Wrong areas of one notice are no independent observations.
///
/// 10 of 200 areas are wrong: by area 91.04 to 97.27 % (Wilson), clearly below 98 %. They lie in two of 97
/// notices, which have five areas each, the others two. Σ (x − 0.95·y)² = 95 · 0.1² + 2 · 4.75² = 46.075; the variance
/// 97/96 · 46.075 ÷ 200² is 4.9005 times 0.95 · 0.05 ÷ 200, and Wilson's interval of 200 ÷ 4.9005 areas with Student's
/// t of 96 degrees, 1.98498, is 83.45 to 98.62 %.
@Suite struct NoticeClusterTests {
  private func centre(_ language: Language, areasANotice: Int = 5) -> TestCentre {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.outageNoticeAccuracy]
    var sums = ClusterMoments()
    let right = areasANotice == 1 ? 1 : 2
    for _ in 0..<(190 / right) { sums.add(passing: right, of: right) }
    for _ in 0..<(10 / areasANotice) { sums.add(passing: 0, of: areasANotice) }
    for (scope, key) in [(Scope.centre, "centre"), (.county, "东湖")] {
      centre.share(.outageNoticeAccuracy, scope, key, passing: 190, of: 200)
      centre.clusters.add(
        sums, to: Metric.outageNoticeAccuracy.id, by: scope, key: key, in: centre.period)
    }
    return centre
  }

  private func lead(_ report: Report) -> String? {
    guard case .lead(let phrases) = report.sections[0].blocks[0] else { return nil }
    return phrases.first?.plain
  }

  @Test func sentencesRestOnNotices() {
    #expect(
      lead(centre(.english).report())
        == "0 of 1 targets are met; missed, clearly worse by area, not for sure by notice: Outage-notice accuracy (95.00%, "
        + "target ≥98%, 10 wrong areas in 2 notices).")
    #expect(
      lead(centre(.chinese).report())
        == "1项目标中0项达标；未达标、按区域明显劣于目标但按停电信息条数把握不足的有停电信息发布正确率（95.00%，目标≥98%，10个差错区域出自2条停电信息）。")
    // Each in a notice of its own: nothing to say of notices, and clear.
    #expect(
      lead(centre(.english, areasANotice: 1).report())
        == "0 of 1 targets are met; clearly worse than target: Outage-notice accuracy (95.00%, target ≥98%)."
    )
    #expect(
      EditionReports(centre(.english).content).findings[1]
        == "Clearly worse than the target by area, not for sure by notice: Outage-notice accuracy 95.00% (target ≥98%)."
    )
    #expect(
      EditionReports(centre(.chinese).content).findings[1]
        == "按区域明显劣于目标、按停电信息条数把握不足：停电信息发布正确率95.00%（目标≥98%）。")
  }

  /// Tables of the centre and of a county say the weaker word as sentences do, and fill no verdict.
  @Test func tablesSayTheWeakerWord() throws {
    func verdict(_ report: Report) throws -> (word: String?, mark: Mark?) {
      let row = try #require(report.table("summary")?.row(named: "Outage-notice accuracy"))
      return (report.table("summary")?.cell("How sure")?.shown, row.cells.compactMap(\.mark).first)
    }
    for audience in [Audience.centre, .county("东湖")] {
      let weak = try verdict(centre(.english).report(audience))
      #expect(weak.word == "clearly worse by area, not for sure by notice", "\(audience)")
      #expect(weak.mark == Mark(.bad, isFirm: false), "\(audience)")
      let sure = try verdict(centre(.english, areasANotice: 1).report(audience))
      #expect(sure.word == "clearly worse" && sure.mark == Mark(.bad, isFirm: true))
      #expect(
        centre(.chinese).report(audience).table("summary")?.cell("把握程度")?.shown
          == "按区域明显劣于目标，按停电信息条数把握不足")
    }
  }

  /// 25 of 50, which the table calls clearly worse: neither the question nor the agent's card takes that back.
  @Test(arguments: Language.allCases)
  func noSentenceTakesTheTablesWordBack(_ language: Language) throws {
    var centre = centre(language)
    centre.roster = [("1001", "甲", "一班", "", "")]
    let sums = try #require(
      centre.clusters.clusters(
        of: Metric.outageNoticeAccuracy.id, by: .centre, key: "centre", in: centre.period))
    centre.share(.outageNoticeAccuracy, .agent, "1001", passing: 190, of: 200)
    centre.clusters.add(
      sums, to: Metric.outageNoticeAccuracy.id, by: .agent, key: "1001", in: centre.period)
    #expect(
      centre.report().text.contains(
        language == .english
          ? "95.00% against a target of ≥98%: missed, clearly worse by area, not for sure by notice."
          : "本期95.00%，目标≥98%，未达标，按区域明显劣于目标，但按停电信息条数把握不足。"))
    let card = centre.report(.agent("1001")).text
    #expect(
      card.contains(
        language == .english
          ? "Outage-notice accuracy: clearly worse than target by area, not for sure by notice."
          : "停电信息发布正确率按区域明显劣于目标，按停电信息条数把握不足。"))
    // Two of three areas of one notice: Wilson's interval ends at 93.9 %, by one notice there is none. Card and
    // team's table say that they are too few, and nothing else.
    var few = TestCentre()
    few.language = language
    few.metrics = [.outageNoticeAccuracy]
    few.roster = [("1001", "甲", "一班", "", "")]
    few.share(.outageNoticeAccuracy, .agent, "1001", passing: 2, of: 3)
    var one = ClusterMoments()
    one.add(passing: 2, of: 3)
    few.clusters.add(
      one, to: Metric.outageNoticeAccuracy.id, by: .agent, key: "1001", in: few.period)
    let fewCard = few.report(.agent("1001"))
    #expect(
      fewCard.text.contains(
        language == .english
          ? "(2 of 3): target missed, sample too small to tell." : "（3个区域中2个）未达标，样本不足以断定。"))
    let few2 = language == .english ? "missed, sample too small to tell" : "未达标，样本不足以断定"
    let byArea = language == .english ? "clearly worse by area" : "按区域明显劣于目标"
    for report in [fewCard, few.report(.team("一班"))] {
      #expect(report.text.contains(few2) && !report.text.contains(byArea))
    }
    #expect(!card.contains(language == .english ? "stands out for the worse" : "没有明显差于平常的指标"))
  }

  /// 199 of 200 by area in 4 notices would be clear neither way by notice; 2,000 of 2,000 in 500 is clear both ways.
  @Test(arguments: Language.allCases) func whatIsMetByAreaAloneIsUnknownByNotice(
    _ language: Language
  ) {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.outageNoticeAccuracy]
    centre.share(.outageNoticeAccuracy, passing: 400, of: 400)
    var sums = ClusterMoments()
    for _ in 0..<4 { sums.add(passing: 100, of: 100) }
    centre.clusters.add(
      sums, to: Metric.outageNoticeAccuracy.id, by: .centre, key: "centre", in: centre.period)
    #expect(
      centre.report().text.contains(
        language == .english
          ? "whether Outage-notice accuracy is truly met by notice as well"
          : "停电信息发布正确率按停电信息计是否也确已达标"))
  }

  /// 25 of 27 areas: Wilson's interval by area ends at 97.9 %; two wrong or more come by chance in
  /// 1 − 0.98²⁷ − 27 · 0.02 · 0.98²⁶ = 1 − 0.5796 − 0.3194 = 10.1 %. The opening and the table give one word.
  @Test(arguments: Language.allCases) func ofFewAreasAPageGivesOneWord(
    _ language: Language
  ) throws {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.outageNoticeAccuracy]
    centre.share(.outageNoticeAccuracy, passing: 25, of: 27)
    var sums = ClusterMoments()
    for (passing, units) in [(9, 10), (9, 10), (4, 4), (3, 3)] {
      sums.add(passing: passing, of: units)
    }
    centre.clusters.add(
      sums, to: Metric.outageNoticeAccuracy.id, by: .centre, key: "centre", in: centre.period)
    let report = centre.report()
    #expect(
      lead(report)?.contains(
        language == .english
          ? "missed, not clearly by the exact test: Outage-notice accuracy (25 of 27"
          : "未达标但精确检验不支持“明显”判断的有停电信息发布正确率（") == true)
    #expect(
      report.table("summary")?.cell(language == .english ? "How sure" : "把握程度")?.shown
        == (language == .english
          ? "clearly worse, not by the exact test" : "明显劣于目标（精确检验不支持）"))
  }

  /// The word by area, as defined, and the weaker one by notice; beside them stands in how many notices.
  @Test func tablesSayBothAndHowManyNotices() throws {
    let report = centre(.english).report()
    #expect(report.table("summary")?.cell("Remark")?.shown == "10 wrong areas in 2 notices")
    let verdict = try #require(report.table("review")?.rows[0].cells[4])
    #expect(
      verdict.notes.map(\.text) == [
        "clearly worse by area, not for sure by notice", "10 wrong areas in 2 notices",
      ])
    let county = report.table("counties-notices")
    #expect(
      county?.cell("Outage-notice accuracy: verdict")?.shown
        == "missed, clearly worse by area, not for sure by notice; 10 wrong areas in 2 notices")
    #expect(
      centre(.chinese).report().table("counties-notices")?.cell("停电信息发布正确率：判定")?.shown
        == "未达标，按区域明显劣于目标，按停电信息条数把握不足；10个差错区域出自2条停电信息")
  }

  @Test func accuracyByNoticeIsShown() throws {
    var english = centre(.english)
    english.records = ["东湖": CountyRecords()]
    let table = try #require(english.report().table("notice-bases"))
    #expect(
      table.rows.map { $0.cells.map(\.shown) } == [
        [
          "area, as the target is (interval: each area for itself)", "200", "190", "10", "95.00%",
          "91.04%",
          "97.26%",
        ],
        ["area (interval: by notice)", "200", "190", "10", "95.00%", "83.45%", "98.62%"],
        ["notice, right where all its areas are", "97", "95", "2", "97.94%", "92.79%", "99.43%"],
      ])
    #expect(
      table.notes == [
        "Areas of one notice are often right or wrong together: here 4.9 areas tell as much as one that stands for "
          + "itself. The verdict goes by area; a figure is called clearly better or worse, or a signal, only where the "
          + "interval by notice bears it out, and else said to be so by area and not for sure by notice."
      ])
    let chinese = try #require(centre(.chinese).report().table("notice-bases"))
    #expect(
      chinese.rows.map { $0.cells[0].shown } == [
        "停电区域（考核口径，区间按各区域独立计）", "停电区域（区间以停电信息为单位计）", "停电信息（所检各区域均正确方为正确）",
      ])
    #expect(
      chinese.notes == [
        "同一条信息的各区域往往同对同错：本期每4.9个区域只相当于1个独立区域。是否达标按区域计；"
          + "认定明显优于或劣于目标、出现信号，均须以停电信息为单位的区间同样支持；不支持的注明按停电信息条数把握不足。"
      ])
    let alone = try #require(centre(.english, areasANotice: 1).report().table("notice-bases"))
    #expect(
      alone.notes == [
        "Areas of one notice are often right or wrong together. The verdict goes by area; a figure is called clearly better "
          + "or worse, or a signal, only where the interval by notice bears it out, and else said to be so by area and not for "
          + "sure by notice."
      ])
  }

  /// 25 of 50 areas are wrong, which four notices can't tell by notice: no interval, and no sentence says clearly.
  @Test(arguments: Language.allCases) func fewNoticesHaveNoInterval(_ language: Language) throws {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.outageNoticeAccuracy]
    centre.share(.outageNoticeAccuracy, passing: 25, of: 50)
    var sums = ClusterMoments()
    for (passing, units) in [(0, 12), (0, 13), (12, 12), (13, 13)] {
      sums.add(passing: passing, of: units)
    }
    centre.clusters.add(
      sums, to: Metric.outageNoticeAccuracy.id, by: .centre, key: "centre", in: centre.period)
    centre.records = ["东湖": CountyRecords()]
    let report = centre.report()
    let table = try #require(report.table("notice-bases"))
    #expect(table.rows[1].cells.map(\.shown).suffix(2) == ["—", "—"])
    #expect(
      table.notes.last
        == (language == .english
          ? "4 notices were inspected: a small sample, from fewer than 5 no interval by notice is formed."
          : "抽检停电信息4条，样本不足：不足5条的不列以停电信息为单位的区间。"))
    #expect(
      lead(report)?.contains(language == .english ? "; clearly worse" : "；明显劣于目标") == false
    )
  }

  @Test(arguments: Language.allCases) func funnelsSaySo(_ language: Language) throws {
    var centre = centre(language)
    var sums = ClusterMoments()
    for _ in 0..<100 { sums.add(passing: 2, of: 2) }
    for county in ["西岭", "南坪"] {
      centre.share(.outageNoticeAccuracy, .county, county, passing: 200, of: 200)
      centre.clusters.add(
        sums, to: Metric.outageNoticeAccuracy.id, by: .county, key: county, in: centre.period)
    }
    let table = try #require(centre.report().table("counties-outside"))
    #expect(
      table.notes.contains(
        language == .english
          ? "Outage-notice accuracy: limits are wider by how alike the areas of one notice are."
          : "停电信息发布正确率的界限另按同一条信息各区域的相近程度放宽。"))
  }

  @Test func definitionsSaySo() {
    #expect(
      centre(.english).report().text.contains(
        "What sentences, charts, funnels and coaching call a difference therefore rests on notices")
    )
    #expect(centre(.chinese).report().text.contains("以停电信息为单位估计误差"))
    #expect(
      centre(.english).report().text.contains(
        "An interval by notice takes Student's t; of fewer than five notices there is none"))
    #expect(centre(.chinese).report().text.contains("按停电信息计的区间用t分布，不足5条的不列区间"))
  }
}
