import Analysis
import Figures
import Metrics
import Records
import Statistics

/// One KPI of an agent over as few of the last periods as have enough units, so that a level is seen where no
/// single period tells one (`RecentPeriods`).
struct RecentFigure: Sendable {
  let metric: Metric
  /// How many periods are taken together: 1 where the reported one has enough.
  let periods: Int
  /// All own units of these periods.
  let tally: Tally
  /// Against like units of others in the same periods, as few as have enough of these; nil where too few are alike,
  /// and of a figure that is held against its target.
  let comparison: Standardised?

  /// The 95 % interval of the value, as figures have it; nil where there is none.
  var interval: Interval? {
    let (n, sum) = (Int64(tally.denominator), tally.numerator)
    if metric.isShare { return Interval.wilson(successes: Int64(sum), of: n) }
    return tally.squares.flatMap { Interval.mean(count: n, sum: sum, sumOfSquares: $0) }
  }
}

/// The recent figures of all agents in one KPI.
struct RecentFigures {
  private var figures: [String: RecentFigure] = [:]
  private var levels: [String: RecentFigure] = [:]

  /// As few periods as have enough units like others'; where nobody is alike, enough own units.
  subscript(agent: String) -> RecentFigure? { figures[agent] }

  /// As few periods as have enough own units, alike or not: what is held against the target.
  func level(_ agent: String) -> RecentFigure? { levels[agent] }

  /// Makes no comparison over more periods than some agent needs: with many calls a week one is enough.
  ///
  /// - Parameters:
  ///   - agents: those who are held against others.
  ///   - comparison: like with like over so many last periods, by agent.
  init(
    _ metric: Metric, of agents: [String], least: Int, content: EditionContent,
    comparison: (Int) -> (String) -> Standardised?
  ) {
    let run = EditionContent.comparedPeriods(for: content.period)
    let series = Dictionary(
      agents.map { agent in
        (
          agent,
          run.map { period in
            content.figures.figure(metric.id, by: .agent, key: agent, in: period)
              .map { content.figures.tally($0, in: period) } ?? .nothing
          }
        )
      }, uniquingKeysWith: { one, _ in one })
    for agent in agents {
      guard let own = series[agent],
        let count = RecentPeriods.fewest(
          atMost: own.count, least: least,
          units: { Tally.sum(own.suffix($0)).denominator })
      else { continue }
      levels[agent] = RecentFigure(
        metric: metric, periods: count, tally: Tally.sum(own.suffix(count)), comparison: nil)
    }
    var waiting = agents
    for count in 1...run.count where !waiting.isEmpty {
      let all = comparison(count)
      waiting.removeAll { agent in
        guard let like = all(agent), like.tally.denominator >= Int128(least),
          let own = series[agent]
        else { return false }
        figures[agent] = RecentFigure(
          metric: metric, periods: count, tally: Tally.sum(own.suffix(count)), comparison: like)
        return true
      }
    }
    // Who has nobody alike is held against the target all the same.
    for agent in waiting { figures[agent] = levels[agent] }
  }

  /// Each agent's place among the others.
  func places(_ metric: Metric, least: Int) -> [String: Funnel.Entity] {
    let inputs = figures.compactMap { agent, figure in
      figure.comparison.map {
        Funnel.Input(
          id: agent, tally: $0.tally, expected: $0.expected, expectedError: $0.expectedError)
      }
    }
    let funnel = Funnel(of: metric, inputs: inputs, leastUnits: least)
    return Dictionary(
      (funnel?.entities ?? []).map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
  }
}
