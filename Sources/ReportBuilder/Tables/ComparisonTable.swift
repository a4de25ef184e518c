import Figures
import Metrics
import Records
import ReportModel

/// Owners side by side: the value of each KPI of a subject, and how many units it rests on.
struct ComparisonTable {
  let maker: ReportMaker
  let id: String
  /// What a row is, as "Team".
  let rowTitle: String
  /// What the rows are together, as "Teams".
  let whose: String
  let rows: [Row]

  struct Row {
    var owner: Owner
    var name: String
    var link: Link?
    var isTotal = false
  }

  /// A table a subject that has KPIs, so that none grows wider than it must.
  var tables: [Table] {
    var subjects: [Subject] = []
    for metric in maker.content.metrics where !subjects.contains(metric.subject) {
      subjects.append(metric.subject)
    }
    return subjects.compactMap { subject in
      let metrics = maker.content.metrics.filter { $0.subject == subject }
      // A table of dashes says nothing; the summary says that there is no value.
      guard rows.contains(where: { row in metrics.contains { figure($0, row.owner) != nil } })
      else { return nil }
      return table(of: subject, metrics)
    }
  }

  private func table(of subject: Subject, _ metrics: [Metric]) -> Table {
    let language = maker.language
    let body = rows.map { row in
      Table.Row(
        [.head(row.name, link: row.link)] + metrics.flatMap { cells($0, row.owner) },
        emphasis: row.isTotal ? .total : .plain)
    }
    let hasSmall = body.contains { $0.cells.contains { $0.mark != nil } }
    return Table(
      id: "\(id)-\(subject.name)",
      caption: maker.say(ComparisonWords.caption(whose, subject.title[language])),
      columns: [Table.Column(rowTitle, alignment: .leading)]
        + metrics.flatMap { metric in
          [
            Table.Column(
              maker.say(UnitWords.head(metric.title[language], metric.unit)),
              note: maker.say(SummaryWords.units(counted(metric)))),
            Table.Column(
              maker.say(ComparisonWords.units(metric.title[language], counted(metric))),
              shownIn: .workbook),
          ]
            + (metric.isJudgedBesideOthers ? [maker.judgementColumn(metric)] : [])
        },
      rows: body, notes: hasSmall ? [maker.say(ComparisonWords.smallSample)] : [])
  }

  /// What the bases of the column count: those of the rows, not of the total.
  private func counted(_ metric: Metric) -> Words {
    CountWords.name(metric.subject, by: rows.first?.owner.scope ?? .centre)
  }

  private func figure(_ metric: Metric, _ owner: Owner) -> Figure? {
    maker.content.figures.figure(
      metric.id, by: owner.scope, key: owner.key, in: maker.content.period)
  }

  private func cells(_ metric: Metric, _ owner: Owner) -> [Cell] {
    let figure = figure(metric, owner)
    var format = maker.formats.value(metric.unit, figure?.value, against: figure?.target)
    format.suffix = ""
    let cells = [
      Cell.number(figure?.value, format)
        .marked(figure?.isSmallSample == true ? Mark(.neutral, isFirm: false) : nil)
        .noting(figure.map { NumberFormat.count.text(Double($0.units)) }),
      .count(figure?.units),
    ]
    guard metric.isJudgedBesideOthers else { return cells }
    let judgement = figure.flatMap(maker.judgement)
    return [cells[0].noting(judgement), cells[1], judgement.map { .text($0) } ?? Cell(.none)]
  }
}

extension ReportMaker {
  /// The rows of a scope by name, then the units without a key, so that the rows add up.
  func rows(
    of scope: Scope, unknown: Words, link: (String) -> Link? = { _ in nil }
  ) -> [ComparisonTable.Row] {
    var rows = content.figures.keys(of: scope, in: content.period).map { key in
      ComparisonTable.Row(owner: Owner(scope: scope, key: key), name: key, link: link(key))
    }
    let all = content.figures.figures(by: scope, in: content.period)
    if all.contains(where: { $0.key == FigureMaker.unknown }) {
      rows.append(
        ComparisonTable.Row(
          owner: Owner(scope: scope, key: FigureMaker.unknown), name: say(unknown)))
    }
    return rows
  }
}
