/// A chart: its words, the cells it points to, and the values it shows before it is calculated.
final class ChartReader: PartReader {
  private(set) var chart = WorkbookContents.Chart()
  private(set) var problem: WorkbookFault.Problem?
  private var path: [String] = []
  private var index = 0

  func start(_ element: PartElement, _ attributes: PartAttributes) {
    path.append(element.name)
    switch element {
    case "ser": chart.series.append(.init())
    case "symbol": change { $0.marker = attributes["val"] ?? "" }
    case "idx" where path.contains("dLbl"): index = attributes.number("val") ?? -1
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
      if path.contains("title") {
        // An axis has a title of its own.
        if !path.contains(where: { $0.hasSuffix("Ax") }) { chart.title += text }
      } else if path.contains("dLbl") {
        change { $0.labels[index, default: ""] += text }
      }
    case "f":
      if text.contains("#REF!") { problem = .badValue(at: text) }
      if isCategory { change { $0.categories = text } }
      if isValue { change { $0.values = text } }
    case "v":
      if path.contains("tx") {
        change { $0.name = text }
      } else if isCategory {
        change { $0.cachedCategories[index] = text }
      } else if isValue {
        let number = Double(text)
        if number?.isFinite != true { problem = .badValue(at: "chart") }
        change { $0.cachedValues[index] = number }
      }
    default: break
    }
  }

  /// Points across and up stand for categories and values.
  private var isCategory: Bool { path.contains("cat") || path.contains("xVal") }
  private var isValue: Bool { path.contains("val") || path.contains("yVal") }

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
