import Testing
import WorkbookCheck

@Suite struct ReadingTests {
  private let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  @Test func textsAndFormatsComeAsAProgramShowsThem() throws {
    var workbook = SmallWorkbook(
      cells: """
        <c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="str"><f>A1</f><v>_x0041_</v></c>\
        <c r="C1" t="inlineStr"><is><t>in &amp; line</t></is></c><c r="D1" t="b"><v>1</v></c>\
        <c r="E1" s="2"/><c r="F1" s="2"><v>1.5E-3</v></c>
        """,
      after: "<mergeCells><mergeCell ref=\"A2:B2\"/></mergeCells>")
    workbook.parts += [
      (
        "xl/sharedStrings.xml",
        "<sst><si><r><t>_x005F_x0041_ </t></r><r><t>two</t></r><rPh><t>no</t></rPh></si></sst>"
      ),
      (
        "xl/styles.xml",
        """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0&quot; s&quot;"/></numFmts>\
        <cellStyleXfs><xf numFmtId="1"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="164"/></cellXfs></styleSheet>
        """
      ),
    ]
    workbook.replace("xl/_rels/workbook.xml.rels") { text in
      text.split(separator: "</Relationships>").joined() + """
        <Relationship Id="rId2" Type="\(types)/styles" Target="styles.xml"/>\
        <Relationship Id="rId3" Type="\(types)/sharedStrings" Target="/xl/sharedStrings.xml"/>\
        </Relationships>
        """
    }
    let expected = ExpectedSheet(name: "One", rows: 1, cells: 6, formulas: 1, charts: 0, links: 0)
    let sheet = try #require(try workbook.verify([expected])["One"])
    #expect(sheet["A1"]?.value == .text("_x0041_ two"))
    #expect(sheet["A1"]?.formatCode == "@")
    #expect(sheet["B1"]?.value == .text("A"))
    #expect(sheet["B1"]?.formula == "A1")
    #expect(sheet["C1"]?.value == .text("in & line"))
    #expect(sheet["D1"]?.value == .boolean(true))
    #expect(sheet["E1"]?.value == .blank)
    #expect(sheet["E1"]?.formatCode == "0.0\" s\"")
    #expect(sheet["F1"]?.value == .number(0.0015))
    #expect(sheet.merges == ["A2:B2"])
  }

  /// They are counted and checked like all others.
  @Test func cellsOfListsAreNotHandedBack() throws {
    func list(_ cells: Int) -> ExpectedSheet {
      ExpectedSheet(
        name: "One", rows: 1, cells: cells, formulas: 0, charts: 0, links: 0, lists: [0...0])
    }
    let sheet = try #require(try SmallWorkbook().verify([list(1)])["One"])
    #expect(sheet.cells.isEmpty && sheet.cellCount == 1 && sheet.rowCount == 1)
    #expect(
      try SmallWorkbook().problem([list(2)]) == .count(.cells, expected: 2, found: 1))
    let broken = SmallWorkbook(cells: "<c r=\"A1\" t=\"e\"><v>#N/A</v></c>")
    #expect(try broken.problem([list(1)]) == .badValue(at: "A1"))
  }

  @Test func namesAndHiddenSheetsAreSeen() throws {
    var workbook = SmallWorkbook()
    workbook.replace("xl/workbook.xml") { text in
      text.split(separator: "/></sheets></workbook>").joined() + """
         state="hidden"/></sheets><definedNames><definedName name="Target">'One'!$A$1</definedName>\
        <definedName name="_xlnm.Print_Titles" localSheetId="0">'One'!$1:$2</definedName>\
        </definedNames></workbook>
        """
    }
    let contents = try workbook.verify()
    #expect(contents.definedNames == ["Target": "'One'!$A$1"])
    #expect(contents.sheets[0].isHidden)
    #expect(contents.sheets[0].repeated == "'One'!$1:$2")
    workbook.replace("xl/workbook.xml") { $0.split(separator: "$A$1").joined(separator: "#REF!") }
    #expect(throws: WorkbookFault.self) { try workbook.verify() }
  }

  @Test func rowsWithoutCellsDoNotCount() throws {
    var workbook = SmallWorkbook()
    workbook.replace("xl/worksheets/sheet1.xml") {
      $0.split(separator: "</sheetData>").joined(separator: "<row r=\"9\" ht=\"40\"/></sheetData>")
    }
    #expect(try workbook.problem() == nil)
  }
}
