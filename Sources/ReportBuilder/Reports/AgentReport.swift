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
    let drawn = blocks.drawn
    blocks.append(
      .note(
        say(
          CardWords.key(
            PeriodPhrases.run(trendPeriods.count, content.period.kind),
            newcomerDays: Tenure.newcomerDays, hasShifts: !content.shifts.isEmpty,
            hasDots: drawn.contains(where: \.hasOthers),
            hasArrows: drawn.contains(where: \.hasTargetBeyond),
            goesOn: drawn.contains(where: \.hasIntervalBeyond),
            marks: StripMarks(drawn)))))
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
    let entry = membership.entry(of: agent)
    let isLeader = entry?.isOfLeader == true
    if let entry {
      report.subtitle = say(
        isLeader
          ? CardWords.subtitle(leaderOf: entry.team, report.subtitle)
          : CardWords.subtitle(team: entry.team, leader: entry.shiftLeader, report.subtitle))
    }
    report.readers = say(isLeader ? CardWords.ownReader : CardWords.readers)
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

extension [Block] {
  /// What the cells of the tables hold.
  var drawn: [Cell.Value] {
    flatMap { block -> [Cell.Value] in
      guard case .table(let table) = block else { return [] }
      return table.rows.flatMap { $0.cells.map(\.value) }
    }
  }
}

extension Cell.Value {
  /// Whether it is a strip with the values of others.
  var hasOthers: Bool { if case .interval(let mark) = self { !mark.others.isEmpty } else { false } }

  /// Whether it is a strip whose interval goes on beyond its scale.
  var hasIntervalBeyond: Bool {
    if case .interval(let mark) = self { mark.isBelow || mark.isAbove } else { false }
  }

  /// Whether it is a line whose target lies beyond its scale.
  var hasTargetBeyond: Bool {
    if case .trend(let trend) = self { trend.targetEdge != nil } else { false }
  }
}
