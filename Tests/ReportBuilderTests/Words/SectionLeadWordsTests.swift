import Records
import ReportModel
import Testing

@testable import ReportBuilder

/// What a section says on a narrow screen before it is unfolded, word for word.
@Suite struct SectionLeadWordsTests {
  private func said(
    _ language: Language, missed: Int = 0, outside: [String] = [], unlike: [String] = [],
    isCompared: Bool = true
  ) -> String? {
    let all = ["一班", "二班", "三班"].map { WhereFacts.Place(name: $0, titles: ["平均交谈时长"]) }
    return ComparedSentences.patterns.phrase(
      ComparedFacts(
        missed: .init(named: Array(all.prefix(missed)), others: max(0, missed - 3)),
        outside: .init(named: outside.map { .init(name: $0, titles: ["转接呼叫率"]) }),
        unlike: .init(named: unlike.map { .init(name: $0, titles: ["事后处理"]) }),
        isCompared: isCompared, whose: Words("Teams", "班组")), language)?.plain
  }

  @Test func nobodyIsSaidToBeNobody() {
    #expect(
      said(.english)
        == "None of the teams is clearly worse than a target; none lies outside its limits for the worse."
    )
    #expect(said(.chinese) == "没有明显劣于目标的班组；没有超出界限且较差的班组。")
  }

  /// Where nobody is compared nothing is said of limits.
  @Test func thoseWorseThanATargetAreNamed() {
    #expect(
      said(.english, missed: 1, isCompared: false) == "Clearly worse than target: 一班 (平均交谈时长).")
    #expect(
      said(.chinese, missed: 5, outside: ["四班"])
        == "明显劣于目标的有一班（平均交谈时长）、二班（平均交谈时长）、三班（平均交谈时长）、另2个；"
        + "超出99.8%界限且较差的有四班（转接呼叫率）。")
    #expect(
      said(.english, missed: 5, outside: ["四班"])
        == "Clearly worse than target: 一班 (平均交谈时长), 二班 (平均交谈时长), 三班 (平均交谈时长), 2 more; "
        + "outside the 99.8% limits for the worse: 四班 (转接呼叫率).")
  }

  /// Nobody lies outside, and yet the table below marks two as worse.
  @Test func thoseWorseThanTheSameQueuesAreNamed() {
    #expect(
      said(.english, unlike: ["三班", "四班"])
        == "None of the teams is clearly worse than a target; none lies outside its limits for the worse; "
        + "worse than other teams on the same queues: 三班 (事后处理), 四班 (事后处理).")
    #expect(
      said(.chinese, unlike: ["三班", "四班"])
        == "没有明显劣于目标的班组；没有超出界限且较差的班组；按相同业务队列与其他班组相比，较差的有三班（事后处理）、四班（事后处理）。")
  }

  @Test func ticketsAndErrorsAreCounted() {
    #expect(
      SectionLeadWords.tickets("1,513", largest: "故障报修", share: "38.2%")
        == Words(
          "1,513 tickets, the largest kind 故障报修 (38.2%).", "工单共1,513件，其中故障报修最多，占38.2%。"))
    #expect(
      SectionLeadWords.errors(41, most: "故障地址", 13, isOfNotices: false)
        == Words(
          "Wrong fields of tickets: 41, most often 故障地址 (13).", "工单差错字段41处，故障地址最多（13处）。"))
    #expect(
      SectionLeadWords.errors(1_200, most: "停电区域", 1, isOfNotices: true)
        == Words(
          "Wrong fields of outage notices: 1,200, most often 停电区域 (1).",
          "停电信息差错字段1,200处，停电区域最多（1处）。"))
  }

  @Test func rejectedRowsAreCountedByKind() {
    #expect(SectionLeadWords.rejected([]) == Words("No row was rejected.", "导入文件无拒收行。"))
    #expect(
      SectionLeadWords.rejected([(Words("Calls", "话务"), 12), (Words("Tickets", "工单"), 1_003)])
        == Words("Rejected rows: Calls 12, Tickets 1,003.", "拒收行数：话务12行、工单1,003行。"))
  }
}
