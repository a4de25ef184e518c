import Analysis
import Figures
import Metrics
import Records
import ReportModel

extension ReportMaker {
  /// A team or county, and what it clearly misses.
  typealias MissedPlace = (name: String, metric: Metric)
  /// A notice with many of the wrong areas.
  typealias NoticeInFocus = (id: String, wrong: Int, all: Int, notices: Int)

  /// Who lies outside of what is compared for the worse, and the notice with many of the wrong areas.
  func whereFacts(_ review: Review, _ notice: NoticeInFocus?) -> WhereFacts {
    var facts = WhereFacts()
    let funnels = review.teamFunnels + review.countyFunnels
    facts.isCompared = !funnels.isEmpty
    facts.isFirm = funnels.allSatisfy(\.funnel.isFirm)
    facts.counties = places(review.countyFunnels)
    facts.teams = places(review.teamFunnels)
    if facts.teams.isEmpty {
      let missed = Set(RingStandard.missed(review.readings).map(\.metric.id))
      let unlike = worse(review.likenesses.filter { missed.contains($0.metric.id) })
      facts.teamsUnlike = places(unlike.map { ($0.team, $0.metric) })
    }
    // A bulletin has no table of teams and counties.
    if facts.isCompared {
      facts.clearlyMissed = (
        places(review.clearlyMissed[.county] ?? []), places(review.clearlyMissed[.team] ?? [])
      )
    }
    facts.notice = notice
    return facts
  }

  /// The same of teams or of counties alone, as their section begins; nil before the period has ended.
  func comparedPhrase(
    _ missed: [MissedPlace]?, _ funnels: [FunnelFinding], _ unlike: [LikenessFinding],
    _ whose: Words
  ) -> Phrase? {
    if content.isUnfinished { return nil }
    return ComparedSentences.patterns.phrase(
      ComparedFacts(
        missed: places(missed ?? []), outside: places(funnels),
        unlike: places(worse(unlike).map { ($0.team, $0.metric) }),
        isCompared: !funnels.isEmpty, whose: whose), language)
  }

  /// Teams or counties with what is clearly worse than its target: of enough units, and by notice as well. Who is named for lying outside is named here again: a list
  /// without them would say that they are not.
  func clearlyMissed(_ scope: Scope) -> [MissedPlace] {
    content.figures.keys(of: scope, in: content.period).flatMap { key in
      let own = content.figures.figures(of: key, by: scope, in: content.period)
      let excused = RingStandard.excused(own)
      return own.filter { figure in
        isClearlyWorse(figure) && !excused.contains(figure.metric.id)
      }.map { (name: key, metric: $0.metric) }
    }
  }

  /// Those beyond the outer limits for the worse, in the order in which tables show them.
  private func places(_ funnels: [FunnelFinding]) -> WhereFacts.Places {
    places(
      funnels.flatMap { finding in
        finding.names(.beyondOuter, isBetter: false).map { ($0, finding.metric) }
      })
  }

  /// At most three are named, each once with all that is meant.
  private func places(_ found: [(name: String, metric: Metric)]) -> WhereFacts.Places {
    var places: [WhereFacts.Place] = []
    for (name, metric) in found {
      let title = metric.title[language]
      if let place = places.firstIndex(where: { $0.name == name }) {
        places[place].titles.append(title)
      } else {
        places.append(WhereFacts.Place(name: name, titles: [title]))
      }
    }
    let named = Array(places.prefix(3))
    return WhereFacts.Places(named: named, others: places.count - named.count)
  }

  /// The notice with most wrong areas, where it holds several and at least a third of all.
  ///
  /// Costs time in notices of the period: read once for an opening.
  var noticeInFocus: NoticeInFocus? {
    let all = content.counties.values.reduce(0) { $0 + $1.noticeTotals.wrong }
    let notices = wrongNotices
    guard let most = notices.first?.line, most.counts.wrong > 1, most.counts.wrong * 3 >= all
    else { return nil }
    return (most.id, most.counts.wrong, all, notices.count)
  }
}
