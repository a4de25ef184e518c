import Records
import ReportModel
import Testing

@testable import ReportBuilder

/// Every sentence pattern word for word, stressed words between asterisks.
struct SentenceTests {
  private func said<Facts>(
    _ patterns: SentencePatterns<Facts>, _ facts: Facts
  ) -> (english: String?, chinese: String?) {
    func text(_ language: Language) -> String? {
      patterns.phrase(facts, language)?.runs.map { $0.isStrong ? "*\($0.text)*" : $0.text }
        .joined()
    }
    return (text(.english), text(.chinese))
  }

  // MARK: Signals

  @Test func signalsAreNamedWithTheirRule() {
    let worse = SignalFacts.NamedSignal(title: "Talk", rule: "above the upper limit")
    let better = SignalFacts.NamedSignal(title: "After-call work", rule: "6 falls in a row")
    let both = said(
      SignalSentences.patterns, SignalFacts(worse: [worse], better: [better], quiet: 5))
    #expect(
      both.english
        == "Signal, for the worse: *Talk* (above the upper limit). "
        + "Signal, for the better: *After-call work* (6 falls in a row). "
        + "All others moved within usual variation.")
    let chinese = said(
      SignalSentences.patterns,
      SignalFacts(worse: [.init(title: "交谈时长", rule: "高于上控制限")], quiet: 5))
    #expect(chinese.chinese == "出现变差信号：*交谈时长*（高于上控制限）。其余指标的变动均在正常波动范围内。")
    let betterOnly = said(
      SignalSentences.patterns,
      SignalFacts(better: [.init(title: "事后处理", rule: "连续6次下降")], quiet: 0))
    #expect(betterOnly.chinese == "出现变好信号：*事后处理*（连续6次下降）。")
  }

  @Test func withoutASignalNothingIsNews() {
    let quiet = said(SignalSentences.patterns, SignalFacts(quiet: 7))
    #expect(quiet.english == "No signal: every change lies within usual variation.")
    #expect(quiet.chinese == "各项指标均无信号，变动均在正常波动范围内。")
  }

  /// A point outside the limits that chance may explain is neither a signal nor usual variation.
  @Test func whatIsNotConfirmedIsSaidPlainly() {
    let facts = SignalFacts(
      unconfirmed: [.init(title: "Talk", rule: "above the upper limit")], quiet: 6)
    #expect(
      said(SignalSentences.patterns, facts).english
        == "A rule met but not confirmed: *Talk* (above the upper limit). "
        + "All others moved within usual variation.")
    let alone = SignalFacts(
      unconfirmed: [.init(title: "交谈时长", rule: "高于上控制限")], quiet: 0)
    #expect(
      said(SignalSentences.patterns, alone).chinese
        == "触及规则但未获证实、暂不判为信号：*交谈时长*（高于上控制限）。")
  }

  @Test func aShortHistoryCannotTell() {
    let some = said(SignalSentences.patterns, SignalFacts(quiet: 3, tooShort: ["Rings"]))
    #expect(
      some.english
        == "No signal: every change that can be judged lies within usual variation. "
        + "History too short to tell: *Rings*."
    )
    #expect(some.chinese == "可判定的各项指标均无信号，变动均在正常波动范围内。历史期数不足、无法判定：*Rings*。")
    let all = said(SignalSentences.patterns, SignalFacts(quiet: 0, tooShort: ["Rings"]))
    #expect(
      all.english
        == "Whether any indicator moved beyond usual variation cannot be told yet: the history is too short."
    )
    #expect(all.chinese == "历史期数不足，尚无法判定各项指标是否超出正常波动。")
  }

  @Test func whatIsLeftOutOfTheJudgementIsSaid() {
    var facts = SignalFacts(quiet: 7)
    facts.isOfOrdinaryDays = true
    #expect(
      said(SignalSentences.patterns, facts).english
        == "No signal: every change lies within usual variation. "
        + "This is judged on ordinary days: the days set apart are left out.")
    #expect(
      said(SignalSentences.patterns, facts).chinese
        == "各项指标均无信号，变动均在正常波动范围内。以上按平常日数据判断，不含单列日期。")
    facts.quiet = 0
    #expect(said(SignalSentences.patterns, facts).english == nil)
  }

  // MARK: Changes and volumes

  @Test func aChangeIsTakenApartWithoutACause() {
    var facts = ChangeFacts(
      title: "Talk", move: .up("5.5 s"), since: "September 2026", strata: "queues", mix: "+1.6 s",
      performance: "+2.7 s", largest: ("billing", "+2.9 s"), exceptionalDays: "+1.2 s")
    #expect(
      said(ChangeSentences.patterns, facts).english
        == "*Talk* is 5.5 s higher than in September 2026: +1.6 s lie in the mix of queues, +2.7 s "
        + "within queues (most in billing: +2.9 s), and +1.2 s on days set apart. This says where, not why."
    )
    facts.exceptionalDays = nil
    facts.largest = nil
    facts.move = .down("5.5 s")
    #expect(
      said(ChangeSentences.patterns, facts).english
        == "*Talk* is 5.5 s lower than in September 2026: +1.6 s lie in the mix of queues and +2.7 s "
        + "within queues. This says where, not why.")
    facts.mix = nil
    #expect(
      said(ChangeSentences.patterns, facts).english
        == "*Talk* is 5.5 s lower than in September 2026: +2.7 s within queues. This says where, not why."
    )
    facts.exceptionalDays = "+1.2 s"
    #expect(
      said(ChangeSentences.patterns, facts).english
        == "*Talk* is 5.5 s lower than in September 2026: +2.7 s within queues and +1.2 s on days set apart. "
        + "This says where, not why.")
    (facts.mix, facts.exceptionalDays) = ("+1.6 s", nil)
    facts.isUsual = true
    facts.move = .same
    #expect(
      said(ChangeSentences.patterns, facts).english
        == "*Talk* is as in September 2026: +1.6 s lie in the mix of queues and +2.7 s within queues. "
        + "This says where, not why. The change itself lies within usual variation.")
    var chinese = ChangeFacts(
      title: "交谈时长", move: .down("3.3秒"), since: "上月", strata: "业务队列", mix: "−1.3秒",
      performance: "−2.0秒", largest: ("投诉建议", "−2.0秒"), exceptionalDays: "+1.2秒")
    #expect(
      said(ChangeSentences.patterns, chinese).chinese
        == "*交谈时长*较上月下降3.3秒，其中业务队列结构−1.3秒，各业务队列内部−2.0秒（以投诉建议−2.0秒为最大），"
        + "单列日期+1.2秒；拆分只说明落在何处，不说明原因。")
    chinese.mix = nil
    #expect(
      said(ChangeSentences.patterns, chinese).chinese
        == "*交谈时长*较上月下降3.3秒，其中各业务队列内部−2.0秒（以投诉建议−2.0秒为最大），单列日期+1.2秒；"
        + "拆分只说明落在何处，不说明原因。")
    chinese.mix = "−1.3秒"
    chinese.isUsual = true
    chinese.move = .same
    chinese.exceptionalDays = nil
    chinese.largest = nil
    #expect(
      said(ChangeSentences.patterns, chinese).chinese
        == "*交谈时长*较上月持平，其中业务队列结构−1.3秒，各业务队列内部−2.0秒；拆分只说明落在何处，不说明原因。"
        + "该项变动本身属正常波动。")
    chinese.move = .up("1.2秒")
    #expect(said(ChangeSentences.patterns, chinese).chinese?.hasPrefix("*交谈时长*较上月上升1.2秒，") == true)
  }

  @Test func volumesRiseFallOrStay() {
    func facts(
      _ previous: VolumeChange, _ year: VolumeChange, isWhole: Bool = true
    ) -> VolumeFacts {
      VolumeFacts(
        count: "1,234", sincePrevious: previous, sinceYear: year, previous: "September 2026",
        yearBefore: "October 2025", isWhole: isWhole)
    }
    let moved = said(VolumeSentences.answered, facts(.more("5.3%"), .fewer("2.1%")))
    #expect(
      moved.english
        == "1,234 calls were answered: 5.3% more than in September 2026, 2.1% fewer than in October 2025; too short a history to tell."
    )
    #expect(moved.chinese == "接听电话1,234通，环比上升5.3%，同比下降2.1%；历史期数不足，无法判定。")
    var usual = facts(.same, .none)
    usual.range = .within
    let same = said(VolumeSentences.tickets, usual)
    #expect(
      same.english
        == "1,234 tickets were accepted: as many as in September 2026, no comparable figure for October 2025; "
        + "within usual variation.")
    #expect(same.chinese == "受理工单1,234件，环比持平，同比无可比数据；属正常波动。")
    let soFar = said(VolumeSentences.tickets, facts(.none, .none, isWhole: false))
    #expect(soFar.english == "1,234 tickets were accepted so far.")
    #expect(soFar.chinese == "截至目前受理工单1,234件。")
    var much = facts(.smallBase, .same)
    much.range = .outside
    let small = said(VolumeSentences.tickets, much)
    #expect(
      small.english
        == "1,234 tickets were accepted: too few in September 2026 for a percentage, as many as in October 2025; "
        + "beyond usual variation.")
    #expect(small.chinese == "受理工单1,234件，环比基数过小不计，同比持平；超出正常波动。")
  }

  @Test func monthsAreComparedByTheDay() {
    var facts = VolumeFacts(
      count: "2,481", sincePrevious: .fewer("2.8%"), sinceYear: .none, previous: "September 2026",
      yearBefore: "October 2025")
    facts.daily = .init(now: "80.0", previous: "85.1")
    facts.range = .within
    let said = said(VolumeSentences.answered, facts)
    #expect(
      said.english
        == "2,481 calls were answered, 80.0 a day: 85.1 in September 2026, no comparable figure for October 2025; "
        + "within usual variation.")
    #expect(said.chinese == "接听电话2,481通，平均每日80.0通，上月85.1通，去年同月无可比数据；属正常波动。")
  }

  @Test func noPercentageOfASmallBase() {
    func volume(isWhole: Bool) -> Volume {
      Volume(kind: .tickets, now: 60, previous: nil, yearBefore: nil, isWhole: isWhole)
    }
    #expect(volume(isWhole: true).change(since: 29) == nil)
    #expect(volume(isWhole: true).change(since: 30) == 1)
    #expect(volume(isWhole: true).change(since: nil) == nil)
    // Nothing of a part of a period.
    #expect(volume(isWhole: false).change(since: 30) == nil)
  }
}
