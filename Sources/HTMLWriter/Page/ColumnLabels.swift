import ReportModel

/// The heads of columns as they stand beside each cell where the rows of a table become cards or panels.
///
/// They are rules of the page's own style sheet rather than attributes of its cells: of a page with large
/// tables those were a fifth. Tables with the same heads share theirs.
struct ColumnLabels: Sendable {
  /// The custom property that holds a cell's label.
  static let property = "--l"

  private var numbers: [[String]: Int] = [:]
  private(set) var rules = ""

  init(_ layouts: [TableLayout]) {
    for labels in layouts.map(\.labels) where !labels.isEmpty && numbers[labels] == nil {
      let number = numbers.count + 1
      numbers[labels] = number
      for (column, label) in labels.enumerated() where !label.isEmpty {
        rules +=
          ".\(Self.name(number)) td:nth-child(\(column + 1)){\(Self.property):\(PageStyle.string(label))}"
      }
    }
  }

  /// The class of a table whose cells have labels; nil for one of which none has.
  func name(_ layout: TableLayout) -> String? { numbers[layout.labels].map(Self.name) }

  private static func name(_ number: Int) -> String { "l\(number)" }
}
