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
      ],
      rows: changes.compactMap(row))
    return [
      Section(
        id: "changes", title: say(QualityWords.changes),
        blocks: [.table(table)] + sourceBlocks(of: owner))
    ]
  }

  /// The rows behind the changes; the names of files are for those who take them in.
  private func sourceBlocks(of owner: Owner) -> [Block] {
    let sources = content.changeSources
    guard owner == .centre, !sources.isEmpty else { return [] }
    let id = "change-sources"
    return [
      .table(
        Table(
          id: id, caption: say(QualityWords.changeSources),
          columns: [
            QualityWords.file, QualityWords.kind, QualityWords.event, QualityWords.days,
          ].map {
            Table.Column(say($0), alignment: .leading)
          } + [QualityWords.new, QualityWords.corrected].map { Table.Column(say($0)) } + [
            Table.Column(say(QualityWords.recordIDs), alignment: .leading)
          ],
          rows: sources.map { source in
            Table.Row([
              .head(source.file), .text(source.kind[language]),
              .text(say(source.isTakenBack ? QualityWords.takenBack : QualityWords.takenIn)),
              .text(
                source.days.map {
                  $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : say(QualityWords.fromTo($0))
                } ?? "—"),
              .count(source.new), .count(source.corrected), .text(records(of: source)),
            ])
          },
          notes: [
            say(QualityWords.changeSourcesNote),
            say(QualityWords.recordIDsNote(ChangeSource.recordLimit)),
          ]))
    ]
  }

  /// The ids of a file's rows; that there are more is said by their counts.
  private func records(of source: ChangeSource) -> String {
    source.records.isEmpty ? "—" : source.records.joined(separator: say(QualityWords.joint))
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
    ])
  }

  /// That in which the value before and the one now don't look equal when they differ.
  func format(of change: ChangedFigure, _ metric: Metric) -> NumberFormat {
    var format = formats.value(metric.unit)
    if let before = change.before, let after = change.after, before != after {
      while format.text(before) == format.text(after), format.decimals < 12 {
        format.decimals += 1
      }
    }
    return format
  }
}
