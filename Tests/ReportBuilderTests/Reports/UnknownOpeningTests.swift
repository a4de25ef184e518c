import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

/// What openings of teams and counties say that they can't tell.
@Suite struct UnknownOpeningTests {
  /// Talk time of 149 s that may as well be 151 s, 30 of 70 tickets inspected, no outage notice.
  private func phrases(
    _ scope: Scope, _ key: String, _ language: Language,
    _ change: (inout TestCentre) -> Void = { _ in }
  ) -> [String] {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.afterCallWork, .talkTime, .ticketAccuracy, .outageNoticeAccuracy]
    centre.roster = [("1001", "陈嘉怡", "一班", "", "")]
    centre.mean(.afterCallWork, scope, key, sum: 5000, of: 100)
    centre.mean(.talkTime, scope, key, sum: 14_900, of: 100, half: 2)
    centre.share(.ticketAccuracy, scope, key, passing: 30, of: 30, missing: 40)
    var records = CountyRecords()
    records.kinds = [.init(name: "fault_repair", tickets: 70, inspected: 30, correct: 30)]
    centre.records["东湖"] = records
    change(&centre)
    let report = centre.report(scope == .team ? .team(key) : .county(key))
    guard case .lead(let phrases)? = report.sections[0].blocks.first else { return [] }
    return phrases.map(\.plain)
  }

  @Test func aTeamIsToldWhatCannotBeTold() {
    let english = phrases(.team, "一班", .english)
    #expect(english[2] == "Without a value in this period: Outage-notice accuracy.")
    #expect(
      english.last
        == "What it cannot tell: whether Average talk time and Ticket accuracy truly meet their targets; the "
        + "quality of what was not inspected (Ticket accuracy 40 of 70 uninspected).")
    let chinese = phrases(.team, "一班", .chinese)
    #expect(chinese[2] == "本期无数值的有停电信息发布正确率。")
    #expect(
      chinese.last
        == "本报告不能说明的：平均交谈时长、受理工单正确率是否确已达标（差距未超出统计误差）；未抽检部分的质量（受理工单正确率70件中未抽检40件）。")
  }

  @Test func aCountyIsToldTheSameAndWhatItsHistoryCannotTell() {
    let english = phrases(.county, "东湖", .english)
    #expect(english[english.count - 2] == "Without a value in this period: Outage-notice accuracy.")
    #expect(
      english.last
        == "What it cannot tell: whether Ticket accuracy and Average talk time truly meet their targets; whether "
        + "anything moved, for want of history; the quality of what was not inspected (Ticket accuracy 40 of 70 uninspected)."
    )
    let chinese = phrases(.county, "东湖", .chinese)
    #expect(chinese[chinese.count - 2] == "本期无数值的有停电信息发布正确率。")
    #expect(
      chinese.last
        == "本报告不能说明的：受理工单正确率、平均交谈时长是否确已达标（差距未超出统计误差）；各项指标有无变动（历史期数不足）；"
        + "未抽检部分的质量（受理工单正确率70件中未抽检40件）。")
  }

  @Test func whereEverythingCanBeToldNothingIsSaid() {
    let said = phrases(.team, "一班", .english) { $0.metrics = [.afterCallWork] }
    #expect(!said.contains { $0.contains("cannot tell") || $0.contains("Without a value") })
  }

  /// The standard of article 23 is met by ring time, whatever is known of the number of rings.
  @Test func aJointStandardHasAValueWhenOneOfItsFiguresHas() {
    let said = phrases(.team, "一班", .english) {
      $0.metrics = [.ringCount, .ringSeconds]
      $0.mean(.ringSeconds, .team, "一班", sum: 700, of: 100)
    }
    #expect(!said.contains { $0.contains("Without a value") })
  }
}
