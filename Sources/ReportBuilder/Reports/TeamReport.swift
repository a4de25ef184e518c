import Metrics
import Records
import ReportModel

extension ReportMaker {
  /// The shift leader's report: with whom to talk about what, the team's agents by id, the team's own
  /// figures, and a card for each agent.
  ///
  /// An agent belongs to it who was in the team on any day of the period.
  func teamReport(_ team: String) -> Report {
    let readings = readings(of: .team(team))
    let agents = membership.agents(in: team)
    let cards = agents.map { self.readings(of: .agent($0)) }
    let targets = TargetNames(
      own: readings, others: zip(agents, cards).map { (name: $0, readings: $1) }, self)
    let trends = OwnTrendTable(
      maker: self, agents: agents, readings: cards.map(cardReadings), targets: targets)
    let byAgent = Dictionary(zip(agents, cards), uniquingKeysWith: { one, _ in one })
    var sections = [teamOpening(team, agents, readings, byAgent)]
    if !agents.isEmpty {
      sections += [
        pickSection(team, agents, byAgent), agentsSection(team, agents, targets, trends),
      ]
    }
    var summary = summarySection(readings, targets)
    // What a leader's talk does not need stands behind it.
    summary.blocks = summary.blocks.map { $0.foldedBase }
    sections += [summary, trendSection(readings, of: .team(team))]
    sections += changeSections(of: .team(team))
    if !agents.isEmpty { sections.append(coachingRuleSection) }
    sections += agents.indices.map { place in
      card(
        agents[place], number: place + 1, team: team, cards[place], targets,
        chart: trends.chart(of: place))
    }
    sections += [definitionSection(readings), qualitySection(readings, of: .team(team))]
    var report = report(
      for: say(TitleWords.team(team)), head: head(),
      notices: notices(of: .team(team), readings), targets: targets, sections: sections)
    report.title = say(CoachingWords.title(team, PeriodPhrases.name(content.period)))
    report.readers = say(CoachingWords.readers)
    report.noticeLinks = changeLinks(of: .team(team))
    report.navigation = navigation(of: .team(team))
    return report
  }

  /// How many agents without a record are named.
  private static let silentNamed = 12

  private func agentsSection(
    _ team: String, _ agents: [String], _ targets: TargetNames, _ trends: OwnTrendTable
  ) -> Section {
    let table = TeamTable(maker: self, team: team, agents: agents, targets: targets)
    var notes = [say(CardWords.ownTargets)]
    let silent = membership.agentsWithoutFigures(in: team)
    if !silent.isEmpty {
      let named = silent.prefix(Self.silentNamed)
      notes.append(
        say(CoachingWords.silent(list(named.map(agentTitle)), others: silent.count - named.count)))
    }
    // With the first table, the only one that every team has.
    var blocks = table.tables.flatMap { table in
      // What is said of one that a page does not show stands in its place.
      [.table(table)] + (table.isShown(in: .page) ? [] : table.pageNotes.map(Block.pageNote))
    }
    blocks.insert(contentsOf: notes.map(Block.note), at: min(1, blocks.count))
    let printed = agents.contains { isPicked($0, inTeam: team) }
    return Section(
      id: "agents", title: say(CoachingWords.team),
      blocks: blocks + [
        .pageNote(say(CoachingWords.cardsOnPaper(ofPicked: printed))), .table(trends.table),
      ])
  }
}

extension Block {
  /// What values rest on, closed until asked for; any other block as it is.
  fileprivate var foldedBase: Block {
    guard case .table(var table) = self, table.id.hasSuffix("-base") else { return self }
    table.setting = .folded
    return .table(table)
  }
}
