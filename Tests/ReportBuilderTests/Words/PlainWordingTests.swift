import Catalogue
import Records
import ReportModel
import Testing

@testable import ReportBuilder

/// Wordings that a reader stumbled over.
struct PlainWordingTests {
  @Test func allThatIsWrongIsNotAPartOfItself() {
    #expect(
      CaseWords.elsewhere(inCounty: 1, inSystem: 0, of: 1)
        == Words(
          "The reviews trace the one wrong ticket to the county; the accuracy counts it all the same.",
          "差错工单1件，经质检认定来源为县公司；正确率仍按全部差错工单计算。"))
    #expect(
      CaseWords.elsewhere(inCounty: 0, inSystem: 3, of: 3)
        == Words(
          "The reviews trace all 3 wrong tickets to a system; the accuracy counts them all the same.",
          "差错工单3件，均经质检认定来源为系统；正确率仍按全部差错工单计算。"))
    #expect(
      CaseWords.elsewhere(inCounty: 2, inSystem: 1, of: 4)
        == Words(
          "Of 4 wrong tickets the reviews trace 2 to the county and 1 to a system; the accuracy counts them all.",
          "差错工单4件，经质检认定来源为县公司的2件、系统的1件；正确率仍按全部差错工单计算。"))
  }

  @Test func cardsSayWhichWayAndWhyNotClearly() {
    #expect(
      CardWords.unlike("T", isUpward: true)
        == Words(
          "T: higher than others' like calls or tickets, though among so many comparisons not enough to stand out.",
          "T高于他人同类业务，但在众多比较中尚不足以认定为突出。"))
    #expect(
      CardWords.unlike("T", isUpward: false)
        == Words(
          "T: lower than others' like calls or tickets, though among so many comparisons not enough to stand out.",
          "T低于他人同类业务，但在众多比较中尚不足以认定为突出。"))
    #expect(
      CardWords.missedInexactly("T")
        == Words("T: target missed, not clearly by the exact test.", "T未达标，但精确检验不支持“明显”的判断。"))
  }

  /// 85 fields look like many: it is the tickets that are few.
  @Test func aSmallSampleOfFieldsNamesItsTickets() {
    #expect(
      SummaryWords.forInformation(
        SummaryWords.smallSample(SummaryWords.sampleCounts("84", "85", fieldsOf: "17")))
        == Words(
          "small sample (only 17 inspected, 84 of 85 fields), for information only",
          "样本不足（仅抽检17件，84/85个字段），仅供参考"))
    #expect(
      SummaryWords.withCounts(
        SummaryWords.judgement(SummaryWords.missedInSentence, SummaryWords.ofTooFew),
        SummaryWords.sampleCounts("0", "1", fieldsOf: nil))
        == Words("missed, sample too small to tell (0 of 1)", "未达标，样本不足以断定（0/1）"))
  }

  /// A small line rests on what its limits rest on, and says so.
  @Test func aLineOfOrdinaryDaysSaysSo() {
    func words(_ isOfOrdinaryDays: Bool) -> Words {
      SummaryWords.trendDescription(
        Words("13 months", "13个月"), from: "2025-10", to: "2026-10", low: "150.0 s", high: "158.9 s",
        latest: "155.0 s", isOfOrdinaryDays: isOfOrdinaryDays)
    }
    #expect(
      words(true)
        == Words(
          "13 months (2025-10 to 2026-10, days set apart left out): lowest 150.0 s, highest 158.9 s, latest 155.0 s",
          "13个月（2025-10至2026-10，不含单列日期）：最低150.0 s，最高158.9 s，最近155.0 s"))
    #expect(
      words(false)
        == Words(
          "13 months (2025-10 to 2026-10): lowest 150.0 s, highest 158.9 s, latest 155.0 s",
          "13个月（2025-10至2026-10）：最低150.0 s，最高158.9 s，最近155.0 s"))
  }

  private func county(_ areas: [CountyRecords.Repeats.Area], _ language: Language) -> String {
    var centre = TestCentre.small(language)
    var records = CountyRecords()
    records.repeats.withCaller = 10
    records.repeats.byCounty = 2
    records.repeats.areas = areas
    centre.records = ["东湖": records]
    return centre.report(.county("东湖")).text
  }

  /// That small areas are not named is said below the list that leaves them out, and nowhere else.
  @Test(arguments: Language.allCases) func whatNoListLeavesOutIsNotSaid(_ language: Language) {
    let note =
      language == .english
      ? "Areas with fewer than 5 calls with a ticket of theirs are not named."
      : "有本区域工单的来电不足5通的区域不列出。"
    #expect(!county([], language).contains(note))
    #expect(county([.init(name: "三里村", calls: 6, repeats: 2)], language).contains(note))
  }

  @Test func wrongFieldsOfNoticesAreCountedByArea() {
    #expect(
      CountyWords.errorsNote
        == Words(
          "One object may have several wrong fields. Of notices each area is counted: a wrong field of three areas of one "
            + "notice counts three times. Where it arose is what the review says.",
          "一件可有多个差错字段。停电信息按停电区域计：同一条信息的同一字段涉及三个区域即计三次。来源以质检记录为准。"))
  }

  @Test func wordsOfChartsAreSaidAtTheirFirstUse() {
    #expect(
      CountyWords.gloss(isProvisional: false, hasDaysApart: false, hasUnconfirmed: false) == nil)
    #expect(
      CountyWords.gloss(isProvisional: true, hasDaysApart: true, hasUnconfirmed: true)
        == Words(
          "In these charts, provisional limits: from fewer than 20 periods, they may still shift; days set apart: days with "
            + "far more calls than usual, as in a storm; lines and rules leave them out, a plus shows the value with them; not "
            + "confirmed: a rule is met, but chance alone may explain it; it is no signal. The rules stand under “Signal or noise”.",
          "图中用语：“暂定”指控制限所据不足20期，日后可能变动；“单列日期”指来电远超平常的日子（如灾害天气），"
            + "折线和判断均不含，加号为含这些日子的数值；“未获证实”指触及判异规则，但仅凭偶然也可能出现，不作为信号。规则见“信号还是波动”。"))
  }

  /// Teams are compared by queue, and by nothing else.
  @Test func whatTeamsAreComparedByIsSaid() {
    #expect(FunnelWords.likeTab.chinese == "同业务队列比较")
    #expect(FunnelWords.expected == Words("Same queues elsewhere", "相同业务队列其他班组"))
    let note = FunnelWords.likeNote(9, "0.45")
    #expect(
      note.english.contains(
        "own mix of queues; shift and tenure are not taken into account. Of these 9"))
    #expect(
      note.chinese.hasPrefix("相同业务队列其他班组：按其他班组各业务队列水平和本班组业务队列构成计算，不计班次和工龄。即使并无差异，9项中"))
  }

  @Test func whatIsInNoFunnelSaysWhoIsTooFew() {
    #expect(
      FunnelWords.leftOut("A, B", whose: Words("Teams", "班组"), least: 3)
        == Words(
          "Not compared, because fewer than 3 teams have enough units: A, B.",
          "因基数足够的班组不足3个而未作比较：A, B。"))
  }

  /// A card of an agent who could be held against one thing alone says which, and why not the other.
  @Test func whatAnAgentWasHeldAgainstIsSaid() {
    #expect(
      CardWords.nothingAgainstHistory(isBetter: false)
        == Words(
          "Against own earlier figures nothing stands out for the worse. Not compared with others: too few of like tenure "
            + "and work, or too few calls and inspections.",
          "与本人此前数据相比，没有明显变差的指标；同类人员或基数不足，未与他人比较。"))
    #expect(
      CardWords.nothingAgainstHistory(isBetter: true).chinese
        == "与本人此前数据相比，没有明显变好的指标；同类人员或基数不足，未与他人比较。")
    #expect(
      CardWords.nothingAgainstOthers(isBetter: true)
        == Words(
          "Against others of like tenure and work nothing stands out for the better. Not compared with own earlier "
            + "figures: too short a history, or too few calls and inspections.",
          "与同类人员相比，没有明显较好的指标；本人历史或基数不足，未与此前数据比较。"))
    #expect(
      CardWords.nothingAgainstOthers(isBetter: false).chinese
        == "与同类人员相比，没有明显较差的指标；本人历史或基数不足，未与此前数据比较。")
  }

  @Test func howManyCallsAreListedIsSaid() {
    let rule = CoachingRuleWords.calls(
      first: "2026-10-25", last: "2026-10-31", limit: 3, onCards: 1, candidates: 9)
    #expect(
      rule.english.hasPrefix(
        "Calls: of 2026-10-25 to 2026-10-31, at most 3 of each kind (on cards 1): the longest talk")
    )
    #expect(
      rule.english.hasSuffix(
        "those of one leg, with nobody asked or joined in and not on hold, the one in the middle of their talk times."
      ))
    #expect(rule.chinese.hasPrefix("通话取自2026-10-25至2026-10-31，每类至多3通（个人指标卡每类1通）：交谈最长"))
    #expect(rule.chinese.hasSuffix("且未转接（含咨询、三方通话）、未保持的通话中，交谈时长居中的一通。"))
    #expect(
      CaseWords.ownCalls == Words("Calls to listen to, one of each kind", "可调听的通话（每类一通）"))
  }

  @Test func oneThatFoundNoRoomHasOneChart() {
    #expect(
      ReviewWords.notAsked(1, missed: nil, others: "A")
        == Words(
          "Not listed: 1 more (met, but not for sure: A); see the table above, and its chart under “Signal or noise”.",
          "另有1项未列入：已达标但把握不足的A，数值见上表，走势见“信号还是波动”。"))
    #expect(
      ReviewWords.notAsked(2, missed: "B", others: "A").english.hasSuffix(
        "see the table above, and their charts under “Signal or noise”."))
  }

  @Test func whatIsOpenOfTwoIsAChoice() {
    let two = SignalFacts(
      unconfirmed: [.init(title: "A", rule: "a"), .init(title: "B", rule: "b")], quiet: 5)
    #expect(
      MovementSentences.patterns.phrase(two, .english)?.plain
        == "No indicator is confirmed to have moved beyond usual variation; whether A (a) or B (b) did is open."
    )
  }

  @Test func likeWithLikeNamesBandsWhereThereAreSome() {
    func like(_ shifts: String?) -> String {
      CoachingRuleWords.like(newcomerDays: 182, others: 5, shifts: shifts).english
    }
    // A leader must know that day and night are compared.
    let unknown = CoachingRuleWords.like(newcomerDays: 182, others: 5, shifts: nil)
    #expect(
      unknown.english.hasSuffix(
        " Shifts are not configured (shifts), so that those of different shifts are compared."))
    #expect(unknown.chinese.hasSuffix("。人员班次未配置，未作同班次比较。"))
    #expect(!like("A from 08:00").contains("not configured"))
    #expect(like(nil).hasPrefix("Like with like: calls of the same queue and kind of day (days"))
    #expect(
      like("A from 08:00").hasPrefix(
        "Like with like: calls of the same queue, time band (A from 08:00) and kind of day (days"))
  }
}
