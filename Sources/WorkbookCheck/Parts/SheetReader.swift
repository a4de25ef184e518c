/// The cells of a sheet and what stands around them.
final class SheetReader: PartReader {
  private(set) var sheet: WorkbookContents.Sheet
  private(set) var problem: WorkbookFault.Problem?
  private let strings: [String]
  private let styles: StylesReader
  private let keepsCells: Bool
  private var address = ""
  private var type = ""
  private var style = 0
  private var value: String?
  private var formula: String?
  private var rowHasCells = false
  private var range = ""

  init(name: String, strings: [String], styles: StylesReader, keepsCells: Bool) {
    sheet = WorkbookContents.Sheet(name: name)
    self.strings = strings
    self.styles = styles
    self.keepsCells = keepsCells
  }

  func start(_ element: String, _ attributes: PartAttributes) {
    switch element {
    case "row": rowHasCells = false
    case "c":
      (address, type) = (attributes["r"] ?? "", attributes["t"] ?? "n")
      style = attributes["s"].flatMap { Int($0) } ?? 0
      (value, formula) = (nil, nil)
      rowHasCells = true
    case "pane":
      sheet.frozen = (Self.count(attributes["ySplit"]), Self.count(attributes["xSplit"]))
    case "brk": sheet.breaks.append(Self.count(attributes["id"]))
    case "pageSetup": sheet.isLandscape = attributes["orientation"] == "landscape"
    case "mergeCell": sheet.merges.append(attributes["ref"] ?? "")
    case "conditionalFormatting": range = attributes["sqref"] ?? ""
    case "hyperlink":
      if attributes["id"] != nil { problem = .external }
      sheet.links[attributes["ref"] ?? ""] = decoded(attributes["location"] ?? "")
    default: break
    }
  }

  private static func count(_ text: String?) -> Int { text.flatMap { Int($0) } ?? 0 }

  func wantsText(_ element: String) -> Bool {
    switch element {
    case "v", "f", "t", "formula", "oddFooter": true
    default: false
    }
  }

  func end(_ element: String, text: String) {
    switch element {
    case "v", "t": value = text
    case "f": formula = decoded(text)
    case "c": endCell()
    case "row": if rowHasCells { sheet.rowCount += 1 }
    case "oddFooter": sheet.foot = decoded(text)
    case "formula": sheet.conditions.append(.init(range: range, formula: decoded(text)))
    default: break
    }
  }

  private func endCell() {
    sheet.cellCount += 1
    if let formula {
      sheet.formulaCount += 1
      let check = FormulaCheck(formula)
      if check.leadsOut { problem = .external }
      if check.isBroken { problem = .badValue(at: address) }
    }
    guard let parsed = parse() else {
      problem = problem ?? .badValue(at: address)
      return
    }
    guard keepsCells else { return }
    sheet.cells[address] = WorkbookContents.Cell(
      value: parsed, formula: formula, formatCode: styles.code(of: style))
  }

  /// nil for an error, a number that is none, or a text that isn't there.
  private func parse() -> WorkbookContents.Value? {
    guard let value else { return formula == nil ? .blank : nil }
    switch type {
    case "n":
      guard let number = Double(value), number.isFinite else { return nil }
      return .number(number)
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else { return nil }
      return .text(strings[index])
    case "str", "inlineStr": return .text(decoded(value))
    case "b": return .boolean(value == "1")
    default: return nil
    }
  }

  func add(_ charts: [WorkbookContents.Chart], _ tables: [WorkbookContents.Table]) {
    sheet.charts = charts
    sheet.tables = tables
  }
  func setWorkbook(isHidden: Bool, repeated: String?) {
    sheet.isHidden = isHidden
    sheet.repeated = repeated
  }
}
