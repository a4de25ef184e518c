import Records
import ReportModel

extension ReportMaker {
  /// Who the agent is, as the head of a card.
  func cardFacts(_ agent: String) -> [Fact] {
    let entry = membership.entry(of: agent)
    let unknown = say(CardWords.unknown)
    func fact(_ name: Words, _ value: String?) -> Fact {
      Fact(say(name), value.flatMap { $0.isEmpty ? nil : $0 } ?? unknown)
    }
    return [
      fact(CardWords.name, agentName(agent)), fact(CardWords.id, agent),
      fact(CardWords.team, entry?.team), fact(CardWords.shiftLeader, entry?.shiftLeader),
      fact(CardWords.teamSince, entry?.validFrom?.description),
    ]
  }

  /// What a card says below its facts, before its figures.
  func cardNotes(_ agent: String) -> [Block] {
    var notes = [say(CardWords.ownLegs)]
    let teams = membership.teams(of: agent)
    if teams.count > 1 { notes.append(say(CardWords.changedTeam(list(teams.reversed())))) }
    return notes.map(Block.note)
  }

  /// The card of an agent in the report of a team, on a page of its own.
  ///
  /// - Parameter number: from 1; ids of agents may hold letters that an anchor can't.
  func card(
    _ agent: String, number: Int, _ readings: [Reading], _ targets: TargetNames
  ) -> Section {
    let id = "card-\(number)"
    let trend = TrendTable(
      maker: self, id: "\(id)-trend", readings: readings, targets: targets)
    let changes = targetChanges(of: .agent(agent), readings).map(Block.note)
    return Section(
      id: id, title: agentTitle(agent),
      tab: [agentName(agent), agent].filter { !$0.isEmpty }.joined(separator: " "),
      blocks: [.facts(cardFacts(agent))] + cardNotes(agent) + changes
        + summaryBlocks(id: "\(id)-summary", readings, targets) + [.table(trend.table)],
      startsPage: true)
  }
}
