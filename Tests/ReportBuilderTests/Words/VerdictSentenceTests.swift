import Records
import ReportModel
import Testing

@testable import ReportBuilder

/// How many targets are met, how many of these not for sure, and which are missed.
struct VerdictSentenceTests {
  private func said(
    _ facts: VerdictFacts
  ) -> (english: String?, chinese: String?) {
    func text(_ language: Language) -> String? {
      VerdictSentences.patterns.phrase(facts, language)?.runs
        .map { $0.isStrong ? "*\($0.text)*" : $0.text }.joined()
    }
    return (text(.english), text(.chinese))
  }

  @Test func whatIsMetIsCounted() {
    let none = said(VerdictFacts(met: 0, judged: 0))
    #expect(none.english == "Nothing can be judged: no indicator with a target has a value.")
    #expect(none.chinese == "有目标的指标均无数值，无法判定是否达标。")
    let one = said(VerdictFacts(met: 1, judged: 1, openlyMet: 1))
    #expect(one.english == "The one target is met, but not for sure.")
    #expect(one.chinese == "1项目标达标（把握不足）。")
    let clear = said(VerdictFacts(met: 1, judged: 1))
    #expect(clear.english == "The one target is met, and clearly.")
    #expect(clear.chinese == "1项目标达标，且明显优于目标。")
    let all = said(VerdictFacts(met: 7, judged: 7))
    #expect(all.english == "All 7 targets are met, each of them clearly.")
    #expect(all.chinese == "7项目标全部达标，均明显优于目标。")
    let open = said(VerdictFacts(met: 7, judged: 7, openlyMet: 2))
    #expect(open.english == "All 7 targets are met, 2 of them not for sure.")
    #expect(open.chinese == "7项目标全部达标（其中2项把握不足）。")
  }

  /// What is met by less than the sample can tell is said at once, as what is missed so is.
  @Test func howManyOfThoseMetAreNotForSureIsSaid() {
    func some(met: Int, openlyMet: Int) -> (english: String?, chinese: String?) {
      said(VerdictFacts(met: met, judged: 7, openlyMet: openlyMet))
    }
    #expect(some(met: 4, openlyMet: 0).english == "4 of 7 targets are met.")
    #expect(some(met: 4, openlyMet: 2).english == "4 of 7 targets are met, 2 of them not for sure.")
    #expect(some(met: 4, openlyMet: 2).chinese == "7项目标中4项达标（其中2项把握不足）。")
    #expect(some(met: 4, openlyMet: 4).english == "4 of 7 targets are met, none of them for sure.")
    #expect(some(met: 4, openlyMet: 4).chinese == "7项目标中4项达标（均把握不足）。")
    #expect(some(met: 1, openlyMet: 1).english == "1 of 7 targets is met, but not for sure.")
    #expect(some(met: 1, openlyMet: 1).chinese == "7项目标中1项达标（把握不足）。")
    #expect(IndexWords.notForSure(0) == nil)
    #expect(IndexWords.notForSure(5)?.english == "5 not for sure")
    #expect(IndexWords.notForSure(5)?.chinese == "其中5项把握不足")
    #expect(ReviewWords.notForSure.english == "Of these not for sure")
    #expect(ReviewWords.notForSure.chinese == "其中把握不足")
    let terminal = SummaryWords.verdicts(met: 4, unsure: 2, of: 7, countsRingOnce: true)
    #expect(
      terminal.english
        == "4 of 7 targets (ring count and ring time count as one) met, 2 of them not for sure.")
    #expect(terminal.chinese == "7项目标（振铃次数与时长合计为一项）中4项达标（其中2项把握不足）。")
  }

  /// Two rows of the table have a verdict of their own and count once.
  @Test func theRingStandardIsSaidToBeOneTarget() {
    func ring(_ met: Int, openlyMet: Int = 0) -> (english: String?, chinese: String?) {
      said(VerdictFacts(met: met, judged: 7, openlyMet: openlyMet, countsRingOnce: true))
    }
    #expect(
      ring(4).english == "4 of 7 targets (ring count and ring time count as one) are met.")
    #expect(ring(4).chinese == "7项目标（振铃次数与时长合计为一项）中4项达标。")
    #expect(
      ring(7).english
        == "All 7 targets (ring count and ring time count as one) are met, each of them clearly.")
    #expect(ring(7, openlyMet: 1).chinese == "7项目标（振铃次数与时长合计为一项）全部达标（其中1项把握不足）。")
  }

  @Test func whatIsMissedIsNamedByHowSureThatIs() {
    let talk = VerdictFacts.NamedValue(title: "交谈", value: "157.5秒", target: "≤150秒")
    let ticket = VerdictFacts.NamedValue(title: "工单", value: "98.86%", target: "≥99%")
    let both = said(VerdictFacts(met: 5, judged: 7, clearlyMissed: [talk], openlyMissed: [ticket]))
    #expect(
      both.english
        == "5 of 7 targets are met; clearly worse than target: *交谈* (157.5秒, target ≤150秒); "
        + "missed by less than the sample can tell: *工单* (98.86%, target ≥99%).")
    #expect(
      both.chinese
        == "7项目标中5项达标；明显劣于目标的有*交谈*（157.5秒，目标≤150秒）；"
        + "未达标但差距未超出统计误差的有*工单*（98.86%，目标≥99%）。")
    let one = said(VerdictFacts(met: 1, judged: 2, clearlyMissed: [talk]))
    #expect(
      one.english
        == "1 of 2 targets is met; clearly worse than target: *交谈* (157.5秒, target ≤150秒).")
  }

  /// One error in fifteen lies beyond the interval: clearly worse as the table says, and still one error in fifteen.
  @Test func aMissOfFewIsForInformationOnly() {
    let few = said(
      VerdictFacts(
        met: 4, judged: 5,
        missedOfFew: [.init(title: "工单", value: "15件中14件，样本不足", target: "≥99%")]))
    #expect(
      few.english
        == "4 of 5 targets are met; missed, sample too small to tell: "
        + "*工单* (15件中14件，样本不足, target ≥99%).")
    #expect(
      few.chinese == "5项目标中4项达标；未达标但样本不足以断定的有*工单*（15件中14件，样本不足，目标≥99%）。")
  }
}
