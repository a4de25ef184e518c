import Testing
import WorkbookCheck

/// Rows in the form of libxlsxwriter are read without the parser, and give what the parser gives.
@Suite struct SheetFeedTests {
  private static let texts = "<sst><si><t>one</t></si><si><t>二</t></si></sst>"
  private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// Every form of cell that the library writes, in a row of each form.
  private static let rows = """
    <row r="1" spans="1:4" ht="28.5" customHeight="1"><c r="A1" t="s"><v>0</v></c>\
    <c r="B1"><v>-1.5E-3</v></c><c r="C1"/>\
    <c r="D1" t="str"><f>IF(A1&lt;=2,"是 &amp; &gt;","_x0041_")</f><v>是 &amp; &gt;</v></c></row>\
    <row r="2" spans="1:1"><c r="A2"><f>B1*2</f><v>-0.003</v></c></row>\
    <row r="3" s="0" customFormat="1"/><row r="4"><c r="A4" t="s"><v>1</v></c></row>
    """

  private func workbook(_ rows: String, head: String = "") -> SmallWorkbook {
    var workbook = SmallWorkbook()
    workbook.replace("xl/worksheets/sheet1.xml") { _ in
      "\(head)<worksheet><sheetData>\(rows)</sheetData>"
        + "<mergeCells><mergeCell ref=\"A9:B9\"/></mergeCells></worksheet>"
    }
    workbook.parts.append(("xl/sharedStrings.xml", Self.texts))
    workbook.replace("xl/_rels/workbook.xml.rels") { text in
      text.split(separator: "</Relationships>").joined() + """
        <Relationship Id="rId2" Type="\(Self.links)/sharedStrings" Target="sharedStrings.xml"/>\
        </Relationships>
        """
    }
    return workbook
  }

  private func expected(rows: Int, cells: Int, formulas: Int) -> [ExpectedSheet] {
    [ExpectedSheet(name: "One", rows: rows, cells: cells, formulas: formulas, charts: 0, links: 0)]
  }

  @Test func theRowsGiveWhatTheParserGives() throws {
    let all = expected(rows: 3, cells: 6, formulas: 2)
    let taken = try workbook(Self.rows).verify(all)
    let sheet = try #require(taken["One"])
    #expect(sheet["A1"]?.value == .text("one"))
    #expect(sheet["B1"]?.value == .number(-0.0015))
    #expect(sheet["C1"]?.value == .blank)
    #expect(sheet["D1"]?.value == .text("是 & >"))
    #expect(sheet["D1"]?.formula == "IF(A1<=2,\"是 & >\",\"A\")")
    #expect(sheet["A2"]?.formula == "B1*2")
    #expect(sheet["A4"]?.value == .text("二"))
    #expect(sheet.merges == ["A9:B9"])
    // A blank before the end of a tag is another form, and the same to the parser.
    for tag in ["<row r=\"1\"", "<c r=\"B1\"", "<row r=\"4\""] {
      let other = Self.rows.replacing(tag, with: tag + " ")
      #expect(try workbook(other).verify(all) == taken, "\(tag)")
    }
    let declared = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    #expect(try workbook(Self.rows, head: declared).verify(all) == taken)
  }

  /// A sheet comes in pieces, which end anywhere.
  @Test func rowsMayBeCutAnywhere() throws {
    let count = 5_000
    let rows = (1...count).map { row in
      "<row r=\"\(row)\" spans=\"1:2\"><c r=\"A\(row)\" t=\"s\"><v>\(row % 2)</v></c>"
        + "<c r=\"B\(row)\"><v>\(row)</v></c></row>"
    }
    let sheet = try #require(
      try workbook(rows.joined()).verify(expected(rows: count, cells: 2 * count, formulas: 0))[
        "One"])
    for row in [1, 700, 4_999, 5_000] {
      #expect(sheet["A\(row)"]?.value == .text(row % 2 == 0 ? "one" : "二"))
      #expect(sheet["B\(row)"]?.value == .number(Double(row)))
    }
  }

  /// What isn't whole XML is found in a row as anywhere else.
  @Test(arguments: [
    "<c r=\"A1\"><v>1</v>", "<c r=\"A1\"><v>1</c></v>", "<c r=\"A1\" r=\"A2\"><v>1</v></c>",
    "<c r=\"A1\" t=\"str\"><v>a ]]> b</v></c>", "<c r=\"A1\" t=\"str\"><v>a & b</v></c>",
    "<c r=\"A1\" t=\"str\"><v>&no;</v></c>", "<c r=\"A1\" t=\"str\"><v>\u{1}</v></c>",
    "<c r=\"A1\" t=\"str\"><v>\u{FFFF}</v></c>", "<c r=\"A1\" s=\"<\"><v>1</v></c>",
  ])
  func whatIsNoXMLIsRefused(_ cell: String) throws {
    let rows = "<row r=\"1\">\(cell)</row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"
    let problem = try workbook(rows).problem(expected(rows: 2, cells: 2, formulas: 0))
    guard case .notWellFormed = problem else {
      Issue.record("\(cell) gave \(String(describing: problem))")
      return
    }
  }

  @Test func whatFollowsTheRowsIsRead() throws {
    let link = "</sheetData><hyperlinks><hyperlink ref=\"A1\" location=\"'One'!A1\"/></hyperlinks>"
    var workbook = workbook(Self.rows)
    workbook.replace("xl/worksheets/sheet1.xml") { $0.replacing("</sheetData>", with: link) }
    var all = expected(rows: 3, cells: 6, formulas: 2)
    all[0].links = 1
    #expect(try workbook.verify(all)["One"]?.links == ["A1": "'One'!A1"])
    workbook.replace("xl/worksheets/sheet1.xml") { $0.replacing("</worksheet>", with: "") }
    guard case .notWellFormed = try workbook.problem(all) else {
      Issue.record("a sheet without an end passed")
      return
    }
  }
}
