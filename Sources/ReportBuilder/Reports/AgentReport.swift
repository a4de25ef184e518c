import Records
import ReportModel

extension ReportMaker {
  /// An agent's own card: no name, id or figure of another agent, and no link to another file.
  func agentReport(_ agent: String) -> Report {
    let readings = readings(of: .agent(agent))
    let targets = TargetNames(own: readings, self)
    let card = Section(
      id: "card", title: say(CardWords.section),
      blocks: [.facts(cardFacts(agent))] + cardNotes(agent)
        + summaryBlocks(id: "summary", readings, targets))
    let sections =
      [card, spreadSection(agent, readings), trendSection(readings)]
      + changeSections(of: .agent(agent))
      + [
        definitionSection(readings, isShort: true),
        qualitySection(readings, of: .agent(agent)),
      ]
    return report(
      for: agentTitle(agent), head: head(), notices: notices(of: .agent(agent), readings),
      targets: targets, sections: sections)
  }
}
