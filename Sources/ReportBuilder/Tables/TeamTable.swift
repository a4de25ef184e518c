import Analysis
import Figures
import Metrics
import Records
import ReportModel
import Statistics

/// A team's agents by id: each KPI's value and interval beside what is expected of the same mix, and
/// what stands out.
struct TeamTable {
  let maker: ReportMaker
  let team: String
  let agents: [String]
  let targets: TargetNames

  /// A table a subject that has figures; what a page has no room to draw stands in one of its own, for
  /// workbooks.
  var tables: [Table] {
    var subjects: [Subject] = []
    for metric in metrics where !subjects.contains(metric.subject) {
      subjects.append(metric.subject)
    }
    var tables = subjects.flatMap { subject -> [Table] in
      let own = metrics.filter { $0.subject == subject }
      guard own.contains(where: { metric in agents.contains { figure(metric, $0) != nil } })
      else { return [] }
      let shown = shown(own)
      let rest = shown.filter { !$0.isDrawn }
      return [table(of: subject, shown.filter(\.isDrawn), id: Self.id(of: subject))]
        + (rest.isEmpty ? [] : [ringTable(of: subject, rest)])
    }
    // What the drawings mean is said once, below the first of them.
    if let first = tables.firstIndex(where: { $0.isShown(in: .page) }) {
      let figures = agents.lazy.flatMap { agent in metrics.lazy.map { figure($0, agent) } }
      // A card draws its others where there are enough of them.
      let hasDots = metrics.contains { metric in
        maker.teamValues.of(team, metric).count > TeamSpread.leastOthers
      }
      let isOfMore = metrics.contains { metric in
        agents.contains { (maker.review.figure(metric, of: $0)?.mostPeriods ?? 1) > 1 }
      }
      let marks = StripMarks(tables.map(Block.table).drawn)
      tables[first].pageNotes +=
        [maker.say(CoachingWords.teamNote(marks, hasDots: hasDots))]
        + (isOfMore ? [maker.say(CardWords.drawnAlone(maker.thisPeriod))] : [])
        + maker.metAlone(figures)
    }
    // Each is worked in: below another one its head and its names would go out of sight.
    return tables
  }

  private var metrics: [Metric] { maker.content.metrics.filter { $0.target != nil } }

  private func figure(_ metric: Metric, _ agent: String) -> Figure? {
    maker.content.figures.figure(metric.id, by: .agent, key: agent, in: maker.content.period)
  }

  private func shown(_ metrics: [Metric]) -> [Shown] {
    let ring = RingStandard(maker.readings(of: .team(team)))
    return metrics.map { metric in
      let target = maker.content.targetOn(metric, nil, team, maker.content.period.last)
      return Shown(
        metric: metric, isDrawn: metric.unit != .rings && ring?.includes(metric) != true,
        target: target, scale: scale(metric, target))
    }
  }

  /// Ring times, which a page has no room for.
  private func ringTable(of subject: Subject, _ shown: [Shown]) -> Table {
    var table = table(of: subject, shown, id: "\(Self.id(of: subject))-rings")
    table.caption = maker.say(CoachingWords.teamCaption(maker.say(CoachingWords.rings)))
    table.columns.removeLast()
    for row in table.rows.indices { table.rows[row].cells.removeLast() }
    for column in table.columns.indices { table.columns[column].shownIn = .workbook }
    table.notes = moved(subject)
    return table
  }

  private static func id(of subject: Subject) -> String { "agents-\(subject.name)" }

  private func table(of subject: Subject, _ shown: [Shown], id: String) -> Table {
    let say = maker.say
    let rows = agents.enumerated().map { place, agent in
      row(agent, place, subject, shown, id)
    }
    let hasSmall = rows.contains { $0.cells.contains { $0.mark != nil } }
    let table = Table(
      id: id,
      caption: say(CoachingWords.teamCaption(subject.title[maker.language])),
      columns: [
        Table.Column(say(ComparisonWords.agent), alignment: .leading),
        // A page notes it below the id.
        Table.Column(say(CardWords.name), alignment: .leading, shownIn: .workbook),
        Table.Column(say(CoachingWords.units(subject))),
      ] + shown.flatMap(heads)
        + [
          Table.Column(
            say(CoachingWords.standsOut), alignment: .leading,
            // Where nobody stands out a page has no use for it.
            shownIn: rows.contains { $0.cells.last?.shown.isEmpty == false }
              ? .everywhere : .workbook)
        ],
      rows: rows + [total(subject, shown, rows, id)],
      notes: (hasSmall ? [say(ComparisonWords.smallSample)] : []) + moved(subject))
    return onPage(table, subject)
  }

  /// Why the rows of agents who changed teams need not add up to the team; nothing where none of them has a figure.
  private func moved(_ subject: Subject) -> [String] {
    let moved = agents.filter { agent in
      maker.membership.teams(of: agent).count > 1
        && metrics.contains { $0.subject == subject && figure($0, agent) != nil }
    }
    return moved.isEmpty
      ? [] : [maker.say(CardWords.changedTeams(maker.list(moved.map(maker.agentTitle))))]
  }

  /// A KPI of the table.
  private struct Shown {
    var metric: Metric
    var isDrawn: Bool
    /// The team's.
    var target: Target?
    /// From the lowest to the highest that the column has to show; nil where they are one.
    var scale: ClosedRange<Double>?
  }

  private func heads(_ shown: Shown) -> [Table.Column] {
    let title = shown.metric.title[maker.language]
    func inBook(_ words: Words) -> Table.Column {
      Table.Column(maker.say(words), shownIn: .workbook)
    }
    var columns = [
      Table.Column(maker.say(UnitWords.head(title, shown.metric.unit))),
      inBook(CoachingWords.low(title)), inBook(CoachingWords.high(title)),
      inBook(CoachingWords.expected(title)),
    ]
    columns.append(maker.judgementColumn(shown.metric))
    if shown.isDrawn {
      let bound = shown.target.map { target in
        var format = maker.formats.target(target, shown.metric.unit)
        format.suffix = ""
        return format.text(target.bound)
      }
      var drawn = Table.Column(
        "", alignment: .leading, shownIn: .page,
        note: bound.map { maker.say(CoachingWords.target($0)) } ?? "")
      drawn.cardLabel = bound.map { maker.say(CoachingWords.dashedTarget($0)) } ?? ""
      columns.append(drawn)
    }
    return columns
  }

  private func row(
    _ agent: String, _ place: Int, _ subject: Subject, _ shown: [Shown], _ id: String
  ) -> Table.Row {
    let pick = maker.review.pick(of: agent)
    let isPicked =
      pick?.findings.contains { $0.evidence.metric.subject == subject && $0.evidence.team == team }
      == true
    let name = [maker.agentName(agent)].filter { !$0.isEmpty }
    let newcomer =
      maker.review.isNewcomer(agent) ? [maker.say(CoachingRuleWords.newcomers)] : []
    let others = maker.membership.teams(of: agent).filter { $0 != team }
    let moved =
      others.isEmpty
      ? [] : [maker.say(CardWords.alsoIn(maker.list(others.reversed()), maker.thisPeriod))]
    var cells = [
      Cell(
        .text(agent), link: Link(agent, to: .section("card-\(place + 1)")), isRowHead: true,
        notes: (name + newcomer + moved).map { CellNote($0) }),
      .head(name.first ?? ""),
      .count(units(shown) { figure($0, agent) }),
    ]
    for item in shown {
      let first = CellReference(id, row: place, column: cells.count)
      cells += values(item, figure(item.metric, agent), agent, first)
    }
    cells.append(standsOut(agent, subject, pick: pick))
    return Table.Row(cells, emphasis: isPicked ? .focus : .plain)
  }

  /// How many units there were: KPIs of one population count the same ones, inquiries and other tickets
  /// have populations of their own; nil for none.
  private func units(_ shown: [Shown], _ figure: (Metric) -> Figure?) -> Int128? {
    let populations = Dictionary(grouping: shown.map(\.metric), by: \.population)
    let counts = populations.values.compactMap { $0.compactMap { figure($0)?.eligible }.max() }
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }

  /// - Parameter first: where the first of them stands.
  private func values(
    _ shown: Shown, _ figure: Figure?, _ agent: String, _ first: CellReference
  ) -> [Cell] {
    let metric = shown.metric
    var format = maker.formats.value(metric.unit, figure?.value, against: figure?.target)
    format.suffix = ""
    let own = maker.review.figure(metric, of: agent)
    var cells = [
      Cell.number(figure?.value, format)
        .marked(figure?.isSmallSample == true ? Mark(.neutral, isFirm: false) : nil)
        .noting(figure.flatMap { maker.note($0) }),
      .number(figure?.interval?.low, format), .number(figure?.interval?.high, format),
      .number(own?.comparison?.expected, format),
    ]
    cells.append(judgementCell(figure, first))
    if shown.isDrawn { cells.append(mark(shown, figure, own)) }
    return cells
  }

  /// - Parameter first: where the value stands; the ends of its interval follow.
  private func judgementCell(_ figure: Figure?, _ first: CellReference) -> Cell {
    func reference(_ place: Int) -> CellReference {
      CellReference(first.table, row: first.row, column: first.column + place)
    }
    return maker.judgementCell(
      figure, value: first, low: reference(1), high: reference(2), targets)
  }

  private func mark(_ shown: Shown, _ figure: Figure?, _ own: AgentFigure?) -> Cell {
    guard let figure, let value = figure.value, let scale = shown.scale else {
      return .text("")
    }
    let metric = shown.metric
    let format = maker.formats.value(metric.unit)
    let expected = own?.comparison?.expected
    return Cell(
      .interval(
        IntervalMark(
          value: value, low: figure.interval?.low, high: figure.interval?.high,
          reference: expected,
          target: shown.target?.bound, scale: scale,
          // Of fewer than twenty inspected nothing is called out.
          kind: figure.isSmallSample ? nil : maker.differenceKind(own),
          isOfTooFew: maker.isTooFewToCompare(figure, own),
          title: metric.title[maker.language],
          description: maker.say(
            CoachingWords.markDescription(
              format.text(value),
              range: figure.interval.map { maker.formats.range($0.low, $0.high, format) },
              expected: expected.map(format.text))))))
  }

  private func scale(_ metric: Metric, _ target: Target?) -> ClosedRange<Double>? {
    let figures = agents.compactMap { figure(metric, $0) }
    let values =
      figures.flatMap { [$0.value, $0.interval?.low, $0.interval?.high] } + [target?.bound]
    let known = values.compactMap { $0 }
    guard let low = known.min(), let high = known.max(), low < high else { return nil }
    return low...high
  }

  private func total(
    _ subject: Subject, _ shown: [Shown], _ rows: [Table.Row], _ id: String
  ) -> Table.Row {
    func figure(_ metric: Metric) -> Figure? {
      maker.content.figures.figure(metric.id, by: .team, key: team, in: maker.content.period)
    }
    var cells: [Cell] = [
      .head(maker.say(ComparisonWords.wholeTeam(team))), .head(""),
      .count(units(shown, figure)),
    ]
    cells[2].derivation = Table.sum(of: cells[2], over: rows, table: id, column: 2)
    for item in shown {
      let first = CellReference(id, row: agents.count, column: cells.count)
      let found = figure(item.metric)
      var format = maker.formats.value(item.metric.unit, found?.value, against: found?.target)
      format.suffix = ""
      cells += [
        .number(found?.value, format), .number(found?.interval?.low, format),
        .number(found?.interval?.high, format), .text(""),
      ]
      cells[first.column] = cells[first.column]
        .marked(found?.isSmallSample == true ? Mark(.neutral, isFirm: false) : nil)
        .noting(found.flatMap { maker.note($0) })
      cells.append(judgementCell(found, first))
      if item.isDrawn { cells.append(.text("")) }
    }
    return Table.Row(cells + [.text("")], emphasis: .total)
  }
}
