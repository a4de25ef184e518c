import ExcelWriter
import ReportModel
import Testing
import WorkbookCheck

/// Which sheets a report becomes, and what is a table there.
@Suite struct SheetTests {
  private func table(
    _ id: String, rows: Int, caption: String = "", totals: Int = 0, titles: [String] = ["A", "B"]
  ) -> Table {
    Table(
      id: id, caption: caption, columns: titles.map { .init($0) },
      rows: (0..<rows).map { row in
        .init(
          titles.indices.map { .count(row + $0) }, emphasis: row >= rows - totals ? .total : .plain)
      })
  }

  private func chart(_ id: String, of table: String) -> Chart {
    Chart(
      id: id, title: id, description: "", form: .bar,
      categories: .column(table: table, column: 0, rows: 0..<2),
      series: [.init("B", values: .column(table: table, column: 1, rows: 0..<2), role: .measured)],
      format: .count)
  }

  @Test func aTableHasASheetOfItsOwn() throws {
    let section = Section(
      id: "s", title: "Teams", tab: "Teams",
      blocks: [
        .table(table("a", rows: 3, caption: "Teams: calls")), .note("about calls"),
        .heading("Tickets"), .paragraph("lead"),
        .table(table("b", rows: 3, caption: "Teams: tickets")),
        .table(table("c", rows: 3, caption: "A caption far too long to become the name of a tab")),
        .table(table("d", rows: 3, caption: "x").tabbed("Notices")),
      ])
    let written = try Written(.of(section))
    #expect(
      written.contents.sheets.map(\.name)
        == ["Contents", "Teams", "Teams tickets", "Teams 3", "Notices"])
    #expect(
      written.contents.sheets.dropFirst().map { $0.tables.map(\.name) }
        == [["T_a"], ["T_b"], ["T_c"], ["T_d"]])
    #expect(written.contents["Teams tickets"]?["A5"]?.value == .text("Tickets"))
  }

  @Test func manyChartsStandBesideTheirDataOnASheetOfTheirOwn() throws {
    let charts = (1...3).map { Block.chart(chart("c\($0)", of: "a")) }
    let section = Section(
      id: "s", title: "Trend", blocks: charts + [.table(table("a", rows: 4, caption: "Values"))])
    let written = try Written(.of(section))
    #expect(
      written.contents.sheets.map(\.name) == ["Contents", "Trend", "Trend data", "Chart data"])
    #expect(written.contents["Trend"]?.charts.count == 3)
    #expect(written.contents["Trend data"]?.tables.map(\.range) == ["A6:B10"])
  }

  @Test func totalsStandBelowTheTable() throws {
    let section = Section(
      id: "s", title: "s", blocks: [.table(table("a", rows: 13, totals: 1))])
    let found = try #require(try Written(.of(section)).contents["s"]?.tables.first)
    #expect(found.range == "A5:B17")
    #expect(found.hasFilter)
    #expect(found.totalRows == 0)
  }

  @Test func rowsToLookAtFirstStayInTheTable() throws {
    var picked = table("a", rows: 12)
    picked.rows[3].emphasis = .focus
    let written = try Written(.of(Section(id: "s", title: "s", blocks: [.table(picked)])))
    #expect(written.contents["s"]?.tables.map(\.range) == ["A5:B17"])
    #expect(written.contents["s"]?.tables.first?.hasFilter == true)
  }

  @Test func whatOnlyPagesShowIsNoSheetAndWhatOnlyWorkbooksShowIsOne() throws {
    var (page, book) = (table("a", rows: 2, caption: "Page"), table("b", rows: 2, caption: "Book"))
    for column in page.columns.indices { page.columns[column].shownIn = .page }
    for column in book.columns.indices { book.columns[column].shownIn = .workbook }
    let section = Section(
      id: "s", title: "s", blocks: [.table(table("c", rows: 2)), .table(page), .table(book)])
    #expect(try Written(.of(section)).contents.sheets.map(\.name) == ["Contents", "s", "Book"])
  }

  @Test func aTableThatOthersPointIntoKeepsItsOrder() throws {
    var chart = chart("c", of: "a")
    chart.categories = .heads(table: "a", columns: 0..<2)
    chart.series = [.init("x", values: .row(table: "a", row: 0, columns: 0..<2), role: .measured)]
    let section = Section(
      id: "s", title: "s", blocks: [.table(table("a", rows: 12)), .chart(chart)])
    let found = try #require(try Written(.of(section)).contents["s"]?.tables.first)
    #expect(!found.hasFilter)
  }

  @Test func headsOfATableAreUniqueInAnyCase() throws {
    let titles = ["n", "N", "ｎ", "", " ", "x\ny", "_x0041_"]
    let section = Section(
      id: "s", title: "s", blocks: [.table(table("a", rows: 1, titles: titles))])
    let written = try Written(.of(section))
    let heads = try #require(written.contents["s"]?.tables.first?.heads)
    #expect(heads == ["n", "N (2)", "ｎ (3)", "–", "– (2)", "x y", "_x0041_"])
    // Programs drop a table whose heads differ from its cells.
    for (column, head) in zip(["A", "B", "C", "D", "E", "F", "G"], heads) {
      #expect(written.contents["s"]?["\(column)5"]?.value == .text(head))
    }
  }

  @Test func tablesTakeNoNameOfACell() throws {
    let target = NamedTarget(
      name: "T_a", label: "x", relation: .atMost, value: 1, format: .count)
    let section = Section(id: "s", title: "s", blocks: [.table(table("a", rows: 1))])
    #expect(
      try Written(.of(section, targets: [target])).contents["s"]?.tables.map(\.name) == ["T_a_2"])
  }

  @Test func scorecardsAndTheListOfAgentsLeadToEachOther() throws {
    let list = Table(
      id: "agents", caption: "", columns: [.init("Agent"), .init("n")],
      rows: (1...2).map { number in
        .init([
          .head("A\(number)", link: Link("A\(number)", to: .section("card-\(number)"))), .count(1),
        ])
      })
    let cards = (1...2).map { number in
      Section(id: "card-\(number)", title: "A\(number)", blocks: [], startsPage: true)
    }
    let written = try Written(
      .of(Section(id: "agents", title: "Agents", blocks: [.table(list)]), cards[0], cards[1]))
    #expect(written.contents["Agents"]?.links["A7"] == "'A2'!A1")
    #expect(written.contents["A2"]?.links["B3"] == "'Agents'!A7")
    #expect(written.contents["A2"]?["B3"]?.value == .text("← Agents"))
  }

  @Test func roomForAnswersIsInView() throws {
    let sheet = try #require(try Written(.specimen).contents["Card"])
    #expect(sheet["A8"]?.value == .text("Agreed"))
    #expect(sheet["B9"]?.value == .text("Listen to five calls"))
    #expect(["A10", "A11"].map { sheet[$0]?.value } == [.text("Action"), .text("Date")])
    #expect(sheet["B10"]?.value == .blank)
    #expect(sheet.merges.filter { $0.hasPrefix("B10:") || $0.hasPrefix("B11:") }.count == 2)
  }

  /// What the cover says as it stands has no sheet that says it again.
  @Test func anOpeningOfSentencesAndBoxesStandsOnTheCover() throws {
    let opening = Section(
      id: "brief", title: "In brief",
      blocks: [
        .lead([Phrase("One sentence.")]),
        .callouts([Callout("A talk", [Phrase("Its reason.")], tone: .caution)]), .note("A note."),
      ])
    let rest = Section(id: "s", title: "Figures", blocks: [.table(table("a", rows: 2))])
    let written = try Written(.of(opening, rest))
    #expect(written.contents.sheets.map(\.name) == ["Contents", "Figures"])
    let cover = try #require(written.contents.sheets.first)
    for text in ["One sentence.", "A talk", "Its reason.", "A note."] {
      #expect(cover.cells.values.count { $0.value == .text(text) } == 1, "\(text)")
    }
  }

  @Test func theCoverShowsVerdictsThatFollowTheirCells() throws {
    let cover = try #require(try Written(.specimen).contents.sheets.first)
    let verdict = try #require(cover.cells.first { $0.value.formula == "'Summary'!F11" })
    let row = verdict.key.row + 1
    #expect(verdict.value.value == .text("Met"))
    #expect(cover["A\(row)"]?.formula == "'Summary'!A11")
    #expect(cover["B\(row)"]?.formula == "'Summary'!B11")
    #expect(cover["C\(row)"]?.formula == "Target_acw_mean")
    #expect(cover["C\(row)"]?.formatCode.hasPrefix("\"≤\"") == true)
    #expect(cover["E\(row)"]?.value == .text("clearly better"))
    let joint = try #require(
      cover.cells.first { $0.key.column == 3 && $0.value.formula?.hasPrefix("IF(OR(") == true })
    #expect(joint.value.value == .text("Met"))
    // One mean is clearly met, which makes the standard clear.
    let sure = cover["E\(joint.key.row + 1)"]
    #expect(sure?.value == .text("clearly better"))
    #expect(
      sure?.formula
        == "IF(OR('Summary'!G11=\"clearly better\",'Summary'!G12=\"clearly better\"),\"clearly better\","
        + "IF(AND('Summary'!G11=\"clearly worse\",'Summary'!G12=\"clearly worse\"),\"clearly worse\","
        + "IF(AND('Summary'!G12='Summary'!G11),'Summary'!G11,\"cannot tell\")))")
    #expect(cover.cells.values.contains { $0.value == .text("For the director") })
  }
}
