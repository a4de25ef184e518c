import Records
import ReportModel

extension ReportMaker {
  /// The shift leader's report: the team, its agents side by side, and a card for each.
  ///
  /// An agent belongs to it who was in the team on any day of the period.
  func teamReport(_ team: String) -> Report {
    let readings = readings(of: .team(team))
    let agents = membership.agents(in: team)
    let cards = agents.map { self.readings(of: .agent($0)) }
    let targets = TargetNames(
      own: readings, others: zip(agents, cards).map { (name: $0, readings: $1) }, self)
    var sections = [summarySection(readings, targets), trendSection(readings)]
    if !agents.isEmpty { sections.append(agentsSection(team, agents)) }
    sections += changeSections(of: .team(team))
    sections += [definitionSection(readings), qualitySection(readings, of: .team(team))]
    sections += agents.indices.map { place in
      card(agents[place], number: place + 1, cards[place], targets)
    }
    return report(
      for: say(TitleWords.team(team)), head: head(),
      notices: notices(of: .team(team), readings), targets: targets, sections: sections)
  }

  private func agentsSection(_ team: String, _ agents: [String]) -> Section {
    let rows = agents.enumerated().map { place, agent in
      let title = agentTitle(agent)
      return ComparisonTable.Row(
        owner: .agent(agent), name: title,
        link: Link(title, to: .section("card-\(place + 1)")))
    }
    let total = ComparisonTable.Row(
      owner: .team(team), name: say(ComparisonWords.wholeTeam(team)), isTotal: true)
    let table = ComparisonTable(
      maker: self, id: "agents", rowTitle: say(ComparisonWords.agent),
      whose: say(ComparisonWords.agents), rows: rows + [total])
    var notes = [say(CardWords.ownTargets)]
    let moved = agents.filter { membership.teams(of: $0).count > 1 }
    if !moved.isEmpty { notes.append(say(CardWords.changedTeams(list(moved.map(agentTitle))))) }
    return Section(
      id: "agents", title: say(ComparisonWords.agents),
      blocks: table.tables.map(Block.table) + notes.map(Block.note))
  }
}
