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
  let targets: TargetNames

  init(_ maker: ReportMaker) {
    readings = maker.readings(of: .centre)
    findings = maker.findings(readings, of: .centre)
    // A part of a period is compared with no whole one.
    let isUnfinished = maker.content.isUnfinished
    changes =
      isUnfinished || maker.comparable(maker.content.period.previous) == nil
      ? [] : maker.changeFindings
    focus = maker.focus(findings, changes)
    volumes = maker.volumes
    // A bulletin compares nobody, nor does a period that has not ended.
    let comparesNobody = maker.isBulletin || isUnfinished
    teamFunnels = comparesNobody ? [] : maker.funnels(of: .team)
    countyFunnels = comparesNobody ? [] : maker.funnels(of: .county)
    likenesses = comparesNobody ? [] : maker.likenesses
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

  /// A base below this tells nothing as a percentage.
  static let leastBase = CountWords.leastForPercent

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
    func volume(_ kind: Volume.Kind, _ metrics: Metric...) -> Volume? {
      count(metrics, in: content.period).map {
        Volume(
          kind: kind, now: $0, previous: count(metrics, in: previous),
          yearBefore: count(metrics, in: yearBefore),
          isWhole: !content.isUnfinished)
      }
    }
    func calls(_ kind: Volume.Kind, _ count: KeyPath<CallCounts, Int>) -> Volume? {
      let load = content.figures.calls.periods
      return load[content.period].map { now in
        Volume(
          kind: kind, now: now[keyPath: count],
          previous: previous.flatMap { load[$0]?[keyPath: count] },
          yearBefore: yearBefore.flatMap { load[$0]?[keyPath: count] },
          isWhole: !content.isUnfinished)
      }
    }
    return [
      calls(.offered, \.offered),
      calls(.answered, \.answered) ?? volume(.answered, .talkTime),
      calls(.abandoned, \.abandoned), calls(.otherwise, \.otherwise),
      volume(.tickets, .ticketAccuracy, .inquiryKeyFieldAccuracy),
      volume(.noticeAreas, .outageNoticeAccuracy),
    ].compactMap { $0 }
  }
}
