/// The cells of a sheet and what stands around them.
final class SheetReader: PartReader {
  private(set) var sheet: WorkbookContents.Sheet
  private(set) var problem: WorkbookFault.Problem?
  private let strings: [String]
  private let styles: StylesReader
  /// Rows whose cells aren't kept.
  let lists: [ClosedRange<Int>]
  /// The one that is open.
  private var cell = WrittenCell()
  private var rowHasCells = false
  private var range = ""
  /// Whether rows are what comes next.
  private(set) var isInRows = false

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
    case "sheetData": isInRows = true
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
    cell = WrittenCell()
    rowHasCells = true
    attributes.eachLetter { name, text in
      switch name {
      case UInt8(ascii: "r"): cell.address = CellAddress(bytes: text)
      case UInt8(ascii: "t"):
        cell.form = WrittenCell.Form(rawValue: String(decoding: text, as: UTF8.self)) ?? .other
      case UInt8(ascii: "s"): cell.style = Int(String(decoding: text, as: UTF8.self)) ?? 0
      default: break
      }
    }
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
    case UInt8(ascii: "v"), UInt8(ascii: "t"): cell.value = text
    case UInt8(ascii: "f"): cell.formula = text
    case UInt8(ascii: "c"): add(cell)
    case 0: endLonger(element, text)
    default: break
    }
  }

  private func endLonger(_ element: PartElement, _ text: String) {
    switch element {
    case "row": if rowHasCells { sheet.rowCount += 1 }
    case "sheetData": isInRows = false
    case "oddFooter": sheet.foot = decoded(text)
    case "formula": sheet.conditions.append(.init(range: range, formula: decoded(text)))
    default: break
    }
  }

  /// Adds a row that was read without the parser.
  func add(_ row: [WrittenCell]) {
    for cell in row { add(cell) }
    if !row.isEmpty { sheet.rowCount += 1 }
  }

  /// Adds a row of a list whose cells were looked at.
  func addListed(_ count: Int) {
    sheet.cellCount += count
    if count > 0 { sheet.rowCount += 1 }
  }

  private func add(_ cell: WrittenCell) {
    sheet.cellCount += 1
    let formula = cell.formula.map(decoded)
    if let formula {
      sheet.formulaCount += 1
      let check = FormulaCheck(formula)
      if check.leadsOut { problem = .external }
      if check.isBroken { problem = badValue(cell) }
    }
    guard let address = cell.address, let parsed = parse(cell) else {
      problem = problem ?? badValue(cell)
      return
    }
    if !lists.isEmpty, lists.contains(where: { $0.contains(address.row) }) { return }
    sheet.cells[address] = WorkbookContents.Cell(
      value: parsed, formula: formula, formatCode: styles.code(of: cell.style))
  }

  private func badValue(_ cell: WrittenCell) -> WorkbookFault.Problem {
    .badValue(at: cell.address?.description ?? "")
  }

  /// nil for an error, a number that is none, or a text that isn't there.
  private func parse(_ cell: WrittenCell) -> WorkbookContents.Value? {
    guard let value = cell.value else { return cell.formula == nil ? .blank : nil }
    switch cell.form {
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
