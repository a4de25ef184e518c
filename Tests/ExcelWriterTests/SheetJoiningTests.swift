import ExcelWriter
import ReportModel
import Testing
import WorkbookCheck

/// Which tables share a sheet, and how the cover leads there.
@Suite struct SheetJoiningTests {
  private func table(
    _ id: String, rows: Int = 3, caption: String = "", on sheet: Table.Sheet = .own
  ) -> Table {
    Table(
      id: id, caption: caption, columns: [.init("A"), .init("B")],
      rows: (0..<rows).map { .init([.count($0), .count($0)]) }
    ).sharing(sheet)
  }

  private func section(_ blocks: [Block], title: String = "Teams") -> Section {
    Section(id: "s", title: title, blocks: blocks)
  }

  private func names(_ section: Section) throws -> [String] {
    try Written(.of(section)).contents.sheets.dropFirst().map(\.name)
  }

  @Test func shortTablesStandBelowTheOneTheyAskFor() throws {
    let written = try Written(
      .of(
        section([
          .table(table("a", caption: "First")), .note("of the first"),
          .table(table("b", caption: "Second")),
          .table(table("c", caption: "Third", on: .previous)),
          .table(table("d", caption: "Fourth", on: .first)), .note("of the fourth"),
        ])))
    #expect(written.contents.sheets.map(\.name) == ["Contents", "Teams", "Second"])
    let first = try #require(written.contents["Teams"])
    #expect(first["A11"]?.value == .text("of the first"))
    #expect(first["A13"]?.value == .text("Fourth"))
    #expect(first["A19"]?.value == .text("of the fourth"))
    // Only the first is a table of the program's own: one to filter and copy a sheet.
    #expect(written.contents.sheets.map { $0.tables.map(\.name) } == [[], ["T_a"], ["T_b"]])
    #expect(first.frozen == (rows: 3, columns: 0))
    #expect(
      written.manifest.tables.filter { $0.sheet == "Second" }.map(\.id) == ["b", "c"])
  }

  /// A caption that is too long for a tab gives it what stands before its first mark.
  @Test func aLongCaptionIsCutAtItsMark() throws {
    let long = table("b", rows: 30, caption: "Abandoned share, where it is worth reading at all")
    #expect(
      try names(section([.table(table("a", caption: "First")), .table(long)]))
        == ["Teams", "Abandoned share"])
  }

  /// What goes below stands above the charts, which are looked at.
  @Test func chartsComeLast() throws {
    let chart = Chart(
      id: "chart", title: "Chart", description: "", form: .bar,
      categories: .column(table: "a", column: 0, rows: 0..<3),
      series: [.init("B", values: .column(table: "a", column: 1, rows: 0..<3), role: .measured)],
      format: .count)
    let written = try Written(
      .of(
        section([
          .chart(chart), .table(table("a", caption: "First")),
          .table(table("b", caption: "Second", on: .first)),
        ])))
    #expect(written.contents.sheets.map(\.name) == ["Contents", "Teams", "Chart data"])
    #expect(written.contents["Teams"]?["A11"]?.value == .text("Second"))
    // Above the chart stand five rows of the first table, its caption and five of the second.
    #expect(written.text("xl/drawings/drawing1.xml").contains("<xdr:row>16</xdr:row>"))
  }

  @Test(arguments: [(20, ["Teams"]), (21, ["Teams", "Second"])])
  func longTablesKeepASheetOfTheirOwn(_ rows: Int, _ expected: [String]) throws {
    #expect(
      try names(
        section([
          .table(table("a")), .table(table("b", rows: rows, caption: "Second", on: .first)),
        ])) == expected)
  }

  /// 20 + 20 + 20 rows are as many as a sheet shows of several tables.
  @Test func aSheetHoldsNoMoreThanCanBeSeen() throws {
    #expect(
      try names(
        section([
          .table(table("a", rows: 20)), .table(table("b", rows: 20, on: .first)),
          .table(table("c", rows: 20, on: .first)),
          .table(table("d", rows: 1, caption: "Fourth", on: .first)),
        ])) == ["Teams", "Fourth"])
  }

  @Test func sharedSheetsAreCalledAfterWhatTheirTitlesShare() throws {
    func second(_ captions: [String], title: String = "Groups") throws -> String? {
      let tables = captions.enumerated().map { number, caption in
        Block.table(
          table("t\(number)", caption: caption, on: number == 0 ? .own : .previous))
      }
      let written = try Written(.of(section([.table(table("a"))] + tables, title: title)))
      let sheet = written.contents.sheets[2]
      guard case .text(let title) = sheet["A1"]?.value else { return nil }
      return "\(sheet.name) | \(title)"
    }
    #expect(
      try second(["Teams: calls", "Teams: tickets"])
        == "Teams calls, tickets | Teams: calls, tickets")
    // Too long for a tab; a section's own name is taken.
    #expect(
      try second(["Teams: calls", "Teams: tickets, those that came back"], title: "Teams")
        == "Teams details | Teams details")
    #expect(
      try second(["Talk time, groups: limits", "Ring time, groups: limits"])
        == "Groups limits | Groups: limits")
    #expect(try second(["Calls", "Tickets"]) == "Calls | Calls")
  }

  // MARK: The cover

  @Test func theContentsGoBySubject() throws {
    let sections = [
      section([
        .table(table("a", caption: "Values")), .table(table("b", caption: "Bases", on: .first)),
        .table(table("c", caption: "Limits")),
      ]),
      Section(id: "t", title: "Errors", blocks: []),
    ]
    var report = Report.of(sections[0])
    report.sections = sections
    let cover = try #require(try Written(report).contents.sheets.first)
    let rows = (5...7).map { row in
      ["A", "B"].map { column -> String? in
        if case .text(let text) = cover["\(column)\(row)"]?.value { text } else { nil }
      }
    }
    #expect(rows == [["Teams", "Values, Bases"], ["Limits", "A, B"], ["Errors", nil]])
    #expect(
      ["A5", "A6", "A7"].map { cover.links[$0] } == ["'Teams'!A1", "'Limits'!A1", "'Errors'!A1"])
  }

  /// Of a team of twenty a list would push what follows from the page.
  @Test func scorecardsStandSideBySideOnTheCover() throws {
    let cards = (1...5).map {
      Section(id: "card-\($0)", title: "A\($0)", blocks: [], startsPage: true)
    }
    var report = Report.of(cards[0])
    report.sections = [section([])] + cards + [Section(id: "t", title: "Errors", blocks: [])]
    let cover = try #require(try Written(report).contents.sheets.first)
    #expect(
      cover.links.mapValues { $0.filter { $0 != "'" } } == [
        "A5": "Teams!A1", "A6": "A1!A1", "A7": "A2!A1", "B6": "A3!A1", "B7": "A4!A1",
        "D6": "A5!A1", "A8": "Errors!A1",
      ])
  }

  @Test func tabsOfASubjectHaveOneColour() throws {
    var report = Report.of(
      section([.table(table("a")), .table(table("b"))]), targets: [.acw])
    report.sections += ["x", "y"].map {
      Section(id: $0, title: $0, blocks: [], startsPage: true)
    }
    let written = try Written(report)
    let colours = (1...6).map { number in
      written.text("xl/worksheets/sheet\(number).xml").firstMatch(of: /<tabColor rgb="(\w+)"/)?.1
    }
    #expect(colours == [nil, "FF6B7681", "FF6B7681", "FFC3CAD0", "FFC3CAD0", "FFFFF6D6"])
  }
}
