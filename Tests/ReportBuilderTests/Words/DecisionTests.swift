import Catalogue
import Figures
import Records
import ReportModel
import Testing

@testable import ReportBuilder

/// What is asked, and on which grounds.
struct DecisionTests {
  private var facts: DecisionFacts {
    DecisionFacts(
      title: "Talk", value: "157.5 s", target: "≤150 s", isMet: false, sureness: .clear,
      isInspected: false, signal: nil, canTell: true, missed: 9, judged: 13, shown: 13,
      periods: "months")
  }

  private func question(_ facts: DecisionFacts, _ language: Language = .english) -> String? {
    DecisionSentences.questions.first { $0.holds(facts) }?.say(facts, language).phrase.plain
  }

  private func grounds(_ facts: DecisionFacts, _ language: Language = .english) -> String? {
    DecisionSentences.grounds.phrase(facts, language)?.plain
  }

  @Test func bothWaysAreOpen() {
    var signal = facts
    signal.signal = "above the upper limit"
    #expect(question(signal) == "Talk: turn it round, or plan for this level?")
    #expect(question(signal, .chinese) == "Talk：设法扭转，还是按现有水平安排？")
    #expect(question(facts) == "Talk: change how it is done, or plan for this level?")
    #expect(question(facts, .chinese) == "Talk：改进做法，还是按现有水平安排？")
    var worse = signal
    worse.isMet = true
    #expect(question(worse) == "Talk: look into it now, or wait for one more period?")
    #expect(question(worse, .chinese) == "Talk：现在查看，还是再观察一期？")
  }

  @Test func whereTheSampleCannotTellTheQuestionSaysSo() {
    var open = facts
    open.sureness = .open
    #expect(question(open) == "Talk: change the process, or go on watching?")
    #expect(question(open, .chinese) == "Talk：改进流程，还是继续观察？")
    open.missed = 3
    #expect(question(open) == "Talk: act now, or go on watching?")
    #expect(question(open, .chinese) == "Talk：现在着手，还是继续观察？")
    open.isInspected = true
    #expect(question(open) == "Talk: inspect more, or leave the verdict open?")
    #expect(question(open, .chinese) == "Talk：增加抽检，还是暂不下结论？")
    open.isMet = true
    open.isInspected = false
    #expect(question(open) == "Talk: go on watching, or act before it is missed?")
    #expect(question(open, .chinese) == "Talk：继续观察，还是提前着手？")
  }

  /// 26 of 28 are inspected: more inspection would hardly tell more, and the question doesn't ask for it.
  @Test func whereNearlyAllIsInspectedNoMoreIsAskedFor() {
    var open = facts
    (open.sureness, open.isInspected, open.missed) = (.open, true, 3)
    open.nearlyAllInspected = CountWords.part(26, of: 28, .notices, by: .centre)
    #expect(question(open) == "Talk: judge several periods together, or leave the verdict open?")
    #expect(question(open, .chinese) == "Talk：合并几期判断，还是暂不下结论？")
    #expect(
      grounds(open)?.contains(
        "26 of 28 are inspected already: it is their number itself that is too small to tell.")
        == true)
    #expect(grounds(open, .chinese)?.contains("应计28个区域中26个已抽检，基数本身过小，尚不足以判定。") == true)
  }

  /// Of fewer than twenty inspected no process is changed, however often it was missed.
  @Test func ofFewNothingClearIsAsked() {
    var few = facts
    (few.isInspected, few.sureness, few.missed, few.judged) = (true, .tooFew, 9, 13)
    #expect(question(few) == "Talk: inspect more, or leave the verdict open?")
    #expect(question(few, .chinese) == "Talk：增加抽检，还是暂不下结论？")
    // One period alone is no usual one.
    few.sureness = .open
    (few.missed, few.judged) = (1, 1)
    #expect(question(few) == "Talk: inspect more, or leave the verdict open?")
    (few.missed, few.judged) = (9, 13)
    #expect(question(few) == "Talk: change the process, or go on watching?")
  }

  /// 30 of 33 areas are 90.9 %, 30 of 34 88.2 %.
  @Test(arguments: Language.allCases) func theShareInspectedDecides(_ language: Language) {
    func text(missing: Int128) -> String {
      var centre = TestCentre()
      centre.language = language
      centre.metrics = [.outageNoticeAccuracy]
      centre.share(.outageNoticeAccuracy, passing: 29, of: 30, missing: missing)
      return centre.report().text
    }
    let more = language == .english ? "inspect more, or leave" : "增加抽检，还是"
    let none = language == .english ? "judge several periods together" : "合并几期判断"
    #expect(text(missing: 3).contains(none) && !text(missing: 3).contains(more))
    #expect(text(missing: 4).contains(more) && !text(missing: 4).contains(none))
  }

  /// Tickets: 59 of 59 inspected, met, 181 more to inspect; transfers 23 of 591, missed, both not for sure; what is missed
  /// is asked first, though the other question stands above it.
  @Test func whatIsMissedIsAskedBeforeWhatIsMet() {
    var centre = TestCentre()
    centre.metrics = [.ticketAccuracy, .transferRate]
    centre.share(.ticketAccuracy, passing: 59, of: 59, missing: 181)
    centre.share(.transferRate, passing: 23, of: 591)
    let titles = centre.report().sections[0].blocks.flatMap { block -> [String] in
      if case .callouts(let boxes) = block { boxes.map(\.title) } else { [] }
    }
    #expect(
      titles == [
        "Transfer rate: act now, or go on watching?",
        "Ticket accuracy: inspect more, or leave the verdict open?",
      ])
  }

  /// 23 of 23 are a verdict of their own: the interval reaches below 95 %.
  @Test func theVerdictIsSaidAtAnySureness() {
    var open = facts
    (open.value, open.target, open.isMet, open.sureness) = ("23 of 23", "≥95%", true, .open)
    #expect(
      grounds(open)?.hasPrefix(
        "23 of 23 against a target of ≥95%: met, by less than the sample can tell, so that the true level may lie on "
          + "either side. ") == true)
    open.sureness = .clearByUnits
    #expect(
      grounds(open)?.hasPrefix(
        "23 of 23 against a target of ≥95%: met, clearly better by area, not for sure by notice. ")
        == true)
    #expect(
      grounds(open, .chinese)?.hasPrefix("本期23 of 23，目标≥95%，达标，按区域明显优于目标，但按停电信息条数把握不足。") == true)
    open.isMet = false
    #expect(
      grounds(open)?.hasPrefix(
        "23 of 23 against a target of ≥95%: missed, clearly worse by area, not for sure by notice. "
      ) == true)
    open.sureness = .inexact
    #expect(
      grounds(open)?.hasPrefix(
        "23 of 23 against a target of ≥95%: missed, not clearly by the exact test. ") == true)
    #expect(
      grounds(open, .chinese)?.hasPrefix("本期23 of 23，目标≥95%，未达标，但精确检验不支持“明显”的判断。") == true)
    var few = facts
    few.sureness = .tooFew
    #expect(
      grounds(few)?.hasPrefix(
        "157.5 s against a target of ≤150 s: missed, sample too small to tell. ") == true)
    #expect(grounds(few, .chinese)?.hasPrefix("本期157.5 s，目标≤150 s，未达标，样本不足以断定。") == true)
  }

  /// One rule, printed on both.
  @Test(arguments: [false, true]) func theRuleIsPrinted(_ weekly: Bool) {
    #expect(
      TestCentre.reviewed(.english, weekly: weekly).report().text.contains(
        "Questions to decide, by one rule for weeks and months: at most 3, in this order: clearly worse than target with a signal"
      ))
    #expect(
      TestCentre.reviewed(.chinese, weekly: weekly).report().text.contains(
        "提问规则（周、月一致）：至多3问，依次为：明显劣于目标且有变差信号；明显劣于目标；"))
  }

  @Test func whatIsClearlyMetAsksNothing() {
    var met = facts
    met.isMet = true
    #expect(question(met) == nil)
  }

  /// A period without a value is none in which the target was met.
  @Test func periodsWithoutAValueAreNotCountedAmongThem() {
    var gaps = facts
    gaps.judged = 10
    gaps.missed = 7
    #expect(
      grounds(gaps)?.contains(
        "Missed in 7 of the 10 with a value and a target among the last 13 months.")
        == true)
    var part = gaps
    part.part = "2025-10"
    #expect(
      grounds(part)?.contains(
        "Missed in 7 of the 10 with a value and a target among the last 13 months; not counted, as only a part has records: "
          + "2025-10.") == true)
    part.periods = "个月"
    #expect(
      grounds(part, .chinese)?.contains("近13个月中有数值和目标的10个月，7个月未达标（2025-10数据不全，不计）。") == true)
    gaps.periods = "个月"
    #expect(grounds(gaps, .chinese)?.contains("近13个月中有数值和目标的10个月，7个月未达标。") == true)
  }

  /// 11 of 13 by all days, 13 by ordinary ones: the sentence says why the line beside it shows others.
  @Test func whatIsDrawnOfOtherDaysIsSaid() {
    var stormy = facts
    (stormy.missed, stormy.missedAsDrawn) = (11, 13)
    #expect(
      grounds(stormy)?.hasSuffix(
        " Missed in 11 of 13 months (all days counted; 13 by ordinary days, as drawn).") == true)
    stormy.missedAsDrawn = 0
    #expect(
      grounds(stormy)?.hasSuffix("(all days counted; none by ordinary days, as drawn).") == true)
    (stormy.missedAsDrawn, stormy.periods) = (13, "个月")
    #expect(
      grounds(stormy, .chinese)?.hasSuffix("近13个月中11个月未达标（按全部日期计；只计平常日时为13个月，走势图即如此）。") == true)
    (stormy.judged, stormy.part, stormy.missed, stormy.missedAsDrawn) = (12, "2025-10", 7, 6)
    #expect(
      grounds(stormy, .chinese)?.hasSuffix(
        "近13个月中有数值和目标的12个月，7个月未达标（按全部日期计；只计平常日时为6个月，走势图即如此；2025-10数据不全，不计）。") == true)
    stormy.periods = "months"
    #expect(
      grounds(stormy)?.hasSuffix(
        "among the last 13 months (all days counted; 6 by ordinary days, as drawn); not counted, as only a part has "
          + "records: 2025-10.") == true)
  }

  /// Who and what it is about, as far as other sections know.
  @Test func theGroundsNameWhoAndWhat() {
    var some = facts
    (some.countiesMissed, some.teamsMissed) = ("云汀县", "四班、三班")
    #expect(
      grounds(some)?.hasSuffix(
        " Clearly worse than target by themselves: counties: 云汀县; teams: 四班、三班.") == true)
    #expect(grounds(some, .chinese)?.hasSuffix("自身明显劣于目标的县公司：云汀县；班组：四班、三班。") == true)
    some.countiesMissed = ""
    #expect(grounds(some, .chinese)?.hasSuffix("自身明显劣于目标的班组：四班、三班。") == true)
    some.teamsMissed = ""
    some.wrongFields = Words("Wrong fields: 4.", "差错字段4处。")
    some.notice = (id: "N7", wrong: 2, all: 4, notices: 3)
    #expect(
      grounds(some)?.hasSuffix(
        " Wrong fields: 4. The 4 wrong areas lie in 3 notices, 2 of them in N7.") == true)
    #expect(grounds(some, .chinese)?.hasSuffix("差错字段4处。4个差错停电区域出自3条停电信息，其中2个出自N7。") == true)
    some.notice = (id: "N7", wrong: 4, all: 4, notices: 1)
    #expect(grounds(some)?.hasSuffix(" The 4 wrong areas lie in one notice, N7.") == true)
    #expect(grounds(some, .chinese)?.hasSuffix("4个差错停电区域均出自停电信息N7。") == true)
    some.notice = nil
    (some.missedAsDrawn, some.periods, some.wrongFields) = (0, "个月", nil)
    #expect(
      grounds(some, .chinese)?.hasSuffix("近13个月中9个月未达标（按全部日期计；只计平常日时各个月均达标，走势图即如此）。") == true)
  }

  @Test func theGroundsAreFigures() {
    #expect(
      grounds(facts)
        == "157.5 s against a target of ≤150 s: missed, clearly worse. No signal: the change lies within usual variation. "
        + "Missed in 9 of 13 months.")
    var open = facts
    open.sureness = .open
    open.signal = "6 rises in a row"
    open.missed = 0
    #expect(
      grounds(open)
        == "157.5 s against a target of ≤150 s: missed, by less than the sample can tell, so that the true level may lie on "
        + "either side. "
        + "Signal, for the worse: 6 rises in a row.")
    open.signal = nil
    open.canTell = false
    open.unconfirmed = "above the upper limit, not confirmed"
    #expect(
      grounds(open)?.hasSuffix(
        " Whether it moved cannot be told: above the upper limit, not confirmed.") == true)
    open.countiesOutside = "县5"
    #expect(
      grounds(open)?.hasSuffix(" Counties outside the 99.8% limits, for the worse: 县5.") == true)
    #expect(grounds(open, .chinese)?.hasSuffix("超出99.8%界限且较差的县公司：县5。") == true)
    open.teamsOutside = "四班"
    #expect(
      grounds(open)?.hasSuffix(" Teams outside the 99.8% limits, for the worse: 四班.") == true)
    #expect(grounds(open, .chinese)?.hasSuffix("超出99.8%界限且较差的班组：四班。") == true)
    open.teamsUnlike = "三班"
    #expect(
      grounds(open)?.hasSuffix(
        " Teams worse than other teams on the same queues (95% intervals): 三班.")
        == true)
    #expect(
      grounds(open, .chinese)?.hasSuffix("按相同业务队列与其他班组相比（95%区间），较差的有三班。") == true)
    var chinese = facts
    chinese.periods = "个月"
    #expect(
      grounds(chinese, .chinese) == "本期157.5 s，目标≤150 s，未达标，且明显劣于目标。无信号，变动属正常波动。近13个月中9个月未达标。")
    var unconfirmed = chinese
    unconfirmed.canTell = false
    unconfirmed.unconfirmed = "高于上控制限，未获证实"
    #expect(
      grounds(unconfirmed, .chinese)
        == "本期157.5 s，目标≤150 s，未达标，且明显劣于目标。是否变动尚无法判定：高于上控制限，未获证实。近13个月中9个月未达标。")
    chinese.sureness = .open
    chinese.signal = "高于上控制限"
    #expect(
      grounds(chinese, .chinese)
        == "本期157.5 s，目标≤150 s，未达标，但差距未超出统计误差，实际水平是否达标无法判定。出现变差信号：高于上控制限。近13个月中9个月未达标。")
  }
}
