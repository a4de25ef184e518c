import ReportModel
import Testing

@testable import HTMLWriter

struct TableTests {
  private func body(_ columns: [Table.Column], _ rows: [Table.Row]) -> String {
    Report.sample(.table(Table(id: "t", caption: "Figures", columns: columns, rows: rows))).body
  }

  @Test func cellsShowTheirValues() {
    let body = body(
      [.init("Team", alignment: .leading), .init("Calls"), .init("Share", alignment: .center)],
      [
        .init([.head("Team 1"), .count(11860), .number(nil, .percent)]),
        .init([.head("All"), .count(44116), .number(-0.0123, .percent)], emphasis: .total),
      ])
    #expect(
      body.contains(
        """
        <caption id="table_t_caption">Figures</caption>
        <thead>
        <tr><th scope="col">Team</th><th scope="col" class="n">Calls</th>\
        <th scope="col" class="c">Share</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">Team 1</th><td class="n">11,860</td><td class="c">—</td></tr>
        <tr class="total"><th scope="row">All</th><td class="n">44,116</td>\
        <td class="c">−1.23%</td></tr>
        </tbody>
        """))
  }

  @Test func workbookColumnsAreLeftOut() {
    let body = body(
      [.init("A"), .init("Parts", shownIn: .workbook), .init("B", shownIn: .page)],
      [.init([.text("1"), .text("hidden"), .text("2")])])
    #expect(!body.contains("Parts") && !body.contains("hidden"))
    #expect(body.contains(#"<tr><td class="n">1</td><td class="n">2</td></tr>"#))
  }

  @Test func raggedRowsKeepTheirColumns() {
    let body = body([.init("A"), .init("B")], [.init([.text("1")]), .init([])])
    #expect(body.contains(#"<tr><td class="n">1</td><td class="n">—</td></tr>"#))
    #expect(body.contains(#"<tr><td class="n">—</td><td class="n">—</td></tr>"#))
  }

  @Test(arguments: [
    (Mark(.good, isFirm: true), #"<span class="chip good firm"><svg class="sign""#),
    (Mark(.good, isFirm: false), #"<span class="chip good"><svg class="sign""#),
    (Mark(.bad, isFirm: true), #"<span class="chip bad firm"><svg class="sign""#),
    (Mark(.neutral, isFirm: false), #"<span class="chip neutral">Word</span>"#),
  ])
  func marksAreChipsWithAShape(mark: Mark, start: String) {
    let body = body([.init("Verdict")], [.init([Cell(.text("Word"), mark: mark)])])
    #expect(body.contains(start))
    #expect(body.contains("Word</span>"))
  }

  @Test func aDashIsNeverAChip() {
    let body = body([.init("V")], [.init([Cell(.none, mark: Mark(.good, isFirm: true))])])
    #expect(body.contains(">—</td>") && !body.contains("chip"))
  }

  @Test func onlyABoxThatCanScrollTakesTheTabKey() {
    #expect(!body([.init("A")], [.init([.text("1")])]).contains("tabindex=\"0\""))
    let wide = body(
      (0..<14).map { .init("Month \($0)") }, [.init((0..<14).map { _ in .text("98.86%") })])
    #expect(
      wide.contains(
        #"<div class="scroll" role="region" aria-labelledby="table_t_caption" tabindex="0">"#))
  }

  @Test func rowsWithVerdictsBecomeCardsWithLabels() {
    let body = body(
      [.init("KPI"), .init("Verdict")],
      [.init([.head("Talk"), Cell(.text("Met"), mark: Mark(.good, isFirm: true))])])
    #expect(body.contains(#"<div class="scroll cards">"#))
    #expect(body.contains(#"<td class="n" role="cell" data-label="Verdict">"#))
  }
}
