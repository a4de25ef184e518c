import Analysis
import Figures
import Metrics
import Records
import ReportModel

/// A change taken apart: its steps with their waterfall, and its strata.
struct ChangeTables {
  let maker: ReportMaker
  let finding: ChangeFinding
  /// The KPI's own, or one more where a part that is drawn would look like 0, or rounded parts only add up with it.
  private var decimals: Int

  init(maker: ReportMaker, finding: ChangeFinding) {
    self.maker = maker
    self.finding = finding
    decimals = maker.formats.level(finding.metric.unit).decimals
    let values = steps.map { $0.value * scale }
    let addsUp = [decimals, decimals + 1].map {
      addsUpInPrint(values, from: ends.before, to: ends.after, $0)
    }
    let looksLikeNothing = values.contains { partFormat.shownNumber($0) == 0 }
    if looksLikeNothing || !addsUp[0] && addsUp[1] { decimals += 1 }
  }

  private var change: Change { finding.change }
  private var metric: Metric { finding.metric }
  private var title: String { metric.title[maker.language] }
  /// Shares are shown times 100, so that what is added is percentage points.
  private var scale: Double { metric.unit == .share ? 100 : 1 }
  private var id: String { "apart-\(finding.metric.anchor)" }

  private func name(_ stratum: String) -> String {
    maker.say(ChangeWords.name(stratum, finding.stratification))
  }
  private var strataWord: String { maker.say(ChangeWords.strata(finding.stratification)) }

  // MARK: Steps

  struct Step {
    let name: String
    let value: Double
    /// What strata that are not named moved together: no step of its own.
    var isRest = false
  }

  private static let shownStrata = 4

  /// What was added, in the order in which it is drawn.
  var steps: [Step] {
    var steps: [Step] = []
    if isPart(change.exceptionalDays) {
      steps.append(Step(name: maker.say(ChangeWords.exceptional), value: change.exceptionalDays))
    }
    if isPart(change.mix) {
      steps.append(Step(name: maker.say(ChangeWords.mix(strataWord)), value: change.mix))
    }
    // What the KPI's own decimals show as 0 is named by no step.
    let named = finding.namedStrata.prefix(Self.shownStrata).filter {
      maker.formats.part(metric.unit).shownNumber($0.performance * scale) != 0
    }
    steps += named.map {
      Step(name: maker.say(ChangeWords.within(name($0.name))), value: $0.performance)
    }
    let names = Set(named.map(\.name))
    let rest = change.strata.filter { !names.contains($0.name) && $0.performance != 0 }
    let together = rest.reduce(0) { $0 + $1.performance }
    if isPart(together) {
      steps.append(
        Step(
          name: maker.say(named.isEmpty ? ChangeWords.all : ChangeWords.others),
          value: together, isRest: !named.isEmpty))
    }
    return steps
  }

  /// Whether it is something even when rounded to one decimal more than the KPI has: else it is neither drawn nor said.
  private func isPart(_ value: Double) -> Bool {
    let format = maker.formats.part(metric.unit)
    return format.with(decimals: format.decimals + 1).shownNumber(value * scale) != 0
  }

  private func formats(_ decimals: Int) -> (level: NumberFormat, part: NumberFormat) {
    (
      maker.formats.level(metric.unit).with(decimals: decimals),
      maker.formats.part(metric.unit).with(decimals: decimals)
    )
  }
  private var partFormat: NumberFormat { formats(decimals).part }
  private var levelFormat: NumberFormat { formats(decimals).level }

  private var ends: (before: Double, after: Double) {
    ((change.before.value ?? 0) * scale, (change.after.value ?? 0) * scale)
  }

  /// The value before, what was added, and the value now.
  private var addition: (before: Double, parts: [(name: String, value: Double)], after: Double) {
    let parts = [
      (ChangeWords.exceptional, change.exceptionalDays), (ChangeWords.mix, change.mix),
      (ChangeWords.performance, change.performance),
    ].filter { isPart($0.1) }
    return (ends.before, parts.map { (maker.say($0.0), $0.1 * scale) }, ends.after)
  }

  /// Whether parts, in the KPI's unit, add up as they are printed, too.
  private func addsUpInPrint(
    _ parts: [Double], from before: Double = 0, to after: Double, _ decimals: Int? = nil
  ) -> Bool {
    let (level, part) = formats(decimals ?? self.decimals)
    let unit = (0..<level.decimals).reduce(1.0) { unit, _ in unit * 10 }
    func shown(_ number: Double, _ format: NumberFormat) -> Double {
      (format.shownNumber(number) * unit).rounded()
    }
    return parts.reduce(shown(before, level)) { $0 + shown($1, part) } == shown(after, level)
  }

  var stepTable: Table {
    let ends = [change.before.value, change.after.value].map { $0.map { $0 * scale } }
    let (before, after) = (
      maker.label(maker.content.period.previous), maker.label(maker.content.period)
    )
    let rows =
      [Table.Row([.head(before), .number(ends[0], levelFormat)])]
      + steps.map { Table.Row([.head($0.name), .number($0.value * scale, partFormat)]) }
    var last = Cell.number(ends[1], levelFormat)
    last.derivation = Table.sum(of: last, over: rows, table: "\(id)-steps", column: 1)
    var table = Table(
      id: "\(id)-steps", caption: maker.say(ChangeWords.waterfallCaption(title)),
      columns: [
        Table.Column(maker.say(ChangeWords.change), alignment: .leading),
        Table.Column(maker.say(UnitWords.head(title, metric.unit))),
      ],
      rows: rows + [Table.Row([.head(after), last], emphasis: .total)],
      notes: addsUpInPrint(
        steps.map { $0.value * scale }, from: ends[0] ?? 0, to: ends[1] ?? 0)
        ? [] : [maker.say(ChangeWords.rounding)])
    table.setting = .folded
    return table
  }

  var chart: Chart {
    let rows = 0..<(steps.count + 2)
    func places(_ isBetter: Bool) -> [Int] {
      steps.indices.filter {
        steps[$0].value != 0 && metric.isBetter(upward: steps[$0].value > 0) == isBetter
      }.map { $0 + 1 }
    }
    let highlights = [(true, Mark.Kind.good), (false, Mark.Kind.bad)].compactMap {
      isBetter, kind -> Chart.Highlight? in
      let places = places(isBetter)
      return places.isEmpty
        ? nil
        : Chart.Highlight(
          places: places, kind: kind, shape: .square, text: "",
          meaning: maker.say(isBetter ? ChangeWords.forBetter : ChangeWords.forWorse))
    }
    return Chart(
      id: "\(id)-waterfall", title: chartTitle,
      description: maker.say(
        ChangeWords.waterfallDescription(
          UnitWords.unit[metric.unit].map(maker.say) ?? "", isShare: metric.unit == .share,
          isMoreBetter: metric.isBetter(upward: true))),
      form: .waterfall, categories: .column(table: "\(id)-steps", column: 0, rows: rows),
      series: [
        Chart.Series(
          maker.say(ChangeWords.change),
          values: .column(table: "\(id)-steps", column: 1, rows: rows), role: .measured)
      ],
      highlights: highlights, format: levelFormat)
  }

  /// What the steps show: the largest one, or that the change lies in many small ones.
  private var chartTitle: String {
    func level(_ tally: Tally) -> String { maker.formats.value(metric.unit).text(tally.value ?? 0) }
    let (before, after) = (level(change.before), level(change.after))
    let largest = steps.max { abs($0.value) < abs($1.value) }
    return maker.say(
      largest?.isRest == true
        ? ChangeWords.waterfallOfMany(strataWord, from: before, to: after)
        : ChangeWords.waterfallTitle(largest?.name ?? "", from: before, to: after))
  }

  /// The addition in figures, in as many decimals as it takes to add up, or said to be rounded.
  var sum: String {
    let (before, parts, after) = addition
    let values = parts.map(\.value)
    let own = maker.formats.level(metric.unit).decimals
    let enough = (own...own + 3).first { decimals in
      let part = formats(decimals).part
      return addsUpInPrint(values, from: before, to: after, decimals)
        && values.allSatisfy { part.shownNumber($0) != 0 }
    }
    let (level, part) = formats(enough ?? own + 1)
    let sentence = maker.say(
      ChangeWords.sum(
        level.text(before), parts.map { ($0.name, part.text($0.value)) }, level.text(after),
        isExact: enough != nil))
    return enough != nil ? sentence : maker.sentences([sentence, maker.say(ChangeWords.rounding)])
  }

  /// A part in the decimals of the tables.
  func text(_ part: Double) -> String { partFormat.text(part * scale) }

  /// What a sentence says of it; nil for next to nothing.
  func said(_ part: Double) -> String? { isPart(part) ? text(part) : nil }

  /// By how much the whole changed, in the decimals of its parts.
  var move: ChangeFacts.Move { maker.move(change.value, metric.unit, decimals: decimals) }

  // MARK: Strata

  private var strataID: String { "\(id)-strata" }

  private var unitName: Words { CountWords.name(metric.subject, by: .centre) }

  var strataTable: Table {
    let units = (
      change.strata.reduce(Int128(0)) { $0 + $1.before.denominator },
      change.strata.reduce(Int128(0)) { $0 + $1.after.denominator }
    )
    let value = maker.formats.value(metric.unit)
    /// - Parameter units: the column of the units that the share is of.
    func share(_ part: Int128, _ whole: Int128, _ row: Int, units: Int) -> Cell {
      .number(
        whole == 0 ? nil : Double(part) / Double(whole), NumberFormat(decimals: 1, isPercent: true),
        derivation: .share(
          CellReference(strataID, row: row, column: units),
          of: CellReference(strataID, row: change.strata.count, column: units)))
    }
    // A rate of a small base is said as its counts.
    func own(_ tally: Tally) -> Cell {
      let units = metric.units(of: tally)
      guard metric.isShare, units > 0, units < ChangeFinding.leastUnits else {
        return .number(tally.value, value)
      }
      return .text(
        maker.say(
          CountWords.part(
            Int(tally.numerator), of: Int(tally.denominator), metric, by: .centre)))
    }
    func cells(
      _ name: String, _ before: Tally, _ after: Tally, _ mix: Double, _ within: Double, row: Int
    ) -> [Cell] {
      [
        .head(name), .count(metric.units(of: before)), .count(metric.units(of: after)),
        share(before.denominator, units.0, row, units: 1),
        share(after.denominator, units.1, row, units: 2),
        own(before), own(after),
        .number(mix * scale, partFormat), .number(within * scale, partFormat),
      ]
    }
    let rows = change.strata.enumerated().map { row, stratum in
      Table.Row(
        cells(
          name(stratum.name), stratum.before, stratum.after, stratum.mix, stratum.performance,
          row: row))
    }
    var total = Table.Row(
      cells(
        maker.say(ChangeWords.total), Tally.sum(change.strata.map(\.before)),
        Tally.sum(change.strata.map(\.after)), change.mix, change.performance, row: rows.count),
      emphasis: .total)
    // The units, and what mix and performance gave.
    for column in [1, 2, 7, 8] {
      total.cells[column].derivation = Table.sum(
        of: total.cells[column], over: rows, table: strataID, column: column)
    }
    return Table(
      id: strataID, caption: maker.say(ChangeWords.strataCaption(title, strataWord)),
      columns: [
        Table.Column(maker.say(ChangeWords.stratum(finding.stratification)), alignment: .leading)
      ]
        + [
          ChangeWords.unitsBefore(unitName), ChangeWords.unitsNow(unitName),
          ChangeWords.shareBefore, ChangeWords.shareAfter, ChangeWords.before, ChangeWords.after,
          ChangeWords.mix, ChangeWords.performance,
        ].map { Table.Column(maker.say($0)) },
      rows: rows + [total],
      notes: addsUpInPrint(change.strata.map { $0.mix * scale }, to: change.mix * scale)
        && addsUpInPrint(
          change.strata.map { $0.performance * scale }, to: change.performance * scale)
        ? [] : [maker.say(ChangeWords.rounding)]
    ).tabbed(maker.say(ChangeWords.tab(title, strataWord)))
  }
}

extension Metric {
  /// The id with the signs that anchors may hold.
  var anchor: String {
    String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? Character($0.lowercased()) : "-" })
  }
}
