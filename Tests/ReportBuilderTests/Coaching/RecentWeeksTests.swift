import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

/// A level that no single week of few calls tells is seen in some weeks together.
struct RecentWeeksTests {
  /// So many agents with 20 calls of 100 s in each of the last four weeks, 60 s around their mean, the first with
  /// calls of `first`; and some with 5 calls a week.
  private func centre(
    _ language: Language, first: Int128 = 200, agents: Int = 8, ofFew: Int = 0, weeks: Int = 4
  ) throws -> TestCentre {
    var centre = TestCentre()
    centre.language = language
    centre.period = try #require(Period(year: 2026, week: 43))
    for place in 0..<(agents + ofFew) {
      let id = String(1001 + place)
      centre.roster.append((id, "N\(id)", "Red", "", ""))
      let (mean, calls): (Int128, Int128) = (place == 0 ? first : 100, place < agents ? 20 : 5)
      for week in centre.period.run(of: weeks) {
        centre.mean(
          .talkTime, .agent, id, sum: calls * mean, of: calls,
          squares: calls * (mean * mean + 3_600), in: week)
      }
    }
    centre.mean(.talkTime, .team, "Red", sum: 18_000, of: 160)
    return centre
  }

  // Three weeks have 60 calls of 1001's and 420 of others', the first number of weeks with 50. One call's variance is the
  // others' 3,600 · 420 ÷ 419 = 3,608.6: 1.96 · √(3,608.6/60 + 3,608.6/420) = 16.25.
  private let together = Words(
    "200.0 s in the last 3 weeks together (60 legs), +100.0 s (83.8 to 116.2) against like calls",
    "近3周合计200.0秒（60段），较同类通话+100.0秒（83.8至116.2）")

  @Test(arguments: Language.allCases)
  func aLevelIsSeenInSomeWeeksTogether(_ language: Language) throws {
    let report = try centre(language).report(.team("Red"))
    #expect(
      report.text.contains(
        language == .english
          ? "Worth a talk this week: N1001 (1001) about Average talk time."
          : "本周建议沟通：N1001（1001）的平均交谈时长。"))
    let talk = report.sections[1].blocks[1].words.last ?? ""
    #expect(
      talk
        == (language == .english
          ? "Average talk time 200.0 s (target ≤150 s): \(together.english)."
          : "平均交谈时长200.0秒（目标≤150秒）：\(together.chinese)。"))
    // What the sentence says stands in a table.
    let table = try #require(report.table("card-1-recent"))
    let shown = table.rows.map { $0.cells.map(\.shown) }
    #expect(
      shown == [
        language == .english
          // 1.96 · 60.51 ÷ √60 = 15.3.
          ? [
            "Average talk time", "3 weeks", "200.0 s", "60", "184.7 s", "215.3 s", "100.0 s",
            "+100.0 s", "+83.8 s", "+116.2 s",
          ]
          : [
            "平均交谈时长", "3周", "200.0秒", "60", "184.7秒", "215.3秒", "100.0秒", "+100.0秒", "+83.8秒",
            "+116.2秒",
          ]
      ])
  }

  /// Of a month one period is enough; of two weeks there are not yet 50 calls.
  @Test func neitherMonthsNorTooFewWeeksAreTakenTogether() throws {
    let few = try centre(.english, weeks: 2).report(.team("Red"))
    #expect(few.table("card-1-recent") == nil && !few.text.contains("Worth a talk"))
    #expect(
      few.text.contains(
        "Whether anybody's figures stand out this week cannot be told: nobody has enough earlier periods or like colleagues, "
          + "or enough calls or inspections."
      ))
  }

  /// Three agents: nobody has five others to be like, and yet the target tells.
  @Test(arguments: Language.allCases)
  func theTargetIsHeldAgainstTheSameWeeks(_ language: Language) throws {
    let text = try centre(language, agents: 3).report(.team("Red")).text
    #expect(
      text.contains(
        language == .english
          ? "do not meet the rule for a talk: N1001 (1001) in Average talk time 200.0 s in the last 3 weeks together "
            + "(60 legs, target ≤150 s); see"
          : "此外，N1001（1001）的平均交谈时长近3周合计200.0秒（60段，目标≤150秒）明显劣于目标，但未触及沟通规则，详见个人指标卡。"))
    // Hired a month before the week's end.
    var new = try centre(language, agents: 3)
    new.hiredOn["1001"] = "2026-09-25"
    #expect(
      new.report(.team("Red")).text.contains(
        language == .english
          ? "do not meet the rule for a talk: newcomer N1001 (1001) in Average talk time"
          : "此外，新员工N1001（1001）的平均交谈时长"))
  }

  /// 60 calls of 1001's this week, 40 of them in the others' queue: enough for the target, which is not asked of the
  /// week before, and too few to be like others'.
  @Test(arguments: Language.allCases)
  func theTargetsWeeksGoByOwnCalls(_ language: Language) throws {
    var centre = try centre(language, agents: 0)
    centre.roster = (1001...1008).map { ("\($0)", "N\($0)", "Red", "", "") }
    func add(_ calls: Int128, _ id: String, _ week: Period, to centre: inout TestCentre) {
      centre.mean(
        .talkTime, .agent, id, sum: calls * 160, of: calls,
        squares: calls * (160 * 160 + 400), in: week)
    }
    for week in centre.period.run(of: 4) {
      for place in 0..<8 {
        let id = String(1001 + place)
        let queues: [(String, Int128)] = place == 0 ? [("A", 40), ("B", 20)] : [("A", 40)]
        for (queue, calls) in queues {
          var part = TestCentre()
          part.period = week
          add(calls, id, week, to: &part)
          centre.strata.add(
            part.content.figures.figures(by: .agent, in: week), of: queue, over: .queue,
            by: .agent, in: week)
        }
        add(place == 0 ? 60 : 40, id, week, to: &centre)
      }
    }
    let review = centre.report(.team("Red")).text
    #expect(
      review.contains(
        language == .english
          ? "N1001 (1001) in Average talk time 160.0 s (target ≤150 s), N1002 (1002) in Average talk time 160.0 s in the last "
            + "2 weeks together (80 legs, target ≤150 s)"
          : "N1001（1001）的平均交谈时长160.0秒（目标≤150秒）、N1002（1002）的平均交谈时长近2周合计160.0秒（80段，目标≤150秒）"))
    // Against others 1001's are those of the last two weeks, 120 own ones.
    #expect(
      centre.report(.team("Red")).table("card-1-recent")?.rows.map { $0.cells[1].shown } == [
        language == .english ? "2 weeks" : "2周"
      ])
  }

  /// 30 calls of 1001's a week, 15 of them in the others' queue: two weeks have 50 own ones, four 60 like others'.
  @Test(arguments: Language.allCases)
  func theTargetsWeeksStandInTheTableToo(_ language: Language) throws {
    var centre = try centre(language, agents: 0)
    centre.roster = (1001...1008).map { ("\($0)", "N\($0)", "Red", "", "") }
    for week in centre.period.run(of: 4) {
      for place in 0..<8 {
        let id = String(1001 + place)
        func add(_ calls: Int128, to centre: inout TestCentre) {
          centre.mean(
            .talkTime, .agent, id, sum: calls * 160, of: calls,
            squares: calls * (160 * 160 + 400), in: week)
        }
        for (queue, calls) in place == 0 ? [("A", 15), ("B", 15)] : [("A", 30 as Int128)] {
          var part = TestCentre()
          part.period = week
          add(calls, to: &part)
          centre.strata.add(
            part.content.figures.figures(by: .agent, in: week), of: queue, over: .queue,
            by: .agent, in: week)
        }
        add(30, to: &centre)
      }
    }
    let report = centre.report(.team("Red"))
    let table = try #require(report.table("card-1-recent"))
    #expect(
      table.rows.map { row in [1, 3].map { row.cells[$0].shown } }
        == (language == .english
          ? [["4 weeks", "120"], ["2 weeks (for the target)", "60"]]
          : [["4周", "120"], ["2周（对照目标）", "60"]]))
    // What sentences take together is not what drawings show.
    #expect(
      table.caption
        == (language == .english
          ? "Several weeks together, where one has too few (drawings: this week alone)"
          : "单周基数不足指标的多周合计（图形仅反映本周）"))
    #expect(
      report.table("agents-calls")?.pageNotes.contains(
        language == .english
          ? "Drawings show this week alone; a sentence over several weeks says how many, and its figures stand on the card "
            + "under “Several weeks together, where one has too few”."
          : "图形仅反映本周；文字按多周合计的均注明周数，数值见个人指标卡“单周基数不足指标的多周合计”。") == true)
  }

  @Test(arguments: Language.allCases)
  func howManyCouldBeComparedIsSaid(_ language: Language) throws {
    let all = try centre(language, first: 100).report(.team("Red")).text
    #expect(
      all.contains(
        language == .english
          ? "By the rule below nobody's figures stand out this week.\nOf 8 agents, 0 had enough calls or inspections to be "
            + "compared with their own earlier figures, 8 with like colleagues."
          : "按下述规则，本周没有须重点沟通的人员。\n8名客服代表中，基数足够与本人历史比较的0人，与同类人员比较的8人。"))
    // So do their cards, which have nobody's own history.
    #expect(
      all.contains(
        language == .english
          ? "Against others of like tenure and work nothing stands out for the worse. Not compared with own earlier figures: "
          : "与同类人员相比，没有明显较差的指标；本人历史或基数不足，未与此前数据比较。"))
    // Nine of seventeen have 20 calls in four weeks.
    let few = try centre(language, first: 100, ofFew: 9).report(.team("Red")).text
    #expect(
      few.contains(
        language == .english
          ? "Hardly anybody's figures could be compared this week: that nobody is named says little.\nOf 17 agents, 0 had "
            + "enough calls or inspections to be compared with their own earlier figures, 8 with like colleagues, 9 with "
            + "neither."
          : "本周多数人员基数不足、无从比较，未列出沟通对象不等于没有问题。\n17名客服代表中，基数足够与本人历史比较的0人，与同类人员比较的8人，两者均不足的9人。"
      ))
  }

  @Test(arguments: Language.allCases)
  func theRuleIsPrinted(_ language: Language) throws {
    let text = try centre(language).report(.team("Red")).text
    #expect(
      text.contains(
        language == .english
          ? "the same mix (of this week, or of as few of the last 4 weeks together as have enough), widened by"
          : "99.8%界限（已按人员间差异放宽；本周基数不足的合计近几周，以达到最低基数为止，至多4周）"))
    #expect(
      text.contains(
        language == .english
          ? "Clearly worse than the target: over as few periods together as have enough of the agent's own calls or "
            + "inspections, by the 95% interval, and of a rate by the exact binomial one too."
          : "明显劣于目标：本人基数不足的合计近几周，以达到最低基数为止（至多4周），95%区间整体劣于目标，比率还须精确二项区间同样支持。"))
  }
}
