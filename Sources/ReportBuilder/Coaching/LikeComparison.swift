import Analysis
import Figures
import Metrics
import Records

/// One KPI of all agents, like with like: what the others' rates in the same strata make of one's own
/// mix.
///
/// A stratum counts only where at least five others have units in it: from fewer, an agent could work
/// out what a colleague did, and little could be told.
struct LikeComparison {
  static let leastOthers = 5

  /// An agent's figure in one queue; no comparison where nobody else has like units.
  typealias QueueRow = (queue: String, tally: Tally, comparison: Standardised?)

  let metric: Metric
  private let strata: [String: [LikeStratum: Tally]]
  private let whole: [LikeStratum: Tally]

  /// - Parameter periods: which the units of are taken together.
  init(
    _ metric: Metric, agents: [String], tenure: Tenure, content: EditionContent,
    in periods: some Sequence<Period>
  ) {
    self.metric = metric
    var strata: [String: [LikeStratum: Tally]] = [:]
    var whole: [LikeStratum: Tally] = [:]
    var owners: [LikeStratum: Int] = [:]
    for agent in agents {
      let own = periods.reduce(into: [:]) { sum, period in
        sum.merge(
          Self.strata(of: metric, agent, tenure.isNewcomer(agent), content, in: period),
          uniquingKeysWith: +)
      }
      strata[agent] = own
      for (stratum, tally) in own where tally.denominator > 0 {
        whole[stratum] = (whole[stratum] ?? .nothing) + tally
        owners[stratum, default: 0] += 1
      }
    }
    self.strata = strata
    self.whole = whole.filter { owners[$0.key, default: 0] > Self.leastOthers }
  }

  private static func strata(
    of metric: Metric, _ agent: String, _ isNewcomer: Bool, _ content: EditionContent,
    in period: Period
  ) -> [LikeStratum: Tally] {
    let banded = content.agentStrata.strata(of: metric.id, agent: agent, in: period)
    guard banded.isEmpty else {
      return Dictionary(
        banded.map { stratum, tally in
          (
            LikeStratum(
              isNewcomer: isNewcomer, queue: stratum.queue, shift: stratum.shift,
              isExceptional: stratum.isExceptional), tally
          )
        }, uniquingKeysWith: +)
    }
    let queues = content.figures.strata.strata(
      of: metric.id, over: .queue, by: .agent, key: agent, in: period)
    guard !queues.isEmpty else {
      let figure = content.figures.figure(metric.id, by: .agent, key: agent, in: period)
      return figure.map {
        [
          LikeStratum(isNewcomer: isNewcomer, queue: "", isExceptional: false):
            content.figures.tally($0, in: period)
        ]
      } ?? [:]
    }
    var strata: [LikeStratum: Tally] = [:]
    for (queue, tally) in queues {
      for (part, isExceptional) in [(tally.ordinary, false), (tally.exceptional, true)]
      where part.denominator > 0 {
        strata[
          LikeStratum(isNewcomer: isNewcomer, queue: queue, isExceptional: isExceptional)] = part
      }
    }
    return strata
  }

  /// nil where nobody like the agent has like units.
  func standardised(_ agent: String) -> Standardised? {
    Standardised(of: metric, own: strata[agent] ?? [:], whole: whole)
  }

  /// The queues of an agent's calls with what they were expected to take, in the order of their names.
  func queues(_ agent: String) -> [QueueRow] {
    let own = strata[agent] ?? [:]
    let queues = Dictionary(grouping: own) { $0.key.queue }
    return queues.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.compactMap {
      queue, parts in
      guard !queue.isEmpty else { return nil }
      let mine = Dictionary(parts.map { ($0.key, $0.value) }, uniquingKeysWith: { one, _ in one })
      return (
        queue, Tally.sum(mine.values), Standardised(of: metric, own: mine, whole: whole)
      )
    }
  }
}
