import ReportModel

/// The names of a chart's lines beside their last values, as a page has them: none over another, each as near to its
/// line as that allows. One that has to move stands at the end of a thin line of cells of its own.
struct EndNames {
  private(set) var names: [Name] = []
  /// How limits and their mean are written.
  private(set) var format = NumberFormat.general

  struct Name {
    /// The place of its line among the chart's series.
    var series: Int
    /// The last value of the line, and where it is.
    var last: Int
    var level: Double
    /// Where the name stands.
    var place: Double
    /// Whether it stands where its line ends.
    var isAtItsLine = true
    /// Of a target beyond the scale.
    var arrow: String?
    /// The name with the value.
    var text = ""

    /// What stands behind the value.
    var mark: String { arrow.map { " " + $0 } ?? "" }
  }

  /// What a line of text takes of the height of a plot: that of a form's chart, the lowest there is.
  private static let line = 0.105
  /// A name this far off, of a line of text, stands where it is: the eye doesn't see it.
  private static let slack = 0.1

  /// The fewest categories that one line is named beside.
  static let leastCategories = 5

  /// nil where a chart has a key of its lines instead.
  init?(_ chart: Chart, numbers: (Chart.Series) -> [Double?]) {
    guard chart.form == .line || chart.form == .control, chart.lines.count == 1,
      let scale = ValueScale(overTime: chart, numbers: numbers)
    else { return nil }
    let line = chart.lines[0].role
    let edge = chart.targetEdge(numbers)
    for (index, series) in chart.series.enumerated() where series.role.isNamed(beside: line) {
      let values = numbers(series)
      guard let last = values.lastIndex(where: { $0 != nil }), let level = values[last],
        values.count >= Self.leastCategories
      else { continue }
      let isCurrent = last == values.count - 1
      // An earlier value is not that of the period: it stands at its point.
      if series.role == line, !isCurrent { continue }
      var name = Name(
        series: index, last: last, level: level, place: min(max(level, scale.low), scale.high))
      name.isAtItsLine = isCurrent && name.place == level
      name.arrow = series.role == .target ? edge?.arrow : nil
      names.append(name)
    }
    format = chart.format.telling(
      names.filter { ![.target, line].contains(chart.series[$0.series].role) }.map(\.level))
    move(within: scale)
    for index in names.indices {
      let (name, own) = (names[index], chart.series[names[index].series])
      let text = own.role == line ? chart.format.text(name.level) : own.endText(name.level, format)
      names[index].text = text + name.mark
    }
  }

  private mutating func move(within scale: ValueScale) {
    let height = scale.high - scale.low
    let places = Spread.apart(
      names.map(\.place), gap: Self.line * height, in: scale.low...scale.high)
    let least = Self.slack * Self.line * height
    // Where one has to move all do: they stand in one column.
    guard zip(names, places).contains(where: { abs($1 - $0.place) > least }) else { return }
    for (index, place) in places.enumerated() {
      names[index].place = place
      names[index].isAtItsLine = false
    }
  }

  subscript(series: Int) -> Name? { names.first { $0.series == series } }
}

extension Chart.Series.Role {
  /// Whether a line of this role is named, where the one that limits and rules read is of another.
  fileprivate func isNamed(beside line: Self) -> Bool {
    switch self {
    case .mean, .lowerLimit, .upperLimit, .target: true
    case .measured, .judged: self == line
    case .lowerOuterLimit, .upperOuterLimit, .low, .high, .reference, .volume, .limitVolume,
      .cumulative, .label:
      false
    }
  }
}

extension Chart {
  /// Where the target of a chart with limits lies beyond its scale.
  func targetEdge(_ numbers: (Series) -> [Double?]) -> TargetEdge? {
    guard form == .control else { return nil }
    return TargetEdge(
      targets: series.filter { $0.role == .target }.flatMap(numbers),
      beside: series.filter { $0.role != .target }.flatMap(numbers))
  }

  /// For each name that doesn't stand at the end of its line, a line from there to it; for a target's the words too,
  /// which follow its cell.
  func endColumns(_ reader: ChartCellReader, _ place: ChartBlock.Place) -> [ChartColumn] {
    let numbers = { (series: Series) in reader.places(series.values)?.map(\.cell.number) ?? [] }
    guard let names = EndNames(self, numbers: numbers) else { return [] }
    return names.names.filter { !$0.isAtItsLine }.flatMap { name -> [ChartColumn] in
      let own = series[name.series]
      guard let cells = reader.places(own.values) else { return [] }
      var line = [CellContent](repeating: .blank, count: cells.count) + [.number(name.place)]
      if name.arrow == nil, name.last == cells.count - 1 {
        line[name.last] = cells[name.last].copy(on: place.sheet)
      }
      let column = ChartColumn(key: .end(name.series), head: own.name, cells: line)
      guard own.role == .target else { return [column] }
      let formula = Formula(
        naming: own.name, cells[name.last], on: place.sheet, format, behind: name.mark)
      let words = CellContent.text(name.text)
      let text = formula.map { CellContent.formula($0, .text(name.text)) } ?? words
      return [column, ChartColumn(key: .endText(name.series), head: own.name, cells: [text])]
    }
  }
}

extension Chart.Series {
  /// The name of a line with its value: of a target without needless zeros, and as a formula gives it.
  fileprivate func endText(_ level: Double, _ format: NumberFormat) -> String {
    guard role == .target else { return "\(name) \(format.text(level))" }
    let decimals = format.decimals(showing: level, limit: Formula.mostDecimals)
    return "\(name) \(format.with(decimals: decimals).text(level).filter { $0 != "," })"
  }
}
