import Metrics
import Records
import ReportModel

/// How calls were met: rates and waiting, without targets.
struct ServiceTable {
  let maker: ReportMaker

  /// nil where no call of the period was offered.
  var table: Table? {
    let period = maker.content.period
    let load = maker.content.figures.calls
    guard let now = load.periods[period], now.offered > 0 else { return nil }
    let earlier = [period.previous, period.yearBefore].map {
      maker.comparable($0).flatMap { load.periods[$0] }
    }
    let measures = ServiceMeasure.allCases.filter { $0.base(now) > 0 }
    return Table(
      id: Self.id, caption: maker.say(LoadWords.service),
      columns: [Table.Column(maker.say(LoadWords.measure), alignment: .leading)]
        + [
          VolumeWords.now, LoadWords.of, VolumeWords.previous, VolumeWords.onPrevious,
          VolumeWords.yearBefore, VolumeWords.onYear,
        ].map { Table.Column(maker.say($0)) }
        + [Table.Column(maker.say(VolumeWords.variation), alignment: .leading)],
      rows: measures.enumerated().map { row($0, $1, now, earlier) },
      notes: [maker.say(LoadWords.serviceNote)]
    ).tabbed(maker.say(LoadWords.tab))
  }

  private static let id = "service"
  /// The columns of the value now and of the earlier ones, each of these with its difference behind it.
  private static let (nowColumn, earlierColumns) = (1, [3, 5])

  private func row(
    _ place: Int, _ measure: ServiceMeasure, _ now: CallCounts, _ earlier: [CallCounts?]
  ) -> Table.Row {
    let format = measure == .wait ? NumberFormat(decimals: 1) : NumberFormat.percent
    let value = measure.value(now)
    func reference(_ column: Int) -> CellReference {
      CellReference(Self.id, row: place, column: column)
    }
    func compared(_ counts: CallCounts?, _ column: Int) -> [Cell] {
      let before = counts.flatMap(measure.value)
      let difference = value.flatMap { value in before.map { value - $0 } }
      return [
        .number(before, format),
        maker.formats.shownDifference(
          difference, measure == .wait ? .seconds : .share, of: reference(Self.nowColumn),
          minus: reference(column)),
      ]
    }
    return Table.Row(
      [
        .head(maker.say(LoadWords.title(measure))), .number(value, format),
        .count(measure.base(now)),
      ] + zip(earlier, Self.earlierColumns).flatMap(compared) + [
        maker.range(of: measure).map { .text(maker.say(VolumeWords.range($0))) } ?? Cell(.none)
      ])
  }
}

extension ServiceMeasure {
  /// What the rate is of.
  func base(_ counts: CallCounts) -> Int {
    switch self {
    case .answered, .abandoned: counts.offered
    case .prompt: counts.timed
    case .importantPrompt: counts.importantTimed
    case .wait: counts.waited
    }
  }

  /// nil where there is nothing to divide by.
  func value(_ counts: CallCounts) -> Double? {
    let part =
      switch self {
      case .answered: counts.answered
      case .abandoned: counts.abandoned
      case .prompt: counts.prompt
      case .importantPrompt: counts.importantPrompt
      case .wait: counts.waitSeconds
      }
    return base(counts) == 0 ? nil : Double(part) / Double(base(counts))
  }
}
