import Figures
import Records
import ReportModel

extension ReportMaker {
  /// The director's review. Names teams and counties; of agents it shows ids only.
  func centreReport() -> Report {
    let readings = readings(of: .centre)
    let targets = TargetNames(own: readings, self)
    var summary = summarySection(readings, targets)
    summary.blocks.insert(.paragraph(verdictSentence(readings)), at: 0)
    var sections = [summary, trendSection(readings), teamsSection, countiesSection]
      .compactMap { $0 }
    if let blocks = DayTable(maker: self).blocks {
      sections.append(Section(id: "days", title: say(ComparisonWords.days), blocks: blocks))
    }
    sections += changeSections(of: .centre)
    sections += reconciliationSections
    sections += [definitionSection(readings), qualitySection(readings, of: .centre)]
    return report(
      for: nil, head: head(withAddressees: true), notices: notices(of: .centre, readings),
      targets: targets, sections: sections)
  }

  /// nil when no team has a figure.
  private var teamsSection: Section? {
    let rows = rows(of: .team, unknown: ComparisonWords.withoutTeam) { team in
      content.file(.team(team), .page).map { Link(team, to: .file($0)) }
    }
    return comparison(
      id: "teams", ComparisonWords.teams, row: ComparisonWords.team, rows,
      notes: [ComparisonWords.order, ComparisonWords.legs])
  }

  /// nil when no county has a figure.
  private var countiesSection: Section? {
    let rows = rows(of: .county, unknown: ComparisonWords.withoutCounty) { county in
      content.file(.county(county), .page).map { Link(county, to: .file($0)) }
    }
    return comparison(
      id: "counties", ComparisonWords.counties, row: ComparisonWords.county, rows,
      notes: [ComparisonWords.order, ComparisonWords.countyCalls])
  }

  private func comparison(
    id: String, _ title: Words, row: Words, _ rows: [ComparisonTable.Row], notes: [Words]
  ) -> Section? {
    guard !rows.isEmpty else { return nil }
    let centre = ComparisonTable.Row(
      owner: .centre, name: say(ComparisonWords.wholeCentre), isTotal: true)
    let table = ComparisonTable(
      maker: self, id: id, rowTitle: say(row), whose: say(title), rows: rows + [centre])
    return Section(
      id: id, title: say(title),
      blocks: table.tables.map(Block.table) + notes.map { .note(say($0)) })
  }
}
