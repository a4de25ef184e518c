import ReportModel

/// A shade a cell in six named steps; a number only where the report has one worth reading.
///
/// A narrow drawing of many columns is turned: the columns run down.
struct HeatMapDrawing: ChartDrawing {
  var width: Double
  var height: Double
  private let data: ChartData
  private let isTurned: Bool
  private let left: Double
  private let cell: (width: Double, height: Double)
  private let step: Double
  private let stepDecimals: Int
  private let top = 18.0

  private static let steps = 6

  init?(_ data: ChartData, size: ChartSize) {
    let (low, high) = data.extent(of: .measured)
    guard low >= 0, high.isFinite,
      let step = Self.step(high, isWhole: data.hasWholeSteps)
    else { return nil }
    self.data = data
    (self.step, stepDecimals) = (step.size, step.decimals)
    width = size.width
    isTurned =
      size.width < 400 && data.categories.count > 12 && data.measured.count <= 12
    let rows = isTurned ? data.categories : data.measured.map(\.name)
    let columns = isTurned ? data.measured.count : data.categories.count
    let names = rows.map { TextWidth.of($0, size: Plot.nameSize) }.max() ?? 0
    left = min(names, size.width * 0.3) + 8
    cell = (
      min((size.width - left) / Double(columns), 64), isTurned || size.width < 400 ? 20 : 25
    )
    height = top + Double(rows.count) * cell.height + 34
  }

  /// The smallest round number with which six steps reach the highest value; a whole one for counts.
  private static func step(_ high: Double, isWhole: Bool) -> (size: Double, decimals: Int)? {
    guard high.isFinite, high < 1e15 else { return nil }
    for exponent in (isWhole ? 0 : -9)...15 {
      for tenths in [10, 15, 20, 25, 30, 40, 50, 60, 80] {
        let scale = pow10(exponent.magnitude)
        let size = exponent < 0 ? Double(tenths) / 10 / scale : Double(tenths) / 10 * scale
        guard Double(steps) * size >= high, !isWhole || size == size.rounded() else { continue }
        return (size, max(0, -exponent + (tenths % 10 == 0 ? 0 : 1)))
      }
    }
    return nil
  }

  private static func pow10(_ exponent: UInt) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  private func shade(_ value: Double) -> Int {
    min(Int((value / step).rounded(.down)), Self.steps - 1)
  }

  @MarkupBuilder var markup: Markup {
    let rows = isTurned ? data.categories : data.measured.map(\.name)
    let columns = isTurned ? data.measured.map(\.name) : data.categories
    for label in heads(columns) { label }
    for (row, name) in rows.enumerated() {
      Element.label(
        TextWidth.fitted(name, to: left - 8, size: Plot.nameSize), x: left - 8,
        y: top + (Double(row) + 0.5) * cell.height + 4, .end, .end)
    }
    for shade in shades(rows: rows.count, columns: columns.count) { shade }
    self.key(top: top + Double(rows.count) * cell.height + 10)
  }

  /// The cells of each shade as one path, for a month of hours has hundreds of them, with their numbers
  /// right after it. Neighbours of one shade are one box; lines in the colour of the page part them.
  private func shades(rows: Int, columns: Int) -> [Markup] {
    var paths = Array(repeating: PathData(), count: Self.steps)
    var labels: [[Element]] = Array(repeating: [], count: Self.steps)
    var gaps = PathData()
    for row in 0..<rows {
      let y = top + Double(row) * cell.height
      let shades = (0..<columns).map { value(row, $0).map(shade) }
      for run in Self.runs(shades) {
        let box = Box(
          left: x(run.lowerBound) + 0.5, top: y + 0.5, right: x(run.upperBound) - 0.5,
          bottom: y + cell.height - 0.5)
        guard let shade = shades[run.lowerBound] else {
          gaps.add(box)
          continue
        }
        paths[shade].add(box)
        for column in run {
          guard let text = label(row, column, fitting: cell.width - 2) else { continue }
          labels[shade].append(
            Element(
              .text, .number(.x, x(column) + cell.width / 2), .number(.y, y + cell.height / 2 + 4)
            ) { text })
        }
      }
    }
    var parting = PathData()
    for column in 1..<max(columns, 1) {
      parting.move(x(column), top)
      parting.vertical(to: top + Double(rows) * cell.height)
    }
    return paths.indices.map {
      Self.cells(paths[$0], .heat($0), labels[$0], $0 < 3 ? .onPale : .onDeep)
    } + [Self.cells(gaps, .gap), Self.cells(parting, .parting)]
  }

  private func x(_ column: Int) -> Double { left + Double(column) * cell.width }

  /// Neighbours that are equal.
  private static func runs(_ shades: [Int?]) -> [Range<Int>] {
    shades.indices.reduce(into: []) { runs, place in
      if let last = runs.last, shades[last.lowerBound] == shades[place] {
        runs[runs.count - 1] = last.lowerBound..<place + 1
      } else {
        runs.append(place..<place + 1)
      }
    }
  }

  @MarkupBuilder private static func cells(
    _ path: PathData, _ style: StyleClass, _ labels: [Element] = [],
    _ labelStyle: StyleClass = .onPale
  ) -> Markup {
    if !path.isEmpty { Element(.path, .classes(style), .d(path)) }
    if !labels.isEmpty { Element(.g, .classes(labelStyle)) { labels } }
  }

  /// The series and the place of a cell.
  private func source(_ row: Int, _ column: Int) -> (series: Int, place: Int) {
    isTurned ? (column, row) : (row, column)
  }

  private func value(_ row: Int, _ column: Int) -> Double? {
    let (series, place) = source(row, column)
    return data.measured[series].values[place]
  }

  private func heads(_ names: [String]) -> [Element] {
    let widest = names.map { TextWidth.of($0, size: Plot.tickSize) }.max() ?? 0
    let stride = isTurned ? 1 : max(1, Int(((widest + 4) / cell.width).rounded(.up)))
    return names.indices.filter { $0 % stride == 0 }.map { index in
      Element.label(
        TextWidth.fitted(names[index], to: cell.width * Double(stride) - 2, size: Plot.tickSize),
        x: left + (Double(index) + 0.5) * cell.width, y: top - 5, .middle)
    }
  }

  private func label(_ row: Int, _ column: Int, fitting width: Double) -> String? {
    let (series, place) = source(row, column)
    let labels = data[.label]
    guard labels.indices.contains(series), labels[series].values[place] != nil else { return nil }
    let text = labels[series].texts[place]
    return TextWidth.of(text, size: Plot.tickSize) <= width ? text : nil
  }

  /// The six steps with the values that each begins and ends with; where these have no room, with
  /// those that it begins with.
  @MarkupBuilder private func key(top: Double) -> Markup {
    let room = min((width - left) / Double(Self.steps), 84)
    let names = (0..<Self.steps).map(range)
    let isWide = names.allSatisfy { TextWidth.of($0, size: Plot.tickSize) <= room - 4 }
    for index in 0..<Self.steps {
      let x = left + Double(index) * room
      Element.box(
        .heat(index), Box(left: x + 0.5, top: top, right: x + room - 0.5, bottom: top + 8))
      if isWide {
        Element.label(names[index], x: x + room / 2, y: top + 20, .middle)
      } else {
        Element.label(plain.text(Double(index) * step), x: x, y: top + 20)
      }
    }
  }

  private var plain: NumberFormat {
    NumberFormat(
      decimals: max(0, stepDecimals - (data.format.isPercent ? 2 : 0)),
      isPercent: data.format.isPercent)
  }

  /// A step holds the value that it begins with, and not the one that it ends with: means lie between whole numbers.
  private func range(of index: Int) -> String {
    let (from, to) = (plain.text(Double(index) * step), plain.text(Double(index + 1) * step))
    if index == 0 { return "<" + to }
    return index == Self.steps - 1 ? "≥" + from : from + "–<" + to
  }
}

extension StyleClass {
  fileprivate static func heat(_ step: Int) -> StyleClass {
    [.heat1, .heat2, .heat3, .heat4, .heat5, .heat6][min(max(step, 0), 5)]
  }
}
