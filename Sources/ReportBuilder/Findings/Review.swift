import Catalogue
import Figures
import Metrics
import Records
import ReportModel

/// Everything that the review of the centre says, found out once.
struct Review {
  let readings: [Reading]
  let findings: [Finding]
  let changes: [ChangeFinding]
  /// The changes shown in full.
  let focus: [ChangeFinding]
  let volumes: [Volume]
  let teamFunnels: [FunnelFinding]
  let countyFunnels: [FunnelFinding]
  let likenesses: [LikenessFinding]
  /// Counties and teams with what is clearly worse than its target; nobody in a bulletin and before the period ends.
  let clearlyMissed: [Scope: [ReportMaker.MissedPlace]]
  let targets: TargetNames

  init(_ maker: ReportMaker) {
    readings = maker.readings(of: .centre)
    findings = maker.findings(readings, of: .centre)
    // A part of a period is compared with no whole one.
    let isUnfinished = maker.content.isUnfinished
    changes =
      isUnfinished || maker.comparable(maker.content.period.previous) == nil
      ? [] : maker.changeFindings.filter { !maker.isUnfinished($0.metric) }
    focus = maker.focus(findings, changes)
    volumes = maker.volumes
    // A bulletin compares nobody, nor does a period that has not ended.
    let comparesNobody = maker.isBulletin || isUnfinished
    teamFunnels = comparesNobody ? [] : maker.funnels(of: .team)
    countyFunnels = comparesNobody ? [] : maker.funnels(of: .county)
    likenesses = comparesNobody ? [] : maker.likenesses
    clearlyMissed =
      comparesNobody
      ? [:] : [.county: maker.clearlyMissed(.county), .team: maker.clearlyMissed(.team)]
    targets = TargetNames(
      own: readings,
      others: maker.content.figures.keys(of: .team, in: maker.content.period).map { team in
        (name: team, readings: maker.readings(of: .team(team)))
      }, maker)
  }
}

/// A count of the centre and those it is compared with.
struct Volume {
  enum Kind: Hashable, CaseIterable {
    case offered, answered, abandoned, otherwise, tickets, noticeAreas
  }

  let kind: Kind
  let now: Int
  /// nil where nothing was counted.
  let previous: Int?
  let yearBefore: Int?
  /// Whether the period has ended: a part of it is compared with no whole one.
  let isWhole: Bool
  /// Calls or tickets a calendar day, of the periods that have whole days; nil where nothing was counted.
  var daily = Daily()
  /// How the count a day lies to the periods before.
  var range = UsualRange.tooShort

  struct Daily: Hashable {
    var now: Double?
    var previous: Double?
    var yearBefore: Double?
  }

  /// A base below this tells nothing as a percentage.
  static let leastBase = CountWords.leastForPercent

  /// The share by which the count a day changed; nil where that of the count is.
  func dailyChange(since earlier: Int?, daily before: Double?) -> Double? {
    guard change(since: earlier) != nil, let now = daily.now, let before else { return nil }
    return (now - before) / before
  }

  /// The share by which it changed; nil without a base, with one that is too small, or before the period
  /// has ended.
  func change(since earlier: Int?) -> Double? {
    guard isWhole, let earlier, earlier >= Self.leastBase else { return nil }
    return Double(now - earlier) / Double(earlier)
  }
}

extension ReportMaker {
  /// Those that have units in the period, test calls and void tickets left out.
  var volumes: [Volume] {
    let (previous, yearBefore) = (
      comparable(content.period.previous), comparable(content.period.yearBefore)
    )
    func count(_ metrics: [Metric], in period: Period?) -> Int? {
      guard let period else { return nil }
      let counts = metrics.compactMap {
        content.figures.figure($0.id, by: .centre, key: Owner.centre.key, in: period)?.eligible
      }
      return counts.isEmpty ? nil : Int(counts.reduce(0, +))
    }
    /// Of a count in any period.
    func volume(_ kind: Volume.Kind, isWhole: Bool, _ count: (Period?) -> Int?) -> Volume? {
      func daily(_ period: Period?) -> Double? {
        guard let period, let count = count(period) else { return nil }
        return Double(count) / Double(period.dayCount)
      }
      guard let now = count(content.period) else { return nil }
      var volume = Volume(
        kind: kind, now: now, previous: count(previous), yearBefore: count(yearBefore),
        isWhole: isWhole)
      guard volume.isWhole, let today = daily(content.period) else { return volume }
      volume.daily = Volume.Daily(
        now: today, previous: daily(previous), yearBefore: daily(yearBefore))
      volume.range = UsualRange(
        ofDaily: today, days: content.period.dayCount,
        since: trendPeriods.dropLast().compactMap { daily(comparable($0)) })
      return volume
    }
    func records(_ kind: Volume.Kind, _ metrics: Metric...) -> Volume? {
      volume(kind, isWhole: !metrics.contains(where: isUnfinished)) { count(metrics, in: $0) }
    }
    func calls(_ kind: Volume.Kind, _ count: KeyPath<CallCounts, Int>) -> Volume? {
      volume(kind, isWhole: !content.isUnfinished) { period in
        period.flatMap { content.figures.calls.periods[$0]?[keyPath: count] }
      }
    }
    return [
      calls(.offered, \.offered),
      calls(.answered, \.answered) ?? records(.answered, .talkTime),
      calls(.abandoned, \.abandoned), calls(.otherwise, \.otherwise),
      records(.tickets, .ticketAccuracy, .inquiryKeyFieldAccuracy),
      records(.noticeAreas, .outageNoticeAccuracy),
    ].compactMap { $0 }
  }
}
