/// The names of several series of bars beside their fill, where a label at the bars would meet the
/// values.
struct SeriesKey: Sendable {
  var entries: [Entry]

  enum Entry: Sendable, Hashable {
    case bar(String, series: Int)
    case target(String)

    var name: String {
      switch self {
      case .bar(let name, _), .target(let name): name
      }
    }
  }

  init(_ names: [String], targets: [String] = []) {
    entries = names.enumerated().map { .bar($0.element, series: $0.offset) }
    entries += targets.map { .target($0) }
  }

  /// One line an entry, and a gap to the plot; 0 without entries.
  var height: Double {
    entries.isEmpty ? 0 : Double(entries.count) * Plot.labelGap + 4
  }

  @NodeBuilder func nodes(left: Double, top: Double, width: Double) -> [Node] {
    for (index, entry) in entries.enumerated() {
      let base = top + 10 + Double(index) * Plot.labelGap
      switch entry {
      case .bar(_, let series):
        Element(
          .rect, .classes(.bar(series)), .number(.x, left), .number(.y, base - 9),
          .number(.width, 16), .number(.height, 10))
      case .target:
        Element(.path, .classes(.target), .d(Self.stroke(left + 8, base)))
      }
      Element(.text, .number(.x, left + 22), .number(.y, base), .classes(.end)) {
        TextWidth.fitted(entry.name, to: width - left - 22, size: Plot.labelSize)
      }
    }
  }

  private static func stroke(_ x: Double, _ base: Double) -> PathData {
    var path = PathData()
    path.move(x, base - 11)
    path.vertical(to: base + 2)
    return path
  }
}
