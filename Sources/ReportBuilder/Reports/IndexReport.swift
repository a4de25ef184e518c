import Metrics
import Records
import ReportModel

extension ReportMaker {
  /// What the edition holds and for whom, with the centre's verdicts.
  func indexReport(_ audiences: [Audience]) -> Report {
    let readings = readings(of: .centre)
    let targets = TargetNames(own: readings, self)
    return report(
      for: say(TitleWords.index), head: head(), notices: notices(of: .centre, readings),
      targets: targets,
      sections: [headlineSection(readings, targets)] + linkSections(audiences))
  }

  private func headlineSection(_ readings: [Reading], _ targets: TargetNames) -> Section {
    let table = Table(
      id: "headline", caption: say(IndexWords.headlineCaption),
      columns: [
        Table.Column(say(SummaryWords.indicator), alignment: .leading),
        Table.Column(say(SummaryWords.value)), Table.Column(say(SummaryWords.target)),
        Table.Column(say(SummaryWords.verdict), alignment: .leading),
        Table.Column(say(SummaryWords.assessment), alignment: .leading),
      ],
      rows: readings.enumerated().map { row, reading in
        let unit = reading.metric.unit
        let format = formats.value(unit, reading.value, against: reading.target)
        return Table.Row([
          .head(reading.metric.title[language]), .number(reading.value, format),
          reading.target.map { .text(formats.targetText($0, unit, beside: format)) }
            ?? Cell(.none),
          verdict(reading, value: CellReference("headline", row: row, column: 1), targets),
          .text(assessment(reading)),
        ])
      },
      notes: [RingStandard(readings)?.text(self)].compactMap { $0 })
    return Section(
      id: "headline", title: say(IndexWords.headline),
      blocks: [.paragraph(verdictSentence(readings)), .table(table)])
  }

  // MARK: Links, grouped by audience

  /// Those that an edition's files are listed under.
  private enum Group: String, CaseIterable {
    case centre, teams, agents, counties

    init?(_ audience: Audience) {
      switch audience {
      case .index: return nil
      case .centre: self = .centre
      case .team: self = .teams
      case .agent: self = .agents
      case .county: self = .counties
      }
    }

    var title: Words {
      switch self {
      case .centre: IndexWords.centre
      case .teams: IndexWords.teams
      case .agents: IndexWords.agents
      case .counties: IndexWords.counties
      }
    }

    var remark: Words {
      switch self {
      case .centre: IndexWords.centreRemark
      case .teams: IndexWords.teamRemark
      case .agents: IndexWords.agentRemark
      case .counties: IndexWords.countyRemark
      }
    }
  }

  private func linkSections(_ audiences: [Audience]) -> [Section] {
    var sections = Group.allCases.compactMap { group -> Section? in
      let links = audiences.filter { Group($0) == group }.flatMap { self.links(to: $0, group) }
      guard !links.isEmpty else { return nil }
      return Section(id: group.rawValue, title: say(group.title), blocks: [.links(links)])
    }
    if !content.dataFiles.isEmpty {
      let links = content.dataFiles.map { Link($0, to: .file($0)) }
      sections.append(
        Section(id: "data", title: say(IndexWords.data), blocks: [.links(links)]))
    }
    return sections
  }

  private func links(to audience: Audience, _ group: Group) -> [Link] {
    let name: String
    switch audience {
    case .index, .centre: name = say(IndexWords.centreName)
    case .team(let key), .county(let key): name = key
    case .agent(let id): name = agentTitle(id)
    }
    return FileForm.allCases.compactMap { form in
      content.file(audience, form).map { file in
        switch form {
        case .page: Link(name, to: .file(file), remark: say(group.remark))
        case .workbook: Link(say(IndexWords.workbook(name)), to: .file(file))
        }
      }
    }
  }
}
