/// The cells of a sheet and what stands around them.
final class SheetReader: PartReader {
  private(set) var sheet: WorkbookContents.Sheet
  private(set) var problem: WorkbookFault.Problem?
  private let strings: [String]
  private let styles: StylesReader
  /// Rows whose cells aren't kept.
  private let lists: [ClosedRange<Int>]
  /// nil for one that names no cell.
  private var address: CellAddress?
  private var type = CellType.number
  private var style = 0
  private var value: String?
  private var formula: String?
  private var rowHasCells = false
  private var range = ""

  /// - Parameter expected: what the sheet should hold; nil where that isn't known.
  init(name: String, strings: [String], styles: StylesReader, expected: ExpectedSheet?) {
    sheet = WorkbookContents.Sheet(name: name)
    lists = expected?.lists ?? []
    // How many cells are those of lists isn't known, and they may be nearly all.
    if lists.isEmpty { sheet.cells.reserveCapacity(expected?.cells ?? 0) }
    self.strings = strings
    self.styles = styles
  }

  func start(_ element: PartElement, _ attributes: PartAttributes) {
    // Nearly all elements of a sheet are cells and what they hold.
    if element.letter != 0 {
      if element.letter == UInt8(ascii: "c") { startCell(attributes) }
      return
    }
    switch element {
    case "row": rowHasCells = false
    case "pane":
      sheet.frozen = (attributes.number("ySplit") ?? 0, attributes.number("xSplit") ?? 0)
    case "brk": sheet.breaks.append(attributes.number("id") ?? 0)
    case "pageSetup": sheet.isLandscape = attributes["orientation"] == "landscape"
    case "mergeCell": sheet.merges.append(attributes["ref"] ?? "")
    case "conditionalFormatting": range = attributes["sqref"] ?? ""
    case "hyperlink":
      if attributes["id"] != nil { problem = .external }
      sheet.links[attributes["ref"] ?? ""] = decoded(attributes["location"] ?? "")
    default: break
    }
  }

  private func startCell(_ attributes: PartAttributes) {
    (address, type, style) = (nil, .number, 0)
    (value, formula) = (nil, nil)
    rowHasCells = true
    attributes.eachLetter { name, text in
      switch name {
      case UInt8(ascii: "r"): address = CellAddress(bytes: text)
      case UInt8(ascii: "t"):
        type = CellType(rawValue: String(decoding: text, as: UTF8.self)) ?? .other
      case UInt8(ascii: "s"): style = Int(String(decoding: text, as: UTF8.self)) ?? 0
      default: break
      }
    }
  }

  /// What the value of a cell is written as.
  private enum CellType: String {
    case number = "n"
    /// The place of a shared text.
    case shared = "s"
    /// A text of its own: the result of a formula, or within the cell.
    case formulaText = "str"
    case inlineText = "inlineStr"
    case boolean = "b"
    /// An error, or nothing known.
    case other
  }

  func wantsText(_ element: PartElement) -> Bool {
    switch element.letter {
    case UInt8(ascii: "v"), UInt8(ascii: "f"), UInt8(ascii: "t"): true
    case 0: element == "formula" || element == "oddFooter"
    default: false
    }
  }

  func end(_ element: PartElement, text: String) {
    switch element.letter {
    case UInt8(ascii: "v"), UInt8(ascii: "t"): value = text
    case UInt8(ascii: "f"): formula = decoded(text)
    case UInt8(ascii: "c"): endCell()
    case 0: endLonger(element, text)
    default: break
    }
  }

  private func endLonger(_ element: PartElement, _ text: String) {
    switch element {
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
      if check.isBroken { problem = badValue }
    }
    guard let address, let parsed = parse() else {
      problem = problem ?? badValue
      return
    }
    if !lists.isEmpty, lists.contains(where: { $0.contains(address.row) }) { return }
    sheet.cells[address] = WorkbookContents.Cell(
      value: parsed, formula: formula, formatCode: styles.code(of: style))
  }

  private var badValue: WorkbookFault.Problem { .badValue(at: address?.description ?? "") }

  /// nil for an error, a number that is none, or a text that isn't there.
  private func parse() -> WorkbookContents.Value? {
    guard let value else { return formula == nil ? .blank : nil }
    switch type {
    case .number:
      guard let number = Double(value), number.isFinite else { return nil }
      return .number(number)
    case .shared:
      guard let index = Int(value), strings.indices.contains(index) else { return nil }
      return .text(strings[index])
    case .formulaText, .inlineText: return .text(decoded(value))
    case .boolean: return .boolean(value == "1")
    case .other: return nil
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
