import Foundation
import WorkbookCheck

/// A workbook of one sheet with one row, part by part.
struct SmallWorkbook {
  var parts: [(name: String, text: String)]
  var wrongChecksums: Set<String> = []

  init(cells: String = "<c r=\"A1\"><v>5</v></c>", after: String = "") {
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"\(types)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"\(types)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row r=\"1\">\(cells)</row></sheetData>\(after)</worksheet>"
      ),
    ]
  }

  mutating func replace(_ name: String, _ change: (String) -> String) {
    for index in parts.indices where parts[index].name == name {
      parts[index].text = change(parts[index].text)
    }
  }

  static let expected = [
    ExpectedSheet(name: "One", rows: 1, cells: 1, formulas: 0, charts: 0, links: 0)
  ]

  func verify(_ expected: [ExpectedSheet] = expected) throws -> WorkbookContents {
    let zip = StoredZip(
      entries: parts.map { ($0.name, Array($0.text.utf8)) }, wrongChecksums: wrongChecksums)
    return try Self.verify(zip.bytes, expected)
  }

  static func verify(
    _ bytes: [UInt8], _ expected: [ExpectedSheet] = expected
  ) throws -> WorkbookContents {
    let path = FileManager.default.temporaryDirectory.path + "/check-\(UUID().uuidString).xlsx"
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try WorkbookCheck.verify(path: path, expecting: expected)
  }

  /// What is found wrong; nil when the workbook passes.
  func problem(_ expected: [ExpectedSheet] = expected) throws -> WorkbookFault.Problem? {
    do {
      _ = try verify(expected)
      return nil
    } catch let fault as WorkbookFault {
      return fault.problem
    }
  }
}
