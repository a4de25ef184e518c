import Analysis
import Metrics
import Records
import ReportModel
import Statistics

/// The earlier values of a team's agents, one table of the workbook, and for each card a control chart of
/// the figure that matters most: the one picked for a talk, else the first that has limits. Pages draw the
/// same in their panels.
struct OwnTrendTable {
  let maker: ReportMaker
  let agents: [String]
  let targets: TargetNames
  private let lines: [Line]
  private let charted: [Charted?]

  private static let id = "agents-trend"
  /// One point is no line.
  private static let leastPoints = 2

  private enum Kind { case values, target, mean, lower, upper }

  private struct Line {
    let agent: String
    let reading: Reading
    let own: AgentFigure?
    let kind: Kind
  }

  private struct Charted {
    let own: AgentFigure
    let reading: Reading
    /// Where its lines begin in the table.
    let row: Int
    let kinds: [Kind]
  }

  /// - Parameter readings: what the card of each agent shows.
  init(maker: ReportMaker, agents: [String], readings: [[Reading]], targets: TargetNames) {
    self.maker = maker
    self.agents = agents
    self.targets = targets
    var lines: [Line] = []
    var charted: [Charted?] = []
    for (agent, shown) in zip(agents, readings) {
      let chosen = Self.chosen(agent, shown, maker)
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

  private static func chosen(
    _ agent: String, _ readings: [Reading], _ maker: ReportMaker
  ) -> (reading: Reading, own: AgentFigure)? {
    let review = maker.review
    let known = readings.compactMap { reading in
      review.figure(reading.metric, of: agent).map { (reading: reading, own: $0) }
    }.filter { $0.reading.values.count { $0 != nil } >= leastPoints }
    let findings = review.pick(of: agent)?.findings ?? review.findings(of: agent)
    return known.first { $0.reading.metric.id == findings.first?.evidence.metric.id }
      ?? known.first { hasLimits($0.own, maker) }
  }

  private static func hasLimits(_ own: AgentFigure, _ maker: ReportMaker) -> Bool {
    maker.trendPeriods.contains { own.limits(in: $0) != nil }
  }

  private static func kinds(
    _ reading: Reading, _ drawn: AgentFigure?, _ maker: ReportMaker
  ) -> [Kind] {
    let isSteady = reading.targets.allSatisfy { $0 == reading.targets[0] }
    let hasTarget =
      reading.targets.contains { $0 != nil } && (drawn != nil || !isSteady)
    let limits: [Kind] =
      drawn.map { hasLimits($0, maker) } ?? false ? [.mean, .lower, .upper] : []
    return [.values] + (hasTarget ? [.target] : []) + limits
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
    let reading = line.reading
    let unit = reading.metric.unit
    let title = reading.metric.title[maker.language]
    func levels(_ name: Words, _ value: (ControlLimits) -> Double) -> (Words, [Cell]) {
      let limits = maker.trendPeriods.map { line.own?.limits(in: $0) }
      return (name, limits.map { .number($0.map(value), maker.formats.value(unit)) })
    }
    let (name, cells): (Words, [Cell]) =
      switch line.kind {
      case .values:
        (
          reading.metric.title,
          reading.values.indices.map { place in
            .number(
              reading.values[place],
              maker.formats.value(unit, reading.values[place], against: reading.targets[place]))
          }
        )
      case .target:
        (
          TrendWords.target(title),
          reading.targets.map { target in
            // A target that holds today as it did then follows the named cell.
            let name = target == reading.target ? targets.name(of: reading) : nil
            return .number(
              target?.bound, target.map { maker.formats.target($0, unit) } ?? .general,
              derivation: name.map(Derivation.target))
          }
        )
      case .mean: levels(SignalWords.mean(title)) { $0.centre }
      case .lower: levels(SignalWords.lower(title)) { $0.lower }
      case .upper: levels(SignalWords.upper(title)) { $0.upper }
      }
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
      series: charted.kinds.enumerated().map { offset, kind in
        Chart.Series(
          maker.say(Self.name(kind)),
          values: .row(table: Self.id, row: charted.row + offset, columns: periods),
          role: Self.role(kind))
      }, highlights: highlights(note, charted.reading), format: maker.formats.value(metric.unit))
    chart.shownIn = .workbook
    return chart
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

  private static func name(_ kind: Kind) -> Words {
    switch kind {
    case .values: TrendWords.measured
    case .target: SignalWords.targetSeries
    case .mean: SignalWords.meanSeries
    case .lower: SignalWords.lowerSeries
    case .upper: SignalWords.upperSeries
    }
  }

  private static func role(_ kind: Kind) -> Chart.Series.Role {
    switch kind {
    case .values: .measured
    case .target: .target
    case .mean: .mean
    case .lower: .lowerLimit
    case .upper: .upperLimit
    }
  }
}
