import ReportModel

/// The heads of columns as they stand beside each cell where the rows of a table become cards or panels.
///
/// They are rules of the page's own style sheet rather than attributes of its cells: of a page with large
/// tables those were a fifth. Tables with the same heads share theirs.
struct ColumnLabels: Sendable {
  /// The custom property that holds a cell's label.
  static let property = "--l"

  /// A page has so few that looking through them is quicker than to hash their words.
  private var known: [[String]] = []
  private(set) var rules = ""

  init(_ layouts: [TableLayout]) {
    for labels in layouts.map(\.labels) where !labels.isEmpty && !known.contains(labels) {
      known.append(labels)
      let number = known.count
      for (column, label) in labels.enumerated() where !label.isEmpty {
        rules +=
          ".\(Self.name(number)) td:nth-child(\(column + 1)){\(Self.property):\(PageStyle.string(label))}"
      }
    }
  }

  /// The class of a table whose cells have labels; nil for one of which none has.
  func name(_ layout: TableLayout) -> String? {
    known.firstIndex(of: layout.labels).map { Self.name($0 + 1) }
  }

  private static func name(_ number: Int) -> String { "l\(number)" }
}
