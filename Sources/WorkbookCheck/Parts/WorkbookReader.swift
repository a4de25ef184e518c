/// The tabs and names of a workbook.
final class WorkbookReader: PartReader {
  private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []
  private(set) var names: [String: String] = [:]
  /// Rows that repeat in print, by the index of the sheet.
  private(set) var repeated: [Int: String] = [:]
  private(set) var problem: WorkbookFault.Problem?
  private var name: (name: String, sheet: Int?) = ("", nil)

  func start(_ element: PartElement, _ attributes: PartAttributes) {
    switch element {
    case "sheet":
      let isHidden = (attributes["state"] ?? "visible") != "visible"
      sheets.append((decoded(attributes["name"] ?? ""), attributes["id"] ?? "", isHidden))
    case "definedName":
      name = (decoded(attributes["name"] ?? ""), attributes.number("localSheetId"))
    case "externalReference": problem = .external
    default: break
    }
  }

  func wantsText(_ element: PartElement) -> Bool { element == "definedName" }

  func end(_ element: PartElement, text: String) {
    guard element == "definedName" else { return }
    let check = FormulaCheck(text)
    if check.leadsOut { problem = .external }
    if check.isBroken { problem = .badValue(at: name.name) }
    if let sheet = name.sheet {
      if name.name == "_xlnm.Print_Titles" { repeated[sheet] = decoded(text) }
    } else {
      names[name.name] = decoded(text)
    }
  }
}
