import Testing
import WorkbookCheck

@Suite struct WorkbookCheckTests {
  @Test func aSoundWorkbookIsRead() throws {
    let contents = try SmallWorkbook().verify()
    #expect(contents.sheets.map(\.name) == ["One"])
    #expect(contents["One"]?["A1"]?.value == .number(5))
    #expect(contents["One"]?["A1"]?.formatCode == "General")
  }

  @Test func countsMustBeThoseThatWereWritten() throws {
    let workbook = SmallWorkbook()
    var expected = SmallWorkbook.expected
    expected[0].cells = 2
    #expect(try workbook.problem(expected) == .count(.cells, expected: 2, found: 1))
    expected = SmallWorkbook.expected
    expected[0].formulas = 1
    #expect(try workbook.problem(expected) == .count(.formulas, expected: 1, found: 0))
    expected[0] = SmallWorkbook.expected[0]
    expected[0].charts = 1
    #expect(try workbook.problem(expected) == .count(.charts, expected: 1, found: 0))
    expected[0] = SmallWorkbook.expected[0]
    expected[0].name = "one"
    #expect(
      try workbook.problem(expected) == .sheetNames(expected: ["one"], found: ["One"]))
  }

  @Test(arguments: [
    "<c r=\"A1\"><v>NAN</v></c>", "<c r=\"A1\"><v>INF</v></c>", "<c r=\"A1\"><v>1,5</v></c>",
    "<c r=\"A1\" t=\"e\"><v>#DIV/0!</v></c>", "<c r=\"A1\" t=\"s\"><v>0</v></c>",
    "<c r=\"A1\" t=\"s\"><v>-1</v></c>", "<c r=\"A1\"><f>#REF!+1</f><v>1</v></c>",
    "<c r=\"A1\"><f>B1</f></c>", "<c r=\"A1\"><v></v></c>",
  ])
  func valuesThatAreNoneAreRefused(_ cell: String) throws {
    #expect(try SmallWorkbook(cells: cell).problem() == .badValue(at: "A1"))
  }

  @Test(arguments: [
    "<c r=\"A1\"><f>[1]Sheet1!A1</f><v>1</v></c>", "<c r=\"A1\"><f>'[x.xlsx]S'!A1</f><v>1</v></c>",
    "<c r=\"A1\"><f>cmd|'/C calc'!A0</f><v>1</v></c>",
  ])
  func formulasThatLeadOutAreRefused(_ cell: String) throws {
    #expect(try SmallWorkbook(cells: cell).problem() == .external)
  }

  @Test func textsInFormulasMayHoldAnything() throws {
    let cell =
      "<c r=\"A1\" t=\"str\"><f>IF('a|b'!A1=0,\"[x]|#REF!\",\"\"\"\")</f><v>[x]|#REF!</v></c>"
    var expected = SmallWorkbook.expected
    expected[0].formulas = 1
    let contents = try SmallWorkbook(cells: cell).verify(expected)
    #expect(contents["One"]?["A1"]?.value == .text("[x]|#REF!"))
  }

  @Test func linksOutOfTheFileAreRefused() throws {
    let cell = "<hyperlinks><hyperlink ref=\"A1\" r:id=\"rId1\" xmlns:r=\"r\"/></hyperlinks>"
    #expect(try SmallWorkbook(after: cell).problem() == .external)
    var workbook = SmallWorkbook()
    workbook.parts.append(
      (
        "xl/worksheets/_rels/sheet1.xml.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"x/hyperlink\" Target=\"http://a\" TargetMode=\"External\"/></Relationships>"
      ))
    #expect(try workbook.problem() == .external)
    workbook = SmallWorkbook()
    workbook.parts.append(("xl/externalLinks/externalLink1.xml", "<x/>"))
    #expect(try workbook.problem() == .external)
    workbook = SmallWorkbook()
    workbook.parts.append(("xl/vbaProject.bin", "x"))
    #expect(try workbook.problem() == .macros)
  }

  @Test func documentTypesAreRefused() throws {
    let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]>"
    for name in SmallWorkbook().parts.map(\.name) {
      var workbook = SmallWorkbook()
      workbook.replace(name) { bomb + $0 }
      #expect(try workbook.problem() == .documentType, "\(name)")
    }
  }

  @Test func everyPartMustBeWholeXML() throws {
    for name in SmallWorkbook().parts.map(\.name) {
      var workbook = SmallWorkbook()
      workbook.replace(name) { String($0.dropLast(3)) }
      guard case .notWellFormed = try workbook.problem() else {
        Issue.record("\(name) passed")
        continue
      }
    }
    var workbook = SmallWorkbook()
    workbook.parts.append(("docProps/custom.xml", "<a><b></a>"))
    #expect(try workbook.problem() == .notWellFormed(line: 1, code: 7))
    workbook = SmallWorkbook()
    workbook.parts.append(("docProps/custom.xml", "<a>\u{1}</a>"))
    #expect(try workbook.problem() == .notWellFormed(line: 1, code: 4))
  }

  @Test func partsMustBeThereOnceAndInside() throws {
    for name in ["[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"] {
      var workbook = SmallWorkbook()
      workbook.parts.removeAll { $0.name == name }
      #expect(try workbook.problem() == .missing, "\(name)")
    }
    var workbook = SmallWorkbook()
    workbook.parts.append(("XL/workbook.xml", "<a/>"))
    #expect(try workbook.problem() == .badPartName)
    workbook = SmallWorkbook()
    workbook.parts.append(("../../etc/passwd", "<a/>"))
    #expect(try workbook.problem() == .badPartName)
    workbook = SmallWorkbook()
    for index in 0..<2_000 { workbook.parts.append(("x/\(index).xml", "<a/>")) }
    #expect(try workbook.problem() == .tooManyParts(2_005))
  }

  @Test func wrongChecksumsAreRefused() throws {
    for name in SmallWorkbook().parts.map(\.name) {
      var workbook = SmallWorkbook()
      workbook.wrongChecksums = [name]
      guard case .damaged = try workbook.problem() else {
        Issue.record("\(name) passed")
        continue
      }
    }
  }

  @Test func deepElementsAreRefused() throws {
    var workbook = SmallWorkbook()
    let deep = String(repeating: "<a>", count: 65) + String(repeating: "</a>", count: 65)
    workbook.parts.append(("docProps/custom.xml", deep))
    #expect(try workbook.problem() == .tooDeep)
  }

  @Test func whatIsNoArchiveIsRefused() throws {
    for bytes in [[], Array("PK".utf8), Array("<html></html>".utf8)] as [[UInt8]] {
      #expect(throws: WorkbookFault.self) { try SmallWorkbook.verify(bytes) }
    }
    #expect(throws: WorkbookFault.self) {
      try WorkbookCheck.verify(path: "/nowhere/a.xlsx", expecting: [])
    }
  }
}
