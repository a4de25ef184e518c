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
      extra: LikenessTable(maker: self, findings: review.likenesses).table.map {
        [.table($0.sharing(.first))]
      } ?? [],
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
              ? FunnelWords.intro(title) : FunnelWords.introOfFew(title)))
      ] + shown.outside + shown.charts
    var blocks: [Block] =
      comparedPhrase(missed, funnels, likenesses, title).map { [.lead([$0])] } ?? []
    blocks += intro + extra
    blocks += tables.enumerated().map { number, table in
      .table(table.sharing(number == 0 ? .own : .previous))
    }
    blocks.append(.note(say(ComparisonWords.order)))
    return Section(id: id, title: say(title), blocks: blocks + shown.limits)
  }
}
