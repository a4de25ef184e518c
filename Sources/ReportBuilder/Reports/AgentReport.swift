import Records
import ReportModel

extension ReportMaker {
  /// An agent's own card: no name, id or figure of another agent, and no link to another file.
  ///
  /// One sheet of paper: what stands behind it is folded away.
  func agentReport(_ agent: String) -> Report {
    let readings = readings(of: .agent(agent))
    let targets = TargetNames(own: readings, self)
    var blocks = cardBody(id: "card", agent, team: nil, readings, targets)
    blocks.append(
      .note(
        say(
          CardWords.key(
            PeriodPhrases.run(trendPeriods.count, content.period.kind),
            newcomerDays: Tenure.newcomerDays, hasShifts: !content.shifts.isEmpty))))
    blocks += cardNotes(agent)
    blocks += changeSections(of: .agent(agent)).flatMap(\.blocks)
    blocks += spreadBlocks(agent, readings).map(\.folded)
    blocks += summaryBlocks(id: "summary", readings, targets, hasTrend: false).map(\.folded)
    for section in [
      definitionSection(readings, isShort: true), qualitySection(readings, of: .agent(agent)),
    ] {
      // What they say in lines is on the card's own page already.
      blocks += section.blocks.filter(\.isTable).map(\.folded)
    }
    let card = Section(id: "card", title: say(CardWords.section), blocks: blocks, isOpening: true)
    var report = report(
      for: nil, head: head(), notices: notices(of: .agent(agent), readings), targets: targets,
      sections: [card])
    report.title = say(CardWords.title(agentTitle(agent), PeriodPhrases.name(content.period)))
    if let entry = membership.entry(of: agent) {
      report.subtitle = say(
        CardWords.subtitle(team: entry.team, leader: entry.shiftLeader, report.subtitle))
    }
    report.readers = say(CardWords.readers)
    return report
  }
}

extension Block {
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }

  /// A table closed until asked for, and without notes, which would stand open below it.
  fileprivate var folded: Block {
    guard case .table(var table) = self else { return self }
    table.setting = .folded
    (table.notes, table.pageNotes) = ([], [])
    return .table(table)
  }
}
