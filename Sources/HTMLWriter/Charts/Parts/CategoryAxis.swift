/// The names below a plot: as many as have room, counted back from the last.
///
/// Months and days with their year are set in two lines, `10 11 12 1 2` above `2025` and `2026`: the
/// year is said once where it begins, and no two names of a year are alike.
struct CategoryAxis: Sendable {
  /// The upper line, one a category.
  private var names: [String]
  /// The lower line; nil where the one before goes on.
  private var groups: [String?]

  init(_ categories: [String]) {
    names = categories
    groups = []
    let split = categories.map(Self.parts)
    guard categories.count > 1, split.allSatisfy({ $0 != nil }) else { return }
    var last = ""
    names = []
    for case let (group, name)? in split {
      names.append(name)
      groups.append(group == last ? nil : group)
      last = group
    }
  }

  /// `2026-10` is 10 of 2026; nil for what isn't a number after a year.
  private static func parts(_ category: String) -> (group: String, name: String)? {
    let parts = category.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts[0].utf8.count == 4,
      parts.allSatisfy({ part in part.utf8.allSatisfy { 48...57 ~= $0 } }),
      let name = parts.last.flatMap({ Int($0) })
    else { return nil }
    return (parts.dropLast().joined(separator: "-"), String(name))
  }

  var height: Double { groups.isEmpty ? 24 : 38 }

  struct Label: Sendable, Hashable {
    var text: String
    /// Places of its middle, and of its base line below the plot.
    var x: Double
    var y: Double
    var anchor: Attribute.TextAnchor
  }

  /// `left` and `right` are the ends of the plot, `width` that of the drawing.
  func labels(
    left: Double, right: Double, width: Double, x: (Int) -> Double
  ) -> [Label] {
    let room = names.count > 1 ? x(1) - x(0) : right - left
    let limit = max(room, (right - left) / 3)
    let texts = names.map { TextWidth.fitted($0, to: limit, size: Plot.tickSize) }
    let widest = texts.map { TextWidth.of($0, size: Plot.tickSize) }.max() ?? 0
    let stride = max(1, Int(((widest + 5) / max(room, 1)).rounded(.up)))
    var labels = texts.indices.filter { (texts.count - 1 - $0) % stride == 0 }.map {
      Self.within(texts[$0], x: x($0), y: 17, width: width)
    }
    var end = -Double.infinity
    for (index, group) in groups.enumerated() {
      guard let group else { continue }
      let label = Self.within(group, x: x(index), y: 31, width: width)
      let half = TextWidth.of(group, size: Plot.tickSize) / 2
      guard label.x - half > end else { continue }
      end = label.x + half + 6
      labels.append(label)
    }
    return labels
  }

  /// Whether the names stand whole, and all of them.
  func isWhole(_ labels: [Label]) -> Bool {
    labels.filter { $0.y == 17 }.map(\.text) == names
  }

  private static func within(_ text: String, x: Double, y: Double, width: Double) -> Label {
    let half = TextWidth.of(text, size: Plot.tickSize) / 2
    if x - half < 0 { return Label(text: text, x: 0, y: y, anchor: .start) }
    if x + half > width { return Label(text: text, x: width, y: y, anchor: .end) }
    return Label(text: text, x: x, y: y, anchor: .middle)
  }
}
