import Records
import ReportModel
import Testing

@testable import ReportBuilder

/// Days set apart, and what is open, as openings and cards say it.
struct OpeningRemarkTests {
  @Test func whatDaysSetApartHoldIsSaid() {
    #expect(
      ReviewWords.holdsApart("2026-08-11 to 08-15")[.english]
        == "Values hold the days set apart (2026-08-11 to 08-15).")
    #expect(
      ReviewWords.holdsApart("2026-08-11至08-15")[.chinese] == "数值含单列日期（2026-08-11至08-15）。")
    #expect(
      ReviewWords.apartEarlier("2026-01")
        == Words(
          "Lines and signals leave out the days set apart in 2026-01; the values of those periods hold them.",
          "走势和信号只用平常日，不含2026-01的单列日期；这些周期的数值含单列日期。"))
    #expect(
      SignalWords.missedOfAllDays
        == Words("Periods that missed the target, all days counted", "未达标期数（按全部日期）"))
    #expect(LoadWords.onOrdinaryDays(few: nil) == Words("; on ordinary days, ", "；就平常日而言，"))
    #expect(
      LoadWords.onOrdinaryDays(few: 2)
        == Words("; on ordinary days (only 2), ", "；就平常日（仅2天）而言，"))
    #expect(
      CardWords.onOrdinaryDays("1.60", CardWords.usualVariation)
        == Words(
          "on ordinary days (1.60): within own usual variation", "就平常日（1.60）而言：在本人正常波动范围内"))
  }

  @Test func whatIsOpenOfARingStandardAndOfFewIsSaid() {
    func said(_ facts: UnknownFacts, _ language: Language) -> String? {
      UnknownSentences.patterns.phrase(facts, language)?.plain
    }
    let ring = UnknownFacts(openRing: "Ring standard")
    #expect(said(ring, .english) == "What it cannot tell: whether the ring standard is truly met.")
    let both = UnknownFacts(openlyMet: ["T"], openRing: "Ring standard")
    #expect(
      said(both, .english)
        == "What it cannot tell: whether the ring standard is truly met; whether T truly meets its target."
    )
    #expect(
      said(UnknownFacts(openlyMet: ["交谈"], openRing: "振铃标准"), .chinese)
        == "本报告不能说明的：振铃标准、交谈是否确已达标（差距未超出统计误差）。")
    let two = UnknownSentences.onlySoMany(Words("2 areas", "2个区域"), areAll: true)
    #expect(two == Words("only 2 areas, all inspected", "仅2个区域，已全部抽检"))
    #expect(
      UnknownSentences.onlySoMany(Words("11 areas", "11个区域"), areAll: false)
        == Words("only 11 areas, nearly all inspected", "仅11个区域，已基本全部抽检"))
    let few = UnknownFacts(smallInAll: [.init(title: "N", count: two.english)])
    #expect(
      said(few, .english)
        == "What it cannot tell: the level of N (only 2 areas, all inspected): too few to tell.")
    let fewChinese = UnknownFacts(smallInAll: [.init(title: "信息", count: two.chinese)])
    #expect(
      said(fewChinese, .chinese) == "本报告不能说明的：信息（仅2个区域，已全部抽检）的水平，数量过少，不足以判定。")
  }

  /// Each says why it is not called clear.
  @Test func whatTheExactTestDoesNotBearOutIsNotCalledTooSmall() {
    let missed = VerdictFacts(
      met: 4, judged: 5, missedInexactly: [.init(title: "转接", value: "6.31%", target: "≤3%")])
    func verdict(_ language: Language) -> String? {
      VerdictSentences.patterns.phrase(missed, language)?.plain
    }
    #expect(
      verdict(.english)
        == "4 of 5 targets are met; missed, not clearly by the exact test: 转接 (6.31%, target ≤3%).")
    #expect(verdict(.chinese) == "5项目标中4项达标；未达标但精确检验不支持“明显”判断的有转接（6.31%，目标≤3%）。")
    let met = UnknownFacts(inexactlyMet: ["转接"])
    func unknown(_ language: Language) -> String? {
      UnknownSentences.patterns.phrase(met, language)?.plain
    }
    #expect(
      unknown(.english)
        == "What it cannot tell: whether 转接 truly meets its target: not clearly by the exact test.")
    #expect(unknown(.chinese) == "本报告不能说明的：转接是否确已达标（精确检验不支持“明显”的判断）。")
  }
}
