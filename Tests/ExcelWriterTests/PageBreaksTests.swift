import ReportModel
import Testing
import WorkbookCheck

@testable import ExcelWriter

/// Pages of 40 rows with 2 repeated: with a hair of air the first takes 39.4, further ones 37.4.
@Suite struct PageBreaksTests {
  private func best(_ places: [PageBreaks.Place], to end: Double) -> [Int]? {
    PageBreaks.best(places, from: 0, to: end, capacity: 40, repeated: 2)
  }

  private func rows(_ range: ClosedRange<Int>) -> [PageBreaks.Place] {
    range.map { .init(row: $0, top: Double($0), cost: PageBreaks.row) }
  }

  /// 44 rows: 23 and, below the two repeated, 21. 100 rows are three pages: 104 / 3 is 34.7, so
  /// 34, and twice 33 and two.
  @Test func aLongTableIsCutIntoEvenPages() {
    #expect(best(rows(3...41), to: 44) == [23])
    #expect(best(rows(3...97), to: 100) == [34, 67])
  }

  /// A heading at 30 leaves 14 for the second page: less even, and no row is torn from the others.
  @Test func ratherBetweenPartsThanWithinThem() {
    let heading = PageBreaks.Place(row: 30, top: 30, cost: PageBreaks.part)
    #expect(best(rows(3...27) + [heading], to: 44) == [30])
  }

  @Test func noneWherePagesAreFewerOrMany() {
    #expect(best(rows(3...37), to: 40) == nil)
    // 77.5 rows fit two pages to the edge: the air would make three of them.
    #expect(best(rows(3...75), to: 77.5) == nil)
    // More than four pages end where they end.
    #expect(best(rows(3...300), to: 303) == nil)
    // None fits between the only places.
    #expect(best(rows(3...3), to: 70) == nil)
  }

  /// A page upright takes 42 rows: of 60 the second page would hold a third. The head stands in the sixth row.
  @Test func theSecondPageOfAListIsNoLeftover() throws {
    let table = Table(
      id: "a", caption: "Caption", columns: [.init("Name"), .init("n")],
      rows: (0..<54).map { .init([.head("M\($0)"), .count($0)]) })
    let written = try Written(.of(Section(id: "s", title: "s", blocks: [.table(table)])))
    let xml = written.text("xl/worksheets/sheet2.xml")
    let match = try #require(xml.firstMatch(of: /<rowBreaks[^>]*><brk id="(\d+)"/))
    let row = try #require(Int(match.1))
    #expect((28...34).contains(row), "\(row)")
  }

  /// A table of 28 rows, one of 6 and a chart of 12 are more than a page: the small table goes over with the
  /// chart, which would lie there alone.
  @Test func aChartTakesWithItWhatStandsAboveIt() throws {
    func table(_ id: String, _ rows: Int) -> Table {
      Table(
        id: id, caption: "Caption \(id)", columns: [.init("Name"), .init("n")],
        rows: (0..<rows).map { .init([.head("M\($0)"), .count($0)]) })
    }
    var small = table("b", 6)
    small.sheet = .first
    let chart = Chart(
      id: "c", title: "c", description: "", form: .line,
      categories: .column(table: "a", column: 0, rows: 0..<28),
      series: [.init("n", values: .column(table: "a", column: 1, rows: 0..<28), role: .measured)],
      format: .count)
    let written = try Written(
      .of(
        Section(
          id: "s", title: "s",
          blocks: [.chart(chart), .table(table("a", 28)), .table(small)])))
    let sheet = try #require(written.contents["s"])
    let caption = try #require(
      sheet.cells.first { $0.value.value == .text("Caption b") }?.key.row)
    let xml = written.text("xl/worksheets/sheet2.xml")
    #expect(xml.contains("<brk id=\"\(caption)\""), "\(caption)")
  }

  /// After a table of 20 rows two boxes of 9 lines to write on begin a page that they fill; the third of 7 lines would
  /// lie on the next one alone, and takes the second with it.
  @Test func boxesToWriteInAreSharedBetweenPages() throws {
    let table = Table(
      id: "a", caption: "Caption", columns: [.init("Name"), .init("n")],
      rows: (0..<20).map { .init([.head("M\($0)"), .count($0)]) })
    let boxes = [("First", 9), ("Second", 9), ("Third", 7)].map { title, lines in
      Block.answer(AnswerBox(title, fields: (1...lines).map { "Field \($0)" }))
    }
    let written = try Written(
      .of(Section(id: "s", title: "s", blocks: [.table(table)] + boxes)))
    let sheet = try #require(written.contents["s"])
    let rows = ["First", "Second"].map { title in
      sheet.cells.first { $0.value.value == .text(title) }?.key.row
    }
    let breaks = written.text("xl/worksheets/sheet2.xml").matches(of: /<brk id="(\d+)"/)
      .map { Int($0.1) }
    #expect(breaks == rows, "\(breaks)")
  }
}
