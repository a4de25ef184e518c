import Records
import ReportModel
import Testing

@testable import ReportBuilder

/// The five sentences of an opening word for word, stressed words between asterisks.
struct OpeningSentenceTests {
  private func text(_ phrase: Phrase?) -> String? {
    phrase?.runs.map { $0.isStrong ? "*\($0.text)*" : $0.text }.joined()
  }

  private func said<Facts>(
    _ patterns: SentencePatterns<Facts>, _ facts: Facts
  ) -> (english: String?, chinese: String?) {
    (text(patterns.phrase(facts, .english)), text(patterns.phrase(facts, .chinese)))
  }

  private func said<Facts>(
    _ patterns: ClausePatterns<Facts>, _ facts: Facts
  ) -> (english: String?, chinese: String?) {
    (text(patterns.phrase(facts, .english)), text(patterns.phrase(facts, .chinese)))
  }

  @Test func whatReconciliationCannotCoverIsSaid() {
    #expect(
      ReconciliationWords.callersNote.english
        == "Not covered in full: the hashed callers on which repeat calls rest. Numbers are not kept, so that a changed "
        + "hash is found only where it contradicts the last digits beside it; one that does not would change repeat "
        + "calls unseen.")
    #expect(
      ReconciliationWords.callersNote.chinese
        == "未能完全核对的内容：统计重复来电所依据的来电号码标识。原号码不留存，标识如被改动，仅在与所存末几位号码相矛盾时可以查出，"
        + "其余情形查不出，可能影响重复来电数。")
  }

  // MARK: What moved, and what stands behind it

  @Test func whatMovedBeyondUsualVariationIsOneSentence() {
    let moved = said(
      MovementSentences.patterns,
      SignalFacts(
        worse: [.init(title: "交谈", rule: "高于上控制限")],
        better: [.init(title: "处理", rule: "连续6次下降")],
        unconfirmed: [.init(title: "转接", rule: "三期中两期接近上控制限")], quiet: 4))
    #expect(
      moved.english
        == "Indicators that moved beyond usual variation for the worse: *交谈* (高于上控制限); for the better: *处理* "
        + "(连续6次下降); whether *转接* (三期中两期接近上控制限) did is open; the others are as usual.")
    #expect(
      moved.chinese
        == "超出正常波动的指标中，变差的有*交谈*（高于上控制限）；变好的有*处理*（连续6次下降）；"
        + "*转接*（三期中两期接近上控制限）是否超出正常波动尚无法证实；其余指标属正常波动。")
    let some = said(
      MovementSentences.patterns,
      SignalFacts(worse: [.init(title: "交谈", rule: "高于上控制限")], quiet: 3, tooShort: ["振铃"]))
    #expect(
      some.english
        == "Indicators that moved beyond usual variation for the worse: *交谈* (高于上控制限); "
        + "the others that can be judged are as usual.")
    #expect(some.chinese == "超出正常波动的指标中，变差的有*交谈*（高于上控制限）；其余可判定的指标属正常波动。")
    let open = said(
      MovementSentences.patterns,
      SignalFacts(unconfirmed: [.init(title: "转接", rule: "高于上控制限")], quiet: 6))
    #expect(
      open.english
        == "No indicator is confirmed to have moved beyond usual variation; whether *转接* (高于上控制限) did is open."
    )
    #expect(open.chinese == "没有指标被证实超出正常波动；*转接*（高于上控制限）是否超出正常波动尚无法证实。")
    let quiet = said(MovementSentences.patterns, SignalFacts(quiet: 7))
    #expect(quiet.english == "No indicator moved beyond usual variation.")
    #expect(quiet.chinese == "各项指标的变动均属正常波动。")
    let judged = said(MovementSentences.patterns, SignalFacts(quiet: 3, tooShort: ["振铃"]))
    #expect(judged.english == "No indicator that can be judged moved beyond usual variation.")
    #expect(judged.chinese == "可判定的各项指标，其变动均属正常波动。")
  }

  @Test func whereNothingCanBeJudgedThatIsSaid() {
    let short = said(MovementSentences.patterns, SignalFacts(quiet: 0, tooShort: ["振铃"]))
    #expect(
      short.english
        == "Whether any indicator moved beyond usual variation cannot be told yet: the history is too short."
    )
    #expect(short.chinese == "历史期数不足，尚无法判断各项指标是否超出正常波动。")
    let unfinished = said(MovementSentences.patterns, SignalFacts(quiet: 0, lack: .end))
    #expect(
      unfinished.english
        == "Whether any indicator moved beyond usual variation is not judged before the period ends."
    )
    #expect(unfinished.chinese == "统计周期未结束，暂不判断各项指标是否超出正常波动。")
    let sparse = said(
      MovementSentences.patterns, SignalFacts(quiet: 0, lack: .mostDays(having: 1, of: 30)))
    #expect(
      sparse.english
        == "Whether any indicator moved beyond usual variation is not judged: there are calls of 1 of the period's 30 days."
    )
    #expect(sparse.chinese == "本期30日中仅1日有话务记录，不判断各项指标是否超出正常波动。")
    let early = said(SignalSentences.patterns, SignalFacts(quiet: 3, endEarly: ["工单"]))
    #expect(
      early.english
        == "No signal: every change that can be judged lies within usual variation. Not judged, as their records end "
        + "before the period: *工单*.")
    #expect(early.chinese == "可判定的各项指标均无信号，变动均在正常波动范围内。记录未到期末、不作判断：*工单*。")
  }

  @Test func theLargestStepIsAPlaceAndNoCause() {
    var facts = StandsBehindFacts(
      title: "Talk", move: .up("5.5 s"), since: "September 2026",
      largest: ("within billing", "+2.9 s"), strata: "queues")
    #expect(
      said(StandsBehindSentences.patterns, facts).english
        == "*Talk* is 5.5 s higher than in September 2026, the largest part “within billing” (+2.9 s): "
        + "where, not why.")
    facts.largest = nil
    #expect(
      said(StandsBehindSentences.patterns, facts).english
        == "*Talk* is 5.5 s higher than in September 2026, spread over many queues, none of which leads."
    )
    var chinese = StandsBehindFacts(
      title: "交谈时长", move: .up("5.5秒"), since: "上月", largest: ("电费电价内部", "+2.9秒"),
      strata: "业务队列")
    #expect(
      said(StandsBehindSentences.patterns, chinese).chinese
        == "*交谈时长*较上月上升5.5秒，其中“电费电价内部”变动最大（+2.9秒），仅说明落在何处，不说明原因。")
    chinese.largest = nil
    #expect(
      said(StandsBehindSentences.patterns, chinese).chinese
        == "*交谈时长*较上月上升5.5秒，分散在各业务队列，无突出的一项。")
  }

  // MARK: Where to look

  @Test func whoLiesOutsideIsNamedWithWhatIsMeant() {
    var facts = WhereFacts(isCompared: true)
    facts.counties.named = [.init(name: "县5", titles: ["工单", "信息"])]
    facts.teams.named = [.init(name: "四班", titles: ["转接"])]
    facts.notice = ("N1", 6, 10, 4)
    let outside = said(WhereSentences.patterns, facts)
    #expect(
      outside.english
        == "Where to look: county *县5* (工单, 信息), team *四班* (转接), outside the 99.8% limits "
        + "for the worse; the 10 wrong outage areas lie in 4 notices, 6 of them in *N1*.")
    #expect(
      outside.chinese
        == "重点关注：*县5*（工单、信息）、*四班*（转接），超出99.8%界限且较差；"
        + "10个差错停电区域出自4条停电信息，其中6个出自*N1*。")
  }

  @Test func oneNoticeWithAllWrongAreasIsNamedOnce() {
    var facts = WhereFacts()
    facts.notice = ("N1", 2, 2, 1)
    let one = said(WhereSentences.patterns, facts)
    #expect(one.english == "Where to look: the 2 wrong outage areas lie in one notice, *N1*.")
    #expect(one.chinese == "重点关注：2个差错停电区域均出自停电信息*N1*。")
  }

  /// Three are named; that there are more is said.
  @Test func whoFoundNoRoomIsCounted() {
    var facts = WhereFacts(isCompared: true)
    facts.counties = .init(named: [.init(name: "县5", titles: ["工单"])], others: 2)
    facts.teams = .init(named: [.init(name: "四班", titles: ["转接"])], others: 1)
    let outside = said(WhereSentences.patterns, facts)
    #expect(
      outside.english
        == "Where to look: county *县5* (工单), 2 more counties, team *四班* (转接), 1 more team, outside "
        + "the 99.8% limits for the worse.")
    #expect(
      outside.chinese
        == "重点关注：*县5*（工单）、另2个县公司、*四班*（转接）、另1个班组，超出99.8%界限且较差。")
  }

  @Test func nobodyOutsideIsSaidAndOfFewThatItIsNoProof() {
    let many = said(WhereSentences.patterns, WhereFacts(isCompared: true))
    #expect(
      many.english
        == "Where to look: no team or county lies outside its limits for the worse.")
    #expect(many.chinese == "重点关注：未见超出界限且较差的班组或县公司。")
    var facts = WhereFacts(isCompared: true, isFirm: false)
    facts.teamsUnlike.named = [.init(name: "三班", titles: ["交谈"])]
    let few = said(WhereSentences.patterns, facts)
    #expect(
      few.english
        == "Where to look: no team or county lies outside its limits for the worse, but fewer than "
        + "10 were compared, too few to show that they are alike; in what misses its target, worse than other teams on the same queues: team *三班* (交谈)."
    )
    #expect(
      few.chinese
        == "重点关注：未见超出界限且较差的班组或县公司，但参与比较的不足10个，不能据此认定没有差异；"
        + "就未达标指标而言，差于相同业务队列其他班组的有*三班*（交谈）。")
    // In just what is clearly missed: named once.
    facts.clearlyMissed.teams.named = facts.teamsUnlike.named
    let both = said(WhereSentences.patterns, facts)
    #expect(
      both.english?.hasSuffix(
        "; clearly worse than target: team *三班* (交谈); team *三班* is also worse than other teams on the same queues."
      )
        == true)
    #expect(both.chinese?.hasSuffix("；明显劣于目标的有*三班*（交谈），其中*三班*亦差于相同业务队列的其他班组。") == true)
    #expect(said(WhereSentences.patterns, WhereFacts()).english == nil)
  }

  // MARK: What the report can't tell

  @Test func whatCannotBeToldIsSaidPlainly() {
    let facts = UnknownFacts(
      openlyMet: ["转接", "关键字段"], small: [.init(title: "信息", count: "16 of 16")],
      tooShort: ["振铃"], incomplete: [.init(title: "交谈", count: "85.00%")],
      uninspected: [.init(title: "工单", count: "578 of 660")], hasDaysWithoutCalls: true)
    let all = said(UnknownSentences.patterns, facts)
    #expect(
      all.english
        == "What it cannot tell: whether *转接* and *关键字段* truly meet their targets; what *信息* (16 of 16) "
        + "would be if enough were inspected; whether *振铃* moved, for want of history; what *交谈* (85.00%) would be "
        + "if the data were complete; what happened on the days without any record of calls; the quality of "
        + "what was not inspected (*工单* 578 of 660).")
    #expect(
      all.chinese
        == "本报告不能说明的：*转接*、*关键字段*是否确已达标（差距未超出统计误差）；*信息*（16 of 16）抽检充足时的水平；"
        + "*振铃*有无变动（历史期数不足）；*交谈*（85.00%）数据补齐后的水平；无通话记录各日的情况；"
        + "未抽检部分的质量（*工单*578 of 660）。")
    let one = said(UnknownSentences.patterns, UnknownFacts(openlyMet: ["转接"]))
    #expect(one.english == "What it cannot tell: whether *转接* truly meets its target.")
    #expect(said(UnknownSentences.patterns, UnknownFacts()).english == nil)
  }
}
