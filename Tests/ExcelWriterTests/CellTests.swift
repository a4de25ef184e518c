import ReportModel
import Testing
import WorkbookCheck

@Suite struct CellTests {
  @Test func numbersKeepTheirValueAndTheirFormat() throws {
    let formats: [(Double, NumberFormat, String)] = [
      (44_116, .count, "#,##0;\u{2212}#,##0"),
      (0.9886, .percent, "#,##0.00%;\u{2212}#,##0.00%"),
      (157.5, NumberFormat(decimals: 1, suffix: " s"), "#,##0.0\" s\";\u{2212}#,##0.0\" s\""),
      (
        -0.3, NumberFormat(decimals: 1, isSigned: true),
        "+#,##0.0;\u{2212}#,##0.0;#,##0.0"
      ),
      (
        1.0 / 3, NumberFormat(decimals: 2, suffix: "个百分点"),
        "#,##0.00\"个百分点\";\u{2212}#,##0.00\"个百分点\""
      ),
    ]
    let sheet = try #require(
      try Written(.of([formats.map { .number($0.0, $0.1) }])).contents["sheet"])
    for (index, (number, format, code)) in formats.enumerated() {
      let cell = try #require(sheet[["A6", "B6", "C6", "D6", "E6"][index]])
      #expect(cell.formatCode == code)
      #expect(cell.formatCode == format.code)
      guard case .number(let found) = cell.value else {
        Issue.record("no number")
        continue
      }
      #expect(abs(found - number) <= 1e-12 * abs(number))
    }
  }

  @Test func whatIsNoNumberIsADash() throws {
    let cells = [Double.nan, .infinity, -.infinity].map { Cell(.number($0), format: .count) }
    let sheet = try #require(
      try Written(.of([cells + [Cell(.none, format: .count), Cell(.number(-0.0))]]))
        .contents["sheet"])
    for address in ["A6", "B6", "C6", "D6"] { #expect(sheet[address]?.value == .text("—")) }
    #expect(sheet["E6"]?.value == .number(0))
  }

  @Test func thousandsOfDoublesComeBackToTwelveDigits() throws {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    let numbers = (0..<2_000).map { _ -> Double in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(Int64(bitPattern: state)) * (state % 7 == 0 ? 1e-25 : 1e-12)
    }
    let sheet = try #require(
      try Written(.of(numbers.map { [.number($0, .count)] })).contents["sheet"])
    for (row, number) in numbers.enumerated() {
      guard case .number(let found) = sheet["A\(row + 6)"]?.value else {
        Issue.record("row \(row)")
        continue
      }
      #expect(abs(found - number) <= 1e-12 * abs(number))
    }
  }

  @Test func identifiersStayText() throws {
    let sheet = try #require(
      try Written(.of([[.head("13800138000123456"), .text("007")]])).contents["sheet"])
    #expect(sheet["A6"]?.value == .text("13800138000123456"))
    #expect(sheet["B6"]?.value == .text("007"))
  }

  @Test func columnsAndLinesForPagesAreLeftOut() throws {
    let trend = Trend(values: [1, 2], targets: [], description: "")
    let table = Table(
      id: "t", caption: "Figures",
      columns: [
        .init("Name", alignment: .leading), .init("Trend", shownIn: .page),
        .init("Value"), .init("Low", shownIn: .workbook), .init("Line"),
      ],
      rows: [.init([.head("Talk"), .text("x"), .count(3), .count(2), Cell(.trend(trend))])])
    let sheet = try #require(
      try Written(.of(Section(id: "s", title: "sheet", blocks: [.table(table)])))
        .contents["sheet"])
    #expect(sheet["A5"]?.value == .text("Figures"))
    #expect(
      ["A6", "B6", "C6", "D6"].map { sheet[$0]?.value }
        == ["Name", "Value", "Low", "Line"].map { .text($0) })
    #expect(sheet["B7"]?.value == .number(3))
    #expect(sheet["C7"]?.value == .number(2))
    #expect(sheet["D7"]?.value == .blank)
    #expect(sheet["E7"] == nil)
  }

  @Test func linksLeadToSheetsAndNeverOut() throws {
    let rows: [[Cell]] = [
      [
        .text("more", link: Link("more", to: .section("b"))),
        .text("gone", link: Link("gone", to: .section("nowhere"))),
        .text("file", link: Link("file", to: .file("../../etc/passwd"))),
        Cell(.number(5), link: Link("5", to: .section("b"))),
      ]
    ]
    let table = Table(
      id: "t", caption: "", columns: (0..<4).map { .init("\($0)") }, rows: rows.map { .init($0) })
    let written = try Written(
      .of(
        Section(
          id: "a", title: "A1",
          blocks: [
            .table(table), .links([Link("Team 1", to: .file("teams/1.xlsx"), remark: "weekly")]),
          ]),
        Section(id: "b", title: "It's # 2", blocks: [])))
    let sheet = try #require(written.contents["A1"])
    #expect(sheet.links["A6"] == "'It''s ＃ 2'!A1")
    #expect(sheet["A6"]?.value == .text("more"))
    #expect(sheet.links["B6"] == nil)
    #expect(sheet.links["C6"] == nil)
    #expect(sheet.links["D6"] == "'It''s ＃ 2'!A1")
    #expect(sheet["D6"]?.value == .number(5))
    #expect(sheet["A8"]?.value == .text("Team 1"))
    #expect(sheet["B8"]?.value == .text("weekly · teams/1.xlsx"))
    #expect(sheet.links["A3"] == "'Contents'!A1")
    let contents = try #require(written.contents["Contents"])
    #expect(Set(contents.links.values) == ["'A1'!A1", "'It''s ＃ 2'!A1"])
    for (name, bytes) in written.parts where name.hasSuffix(".rels") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("External"))
    }
  }
}
