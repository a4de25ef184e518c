/// A chart: its words, the cells it points to, and the values it shows before it is calculated.
final class ChartReader: PartReader {
  private(set) var chart = WorkbookContents.Chart()
  private(set) var problem: WorkbookFault.Problem?
  /// The open elements.
  private var path: [Place] = []
  private var index = 0

  /// What an element says of the texts in it.
  private enum Place {
    case title, axis, label, name, categories, values, other

    init(_ element: PartElement) {
      switch element {
      case "title": self = .title
      case "catAx", "valAx", "dateAx", "serAx": self = .axis
      case "dLbl": self = .label
      case "tx": self = .name
      // Points across and up stand for categories and values.
      case "cat", "xVal": self = .categories
      case "val", "yVal": self = .values
      default: self = .other
      }
    }
  }

  func start(_ element: PartElement, _ attributes: PartAttributes) {
    path.append(Place(element))
    switch element {
    case "ser": chart.series.append(.init())
    case "symbol": change { $0.marker = attributes["val"] ?? "" }
    case "idx" where path.contains(.label): index = attributes.number("val") ?? -1
    case "pt": index = attributes.number("idx") ?? -1
    case "numFmt": chart.formatCodes.append(attributes["formatCode"] ?? "")
    case "prstDash": change { $0.isDashed = attributes["val"] != "solid" }
    default: break
    }
  }

  func wantsText(_ element: PartElement) -> Bool {
    element == "t" || element == "v" || element == "f"
  }

  func end(_ element: PartElement, text: String) {
    defer { path.removeLast() }
    switch element {
    case "t":
      if path.contains(.title) {
        // An axis has a title of its own.
        if !path.contains(.axis) { chart.title += text }
      } else if path.contains(.label) {
        change { $0.labels[index, default: ""] += text }
      }
    case "f":
      if text.utf8.holds("#REF!") { problem = .badValue(at: text) }
      if path.contains(.categories) { change { $0.categories = text } }
      if path.contains(.values) { change { $0.values = text } }
    case "v":
      if path.contains(.name) {
        change { $0.name = text }
      } else if path.contains(.categories) {
        change { $0.cachedCategories[index] = text }
      } else if path.contains(.values) {
        let number = Double(text)
        if number?.isFinite != true { problem = .badValue(at: "chart") }
        change { $0.cachedValues[index] = number }
      }
    default: break
    }
  }

  private func change(_ body: (inout WorkbookContents.Chart.Series) -> Void) {
    guard !chart.series.isEmpty else { return }
    body(&chart.series[chart.series.count - 1])
  }
}

/// The charts of a sheet and their alternative texts, in the order in which they lie.
final class DrawingReader: PartReader {
  private(set) var charts: [(id: String, description: String)] = []
  private var description = ""

  func start(_ element: PartElement, _ attributes: PartAttributes) {
    switch element {
    case "cNvPr": description = attributes["descr"] ?? ""
    case "chart": charts.append((attributes["id"] ?? "", description))
    default: break
    }
  }
}
