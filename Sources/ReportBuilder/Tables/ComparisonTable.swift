import Figures
import Metrics
import Records
import ReportModel
import Statistics

/// Owners side by side: the value of each KPI of a subject, and how many units it rests on.
struct ComparisonTable {
  let maker: ReportMaker
  let id: String
  /// What a row is, as "Team".
  let rowTitle: String
  /// What the rows are together, as "Teams".
  let whose: String
  let rows: [Row]
  let targets: TargetNames
  /// Below the tables of calls: how these are counted.
  let callNote: Words

  struct Row {
    var owner: Owner
    var name: String
    var link: Link?
    var isTotal = false
  }

  /// A table a subject that has KPIs, ringing apart, so that none grows wider than it must.
  var tables: [Table] {
    var tables: [(id: String, metrics: [Metric])] = []
    for metric in maker.content.metrics {
      let id = Self.id(id, metric)
      if let place = tables.firstIndex(where: { $0.id == id }) {
        tables[place].metrics.append(metric)
      } else {
        tables.append((id, [metric]))
      }
    }
    // The first one leads to the owners' pages: with sixty teams links in each would weigh as much as a chart.
    var isFirst = true
    var shown = tables.compactMap { id, metrics -> Table? in
      // A table of dashes says nothing; the summary says that there is no value.
      guard rows.contains(where: { row in metrics.contains { figure($0, row.owner) != nil } })
      else { return nil }
      defer { isFirst = false }
      return table(id, metrics, isLinked: isFirst)
    }
    if !shown.isEmpty {
      let figures = rows.lazy.flatMap { row in
        maker.content.metrics.lazy.map { figure($0, row.owner) }
      }
      shown[0].pageNotes = maker.metAlone(figures)
    }
    return shown
  }

  /// The columns of a KPI, from that of its value on.
  private enum Part: Int {
    case value, units, low, high, judgement
  }

  private static func parts(of metric: Metric, _ maker: ReportMaker) -> [Part] {
    maker.isJudged(metric) ? [.value, .units, .low, .high, .judgement] : [.value, .units]
  }

  /// The columns of the value of a KPI and of its units in the table that holds it.
  static func columns(of metric: Metric, _ maker: ReportMaker) -> (value: Int, units: Int) {
    let before = maker.content.metrics.filter { id("", $0) == id("", metric) }
      .prefix { $0.id != metric.id }
    let value = 1 + before.reduce(0) { $0 + parts(of: $1, maker).count }
    return (value, value + Part.units.rawValue)
  }

  /// The table that holds a KPI.
  static func id(_ id: String, _ metric: Metric) -> String {
    "\(id)-\(metric.subject.name)" + (metric.isOfRinging ? "-rings" : "")
  }

  private func table(_ table: String, _ metrics: [Metric], isLinked: Bool) -> Table {
    var body = rows.enumerated().map { place, row in
      Table.Row(
        [.head(row.name, link: isLinked ? row.link : nil)]
          + metrics.flatMap { cells($0, row.owner, place) },
        emphasis: row.isTotal ? .total : .plain)
    }
    for metric in metrics { addTotal(of: metric, to: &body) }
    let hasSmall = body.contains { $0.cells.contains { $0.mark != nil } }
    return Table(
      id: table, caption: maker.say(ComparisonWords.caption(whose, caption(metrics))),
      columns: [Table.Column(rowTitle, alignment: .leading)]
        + metrics.flatMap { metric in Self.parts(of: metric, maker).map { column($0, metric) } },
      rows: body,
      notes: (hasSmall ? [maker.say(ComparisonWords.smallSample)] : [])
        + (metrics.first?.subject == .calls ? [maker.say(callNote)] : []))
  }

  /// What the KPIs of one table are about.
  private func caption(_ metrics: [Metric]) -> String {
    guard let first = metrics.first else { return "" }
    return first.isOfRinging ? maker.say(CoachingWords.rings) : first.subject.title[maker.language]
  }

  private func column(_ part: Part, _ metric: Metric) -> Table.Column {
    let title = metric.title[maker.language]
    func inBook(_ words: Words) -> Table.Column {
      Table.Column(maker.say(words), shownIn: .workbook)
    }
    return switch part {
    case .value:
      Table.Column(
        maker.say(UnitWords.head(title, metric.unit)),
        note: maker.say(SummaryWords.units(counted(metric))))
    case .units: inBook(ComparisonWords.units(title, counted(metric)))
    case .low: inBook(CoachingWords.low(title))
    case .high: inBook(CoachingWords.high(title))
    case .judgement: maker.judgementColumn(metric)
    }
  }

  /// Lets the units of a total follow from those of the rows.
  private func addTotal(of metric: Metric, to body: inout [Table.Row]) {
    guard let last = body.indices.last, rows[last].isTotal else { return }
    let column = Self.columns(of: metric, maker).units
    body[last].cells[column].derivation = Table.sum(
      of: body[last].cells[column], over: Array(body.dropLast()),
      table: Self.id(id, metric), column: column)
  }

  /// What the bases of the column count: those of the rows, not of the total.
  private func counted(_ metric: Metric) -> Words {
    CountWords.name(metric.subject, by: rows.first?.owner.scope ?? .centre)
  }

  private func figure(_ metric: Metric, _ owner: Owner) -> Figure? {
    maker.content.figures.figure(
      metric.id, by: owner.scope, key: owner.key, in: maker.content.period)
  }

  private func cells(_ metric: Metric, _ owner: Owner, _ row: Int) -> [Cell] {
    let figure = figure(metric, owner)
    var format = maker.formats.value(metric.unit, figure?.value, against: figure?.target)
    format.suffix = ""
    let first = Self.columns(of: metric, maker).value
    func reference(_ part: Part) -> CellReference {
      CellReference(Self.id(id, metric), row: row, column: first + part.rawValue)
    }
    return Self.parts(of: metric, maker).map { part in
      switch part {
      case .value:
        Cell.number(figure?.value, format)
          .marked(figure?.isSmallSample == true ? Mark(.neutral, isFirm: false) : nil)
          .noting(figure.flatMap { maker.note($0, hasUnits: true) })
      case .units: .count(figure?.units)
      case .low: .number(figure?.interval?.low, format)
      case .high: .number(figure?.interval?.high, format)
      case .judgement:
        maker.judgementCell(
          figure, value: reference(.value), low: reference(.low), high: reference(.high), targets)
      }
    }
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

extension Table {
  /// How a total follows from the rows above it; nil where these don't add up to it: a call that two
  /// teams had legs of is one call of the centre.
  static func sum(
    of total: Cell, over rows: [Row], table: String, column: Int
  ) -> Derivation? {
    let numbers = rows.compactMap { row -> Double? in
      if case .number(let number) = row.cells[column].value { number } else { nil }
    }
    guard !numbers.isEmpty, case .number(let whole) = total.value else { return nil }
    let sum = numbers.reduce(0, +)
    // Up to the last digits of doubles added in another order.
    guard abs(sum - whole) <= max(1e-12, 1e-9 * max(abs(sum), abs(whole))) else { return nil }
    return .sum(rows.indices.map { CellReference(table, row: $0, column: column) })
  }
}
