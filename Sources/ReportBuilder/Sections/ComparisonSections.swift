import Analysis
import Figures
import Metrics
import Records
import ReportModel
import Statistics

extension ReportMaker {
  /// Teams in funnels, beside the same queues elsewhere, and in figures; nil when none has a figure.
  func teamsSection(_ review: Review) -> Section? {
    let rows = rows(of: .team, unknown: ComparisonWords.withoutTeam) { team in
      content.file(.team(team), .page).map { Link(team, to: .file($0)) }
    }
    return comparison(
      id: "teams", .team, ComparisonWords.teams, row: ComparisonWords.team, rows,
      funnels: review.teamFunnels, missed: review.clearlyMissed[.team], targets: review.targets,
      likenesses: review.likenesses,
      extra: likenessTable(review.likenesses).map { [.table($0.sharing(.first))] } ?? [],
      callNote: ComparisonWords.legs)
  }

  /// Counties in funnels and in figures; nil when none has a figure.
  func countiesSection(_ review: Review) -> Section? {
    let rows = rows(of: .county, unknown: ComparisonWords.withoutCounty) { county in
      content.file(.county(county), .page).map { Link(county, to: .file($0)) }
    }
    return comparison(
      id: "counties", .county, ComparisonWords.counties, row: ComparisonWords.county, rows,
      funnels: review.countyFunnels, missed: review.clearlyMissed[.county], targets: review.targets,
      callNote: ComparisonWords.countyCalls)
  }

  private func comparison(
    id: String, _ scope: Scope, _ title: Words, row: Words, _ rows: [ComparisonTable.Row],
    funnels: [FunnelFinding], missed: [MissedPlace]?, targets: TargetNames,
    likenesses: [LikenessFinding] = [], extra: [Block] = [], callNote: Words
  ) -> Section? {
    guard !rows.isEmpty else { return nil }
    let centre = ComparisonTable.Row(
      owner: .centre, name: say(ComparisonWords.wholeCentre), isTotal: true)
    let tables = ComparisonTable(
      maker: self, id: id, rowTitle: say(row), whose: say(title), rows: rows + [centre],
      targets: targets, callNote: callNote
    ).tables
    let shown = FunnelTables(
      maker: self, id: id, scope: scope, whose: title,
      keys: content.figures.keys(of: scope, in: content.period),
      findings: funnels, targets: targets)
    let intro: [Block] =
      funnels.isEmpty
      ? []
      : [
        .paragraph(
          say(
            funnels.allSatisfy(\.funnel.isFirm)
              ? FunnelWords.intro(title) : FunnelWords.introOfFew(title))),
        .table(shown.table),
      ] + shown.charts
    var blocks: [Block] =
      comparedPhrase(missed, funnels, likenesses, title).map { [.lead([$0])] } ?? []
    blocks += intro + extra
    blocks += tables.enumerated().map { number, table in
      .table(table.sharing(number == 0 ? .own : .previous))
    }
    blocks.append(.note(say(ComparisonWords.order)))
    return Section(id: id, title: say(title), blocks: blocks + shown.limits)
  }

  /// nil when calls carry no queue.
  private func likenessTable(_ findings: [LikenessFinding]) -> Table? {
    guard !findings.isEmpty else { return nil }
    let chance = NumberFormat(decimals: 1).text(0.05 * Double(findings.count))
    let isLong = findings.count > Self.likenessLimit
    var table = Table(
      id: Self.likenessID, caption: say(FunnelWords.likeCaption),
      columns: [
        Table.Column(say(ComparisonWords.team), alignment: .leading),
        Table.Column(say(SummaryWords.indicator), alignment: .leading),
        Table.Column(say(FunnelWords.value)), Table.Column(say(FunnelWords.expected)),
        Table.Column(say(FunnelWords.difference)), Table.Column(say(SummaryWords.low)),
        Table.Column(say(SummaryWords.high)),
        Table.Column(say(FunnelWords.says), alignment: .leading),
      ],
      rows: (isLong ? Self.clearFirst(findings) : findings).enumerated().map(row),
      notes: [say(FunnelWords.likeNote(findings.count, chance))]
    ).tabbed(say(FunnelWords.likeTab))
    if isLong {
      table.pageLimit = Self.likenessLimit
      table.notes.append(say(FunnelWords.clearFirst(Self.likenessLimit, of: findings.count)))
    }
    return table
  }

  /// The most comparisons of teams that a page shows.
  private static let likenessLimit = 24

  private static func clearFirst(_ findings: [LikenessFinding]) -> [LikenessFinding] {
    findings.filter { $0.isBetter == false } + findings.filter { $0.isBetter == true }
      + findings.filter { $0.isBetter == nil }
  }

  private static let likenessID = "teams-alike"

  private func row(_ place: Int, _ finding: LikenessFinding) -> Table.Row {
    let unit = finding.metric.unit
    let format = formats.value(unit)
    let result = finding.standardised
    func difference(_ value: Double) -> Cell { formats.shownDifference(value, unit) }
    let says: Cell =
      switch finding.isBetter {
      case true: Cell(.text(say(FunnelWords.better)), mark: Mark(.good, isFirm: false))
      case false: Cell(.text(say(FunnelWords.worse)), mark: Mark(.bad, isFirm: false))
      case nil: .text(say(FunnelWords.cannotTell))
      }
    return Table.Row([
      .head(finding.team), .text(finding.metric.title[language]),
      .number(result.observed, format), .number(result.expected, format),
      formats.shownDifference(
        result.difference.value, unit,
        of: CellReference(Self.likenessID, row: place, column: 2),
        minus: CellReference(Self.likenessID, row: place, column: 3)),
      difference(result.difference.interval.low),
      difference(result.difference.interval.high), says,
    ])
  }
}
