import Analysis
import Figures
import Metrics
import Records
import ReportModel
import Statistics

/// The keys of a scope beside each other: who lies outside, and the funnels with most to see.
struct FunnelTables {
  let maker: ReportMaker
  /// `teams`, `counties`: begins the ids, as those of the tables that hold the points.
  let id: String
  let scope: Scope
  /// `Teams`, `Counties`.
  let whose: Words
  let keys: [String]
  let findings: [FunnelFinding]
  let targets: TargetNames

  /// How many funnels are drawn.
  private static let drawn = 2
  private static let limitPoints = 16
  private static let byChance = NumberFormat(decimals: 1)

  private var say: (Words) -> String { maker.say }

  private func title(_ metric: Metric) -> String { metric.title[maker.language] }

  private func names(_ names: [String]) -> Cell {
    .text(names.isEmpty ? say(FunnelWords.nobody) : list(names, limit: 6))
  }

  /// A list that leaves some out leaves out more than one: the last has as much room as the words for it.
  private func list(_ names: [String], limit: Int) -> String {
    maker.shortList(names, limit: names.count == limit + 1 ? names.count : limit)
  }

  /// Which indicators have figures, but too few to compare.
  private var leftOut: [String] {
    let compared = Set(findings.map(\.metric.id))
    let others = maker.content.metrics.filter { metric in
      !compared.contains(metric.id)
        && keys.contains { key in
          maker.content.figures.figure(
            metric.id, by: scope, key: key, in: maker.content.period)?.value != nil
        }
    }
    return others.isEmpty
      ? []
      : [
        say(
          FunnelWords.leftOut(
            maker.list(others.map(title)), whose: whose, least: Funnel.leastCompared))
      ]
  }

  /// The table, of which a page shows the indicators in which somebody lies outside or has too few units, and names the
  /// others in a line; of nothing else it shows the line alone.
  var outside: [Block] {
    var table = table
    let places = findings.indices.filter {
      findings[$0].rank < FunnelFinding.rankInside || !findings[$0].tooSmall.isEmpty
    }
    let others = findings.indices.filter { !places.contains($0) }.map { title(findings[$0].metric) }
    guard !others.isEmpty else { return [.table(table)] }
    let line = say(
      places.isEmpty
        ? FunnelWords.noneOutside(ofAll: others.count, whose)
        : FunnelWords.noneOutside(maker.list(others), whose))
    if places.isEmpty {
      for column in table.columns.indices { table.columns[column].shownIn = .workbook }
      return [.pageNote(line), .table(table)] + table.notes.map(Block.pageNote)
    }
    table.pagePlaces = places
    table.pageNotes = [line]
    return [.table(table)]
  }

  private var table: Table {
    let hasSmall = findings.contains { !$0.funnel.tooSmall.isEmpty }
    return Table(
      id: "\(id)-outside", caption: say(FunnelWords.caption(whose)),
      columns: [
        Table.Column(say(SummaryWords.indicator), alignment: .leading),
        Table.Column(say(FunnelWords.whole)), Table.Column(say(FunnelWords.compared)),
        Table.Column(say(FunnelWords.beyondOuter), alignment: .leading),
        Table.Column(say(FunnelWords.beyondInner), alignment: .leading),
        Table.Column(say(FunnelWords.byChance)), Table.Column(say(FunnelWords.phi)),
      ] + (hasSmall ? [Table.Column(say(FunnelWords.tooSmall), alignment: .leading)] : []),
      rows: findings.map { finding in
        let funnel = finding.funnel
        return Table.Row(
          [
            .head(title(finding.metric)),
            .number(funnel.centre, maker.formats.value(finding.metric.unit)),
            .count(funnel.entities.count), names(finding.names(.beyondOuter)),
            names(finding.names(.beyondInner)),
            .number(funnel.expectedBeyondInner, Self.byChance),
            .number(funnel.overDispersion.phi, ReviewFormats.factor),
          ] + (hasSmall ? [names(finding.tooSmall)] : []))
      }, notes: [say(FunnelWords.note)] + widened + leftOut + maker.chosenMinimums)
  }

  /// Whose limits are wider because units come in clusters.
  private var widened: [String] {
    let titles = findings.filter { finding in
      finding.funnel.entities.contains { $0.tally.clusters != nil }
    }.map { title($0.metric) }
    return titles.isEmpty ? [] : [say(FunnelWords.clusters(maker.list(titles)))]
  }

  /// Those with somebody outside first, then those that miss the target, in the order of the report.
  private var shown: [FunnelFinding] {
    func rank(_ place: Int, _ finding: FunnelFinding) -> (Int, Int, Int) {
      (finding.rank, finding.missesTarget(in: maker) ? 0 : 1, place)
    }
    let ranked = findings.enumerated().sorted {
      rank($0.offset, $0.element) < rank($1.offset, $1.element)
    }
    return ranked.prefix(Self.drawn).map(\.element)
  }

  var charts: [Block] { shown.map { .chart(chart($0)) } }

  /// The tables of the charts' limits.
  var limits: [Block] {
    shown.enumerated().map { number, finding in
      .table(limits(finding).sharing(number == 0 ? .own : .previous))
    }
  }

  // MARK: A funnel

  private func limitsID(_ metric: Metric) -> String { "\(id)-limits-\(metric.anchor)" }

  private func limits(_ finding: FunnelFinding) -> Table {
    let units = finding.funnel.entities.map { Double(finding.metric.units(of: $0.tally)) }
    let (least, most) = (max(1, (units.min() ?? 1) * 0.9), (units.max() ?? 1) * 1.05)
    let format = maker.formats.value(finding.metric.unit)
    var seen: Set<Int64> = []
    let sizes = (0..<Self.limitPoints).map { step in
      Int64((least + (most - least) * Double(step) / Double(Self.limitPoints - 1)).rounded())
    }.filter { seen.insert($0).inserted }
    let target = Cell.number(
      finding.target(in: maker), format,
      derivation: targets.name(of: finding.norm(in: maker), finding.metric).map(Derivation.target))
    var table = Table(
      id: limitsID(finding.metric), caption: say(FunnelWords.limits(title(finding.metric), whose)),
      columns: [Table.Column(unitsName(finding.metric))]
        + [
          FunnelWords.lower, FunnelWords.upper, FunnelWords.lowerOuter, FunnelWords.upperOuter,
          FunnelWords.mean, SignalWords.targetSeries,
        ].map { Table.Column(say($0)) },
      rows: sizes.map { size in
        let limits = finding.funnel.limits(units: size * Int64(finding.metric.fieldsOfUnit))
        return Table.Row([
          .count(Int(size)), .number(limits.inner.low, format), .number(limits.inner.high, format),
          .number(limits.outer.low, format), .number(limits.outer.high, format),
          .number(finding.funnel.centre, format), target,
        ])
      })
    table.setting = .folded
    table.tab = say(FunnelWords.limitsTab(title(finding.metric), whose))
    return table
  }

  /// What runs across.
  private func unitsName(_ metric: Metric) -> String { say(FunnelWords.units(metric, by: scope)) }

  /// The names of a heading.
  private func sides(_ finding: FunnelFinding, _ place: Funnel.Place) -> FunnelWords.Sides {
    func names(isBetter: Bool) -> String {
      list(finding.names(place, isBetter: isBetter), limit: 4)
    }
    return (worse: names(isBetter: false), better: names(isBetter: true))
  }

  private func chart(_ finding: FunnelFinding) -> Chart {
    let metric = finding.metric
    let columns = ComparisonTable.columns(of: metric, maker)
    let points = ComparisonTable.id(id, metric)
    func range(_ column: Int) -> CellRange {
      .column(table: points, column: column, rows: 0..<keys.count)
    }
    let table = limits(finding)
    func limit(_ column: Int) -> CellRange {
      .column(table: table.id, column: column, rows: 0..<table.rows.count)
    }
    let outside = finding.funnel.entities.filter { $0.place != .inside }
    let lines: [(Words, Int, Chart.Series.Role)] =
      [
        (Words("95%", "95%"), 1, .lowerLimit), (Words("95%", "95%"), 2, .upperLimit),
        (Words("99.8%", "99.8%"), 3, .lowerOuterLimit),
        (Words("99.8%", "99.8%"), 4, .upperOuterLimit), (FunnelWords.mean, 5, .mean),
      ] + (finding.target(in: maker) == nil ? [] : [(SignalWords.targetSeries, 6, .target)])
    return Chart(
      id: "\(id)-funnel-\(metric.anchor)",
      title: say(
        outside.isEmpty
          ? FunnelWords.nobodyOutside(title(metric), whose)
          : FunnelWords.outside(
            title(metric), outer: sides(finding, .beyondOuter), inner: sides(finding, .beyondInner),
            byChance: Self.byChance.text(finding.funnel.expectedBeyondInner))),
      description: say(
        FunnelWords.description(
          UnitWords.unit[metric.unit].map(say) ?? "", FunnelWords.units(metric, by: scope))),
      form: .funnel, categories: range(0),
      series: [
        Chart.Series(unitsName(metric), values: range(columns.units), role: .volume),
        Chart.Series(title(metric), values: range(columns.value), role: .measured),
        Chart.Series(unitsName(metric), values: limit(0), role: .limitVolume),
      ] + lines.map { Chart.Series(say($0.0), values: limit($0.1), role: $0.2) },
      highlights: outside.compactMap { entity in
        keys.firstIndex(of: entity.id).map { place in
          let isOuter = entity.place == .beyondOuter
          let isBetter = metric.isBetter(upward: entity.isUpward)
          return Chart.Highlight(
            places: [place], kind: isBetter ? .good : .bad, shape: .diamond, isFirm: isOuter,
            text: say(FunnelWords.named(entity.id, isBetter: isBetter)),
            meaning: say(isOuter ? FunnelWords.beyondOuter : FunnelWords.beyondInner))
        }
      }, format: maker.formats.value(metric.unit))
  }
}

extension FunnelFinding {
  /// The centre's target of the period's last day; nil when it has none.
  fileprivate func norm(in maker: ReportMaker) -> Target? {
    maker.content.targetOn(metric, nil, nil, maker.content.period.last)
  }

  func target(in maker: ReportMaker) -> Double? { norm(in: maker)?.bound }

  /// Whether the whole misses it.
  func missesTarget(in maker: ReportMaker) -> Bool {
    norm(in: maker)?.isMet(by: funnel.centre) == false
  }
}
