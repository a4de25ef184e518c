import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder

extension TestCentre {
  /// A centre with everything that makes a report awkward: two teams, an agent who changed teams,
  /// one without a roster row, records without county, missing values, small samples, targets of
  /// one's own, and a year of periods with a gap.
  static func busy(_ language: Language, weekly: Bool = false) -> TestCentre {
    var centre = TestCentre()
    centre.language = language
    if weekly, let week = Period(year: 2026, week: 43) { centre.period = week }
    centre.metrics = Metric.all
    centre.roster = [
      ("1001", "陈嘉怡", "一班", "2024-01-01", ""), ("1002", "李明", "一班", "", ""),
      ("1003", "王芳", "一班", "", ""), ("1004", "赵强", "一班", "", ""),
      ("1005", "周杰", "一班", "", "2026-10-21"), ("1005", "周杰", "二班", "2026-10-22", ""),
      ("2001", "孙丽", "二班", "", ""),
    ]
    centre.targets = { metric, agent, team, _ in
      if metric.id == "talk_mean", agent == "1002" { return .atMost(140) }
      if metric.id == "talk_mean", team == "二班" { return .atMost(145) }
      return metric.target
    }
    centre.targetChanges = { metric, agent, _, period in
      metric.id == "talk_mean" && (agent == nil || agent == "1002") ? [period.first.adding(3)] : []
    }
    centre.head = .init(
      issuingUnit: "云州供电公司", number: 10, addressees: ["主任"], copiesTo: ["市场营销部", "调度部门"])
    centre.quality = DataQuality(
      kinds: [
        .init(
          title: Words("Calls", "通话"), files: 3, read: 49_416, new: 48_973, unchanged: 412,
          corrected: 0, rejected: 31, live: 48_973,
          rejectedByReason: [
            .init(
              code: "conflict", title: Words("rows that contradict each other", "相互矛盾"), rows: 31)
          ],
          absentFields: [Words("Ring count", "振铃次数")])
      ],
      overlappingAgents: ["1004"], agentsWithoutRoster: ["9001"],
      daysWithoutCalls: [centre.period.first])
    centre.changes = .changed([
      .init(metric: "talk_mean", scope: .centre, key: "centre", before: 151.96, after: 152),
      .init(metric: "talk_mean", scope: .agent, key: "1001", before: nil, after: 150),
      .init(metric: "transfer_rate", scope: .county, key: "东湖", before: 0.02, after: nil),
    ])
    let run = centre.period.run(of: 13)
    for (place, period) in (run + [centre.period.yearBefore]).enumerated()
    where place != 3 && (place == 0 || period != run[0]) {
      centre.fill(Int128(place), in: period)
    }
    for day in centre.period.days.dropFirst() {
      centre.mean(.talkTime, .day, day.description, sum: 1500, of: 10)
    }
    return centre
  }

  private mutating func fill(_ place: Int128, in period: Period) {
    let owners: [(Scope, String)] =
      [(.centre, "centre"), (.team, "一班"), (.team, "二班"), (.team, "?")]
      + ["1001", "1002", "1003", "1004", "1005", "2001", "9001", "?"].map { (.agent, $0) }
      + [(.county, "东湖"), (.county, "西岭"), (.county, "?")]
    for (offset, (scope, key)) in owners.enumerated() {
      let shift = place * 7 + Int128(offset) * 3
      mean(
        .talkTime, scope, key, sum: 15_000 + 29 * shift, of: 100, missing: 1, excluded: 2,
        in: period)
      mean(.afterCallWork, scope, key, sum: 5000 + 31 * shift, of: 100, half: 12, in: period)
      mean(.ringCount, scope, key, sum: 300 + shift, of: 80, half: 0.2, missing: 20, in: period)
      mean(.ringSeconds, scope, key, sum: 1300 + shift, of: 100, half: nil, in: period)
      share(.ringWithinStandard, scope, key, passing: 80, of: 90 + shift, in: period)
      share(.transferRate, scope, key, passing: 2, of: 90 + shift, in: period)
      share(.ticketAccuracy, scope, key, passing: 16, of: 16, missing: 40, excluded: 1, in: period)
      share(.inquiryKeyFieldAccuracy, scope, key, passing: 0, of: 0, missing: 7, in: period)
      share(.inquiryKeyFieldAccuracyPooled, scope, key, passing: 78, of: 80, missing: 9, in: period)
    }
  }
}

extension TestCentre {
  /// A county with two KPIs: small enough to be read as a whole.
  static func small(_ language: Language) -> TestCentre {
    var centre = TestCentre()
    centre.language = language
    centre.metrics = [.talkTime, .ticketAccuracy]
    let owner = (scope: Scope.county, key: "东湖")
    centre.mean(
      .talkTime, owner.scope, owner.key, sum: 31_500, of: 200, half: 2.2, missing: 3, excluded: 1)
    centre.share(.ticketAccuracy, owner.scope, owner.key, passing: 16, of: 16, missing: 40)
    centre.mean(
      .talkTime, owner.scope, owner.key, sum: 15_200, of: 100, in: centre.period.previous)
    return centre
  }
}
