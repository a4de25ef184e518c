import Analysis
import Metrics
import Records
import ReportModel
import Statistics

/// The earlier values of a team's agents, one table of the workbook, and for each card a control chart of
/// the figure that matters most (`CardFigure`). Pages draw the same in their panels.
struct OwnTrendTable {
  let maker: ReportMaker
  let agents: [String]
  let targets: TargetNames
  private let lines: [Line]
  private let charted: [Charted?]

  private static let id = "agents-trend"
  private struct Line {
    let agent: String
    let reading: Reading
    let own: AgentFigure?
    let kind: TrendLine
  }

  private struct Charted {
    let own: AgentFigure
    let reading: Reading
    /// Where its lines begin in the table.
    let row: Int
    let kinds: [TrendLine]
  }

  /// - Parameter readings: what the card of each agent shows.
  init(maker: ReportMaker, agents: [String], readings: [[Reading]], targets: TargetNames) {
    self.maker = maker
    self.agents = agents
    self.targets = targets
    var lines: [Line] = []
    var charted: [Charted?] = []
    for (agent, shown) in zip(agents, readings) {
      let chosen = CardFigure(of: agent, shown, maker)
      var found: Charted?
      for reading in shown {
        let isChosen = chosen?.reading.metric.id == reading.metric.id
        let own = isChosen ? chosen?.own : nil
        let kinds = Self.kinds(reading, own, maker)
        if let own { found = Charted(own: own, reading: reading, row: lines.count, kinds: kinds) }
        lines += kinds.map { Line(agent: agent, reading: reading, own: own, kind: $0) }
      }
      charted.append(found)
    }
    self.lines = lines
    self.charted = charted
  }

  private static func kinds(
    _ reading: Reading, _ drawn: AgentFigure?, _ maker: ReportMaker
  ) -> [TrendLine] {
    let isSteady = reading.targets.allSatisfy { $0 == reading.targets[0] }
    let hasTarget =
      reading.targets.contains { $0 != nil } && (drawn != nil || !isSteady)
    let limits: [TrendLine] =
      drawn.map { maker.hasLimits($0) } ?? false ? [.mean, .lower, .upper] : []
    let isApart = drawn?.ordinaryValues(maker.trendPeriods) != nil
    return [.values] + (isApart ? [.ordinary] : []) + (hasTarget ? [.target] : []) + limits
  }

  // MARK: The table

  private static let names = 2
  private var periods: Range<Int> { Self.names..<(Self.names + maker.trendPeriods.count) }

  var table: Table {
    let say = maker.say
    let heads = [say(ComparisonWords.agent), say(SummaryWords.indicator)]
    return Table(
      id: Self.id, caption: say(CardWords.trends(maker.trendPeriods.count)),
      columns: heads.map { Table.Column($0, alignment: .leading, shownIn: .workbook) }
        + maker.trendPeriods.map { Table.Column(maker.trendLabel($0), shownIn: .workbook) },
      rows: lines.map(row)
    ).tabbed(say(CardWords.trendsTab))
  }

  private func row(_ line: Line) -> Table.Row {
    func levels(_ value: (ControlLimits) -> Double) -> [Double?] {
      maker.trendPeriods.map { line.own?.limits(in: $0).map(value) }
    }
    let cells = maker.cells(line.kind, line.reading, targets) {
      switch line.kind {
      case .mean: levels { $0.centre }
      case .lower: levels { $0.lower }
      case .upper: levels { $0.upper }
      case .ordinary: line.own?.ordinaryValues(maker.trendPeriods) ?? []
      case .values, .target: []
      }
    }
    let name = line.kind.name(line.reading.metric.title, maker.language)
    return Table.Row([.head(maker.agentTitle(line.agent)), .text(maker.say(name))] + cells)
  }

  // MARK: The charts

  /// The chart on the card of an agent, by place; nil where no figure has a line.
  func chart(of place: Int) -> Chart? {
    charted[place].map { chart($0, number: place + 1) }
  }

  private func chart(_ charted: Charted, number: Int) -> Chart {
    let (own, metric) = (charted.own, charted.reading.metric)
    let note = maker.signalNote(own)
    let unit = UnitWords.unit[metric.unit].map(maker.say) ?? ""
    var chart = Chart(
      id: "card-\(number)-chart",
      title: maker.say(CardWords.chart(metric.title[maker.language], note.text)),
      description: maker.say(
        SignalWords.method(unit, own.chart.phases.last)),
      form: charted.kinds.contains(.mean) ? .control : .line,
      categories: .heads(table: Self.id, columns: periods),
      series: maker.series(charted.kinds, table: Self.id, from: charted.row, columns: periods),
      highlights: highlights(note, charted.reading) + withDaysApart(own),
      format: maker.formats.value(metric.unit))
    chart.shownIn = .workbook
    return chart
  }

  /// The values of periods with the days set apart that the line leaves out.
  private func withDaysApart(_ own: AgentFigure) -> [Chart.Highlight] {
    let apart = Set(own.chart.points.filter(\.period.holdsDaysApart).map(\.period.period))
    let places = maker.trendPeriods.indices.filter { apart.contains(maker.trendPeriods[$0]) }
    guard !places.isEmpty else { return [] }
    return [
      Chart.Highlight(
        places: places, kind: .neutral, shape: .plus, text: maker.say(SignalWords.holdsDaysApart))
    ]
  }

  /// The last period, where own history makes it a signal; the title says which.
  private func highlights(_ note: CellNote, _ reading: Reading) -> [Chart.Highlight] {
    guard let sign = note.sign, sign.direction != .level, reading.values.last ?? nil != nil else {
      return []
    }
    return [
      Chart.Highlight(
        places: [reading.values.count - 1], kind: sign.kind, shape: .diamond, text: "")
    ]
  }
}
