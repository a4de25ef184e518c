import Figures
import Metrics
import Records
import ReportModel

extension ReportMaker {
  /// The figures that changed since the last edition, as far as the owner may see them.
  func changedFigures(of owner: Owner) -> [ChangedFigure] {
    guard case .changed(let all) = content.changes else { return [] }
    let known = Set(content.metrics.map(\.id))
    return all.filter { change in
      // Where only the number of units is another, the figure is the same.
      guard known.contains(change.metric), change.before != change.after else { return false }
      return switch owner.scope {
      case .centre: true
      case .team:
        (change.scope == .team && change.key == owner.key)
          || (change.scope == .agent && membership.teams(of: change.key).contains(owner.key))
      case .agent, .county, .day: change.scope == owner.scope && change.key == owner.key
      }
    }
  }

  /// Those among them that are the owner's: a team's list holds its agents' as well, the centre's all.
  func ownChangedFigures(of owner: Owner) -> [ChangedFigure] {
    changedFigures(of: owner).filter { $0.scope == owner.scope && $0.key == owner.key }
  }

  /// None when nothing that the owner may see has changed.
  func changeSections(of owner: Owner) -> [Section] {
    let changes = changedFigures(of: owner)
    guard !changes.isEmpty else { return [] }
    let table = Table(
      id: "changes", caption: say(QualityWords.changesCaption),
      columns: [
        Table.Column(say(SummaryWords.indicator), alignment: .leading),
        Table.Column(say(QualityWords.whose), alignment: .leading),
        Table.Column(say(QualityWords.before)), Table.Column(say(QualityWords.after)),
        Table.Column(say(SummaryWords.verdict), alignment: .leading),
      ],
      rows: changes.compactMap(row))
    return [
      Section(
        id: "changes", title: say(QualityWords.changes),
        blocks: [.table(table)] + ChangeSourceTables(maker: self, owner: owner).blocks)
    ]
  }

  private func row(_ change: ChangedFigure) -> Table.Row? {
    guard let metric = content.metrics.first(where: { $0.id == change.metric }) else { return nil }
    let format = format(of: change, metric)
    let name =
      change.key == FigureMaker.unknown
      ? say(change.scope == .county ? ComparisonWords.withoutCounty : ComparisonWords.withoutTeam)
      : change.key
    return Table.Row([
      .head(metric.title[language]), .text(say(QualityWords.whose(change.scope, name))),
      .number(change.before, format), .number(change.after, format),
      verdicts(change).map { .text($0) } ?? Cell(.none),
    ])
  }

  /// The verdict, or how it changed: `missed`, `met → missed`; nil where there is none before and now.
  func verdicts(_ change: ChangedFigure) -> String? {
    if change.verdictBefore == nil, change.verdictAfter == nil { return nil }
    let (before, after) = (
      say(verdictWord(change.verdictBefore, change.before)),
      say(verdictWord(change.verdictAfter, change.after))
    )
    return before == after ? after : say(EditionChangeWords.values(before, after))
  }

  /// That in which the value before and the one now don't look equal when they differ.
  func format(of change: ChangedFigure, _ metric: Metric) -> NumberFormat {
    let target = content.figures.figure(
      change.metric, by: change.scope, key: change.key, in: content.period)?.target
    var format =
      [change.before, change.after]
      .map { formats.value(metric.unit, $0, against: target) }.max { $0.decimals < $1.decimals }
      ?? formats.value(metric.unit)
    if let before = change.before, let after = change.after, before != after {
      while format.text(before) == format.text(after), format.decimals < 12 {
        format.decimals += 1
      }
    }
    return format
  }
}
