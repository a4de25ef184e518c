import ExcelWriter
import ReportModel
import Testing
import WorkbookCheck

@Suite struct PageTests {
  private func table(_ id: String, rows: Int, columns: Int = 3) -> Table {
    Table(
      id: id, caption: "Caption \(id)", columns: (0..<columns).map { .init("Column \($0)") },
      rows: (0..<rows).map { row in .init((0..<columns).map { .count(row * $0) }) })
  }

  @Test func theHeadOfAnOnlyTableStaysInView() throws {
    let sheet = try #require(
      try Written(.of(Section(id: "s", title: "s", blocks: [.table(table("a", rows: 20))])))
        .contents["s"])
    #expect(sheet.frozen == (rows: 6, columns: 0))
    #expect(sheet.repeated == "'s'!$6:$6")
    #expect(!sheet.isLandscape)
  }

  @Test func onAScorecardOnlyTheTitleStays() throws {
    let blocks: [Block] = [.table(table("a", rows: 2)), .table(table("b", rows: 2))]
    let sheet = try #require(
      try Written(.of(Section(id: "s", title: "s", blocks: blocks, startsPage: true)))
        .contents["s"])
    #expect(sheet.tables.isEmpty)
    #expect(sheet.frozen == (rows: 3, columns: 0))
    #expect(sheet.repeated == "'s'!$1:$2")
  }

  /// Names are wrapped before a time of 15.2 characters is: on a wide list as on a card.
  @Test func timesAndIdsStandOnOneLine() throws {
    let names = (0..<12).map { Table.Column("Name \($0)", alignment: .leading) }
    let table = Table(
      id: "a", caption: "Tickets", columns: [.init("Accepted", alignment: .leading)] + names,
      rows: (0..<12).map { _ in
        .init([Cell(.text("2026-10-24 09:02"))] + names.map { _ in Cell(.text("云汀县城区供电所营业班")) })
      })
    for isCard in [false, true] {
      let section = Section(id: "s", title: "s", blocks: [.table(table)], startsPage: isCard)
      let xml = try Written(.of(section)).text("xl/worksheets/sheet2.xml")
      let width = try #require(xml.firstMatch(of: /<col min="1" max="1" width="([\d.]+)"/)).1
      #expect(try #require(Double(width)) > 15.2 + 1.5, "\(isCard)")
    }
  }

  /// What a page folds away stands below a card and is left out of print, as are the columns that a table has for the
  /// screen; nothing of it makes the card's letters smaller.
  @Test func aCardIsPrintedWithoutWhatAPageFoldsAway() throws {
    // Thirteen columns are as wide as running text, so that no more are printed for its sake.
    var own = table("a", rows: 3, columns: 15)
    own.printedColumns = 13
    var folded = table("b", rows: 2, columns: 30)
    folded.setting = .folded
    let card = Section(
      id: "s", title: "s", blocks: [.table(folded), .table(own), .note("end")], startsPage: true)
    let written = try Written(.of(card))
    let sheet = try #require(written.contents["s"])
    // Caption and head in rows 5 and 6, three rows, a blank one, and the note.
    #expect(sheet["A11"]?.value == .text("end"))
    let places = Dictionary(
      uniqueKeysWithValues: written.manifest.tables.map { ($0.id, $0.headRow) })
    #expect(places["a"] == 5 && (places["b"] ?? 0) > 11)
    let area = try #require(
      written.text("xl/workbook.xml").firstMatch(of: /Print_Area"[^>]*>([^<]+)</))
    #expect(area.1.hasSuffix("!$A$1:$M$11"), "\(area.1)")
  }

  @Test func aScorecardIsOnePage() throws {
    let card = Section(
      id: "s", title: "s", blocks: [.table(table("a", rows: 50))], startsPage: true)
    let xml = try Written(.of(card)).text("xl/worksheets/sheet2.xml")
    #expect(xml.contains("<pageSetUpPr fitToPage=\"1\"/>"))
    // One page high is what stands for no word of it.
    #expect(xml.contains("<pageSetup ") && !xml.contains("fitToHeight"))
  }

  /// A card is one page while its figures have five points; any sheet is one page wide.
  @Test func noLetterIsTooSmallToRead() throws {
    func page(_ rows: Int, _ columns: Int, isCard: Bool) throws -> String {
      let table = table("a", rows: rows, columns: columns)
      let section = Section(id: "s", title: "s", blocks: [.table(table)], startsPage: isCard)
      let xml = try Written(.of(section)).text("xl/worksheets/sheet2.xml")
      let match = try #require(xml.firstMatch(of: /<pageSetup [^>]*>/))
      return String(match.0)
    }
    // A page holds 40 rows of 15.75 points at full size: 67 take 60% of it.
    #expect(try !page(60, 3, isCard: true).contains("fitToHeight"))
    // 90 rows are two pages, not one of half the size.
    #expect(try page(90, 3, isCard: true).contains("fitToHeight=\"0\""))
    // However many columns there are, they are one page wide.
    #expect(try !page(3, 14, isCard: false).contains("fitToWidth"))
    #expect(try !page(3, 40, isCard: false).contains("fitToWidth"))
  }

  /// A sheet is called as its tab is.
  @Test func theTitleIsThatOfTheTab() throws {
    let section = Section(
      id: "s", title: "In short", tab: "Summary",
      blocks: [
        .table(table("a", rows: 2)), .table(table("b", rows: 2)),
      ])
    let card = Section(id: "c", title: "Agent (1001)", tab: "Agent 1001", blocks: [])
    let sheets = try Written(.of(section, card)).contents
    #expect(sheets["Summary"]?["A1"]?.value == .text("Summary"))
    #expect(sheets["Caption b"]?["A1"]?.value == .text("Caption b"))
    // The marks of a title that a tab leaves out change no word.
    #expect(sheets["Agent 1001"]?["A1"]?.value == .text("Agent (1001)"))
  }

  @Test func aScorecardStandsUprightWithItsFactsSideBySide() throws {
    let facts = Block.facts([Fact("Name", "Agent one"), Fact("ID", "1001"), Fact("Team", "Red")])
    let card = Section(
      id: "s", title: "s", blocks: [facts, .table(table("a", rows: 2, columns: 12))],
      startsPage: true)
    let written = try Written(.of(card))
    let sheet = try #require(written.contents["s"])
    #expect(!sheet.isLandscape)
    #expect(written.text("xl/worksheets/sheet2.xml").contains("defaultRowHeight=\"15.75\""))
    func row(_ number: Int) -> [String] {
      sheet.cells.filter { $0.key.row == number - 1 }.sorted { $0.key.column < $1.key.column }
        .compactMap { if case .text(let text) = $0.value.value { text } else { nil } }
    }
    #expect(row(5) == ["Name", "ID", "Team"])
    #expect(row(6) == ["Agent one", "1001", "Red"])
  }

  /// A count can be reckoned with; an id stays a text.
  @Test func aFactThatIsACountIsANumber() throws {
    let facts = Block.facts([Fact("Calls", count: 1307), Fact("ID", "1001")])
    let sheet = try #require(
      try Written(.of(Section(id: "s", title: "s", blocks: [facts]))).contents["s"])
    let values = sheet.cells.values.map(\.value)
    #expect(values.contains(.number(1307)) && values.contains(.text("1001")))
    #expect(!values.contains(.text("1,307")) && !values.contains(.number(1001)))
  }

  /// What stands out and the line that it is seen in: the chart takes no height of its own.
  @Test func onAScorecardTheChartStandsBesideItsBoxes() throws {
    func chart(_ id: String, for format: Table.Column.Media) -> Block {
      var chart = Chart(
        id: id, title: id, description: "Seconds", form: .line,
        categories: .heads(table: "a", columns: 1..<3),
        series: [.init("v", values: .row(table: "a", row: 0, columns: 1..<3), role: .measured)],
        format: .count)
      chart.shownIn = format
      return .chart(chart)
    }
    let card = Section(
      id: "s", title: "s",
      blocks: [
        .callouts([Callout("Well", [Phrase("Fast.")])]), chart("c", for: .workbook),
        chart("d", for: .page), .table(table("a", rows: 2, columns: 12)),
      ], startsPage: true)
    let written = try Written(.of(card))
    let sheet = try #require(written.contents["s"])
    #expect(sheet.charts.map(\.description) == ["c. Seconds"])
    // Level with the box, right of it: half of twelve columns.
    let drawing = written.text("xl/drawings/drawing1.xml")
    #expect(
      drawing.contains("<xdr:from><xdr:col>6</xdr:col>") && drawing.contains("<xdr:row>4</xdr:row>")
    )
    #expect(sheet.merges.contains("A5:F5"))
    // The table's caption and head follow below the chart.
    #expect(sheet["A18"]?.value == .text("Caption a"))
  }

  /// The head of a table means nothing above a chart on a later page.
  @Test func theHeadIsNotRepeatedAboveCharts() throws {
    let chart = Chart(
      id: "c", title: "c", description: "", form: .line,
      categories: .column(table: "a", column: 0, rows: 0..<20),
      series: [
        .init("v", values: .column(table: "a", column: 1, rows: 0..<20), role: .measured)
      ], format: .count)
    let sheet = try #require(
      try Written(
        .of(Section(id: "s", title: "s", blocks: [.table(table("a", rows: 20)), .chart(chart)]))
      ).contents["s"])
    #expect(sheet.repeated == "'s'!$1:$2")
  }

  @Test func wideTablesLieAcrossThePage() throws {
    let sheet = try #require(
      try Written(
        .of(Section(id: "s", title: "s", blocks: [.table(table("a", rows: 2, columns: 14))]))
      ).contents["s"])
    #expect(sheet.isLandscape)
    #expect(sheet.frozen == (rows: 6, columns: 1))
  }

  /// An id and who it is: without the name nobody knows whose figures these are.
  @Test func theColumnsThatNameTheRowsStayInView() throws {
    var wide = table("a", rows: 2, columns: 12)
    for row in wide.rows.indices {
      wide.rows[row].cells[0] = .head("1001")
      wide.rows[row].cells[1] = .head("Agent one")
    }
    let sheet = try #require(
      try Written(.of(Section(id: "s", title: "s", blocks: [.table(wide)]))).contents["s"])
    #expect(sheet.frozen == (rows: 6, columns: 2))
  }

  /// Across, two pages would hold what one upright page does: 10 columns of 13 characters and 50 rows.
  @Test func longSheetsThatAreNotTooWideStandUpright() throws {
    let long = try Written(
      .of(Section(id: "s", title: "s", blocks: [.table(table("a", rows: 50, columns: 10))])))
    #expect(long.contents["s"]?.isLandscape == false)
    let wide = try Written(
      .of(Section(id: "s", title: "s", blocks: [.table(table("a", rows: 50, columns: 19))])))
    #expect(wide.contents["s"]?.isLandscape == true)
  }

  /// An upright page holds 42 rows of 100 characters; three stray rows are no page of their own.
  @Test func aFewRowsTooManyMakeAPageALittleSmaller() throws {
    func isOnePage(_ rows: Int) throws -> Bool {
      let section = Section(id: "s", title: "s", blocks: [.table(table("a", rows: rows))])
      return try !Written(.of(section)).text("xl/worksheets/sheet2.xml").contains("fitToHeight")
    }
    #expect(try [30, 40, 60].map(isOnePage) == [false, true, false])
  }

  /// Of the data of charts print has the list: where the cells of each stand, which begin at the first place named.
  @Test func chartDataPrintTheirList() throws {
    let written = try Written(.specimen)
    #expect(
      written.text("xl/workbook.xml").contains(
        "<definedName name=\"_xlnm.Print_Area\" localSheetId=\""))
    let sheet = try #require(written.contents["Chart data"])
    #expect(sheet["A5"]?.value == .text("Not printed."))
    let list = (6...).prefix { sheet["A\($0)"] != nil }
    let last = try #require(list.last)
    #expect(written.text("xl/workbook.xml").contains(">'Chart data'!$A$1:$J$\(last)<"))
    // An empty row, the title and the head of the first block follow.
    guard case .text(let place)? = sheet["A6"]?.value else {
      Issue.record("no list")
      return
    }
    #expect(place.hasPrefix("A\(last + 4):"))
    #expect(sheet["B6"]?.value == sheet["A\(last + 2)"]?.value)
  }

  @Test func theFootNamesSourceSheetAndPage() throws {
    var report = Report.of(Section(id: "s", title: "s", blocks: []))
    report.foot = "A&G && 2026 &[Picture]"
    let written = try Written(report)
    for sheet in written.contents.sheets {
      #expect(sheet.foot == "&L&9 A＆G ＆＆ 2026 ＆[Picture]&R&9 &A · Page &P of &N")
      #expect(!sheet.isHidden)
    }
    let chinese = try Written(.of(Section(id: "s", title: "s", blocks: []), language: "zh-Hans"))
    #expect(
      chinese.contents.sheets[0].foot
        == "&L&9 Source: the hotline's records&R&9 &A · 第&P页，共&N页")
    let xml = written.text("xl/worksheets/sheet1.xml")
    #expect(xml.contains("paperSize=\"9\""))
    // The cover is one page, other sheets are as many as they need.
    #expect(!xml.contains("fitToHeight"))
    #expect(written.text("xl/worksheets/sheet2.xml").contains("fitToHeight=\"0\""))
  }

  @Test func noTableHoldsMergedCells() throws {
    let long = String(repeating: "Of the calls, some were long. ", count: 20)
    let blocks: [Block] = [
      .paragraph(long), .note("short"), .table(table("a", rows: 3)), .note(long),
    ]
    let sheet = try #require(
      try Written(.of(Section(id: "s", title: "s", blocks: blocks))).contents["s"])
    #expect(sheet.merges.count == 2)
    #expect(sheet.merges.allSatisfy { $0.hasPrefix("A5:") || $0.hasPrefix("A14:") })
    #expect(sheet["A5"]?.value == .text(long))
    #expect(sheet["A6"]?.value == .text("short"))
    #expect(sheet["A8"]?.value == .text("Caption a"))
  }

  @Test func theContentsSayWhatToKnowFirst() throws {
    var report = Report.of(Section(id: "s", title: "Summary", blocks: []))
    report.head = ["Hotline centre", "No. 10"]
    report.notices = ["Two days are missing.", "31 rows were rejected."]
    let sheet = try #require(try Written(report).contents["Contents"])
    let texts = (1...12).compactMap { row -> String? in
      if case .text(let text) = sheet["A\(row)"]?.value { text } else { nil }
    }
    #expect(
      texts == [
        "Service report", "October 2026", "Hotline centre", "No. 10", "Two days are missing.",
        "31 rows were rejected.", "Contents", "Summary", "Source: the hotline's records",
      ])
    #expect(sheet.links == ["A10": "'Summary'!A1"])
  }
}
