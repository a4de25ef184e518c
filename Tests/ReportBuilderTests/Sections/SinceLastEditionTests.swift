import Figures
import Records
import ReportBuilder
import ReportModel
import Testing

/// What a page says at its top of the edition before.
@Suite struct SinceLastEditionTests {
  private func notices(
    _ changes: [ChangedFigure], _ audience: Audience = .centre, _ language: Language = .english
  ) -> [String] {
    var centre = TestCentre.busy(language)
    centre.changes = .changed(changes)
    let start = language == .english ? ["Since the last", "changed since"] : ["与本期上一版相比"]
    return centre.report(audience).notices.filter { notice in start.contains { notice.contains($0) }
    }
  }

  private func change(
    _ metric: String, _ before: Double?, _ after: Double?, _ verdictBefore: Verdict? = nil,
    _ verdictAfter: Verdict? = nil, of owner: (scope: Scope, key: String) = (.centre, "centre")
  ) -> ChangedFigure {
    ChangedFigure(
      metric: metric, scope: owner.scope, key: owner.key, before: before, after: after,
      verdictBefore: verdictBefore, verdictAfter: verdictAfter)
  }

  /// 98.996 % misses 99 %, and 99.00 % would not look so.
  @Test func roundingDoesNotContradictAVerdict() {
    #expect(
      notices([change("ticket_accuracy", 0.9902, 0.98996, .met, .missed)]) == [
        "Since the last edition of this period: Ticket accuracy from met to missed (99.020% → 98.996%); 1 figure changed in all."
      ])
  }

  @Test func theCentreIsToldWhichVerdictsChanged() {
    let changes = [
      change("ticket_accuracy", 0.9902, 0.9878, .met, .missed),
      change("ticket_accuracy", 1, 0.9, .met, .missed, of: (.agent, "1001")),
      // The target alone is another one.
      change("talk_mean", 152, 152, .missed, .met),
      change("transfer_rate", nil, 0.02, nil, .met, of: (.county, "东湖")),
    ]
    #expect(
      notices(changes) == [
        "Since the last edition of this period: Average talk time from missed to met (the target is another one); "
          + "Ticket accuracy from met to missed (99.02% → 98.78%); 3 figures changed in all."
      ])
    #expect(
      notices(changes, .centre, .chinese) == [
        "与本期上一版相比，平均交谈时长由未达标变为达标（目标有调整）；受理工单正确率由达标变为未达标（99.02%→98.78%）；共有3项数据变动。"
      ])
    #expect(notices(changes, .index) == notices(changes))
    #expect(
      notices([change("talk_mean", 152, 152, .missed, .met)]) == [
        "Since the last edition of this period: Average talk time from missed to met (the target is another one)."
      ])
    #expect(
      notices([change("talk_mean", 152, nil, .missed, nil)], .centre, .chinese) == [
        "与本期上一版相比，平均交谈时长由未达标变为无数值（152.0秒→无数值）；共有1项数据变动。"
      ])
  }

  @Test func theCentreIsToldThatNoVerdictChanged() {
    #expect(
      notices([change("talk_mean", 151.96, 152, .missed, .missed)]) == [
        "Since the last edition of this period no verdict of the centre changed, but 1 figure did."
      ])
    let two = [
      change("talk_mean", 151.96, 152, .missed, .missed),
      change("talk_mean", 150, 151, .met, .missed, of: (.agent, "1001")),
    ]
    #expect(notices(two, .centre, .chinese) == ["与本期上一版相比，全中心各项判定均未改变，有2项数据变动。"])
    #expect(notices([]).isEmpty)
  }

  /// 16 to 15 of 100 is 6.25 % of the larger, 150 to 153 s is 2 %.
  @Test func othersAreToldOfTheirOwnFiguresOnly() {
    let changes = [
      change("talk_mean", 150, 153, of: (.agent, "1001")),
      change("transfer_rate", 0.16, 0.15, of: (.agent, "1001")),
      change("talk_mean", 150, 300, of: (.agent, "1002")),
      change("talk_mean", 150, 150.04, of: (.team, "一班")),
      change("talk_mean", nil, 150, of: (.county, "东湖")),
    ]
    #expect(
      notices(changes, .agent("1001")) == [
        "2 figures of this agent changed since the last edition of this period, relatively most: "
          + "Transfer rate (16.00% → 15.00%)."
      ])
    #expect(
      notices(changes, .agent("1001"), .chinese) == [
        "与本期上一版相比，本人有2项数据变动，相对变动最大的是转接呼叫率（16.00%→15.00%）。"
      ])
    #expect(
      notices(changes, .team("一班")) == [
        "1 figure of this team changed since the last edition of this period: Average talk time (150.00 s → 150.04 s)."
      ])
    #expect(
      notices(changes, .team("一班"), .chinese) == [
        "与本期上一版相比，本班组有1项数据变动：平均交谈时长（150.00秒→150.04秒）。"
      ])
    #expect(
      notices(changes, .county("东湖"), .chinese) == [
        "与本期上一版相比，本县公司有1项数据变动：平均交谈时长（无数值→150.0秒）。"
      ])
    #expect(
      notices(changes, .county("东湖")) == [
        "1 figure of this county changed since the last edition of this period: Average talk time (no value → 150.0 s)."
      ])
    #expect(notices(changes, .agent("1003")).isEmpty && notices(changes, .county("西岭")).isEmpty)
    // Where a verdict changed, that comes first.
    let turned = changes + [change("acw_mean", 61, 59, .missed, .met, of: (.county, "东湖"))]
    #expect(
      notices(turned, .county("东湖"), .chinese) == [
        "与本期上一版相比，平均事后处理时间由未达标变为达标（61.0秒→59.0秒）；共有2项数据变动。"
      ])
    #expect(
      notices(turned, .county("东湖")) == [
        "Since the last edition of this period: Average after-call work from missed to met (61.0 s → 59.0 s); "
          + "2 figures changed in all."
      ])
    // A team's list holds its agents' figures, its own did not change.
    #expect(notices(changes, .team("二班")).isEmpty)
  }

  @Test func theListIsOneStepAway() {
    var centre = TestCentre.busy(.english)
    centre.changes = .changed([change("talk_mean", 150, 153, of: (.agent, "1001"))])
    let links = { (audience: Audience) in centre.report(audience).noticeLinks.map(\.text) }
    #expect(links(.centre) == ["Figures that changed"])
    #expect(links(.team("一班")).isEmpty && links(.county("东湖")).isEmpty && links(.index).isEmpty)
  }
}
