import Figures
import Records
import ReportModel

/// How many calls were abandoned by kind of day and part of the day: for centres whose single hours have
/// too few calls for a share.
struct LossTable {
  let maker: ReportMaker
  static let id = "rhythm-parts"

  /// Where a part of the day begins, in hours.
  private static let parts = [0, 8, 12, 18]

  fileprivate enum DayKind: CaseIterable {
    case weekdays, weekend, apart
  }

  private func kind(_ day: Day) -> DayKind {
    maker.content.figures.strata.exceptionalDays.contains(day)
      ? .apart : day.weekday > 5 ? .weekend : .weekdays
  }

  private struct Line {
    let name: String
    let part: String
    let counts: CallCounts
  }

  private var lines: [Line] {
    let days = Dictionary(grouping: maker.content.figures.calls.hours) { kind($0.key) }
    return DayKind.allCases.flatMap { kind -> [Line] in
      guard let days = days[kind] else { return [] }
      return Self.parts.indices.map { place in
        let first = Self.parts[place]
        let end = place + 1 < Self.parts.count ? Self.parts[place + 1] : 24
        let counts = days.reduce(CallCounts()) { sum, day in
          day.value[first..<end].reduce(sum, +)
        }
        return Line(
          name: maker.say(LoadWords.dayKind(kind)), part: maker.say(LoadWords.part(first, end)),
          counts: counts)
      }
    }.filter { $0.counts.offered > 0 }
  }

  /// nil where nothing is known by hour.
  var table: Table? {
    let lines = lines
    guard !lines.isEmpty else { return nil }
    var rows = lines.enumerated().map { row, line in
      Table.Row(
        [
          .head(line.name), .head(line.part), .count(line.counts.offered),
          .count(line.counts.abandoned), share(line.counts, row),
        ])
    }
    let total = lines.reduce(CallCounts()) { $0 + $1.counts }
    func sum(_ column: Int, _ count: Int) -> Cell {
      .number(
        Double(count), .count,
        derivation: .sum(lines.indices.map { CellReference(Self.id, row: $0, column: column) }))
    }
    rows.append(
      Table.Row(
        [
          .head(maker.say(RecordWords.total)), .text(""), sum(2, total.offered),
          sum(3, total.abandoned), share(total, lines.count),
        ], emphasis: .total))
    return Table(
      id: Self.id, caption: maker.say(LoadWords.lostByPart),
      columns: [
        Table.Column(maker.say(LoadWords.dayKind), alignment: .leading),
        Table.Column(maker.say(LoadWords.partOfDay), alignment: .leading),
        Table.Column(maker.say(VolumeWords.title(.offered))),
        Table.Column(maker.say(VolumeWords.title(.abandoned))),
        Table.Column(maker.say(LoadWords.lostShare)),
      ], rows: rows, notes: [maker.say(LoadWords.whyParts(total.abandoned > 0))])
  }

  /// A share of few calls is said as its counts.
  private func share(_ counts: CallCounts, _ row: Int) -> Cell {
    guard counts.offered >= CountWords.leastForPercent else {
      return .text(
        maker.say(CountWords.part(counts.abandoned, of: counts.offered, .calls, by: .centre)))
    }
    return .number(
      ServiceMeasure.abandoned.value(counts), NumberFormat(decimals: 1, isPercent: true),
      derivation: .share(
        CellReference(Self.id, row: row, column: 3), of: CellReference(Self.id, row: row, column: 2)
      ))
  }
}

extension LoadWords {
  fileprivate static func dayKind(_ kind: LossTable.DayKind) -> Words {
    switch kind {
    case .weekdays: Words("Mon to Fri", "周一至周五")
    case .weekend: Words("Sat and Sun", "周六、周日")
    case .apart: Words("Days set apart", "单列日期")
    }
  }
}
