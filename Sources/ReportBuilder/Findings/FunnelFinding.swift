import Analysis
import Catalogue
import Figures
import Metrics
import Records
import Statistics

/// The keys of a scope beside each other in one KPI.
struct FunnelFinding {
  let metric: Metric
  let scope: Scope
  let funnel: Funnel

  /// In the order in which tables show them.
  func names(_ place: Funnel.Place) -> [String] {
    scope.listed(funnel.entities.filter { $0.place == place }.map(\.id))
  }

  /// Those with too few units.
  var tooSmall: [String] { scope.listed(funnel.tooSmall) }

  /// Those of them on the side that is better, or worse, by the KPI's direction.
  func names(_ place: Funnel.Place, isBetter: Bool) -> [String] {
    scope.listed(
      funnel.entities.filter {
        $0.place == place && metric.isBetter(upward: $0.isUpward) == isBetter
      }.map(\.id))
  }

  /// How much there is to see: someone beyond the outer limits, the inner ones, nobody.
  var rank: Int {
    !names(.beyondOuter).isEmpty ? 0 : !names(.beyondInner).isEmpty ? 1 : Self.rankInside
  }

  /// The rank where nobody lies outside.
  static let rankInside = 2
}

extension ReportMaker {
  /// The least units that the centre has chosen itself, a sentence each.
  var chosenMinimums: [String] {
    content.metrics.compactMap { metric in
      content.minimumUnits[choice: metric.id].map {
        say(FunnelWords.chosenMinimum(metric.title[language], $0))
      }
    }
  }

  /// One a KPI in which at least three keys have enough units.
  func funnels(of scope: Scope) -> [FunnelFinding] {
    let keys = content.figures.keys(of: scope, in: content.period)
    return content.metrics.compactMap { metric in
      let inputs = keys.compactMap { key in
        content.figures.figure(metric.id, by: scope, key: key, in: content.period).map {
          Funnel.Input(id: key, tally: content.figures.tally($0, in: content.period))
        }
      }
      // A share by field counts fields, the least is of what they belong to.
      let least = content.minimumUnits.of(metric) * metric.fieldsOfUnit
      return Funnel(of: metric, inputs: inputs, leastUnits: least).map {
        FunnelFinding(metric: metric, scope: scope, funnel: $0)
      }
    }
  }

  /// What depends on the queue most: talk, after-call work, transfers.
  private static let likeMetrics = [
    Metric.talkTime.id, Metric.afterCallWork.id, Metric.transferRate.id,
  ]

  /// Each team beside the same queues elsewhere; none where calls carry no queue.
  var likenesses: [LikenessFinding] {
    let strata = content.figures.strata
    let metrics = content.metrics.filter { Self.likeMetrics.contains($0.id) }
    return content.figures.keys(of: .team, in: content.period).flatMap { team in
      metrics.compactMap { metric -> LikenessFinding? in
        let own = strata.strata(
          of: metric.id, over: .queue, by: .team, key: team, in: content.period)
        let whole = strata.strata(ofAll: metric.id, over: .queue, by: .team, in: content.period)
        guard whole.count > 1,
          let result = Standardised(
            of: metric, own: own.mapValues(\.all), whole: whole.mapValues(\.all))
        else { return nil }
        return LikenessFinding(team: team, metric: metric, standardised: result)
      }
    }
  }
}
