import ReportModel

/// Highlights that look alike, drawn as one series.
struct HighlightGroup {
  var kind: Mark.Kind
  var shape: Chart.Highlight.Shape
  var isFirm: Bool
  /// The words at each place, empty for none.
  var words: [Int: String]
}

extension Chart {
  /// The highlights by look, in the order of their first appearance; a remark gives way to a signal at the
  /// same place, which it would cover.
  var highlightGroups: [HighlightGroup] {
    var groups: [HighlightGroup] = []
    for highlight in highlights {
      let words = Dictionary(
        highlight.places.map { ($0, $0 == highlight.places.last ? highlight.text : "") },
        uniquingKeysWith: { first, second in first.isEmpty ? second : first })
      if let index = groups.firstIndex(where: {
        $0.kind == highlight.kind && $0.shape == highlight.shape
          && $0.isFirm == highlight.isFirm
      }) {
        groups[index].words.merge(words) { first, second in first.isEmpty ? second : first }
      } else {
        groups.append(
          HighlightGroup(
            kind: highlight.kind, shape: highlight.shape, isFirm: highlight.isFirm, words: words))
      }
    }
    let signals = Set(groups.filter { $0.kind != .neutral }.flatMap(\.words.keys))
    return groups.map { group in
      let isAside = group.shape.isOfMeasured && series(.judged) != nil
      guard group.kind == .neutral, !isAside else { return group }
      var rest = group
      rest.words = group.words.filter { !signals.contains($0.key) }
      return rest
    }.filter { !$0.words.isEmpty }
  }

  func series(_ role: Series.Role) -> Series? { series.first { $0.role == role } }

  /// The columns that the chart's form needs beside those of the tables.
  func extraColumns(_ reader: ChartCellReader, _ place: ChartBlock.Place) -> [ChartColumn] {
    switch form {
    case .line, .control, .funnel:
      highlightColumns(reader, place)
        + (form == .funnel ? levelColumns(reader, place) : endColumns(reader, place))
    case .interval: intervalColumns(reader, place)
    case .waterfall: waterfallColumns(reader, place)
    case .bar, .pareto, .heatMap: []
    }
  }

  /// A column a group: the values that it marks at its places, nothing elsewhere. A plus marks what was
  /// measured, all else what the rules read.
  private func highlightColumns(
    _ reader: ChartCellReader, _ place: ChartBlock.Place
  ) -> [ChartColumn] {
    guard let measured = series(.measured), let places = reader.places(measured.values) else {
      return []
    }
    let judged = lines.first.flatMap { reader.places($0.values) } ?? places
    return highlightGroups.enumerated().map { number, group in
      ChartColumn(
        key: .highlight(number), head: group.head,
        cells: places.indices.map { index in
          let marked = group.shape.isOfMeasured ? places : judged
          return group.words[index] == nil || !marked.indices.contains(index)
            ? .blank : marked[index].copy(on: place.sheet)
        })
    }
  }
}

extension HighlightGroup {
  /// The sign of the mark as it is drawn, above its column.
  var head: String {
    switch shape {
    case .diamond: isFirm ? "◆" : "◇"
    case .square: isFirm ? "■" : "□"
    case .plus: "+"
    }
  }
}
