import Analysis
import Catalogue
import Figures
import Metrics
import ReportModel
import Records
import Statistics
import Testing

@testable import ReportBuilder

/// When a sentence may say `clearly`.
struct SurenessTests {
  private func sureness(
    _ metric: Metric, _ passing: Int64, of units: Int64, target: Target, least: Int
  ) -> Sureness? {
    Sureness(
      metric, Tally(numerator: Int128(passing), denominator: Int128(units)),
      Interval.wilson(successes: passing, of: units), target: target, least: least)
  }

  /// 1 of 3: 1 − 0.97³ = 8.7 %. 2 of 14: 1 − 0.97¹⁴ − 14 · 0.03 · 0.97¹³ = 1 − 0.6528 − 0.2827 = 6.4 %.
  /// 6 of 40: P(X ≥ 6 | 40, 3 %) = 0.12 %, clear wherever 40 are enough, and not where 50 are needed.
  @Test func handedOn() {
    func transfers(_ passing: Int64, of units: Int64, least: Int) -> Sureness? {
      sureness(.transferRate, passing, of: units, target: .atMost(0.03), least: least)
    }
    #expect(transfers(1, of: 3, least: 1) == .inexact)
    #expect(transfers(2, of: 14, least: 1) == .inexact)
    #expect(transfers(6, of: 40, least: 40) == .clear)
    #expect(transfers(6, of: 40, least: 50) == .tooFew)
    #expect(transfers(12, of: 100, least: 50) == .clear)
    // Wilson's interval of 4 of 100, 1.6 % to 9.8 %, spans 3 %.
    #expect(transfers(4, of: 100, least: 50) == .open)
    // None of 130: 0.97¹³⁰ = 1.9 %, and Wilson's 3.84 ÷ 133.84 = 2.9 %. Of 122: 2.4 %, and 3.05 %.
    #expect(transfers(0, of: 130, least: 50) == .clear)
    #expect(transfers(0, of: 122, least: 50) == .open)
  }

  /// Of fewer than twenty inspected nothing is clear, whatever the KPI asks for, nor does it matter where the interval
  /// lies: 15 of 16 ends at 98.9 %, below 99 %, and 16 of 16 spans it.
  /// 45 of 50: P(X ≤ 45 | 50, 99 %) = 0.01 %.
  @Test func correctTickets() {
    func tickets(_ passing: Int64, of units: Int64) -> Sureness? {
      sureness(.ticketAccuracy, passing, of: units, target: .atLeast(0.99), least: 1)
    }
    #expect(tickets(15, of: 16) == .tooFew && tickets(16, of: 16) == .tooFew)
    #expect(tickets(45, of: 50) == .clear)
    #expect(tickets(50, of: 50) == .open)
  }

  /// Of a mean the interval tells, of enough units.
  @Test func meansNeedEnoughUnits() {
    func talk(_ units: Int128, least: Int) -> Sureness? {
      Sureness(
        .talkTime, Tally(numerator: 200 * units, denominator: units),
        Interval(low: 180, high: 220), target: .atMost(150), least: least)
    }
    #expect(talk(50, least: 50) == .clear)
    #expect(talk(49, least: 50) == .tooFew)
  }

  /// The headline and `report`'s closing lines of a centre with 3 calls, one of them handed on.
  @Test(arguments: Language.allCases)
  func sentencesSaySo(_ language: Language) {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.transferRate]
    centre.share(.transferRate, passing: 1, of: 3)
    let report = centre.report()
    let isEnglish = language == .english
    #expect(
      report.text.contains(
        isEnglish
          ? "0 of 1 targets are met; missed, sample too small to tell: Transfer rate (1 of 3, target ≤3%)."
          : "1项目标中0项达标；未达标但样本不足以断定的有转接呼叫率（3通中1通，目标≤3%）。"))
    #expect(
      report.text.contains(
        isEnglish
          ? "1 of 3 against a target of ≤3%: missed, sample too small to tell."
          : "本期3通中1通，目标≤3%，未达标，样本不足以断定。"))
    #expect(
      EditionReports(centre.content).findings[1]
        == (isEnglish
          ? "No indicator is clearly worse than its target. Missed, sample too small to tell: Transfer rate 1 of 3 (target ≤3%)."
          : "没有明显劣于目标的指标。未达标，样本不足以断定：转接呼叫率3通中1通（目标≤3%）。"))
    let rule = Words(
      "\u{201C}Clearly\u{201D} is said only where there are as many calls (50) or inspected (20) as a comparison of the "
        + "indicator needs, the 95% interval lies wholly on one side of the target, and the exact binomial test of a rate "
        + "agrees (one-sided, 2.5%). Of fewer, tables and sentences say \u{201C}sample too small to tell\u{201D}, wherever the "
        + "interval lies; of enough, where only the interval is clear, \u{201C}not by the exact test\u{201D}. Data files "
        + "give the interval's word alone.",
      "称“明显”，须基数达到该指标的比较下限（通话50、抽检20），95%区间整体位于目标一侧，比率还须精确二项检验（单侧2.5%）同样支持。"
        + "基数不足的，无论区间如何，表格和文中均注“样本不足以断定”；基数充足而仅区间支持的，注明“精确检验不支持”。数据文件仅依区间。")
    #expect(report.text.contains(rule[language]))
    // The tables say the same.
    let summary = report.table("summary")
    #expect(
      summary?.cell(isEnglish ? "How sure" : "把握程度")?.shown
        == (isEnglish
          ? "sample too small to tell" : "样本不足以断定"))
    #expect(
      summary?.cell(isEnglish ? "Verdict" : "是否达标")?.mark == Mark(.bad, isFirm: false))
  }

  /// Wilson's interval of 7 of 111 is 3.09 % to 12.45 %; by chance as many come in 1 − Σ(i<7) = 5.0 % of such periods,
  /// and 111 are enough: not the sample is too small, the exact test does not bear it out.
  @Test(arguments: Language.allCases)
  func ofEnoughTheExactTestIsNamed(_ language: Language) {
    #expect(sureness(.transferRate, 7, of: 111, target: .atMost(0.03), least: 50) == .inexact)
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.transferRate]
    centre.share(.transferRate, passing: 7, of: 111)
    let text = centre.report().text
    let isEnglish = language == .english
    #expect(
      text.contains(
        isEnglish
          ? "0 of 1 targets are met; missed, not clearly by the exact test: Transfer rate (6.31%, target ≤3%)."
          : "1项目标中0项达标；未达标但精确检验不支持“明显”判断的有转接呼叫率（6.31%，目标≤3%）。"))
    #expect(
      text.contains(
        isEnglish
          ? "6.31% against a target of ≤3%: missed, not clearly by the exact test."
          : "本期6.31%，目标≤3%，未达标，但精确检验不支持“明显”的判断。"))
    let summary = centre.report().table("summary")
    #expect(
      summary?.cell(isEnglish ? "How sure" : "把握程度")?.shown
        == (isEnglish ? "clearly worse, not by the exact test" : "明显劣于目标（精确检验不支持）"))
    #expect(
      summary?.cell(isEnglish ? "Verdict" : "是否达标")?.mark == Mark(.bad, isFirm: false))
    let few = isEnglish ? ": missed, sample too small to tell" : "未达标，样本不足以断定"
    #expect(!text.contains(few))
    #expect(
      EditionReports(centre.content).findings[1]
        == (isEnglish
          ? "No indicator is clearly worse than its target. Missed, not clearly by the exact test: Transfer rate 6.31% (target ≤3%)."
          : "没有明显劣于目标的指标。未达标，但精确检验不支持“明显”的判断：转接呼叫率6.31%（目标≤3%）。"))
  }

  /// All met by the tables' word of 40 calls is not `clearly`.
  @Test(arguments: Language.allCases)
  func whatIsMetOfFewIsNotCalledClear(_ language: Language) {
    var centre = TestCentre()
    centre.language = language
    centre.mean(.talkTime, sum: 4_000, of: 40)
    let text = centre.report().text
    #expect(
      text.contains(
        language == .english ? "The one target is met, but not for sure." : "1项目标达标（把握不足）。"))
    #expect(
      text.contains(
        language == .english
          ? "whether Average talk time truly meets its target: sample too small to tell"
          : "平均交谈时长是否确已达标（样本不足以断定）"))
  }
}
