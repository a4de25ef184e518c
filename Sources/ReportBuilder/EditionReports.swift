import Figures
import Metrics
import Records
public import ReportModel

/// The reports of an edition, one an audience.
///
/// ```swift
/// let reports = EditionReports(content)
/// for audience in reports.audiences() { write(reports.report(for: audience)) }
/// ```
public struct EditionReports: Sendable {
  private(set) var maker: ReportMaker
  private var content: EditionContent { maker.content }

  /// Costs time in agents × days of the period.
  public init(_ content: EditionContent) { maker = ReportMaker(content) }

  /// Adds the calls and tickets behind agents' figures, on which nothing but their cards depends: they may
  /// be found while the reports are prepared.
  public mutating func add(_ cases: CaseBook) { maker.content.cases = cases }

  /// The index, the centre, and every team, agent and county with a figure in the period, in the
  /// order of their keys (`FigureBook.keys`).
  public func audiences() -> [Audience] {
    func keys(_ scope: Scope) -> [String] { content.figures.keys(of: scope, in: content.period) }
    return [.index, .centre] + keys(.team).map(Audience.team) + keys(.agent).map(Audience.agent)
      + keys(.county).map(Audience.county)
  }

  /// Why the edition is not to be relied on as it stands, the gravest first; none when nothing is
  /// known against it: an unfinished period, days without data, figures that lack more than a tenth
  /// of what they need, for the centre or anybody else, and no calendar where periods are compared.
  public var reservations: [String] {
    let own = maker.reservations
    let others = [Scope.team, .agent, .county].flatMap { scope in
      content.figures.figures(by: scope, in: content.period).filter { figure in
        !figure.metric.isInspected && figure.coverage.map { $0 < Reading.leastCoverage } == true
      }.map { "\(scope) \($0.key)" }
    }
    let count = Set(others).count
    return own + (count > 0 ? [maker.say(NoticeWords.incompleteElsewhere(count))] : [])
  }

  /// What one audience is told. Reports don't depend on each other and may be made in parallel.
  public func report(for audience: Audience) -> Report {
    maker.readiedForWorkbooks(plainReport(for: audience))
  }

  /// What a county is told, with the tickets that it lists: too many to be kept for all counties.
  public func report(
    forCounty county: String, listing tickets: [CountyRecords.TicketLine]
  ) -> Report {
    var maker = maker
    maker.content.counties[county]?.tickets = tickets
    return maker.readiedForWorkbooks(maker.countyReport(county))
  }

  private func plainReport(for audience: Audience) -> Report {
    switch audience {
    case .index: maker.indexReport(audiences())
    case .centre: maker.centreReport()
    case .team(let team): maker.teamReport(team)
    case .agent(let agent): maker.agentReport(agent)
    case .county(let county): maker.countyReport(county)
    }
  }
}
