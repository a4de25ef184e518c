import ExcelWriter
import Foundation
import ReportModel
import Testing
import WorkbookCheck

/// Long lists are put into the finished file past libxlsxwriter, and look as if it had written them.
@Suite struct LongListTests {
  private static let texts = [
    "", "a < b & c > d \"e\" 'f'", "_x0041_", " blank at both ends ", "是，“否”", "\u{1}\u{7}gone",
    "line\nbreak", "=1+1", String(repeating: "长", count: 60), "e\u{301}", "\u{202E}turned", "𠮷野",
  ]

  private static func rows(_ count: Int) -> [[Cell]] {
    (0..<count).map { row in
      [.head("T\(row)"), .text(texts[row % texts.count]), .text(row % 3 == 0 ? "" : "第\(row)号")]
    }
  }

  /// What is no text in the last cell makes an ordinary table of the same rows.
  private func both(_ count: Int) throws -> (list: Written, plain: Written) {
    let rows = Self.rows(count)
    return (
      try Written(.of(rows)), try Written(.of(rows.dropLast() + [rows[count - 1] + [.count(1)]]))
    )
  }

  @Test func aLongListHoldsWhatAPlainTableHolds() throws {
    let (list, plain) = try both(1_200)
    #expect(list.text("xl/worksheets/sheet2.xml").contains("inlineStr"))
    #expect(!plain.text("xl/worksheets/sheet2.xml").contains("inlineStr"))
    let (own, other) = (
      try #require(list.contents["sheet"]), try #require(plain.contents["sheet"])
    )
    // The empty cells of a list are left out.
    let filled = other.cells.filter { $0.value.value != .blank && $0.key.column < 3 }
    #expect(own.cells.filter { $0.key.row > 4 } == filled.filter { $0.key.row > 4 })
    #expect(own.cells.count > 2_500)
    #expect(own.rowCount == other.rowCount)
    #expect(own.tables.map(\.range) == ["A5:C1205"])
  }

  @Test func stylesAndHeightsAreThoseOfAPlainTable() throws {
    let (list, plain) = try both(1_200)
    func row(_ number: Int, _ written: Written) throws -> (height: Substring, styles: [Substring]) {
      let text = written.text("xl/worksheets/sheet2.xml")
      let row = try #require(text.firstMatch(of: try Regex("<row r=\"\(number)\".*?</row>")))
      let height = try #require(text[row.range].firstMatch(of: /ht="([0-9.]+)"/)?.output.1)
      return (height, text[row.range].matches(of: /<c r="[A-C]\d+" s="(\d+)"/).map(\.output.1))
    }
    // A row of one line, one of a long text that wraps, and the last one, which the library writes.
    for number in [7, 14, 1_205] {
      let (own, other) = (try row(number, list), try row(number, plain))
      #expect(own.height == other.height)
      #expect(own.styles.count <= other.styles.count)
    }
    #expect(try row(7, list).height == "18")
    #expect(try Double(String(row(14, list).height)) ?? 0 > 30)
    let style = try row(7, list).styles
    #expect(style[0] != style[1])
    #expect(try row(14, list).styles[1] != style[1])
  }

  @Test func equalListsGiveEqualBytes() throws {
    func bytes() throws -> Data? {
      let folder = try Folder()
      let path = folder.file("list.xlsx")
      _ = try ExcelWriter().write(
        .of(Self.rows(1_500)), to: path, temporaryFolder: folder.path)
      return FileManager.default.contents(atPath: path)
    }
    #expect(try bytes() == bytes())
  }

  /// The library writes what has a link or a mark, and shorter lists.
  @Test func onlyTextsGoPastTheLibrary() throws {
    var rows = Self.rows(1_200)
    #expect(
      try !Written(.of(Array(rows.prefix(999)))).text("xl/worksheets/sheet2.xml").contains(
        "inlineStr"))
    rows[5][1].mark = Mark(.bad, isFirm: true)
    #expect(try !Written(.of(rows)).text("xl/worksheets/sheet2.xml").contains("inlineStr"))
  }

  /// Moments are numbers in both ways of writing, with the code that shows them as their texts: 2026-10-22 is
  /// 46,317, and 06:00 a quarter of a day.
  @Test(arguments: [20, 1_200]) func momentsAreNumbers(_ count: Int) throws {
    let rows = (0..<count).map { row in
      [Cell.head("T\(row)"), .text(["2026-10-22 06:00", "2026-10-22 00:00", "不详"][row % 3])]
    }
    let columns = [Table.Column("id"), Table.Column("at", alignment: .leading)]
    let table = Table(id: "t", caption: "", columns: columns, rows: rows.map { Table.Row($0) })
      .dated(.minute, columns: [1])
    let folder = try Folder()
    let path = folder.file("list.xlsx")
    let manifest = try ExcelWriter().write(
      .of(Section(id: "s", title: "sheet", blocks: [.table(table)])), to: path,
      temporaryFolder: folder.path)
    let sheet = try #require(
      try WorkbookCheck.verify(path: path, expecting: manifest.expected)["sheet"])
    #expect(sheet["B6"]?.value == .number(46_317.25))
    #expect(sheet["B7"]?.value == .number(46_317))
    #expect(sheet["B8"]?.value == .text("不详"))
    #expect(sheet["B6"]?.formatCode == "yyyy-mm-dd hh:mm")
    // The same without keeping a cell.
    var expected = manifest.expected
    for place in expected.indices { expected[place].lists = manifest.sheets[place].lists }
    let counted = try #require(try WorkbookCheck.verify(path: path, expecting: expected)["sheet"])
    #expect(counted.cellCount == sheet.cellCount && counted.cells.count < 20)
  }

  /// The cells of lists are looked at and counted without being kept.
  @Test func theCheckCountsTheRows() throws {
    let folder = try Folder()
    let path = folder.file("list.xlsx")
    let manifest = try ExcelWriter().write(
      .of(Self.rows(1_200)), to: path, temporaryFolder: folder.path)
    var expected = manifest.expected
    for place in expected.indices { expected[place].lists = manifest.sheets[place].lists }
    let sheet = try #require(try WorkbookCheck.verify(path: path, expecting: expected)["sheet"])
    #expect(sheet.cellCount == manifest.sheets[1].cells && sheet.cellCount > 2_500)
    #expect(sheet.cells.keys.allSatisfy { $0.row < 5 })
    expected[1].cells += 1
    #expect(throws: WorkbookFault.self) {
      try WorkbookCheck.verify(path: path, expecting: expected)
    }
  }
}
