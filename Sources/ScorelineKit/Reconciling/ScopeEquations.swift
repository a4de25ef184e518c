import Figures
import Metrics
import Records
import ReportBuilder

/// Sums of the period's figures over scopes, each against a reading that does not know of it.
struct ScopeEquations {
  let metrics: [Metric]
  let book: FigureBook
  let period: Period
  let totals: UnitTotals
  /// The day from which on all records of a kind are there, where some were purged.
  let purgedBefore: [RecordKind: Day]

  var equations: [Equation] { metrics.flatMap(equations) }

  private func equations(_ metric: Metric) -> [Equation] {
    var equations: [Equation] = []
    for number in Number.allCases {
      equations += [
        equation(
          metric, number, ReconciliationWords.centreAndCounties,
          side(metric, number, .centre, ReconciliationWords.centre, together: true),
          side(metric, number, .county, ReconciliationWords.counties)),
        equation(
          metric, number, ReconciliationWords.centreAndDays,
          side(metric, number, .centre, ReconciliationWords.centre, together: true),
          days(metric, number)),
        equation(
          metric, number, ReconciliationWords.agentsAndTeams,
          side(metric, number, .agent, ReconciliationWords.agents),
          side(metric, number, .team, ReconciliationWords.teams)),
      ]
      if addsUp(metric, number) {
        equations.append(
          equation(
            metric, number, ReconciliationWords.agentsAndCentre,
            side(metric, number, .agent, ReconciliationWords.agents),
            side(metric, number, .centre, ReconciliationWords.centre, together: true)))
      }
    }
    return equations
  }

  private enum Number: CaseIterable {
    // What a rule left out is not among them: a key without an eligible record has no figure.
    case numerator, denominator, missing

    var name: Words {
      switch self {
      case .numerator: ReconciliationWords.numerator
      case .denominator: ReconciliationWords.denominator
      case .missing: ReconciliationWords.missing
      }
    }

    func value(_ figure: Figure) -> Int128 {
      switch self {
      case .numerator: figure.numerator
      case .denominator: figure.denominator
      case .missing: figure.missing
      }
    }
  }

  /// Whether agents and centre must give the same number: always where both count the same units;
  /// of calls only sums over legs, as Σ talk seconds, are the same on both bases.
  private func addsUp(_ metric: Metric, _ number: Number) -> Bool {
    if metric.subject != .calls { return true }
    guard number == .numerator, case .mean(let measure) = metric.formula else { return false }
    return Calls.addsUpOverLegs(measure)
  }

  private func side(
    _ metric: Metric, _ number: Number, _ scope: Scope, _ name: Words, together: Bool = false
  ) -> Equation.Side {
    let figures = book.figures(by: scope, in: period).filter { $0.metric.id == metric.id }
    var known: Int128 = 0
    var unknown: Int128 = 0
    for figure in figures {
      if figure.key == FigureMaker.unknown {
        unknown += number.value(figure)
      } else {
        known += number.value(figure)
      }
    }
    var parts = [Equation.Part(name, known)]
    if !together { parts.append(Equation.Part(ReconciliationWords.without, unknown)) }
    return Equation.Side(parts, from: ReconciliationWords.figures(name))
  }

  /// The sum over the days, named by how many there are: a day each would fill a page.
  private func days(_ metric: Metric, _ number: Number) -> Equation.Side {
    let sum = side(metric, number, .day, ReconciliationWords.days, together: true)
    let count = book.figures(by: .day, in: period).count { $0.metric.id == metric.id }
    return Equation.Side(
      [Equation.Part(ReconciliationWords.days(count), sum.sum)], from: sum.source)
  }

  private func equation(
    _ metric: Metric, _ number: Number, _ scopes: Words, _ left: Equation.Side,
    _ right: Equation.Side
  ) -> Equation {
    var equation = Equation(
      ReconciliationWords.sum(metric.title, number.name, over: scopes), left, right)
    equation.isListed =
      number == .denominator || scopes == ReconciliationWords.agentsAndCentre
    return equation
  }

  // MARK: Units of the period

  /// What became of the units that agents' figures are made of. Of purged days only what earlier
  /// KPIs asked for is known, so that nothing is said of a period that has such.
  var accounts: [UnitAccount] {
    metrics.compactMap { metric in
      if let day = metric.subject.sources.first.flatMap({ purgedBefore[$0.kind] }),
        period.first < day
      {
        return nil
      }
      let subject = metric.subject
      let agents = book.figures(by: .agent, in: period).filter { $0.metric.id == metric.id }
      func sum(_ value: (Figure) -> Int128) -> Int128 { agents.reduce(0) { $0 + value($1) } }
      func count(_ filter: Filter) -> Int128 { totals.count(filter, of: subject, .period) }
      var setAside: [Equation.Part] = []
      if let otherKind = metric.unitsOfOtherKind {
        setAside = subject.setAside.enumerated().map { place, reason in
          Equation.Part(reason.title, count(metric.unitsSetAside(place)))
        }
        setAside.append(Equation.Part(ReconciliationWords.otherKind, count(otherKind)))
      }
      return UnitAccount(
        metric: metric.id, title: metric.title, unit: subject.unitTitle[.agent] ?? subject.title,
        all: count(.all), used: sum(\.units), missing: sum(\.missing),
        // Counted apart from the figures: an agent without an eligible record has none.
        excluded: metric.exclusions.indices.reduce(0) { $0 + count(metric.excludedUnits($1)) },
        setAside: setAside)
    }
  }
}
