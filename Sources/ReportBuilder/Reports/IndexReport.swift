import Figures
import Metrics
import Records
import ReportModel

extension ReportMaker {
  /// What the edition holds and for whom, with the centre's verdicts.
  func indexReport(_ audiences: [Audience]) -> Report {
    let readings = readings(of: .centre)
    let targets = TargetNames(own: readings, self)
    let sections = [
      headlineSection(readings, targets), centreLinks, ownerLinks(.team),
      agentLinks(audiences), ownerLinks(.county), dataSection,
    ]
    var report = report(
      for: say(TitleWords.index), head: head(), notices: notices(of: .centre, readings),
      targets: targets, sections: sections.compactMap { $0 })
    report.navigation = navigation(of: .index)
    // "The contents" is the name of this page itself.
    report.words.backToContents = ""
    return report
  }

  // MARK: Verdicts

  private func headlineSection(_ readings: [Reading], _ targets: TargetNames) -> Section {
    let lead = [verdictPhrase(readings)].compactMap { $0 }
    return Section(
      id: "headline", title: say(IndexWords.headline),
      blocks: [
        .lead(lead), .facts(readings.compactMap(tile)), .note(say(SummaryWords.verdictKey)),
        .table(headlineTable(readings, targets)),
      ],
      isOpening: true)
  }

  /// A KPI with its verdict; nil where it has no target.
  private func tile(_ reading: Reading) -> Fact? {
    guard let target = reading.target else { return nil }
    let unit = reading.metric.unit
    let format = formats.value(unit, reading.value, against: target)
    var fact = Fact(
      reading.metric.title[language], reading.value.map(format.text) ?? "—",
      note: formats.targetText(target, unit, beside: format))
    if let isMet = reading.isMet {
      fact.state = MarkedWord(
        say(isMet ? SummaryWords.met : SummaryWords.missed),
        Mark(isMet ? .good : .bad, isFirm: reading.isFirm))
    } else {
      fact.state = MarkedWord(say(SummaryWords.noValue), Mark(.neutral, isFirm: false))
    }
    let sureness = reading.isMet == nil ? nil : assessmentWithCounts(reading)
    fact.note = [fact.note, sureness].compactMap { $0 }.joined(separator: say(CoachingWords.join))
    return fact
  }

  private func headlineTable(_ readings: [Reading], _ targets: TargetNames) -> Table {
    var table = Table(
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
          .text(assessmentWithCounts(reading)),
        ])
      },
      notes: [RingStandard(readings)?.text(self)].compactMap { $0 })
    table.setting = .folded
    return table
  }

  // MARK: Files, by reader

  private var centreLinks: Section? {
    let links = [
      content.file(.centre, .page).map {
        Link(
          say(isBulletin ? IndexWords.bulletin : IndexWords.review), to: .file($0),
          remark: say(IndexWords.reviewRemark))
      },
      content.file(.centre, .workbook).map {
        Link(
          say(IndexWords.centreWorkbook), to: .file($0), remark: say(IndexWords.workbookRemark))
      },
    ].compactMap { $0 }
    guard !links.isEmpty else { return nil }
    return .forScreen(id: "centre", title: say(IndexWords.centre), blocks: [.links(links)])
  }

  /// Teams or counties, a line each with its figures and files; nil without any.
  private func ownerLinks(_ scope: Scope) -> Section? {
    let keys = content.figures.keys(of: scope, in: content.period)
    guard !keys.isEmpty else { return nil }
    let isTeam = scope == .team
    return .forScreen(
      id: isTeam ? "teams" : "counties",
      title: say(isTeam ? IndexWords.teams : IndexWords.counties),
      blocks: [
        .paragraph(say(isTeam ? IndexWords.teamRemark : IndexWords.countyRemark)),
        .table(IndexTable(maker: self, scope: scope, keys: keys).table),
      ])
  }

  /// Agents by their ids alone, under the team that they were last in: anybody may open this page.
  private func agentLinks(_ audiences: [Audience]) -> Section? {
    var teams: [String] = []
    var links: [String: [Link]] = [:]
    for case .agent(let id) in audiences {
      guard let file = content.file(.agent(id), .page) else { continue }
      let team = membership.entry(of: id)?.team ?? ""
      if links[team] == nil { teams.append(team) }
      links[team, default: []].append(Link(id, to: .file(file)))
    }
    guard !teams.isEmpty else { return nil }
    let order = content.figures.keys(of: .team, in: content.period)
    let known = order.filter { links[$0] != nil } + teams.filter { !order.contains($0) }
    let lists = known.flatMap { team -> [Block] in
      let name = team.isEmpty ? say(ComparisonWords.withoutTeam) : team
      return (known.count > 1 ? [.heading(name)] : []) + [.links(links[team] ?? [])]
    }
    return .forScreen(
      id: "agents", title: say(IndexWords.agents),
      blocks: [.paragraph(say(IndexWords.agentRemark))] + lists)
  }

  private var dataSection: Section? {
    var boxes: [Callout] = []
    let equations = content.reconciliation.equations.count
    if equations > 0 {
      let kinds = content.quality.kinds
      boxes.append(
        Callout(
          say(ReconciliationWords.section),
          [
            Phrase(
              say(
                IndexWords.reconciled(
                  equations, read: kinds.reduce(0) { $0 + $1.read },
                  rejected: kinds.reduce(0) { $0 + $1.rejected })))
          ],
          links: content.file(.centre, .page).map {
            [Link(say(IndexWords.compared), to: .file($0))]
          }
            ?? []))
    }
    if let changes = sinceLastEdition(of: .centre) ?? editionBefore {
      boxes.append(Callout(say(IndexWords.lastEdition), [Phrase(changes)]))
    }
    if !content.dataFiles.isEmpty {
      boxes.append(
        Callout(
          say(IndexWords.dataFiles), [Phrase(say(IndexWords.dataFilesRemark))],
          links: content.dataFiles.map { Link($0, to: .file($0)) }))
    }
    guard !boxes.isEmpty else { return nil }
    return Section(id: "data", title: say(IndexWords.data), blocks: [.callouts(boxes)])
  }

  /// What is said where no figure changed since the last edition.
  private var editionBefore: String? {
    switch content.changes {
    case .first: say(QualityWords.firstEdition)
    case .unrecorded: say(NoticeWords.unrecorded)
    case .changed: say(IndexWords.nothingChanged)
    }
  }
}

extension Section {
  /// A list of files, which nobody can open from paper.
  fileprivate static func forScreen(id: String, title: String, blocks: [Block]) -> Section {
    var section = Section(id: id, title: title, blocks: blocks)
    section.isForScreen = true
    return section
  }
}
