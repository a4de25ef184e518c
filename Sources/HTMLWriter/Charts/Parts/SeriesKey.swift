/// The names of several series beside their looks, where a label at the marks would meet the values.
struct SeriesKey: Sendable {
  var entries: [Entry]

  enum Entry: Sendable, Hashable {
    case bar(String, series: Int)
    case target(String)
    case reference(String)

    var name: String {
      switch self {
      case .bar(let name, _), .target(let name), .reference(let name): name
      }
    }
  }

  init(_ entries: [Entry] = []) { self.entries = entries }

  init(_ names: [String], targets: [String] = []) {
    entries = names.enumerated().map { .bar($0.element, series: $0.offset) }
    entries += targets.map { .target($0) }
  }

  /// As many entries a line as fit into `width`, and a gap to the plot; 0 without entries.
  func height(_ width: Double) -> Double {
    let places = places(width)
    return places.isEmpty ? 0 : Double((places.map(\.line).max() ?? 0) + 1) * Plot.labelGap + 8
  }

  private func places(_ width: Double) -> [(x: Double, line: Int)] {
    var places: [(x: Double, line: Int)] = []
    var (x, line) = (0.0, 0)
    for entry in entries {
      let needed = min(TextWidth.of(entry.name, size: Plot.labelSize), width - 22) + 22
      if x > 0, x + needed > width { (x, line) = (0, line + 1) }
      places.append((x, line))
      x += needed + 16
    }
    return places
  }

  @MarkupBuilder func markup(left: Double, top: Double, width: Double) -> Markup {
    for (entry, place) in zip(entries, places(width - left)) {
      let x = left + place.x
      let base = top + 13 + Double(place.line) * Plot.labelGap
      switch entry {
      case .bar(_, let series):
        Element.box(
          .bar(series), Box(left: x, top: base - 9, right: x + 16, bottom: base + 1))
      case .target:
        Element(.path, .classes(.target), .d(.upright([x + 8], from: base - 11, to: base + 2)))
      case .reference:
        Element(.path, .classes(.reference), .d(.upright([x + 8], from: base - 9, to: base + 1)))
      }
      Element.label(
        TextWidth.fitted(entry.name, to: width - left - 22, size: Plot.labelSize), x: x + 22,
        y: base, .start, .end)
    }
  }
}
