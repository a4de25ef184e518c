/// A table of a sheet: its name, its range and its heads.
final class TableReader: PartReader {
  private(set) var table = WorkbookContents.Table()
  private(set) var problem: WorkbookFault.Problem?

  func start(_ element: PartElement, _ attributes: PartAttributes) {
    switch element {
    case "table":
      table.name = attributes["displayName"] ?? ""
      table.range = attributes["ref"] ?? ""
      table.totalRows = attributes.number("totalsRowCount") ?? 0
    case "autoFilter": table.hasFilter = true
    case "tableColumn":
      let head = decoded(attributes["name"] ?? "")
      // Programs repair a table with an empty head or two alike, and drop it.
      if head.isEmpty || table.heads.contains(head) { problem = .badValue(at: table.name) }
      table.heads.append(head)
    default: break
    }
  }
}
