import Analysis
import Records
import ReportModel
import Statistics

/// When calls come: a row a weekday, and one a day set apart, by hour; of many days set apart one for all of them is drawn.
struct RhythmTable {
  let maker: ReportMaker

  private struct Row {
    let name: String
    let days: Int
    let hours: [CallCounts]
    let isExceptional: Bool
  }

  /// How often chance alone may give a cell a number: of some 170 cells hardly one has it so.
  static let chance = 0.001
  /// The most days set apart that are drawn one by one.
  private static let mostApart = 5
  /// The calls that an hour of a weekday, or of a day set apart, needs for a share.
  static let leastCalls = 100
  static let leastCallsApart = 20

  private var rows: [Row] {
    let hours = maker.content.figures.calls.hours
    let exceptional = maker.content.figures.strata.exceptionalDays
    let start = maker.content.weekStart
    let ordinary = (0..<7).map { (start - 1 + $0) % 7 + 1 }.compactMap { weekday -> Row? in
      let days = hours.filter { $0.key.weekday == weekday && !exceptional.contains($0.key) }
      guard !days.isEmpty else { return nil }
      let sums = (0..<24).map { hour in
        days.reduce(CallCounts()) { $0 + $1.value[hour] }
      }
      return Row(
        name: maker.say(LoadWords.weekdays[weekday - 1]), days: days.count, hours: sums,
        isExceptional: false)
    }
    let apart = hours.keys.filter(exceptional.contains).sorted().map { day in
      Row(
        name: String(day.description.dropFirst(5)), days: 1, hours: hours[day] ?? [],
        isExceptional: true)
    }
    guard apart.count > Self.mostApart else { return ordinary + apart }
    let together = Row(
      name: maker.say(LoadWords.apart), days: apart.count,
      hours: (0..<24).map { hour in
        apart.reduce(CallCounts()) { $0 + ($1.hours.isEmpty ? CallCounts() : $1.hours[hour]) }
      }, isExceptional: false)
    return ordinary + [together] + apart
  }

  /// All but the days set apart that are drawn together.
  private func drawn(_ rows: [Row]) -> Range<Int> {
    let apart = rows.count { $0.isExceptional }
    return 0..<(apart > Self.mostApart ? rows.count - apart : rows.count)
  }

  /// The share of all calls of the period that were abandoned.
  private var ownShare: Double {
    let all = maker.content.figures.calls.hours.values.joined().reduce(CallCounts(), +)
    return ServiceMeasure.abandoned.value(all) ?? 0
  }

  /// None where nothing is known by hour.
  var blocks: [Block] {
    let rows = rows
    guard rows.contains(where: { $0.hours.contains { $0.offered > 0 } }) else { return [] }
    let lost = lost(rows)
    // Where no hour is worth a number, longer parts of the day tell what can be told.
    let hasLost = lost.rows.contains { $0.cells.contains(where: \.holdsNumber) }
    let coarse = hasLost ? nil : LossTable(maker: maker).table
    return [.chart(chart(rows, hasLost: hasLost)), .table(offered(rows))]
      + (hasLost
        ? [.table(lost.sharing(.previous))] : coarse.map { [.table($0.sharing(.first))] } ?? [])
  }

  private static let hours = (0..<24).map(String.init)

  private func mean(_ row: Row, _ hour: Int) -> Double {
    Double(row.hours[hour].offered) / Double(row.days)
  }

  private func offered(_ rows: [Row]) -> Table {
    var table = Table(
      id: "rhythm", caption: maker.say(LoadWords.rhythm),
      columns: [Table.Column(maker.say(LoadWords.day), alignment: .leading)]
        + Self.hours.map { Table.Column($0) } + [Table.Column(maker.say(LoadWords.daysCounted))],
      rows: rows.map { row in
        Table.Row(
          [.head(row.name)]
            + (0..<24).map { .number(mean(row, $0), NumberFormat(decimals: 1)) }
            + [.count(row.days)])
      },
      notes: [maker.say(LoadWords.busiestNote)])
    table.setting = .folded
    return table
  }

  private static let shareFormat = NumberFormat(decimals: 0, isPercent: true)

  /// The share abandoned of a cell that lies above the period's own by more than chance, and looks so; nil for others.
  private func share(_ counts: CallCounts, of row: Row, _ own: Double) -> Double? {
    let least = row.isExceptional ? Self.leastCallsApart : Self.leastCalls
    guard counts.offered >= least, let share = ServiceMeasure.abandoned.value(counts),
      Self.shareFormat.shownNumber(share) > Self.shareFormat.shownNumber(own)
    else { return nil }
    let (lost, offered) = (Int64(counts.abandoned), Int64(counts.offered))
    return Binomial.upperTail(lost, of: offered, own) <= Self.chance ? share : nil
  }

  private func lost(_ rows: [Row]) -> Table {
    let own = ownShare
    var table = Table(
      id: "rhythm-lost", caption: maker.say(LoadWords.lost),
      columns: [Table.Column(maker.say(LoadWords.day), alignment: .leading)]
        + Self.hours.map { Table.Column($0) },
      rows: rows.map { row in
        Table.Row(
          [.head(row.name)]
            + row.hours.map { .number(share($0, of: row, own), Self.shareFormat) })
      })
    table.setting = .folded
    return table
  }

  /// Of ordinary days.
  private var busiest: BusiestTimes {
    let exceptional = maker.content.figures.strata.exceptionalDays
    return BusiestTimes(
      maker.content.figures.calls.hours.filter { !exceptional.contains($0.key) }
        .mapValues { $0.map(\.offered) })
  }

  private func chart(_ rows: [Row], hasLost: Bool) -> Chart {
    let drawn = drawn(rows)
    func series(_ table: String, _ role: Chart.Series.Role) -> [Chart.Series] {
      drawn.map {
        Chart.Series(
          rows[$0].name, values: .row(table: table, row: $0, columns: 1..<25), role: role)
      }
    }
    return Chart(
      id: "rhythm-map",
      title: maker.say(LoadWords.rhythmTitle(busiest)),
      description: maker.say(
        LoadWords.rhythmDescription(
          above: hasLost ? NumberFormat.percent.text(ownShare) : nil,
          isTogether: drawn.count < rows.count)),
      form: .heatMap,
      categories: .heads(table: "rhythm", columns: 1..<25),
      series: series("rhythm", .measured) + (hasLost ? series("rhythm-lost", .label) : []),
      format: NumberFormat(decimals: 0))
  }
}

extension Cell {
  fileprivate var holdsNumber: Bool { if case .number = value { true } else { false } }
}
