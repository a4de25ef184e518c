import ReportModel
import Testing

@testable import HTMLWriter

struct FoldedTests {
  private func table(_ id: String, _ setting: Table.Setting, notes: [String] = []) -> Table {
    Table(
      id: id, caption: id, columns: [.init("A", alignment: .leading), .init("B")],
      rows: [.init([.head("x"), .count(1)])], notes: notes, setting: setting)
  }

  private func body(_ blocks: [Block]) -> String {
    Report.sample(sections: [Section(id: "s", title: "S", blocks: blocks)]).body
  }

  /// Outside, a note would explain what nobody sees, and print without its table.
  @Test func aNoteIsFoldedWithItsTable() throws {
    let page = body([.table(table("t", .folded, notes: ["About t."]))])
    let note = try #require(page.firstRange(of: "About t."))
    let end = try #require(page.firstRange(of: "</details>"))
    #expect(note.upperBound < end.lowerBound)
  }

  /// Where a page draws in the cells of a table, only a workbook has a chart.
  @Test func aChartOfWorkbooksIsNotOnAPage() {
    var chart = Chart(
      id: "c", title: "Own line", description: "Seconds", form: .bar,
      categories: .column(table: "t", column: 0, rows: 0..<1),
      series: [.init("B", values: .column(table: "t", column: 1, rows: 0..<1), role: .measured)],
      format: .count)
    #expect(body([.table(table("t", .rows)), .chart(chart)]).contains("Own line"))
    chart.shownIn = .workbook
    #expect(!body([.table(table("t", .rows)), .chart(chart)]).contains("Own line"))
  }

  /// A line a group, until there are more links than a reader looks through.
  @Test func manyLinksAreFoldedUnderTheirHeadings() {
    func groups(of count: Int) -> String {
      body(
        ["One", "Two"].flatMap { name -> [Block] in
          [
            .heading(name),
            .links((1...count).map { Link("\(name)\($0)", to: .file("\($0).html")) }),
          ]
        })
    }
    let few = groups(of: 60)
    #expect(few.contains("<dl class=\"groups plain\">"))
    #expect(!few.contains("<details") && few.contains("<dt>Two</dt>"))
    let many = groups(of: 61)
    #expect(many.contains("<summary>Two<span class=\"number\">61</span></summary>"))
    #expect(many.contains(#"<a href="61.html">Two61</a>"#))
  }

  @Test func anAnswerStandsBesideTheSmallTablesThatItFollows() {
    let box = AnswerBox("Agreed", fields: ["What"])
    let page = body([.table(table("t", .rows)), .answer(box)])
    #expect(
      page.contains(/<div class="pack">.*<\/table>.*<div class="answer">/.dotMatchesNewlines()))
    #expect(!body([.answer(box)]).contains(#"class="pack""#))
    let tables = ["a", "b", "c"].map { Block.table(table($0, .rows)) }
    #expect(body(tables).contains(#"<div class="pack columns">"#))
    #expect(body(tables + [.answer(box)]).contains(#"<div class="pack">"#))
    #expect(!body([.table(table("t", .folded)), .answer(box)]).contains(#"class="pack""#))
  }
}
