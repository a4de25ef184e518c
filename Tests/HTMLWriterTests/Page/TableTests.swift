import ReportModel
import Testing

@testable import HTMLWriter

struct TableTests {
  private func body(_ columns: [Table.Column], _ rows: [Table.Row]) -> String {
    Report.sample(.table(Table(id: "t", caption: "Figures", columns: columns, rows: rows))).body
  }

  @Test func fourteenRowsAreKeptTogetherOnPaperAndFifteenAreNot() {
    func body(_ rows: Int, notes: Int = 0) -> String {
      Report.sample(
        .table(
          Table(
            id: "t", caption: "T", columns: [.init("A")],
            rows: (0..<rows).map { row in
              var cell = Cell.number(Double(row), .general)
              cell.notes = (0..<notes).map { CellNote("note \($0)") }
              return .init([cell])
            }))
      ).body
    }
    #expect(body(14).contains(#"<div class="scroll brief">"#))
    #expect(body(15).contains(#"<div class="scroll">"#))
    // Notes below values are lines too: 13 rows of two have 26, 9 of three 27.
    #expect(body(13, notes: 1).contains(#"<div class="scroll brief">"#))
    #expect(body(9, notes: 2).contains(#"<div class="scroll">"#))
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
        <tr><th scope="col">Team<th scope="col" class="n">Calls\
        <th scope="col" class="c">Share</tr>
        </thead>
        <tbody>
        <tr><th scope="row">Team 1<td>11,860<td class="c">—</tr>
        <tr class="total"><th scope="row">All<td>44,116\
        <td class="c">−1.23%</tr>
        </tbody>
        """))
  }

  @Test func workbookColumnsAreLeftOut() {
    let body = body(
      [.init("A"), .init("Parts", shownIn: .workbook), .init("B", shownIn: .page)],
      [.init([.text("1"), .text("hidden"), .text("2")])])
    #expect(!body.contains("Parts") && !body.contains("hidden"))
    #expect(body.contains(#"<tr><td>1<td>2</tr>"#))
  }

  @Test func aPageShowsTheFirstRowsOfALongTable() {
    var long = Table(
      id: "t", caption: "Tickets", columns: [.init("Ticket")],
      rows: (1...5).map { .init([.head("T\($0)")]) })
    long.pageLimit = 3
    let body = Report.sample(.table(long)).body
    #expect(body.contains(">T1<") && body.contains(">T3<") && !body.contains("T4"))
    long.pageLimit = 6
    #expect(Report.sample(.table(long)).body.contains(">T5<"))
  }

  @Test func raggedRowsKeepTheirColumns() {
    let body = body([.init("A"), .init("B")], [.init([.text("1")]), .init([])])
    #expect(body.contains(#"<tr><td>1<td>—</tr>"#))
    #expect(body.contains(#"<tr><td>—<td>—</tr>"#))
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
    #expect(body.contains(">—<") && !body.contains("chip"))
  }

  @Test func onlyABoxThatCanScrollTakesTheTabKey() {
    #expect(!body([.init("A")], [.init([.text("1")])]).contains("tabindex=\"0\""))
    let wide = body(
      (0..<30).map { .init("Month \($0)") }, [.init((0..<30).map { _ in .text("98.86%") })])
    #expect(
      wide.contains(
        #"<div class="scroll brief" role="group" aria-labelledby="table_t_caption" tabindex="0">"#))
    #expect(!body((0..<13).map { .init("M\($0)") }, []).contains("tabindex=\"0\""))
  }

  @Test func rowsBecomeCardsWithLabelsWhereTheScreenIsNarrower() {
    func look(_ columns: Int) -> String {
      Report.sample(
        .table(
          Table(
            id: "t", caption: "", columns: (0..<columns).map { .init("Indicator \($0)") },
            rows: [.init((0..<columns).map { _ in .text("98.86%") })]))
      ).page
    }
    #expect(look(3).contains(#"<div class="scroll brief"><table id="table_t">"#))
    #expect(!look(3).contains("--l:"))
    #expect(
      look(6).contains(#"<div class="scroll cards brief"><table id="table_t" class="full l1""#))
    #expect(look(6).contains(#".l1 td:nth-child(6){--l:"Indicator 5"}</style>"#))
    #expect(look(10).contains(#"<div class="scroll cards late brief"><table"#))
  }

  /// Above the tick of a drawn head `target 2` needs no more; beside a cell it would be taken for the place.
  @Test func aLabelOfItsOwnStandsBesideCellsInsteadOfTheHead() {
    var drawn = Table.Column("", note: "target 2")
    drawn.cardLabel = "dashed: target 2"
    let page = Report.sample(
      .table(
        Table(
          id: "t", caption: "", columns: [.init("A"), drawn],
          rows: [.init([.text("1"), .text("2")])], setting: .panels))
    ).page
    #expect(page.contains(#".l1 td:nth-child(2){--l:"dashed\3a  target 2"}"#))
    #expect(page.contains("target 2</small>"), "\(page)")
  }

  /// Where rows are cards nobody sees the second lines of heads; panels and entries say what they mean themselves.
  @Test func besideTheCellsOfACardStandsTheWholeHead() {
    func page(_ setting: Table.Setting) -> String {
      Report.sample(
        .table(
          Table(
            id: "t", caption: "", columns: (0..<6).map { .init("近\($0)期", note: "灰带") },
            rows: [.init((0..<6).map { _ in .text("98.86%") })], setting: setting))
      ).page
    }
    #expect(page(.rows).contains(#".l1 td:nth-child(6){--l:"近5期 \b7  灰带"}"#))
    #expect(page(.panels).contains(#".l1 td:nth-child(6){--l:"近5期"}"#))
  }

  /// A line that ends behind a word of one letter leaves it alone above the week.
  @Test func aShortHeadWithAWeekIsOneLine() {
    func head(_ title: String) -> String {
      Report.sample(
        .table(
          Table(id: "t", caption: "", columns: [.init(title)], rows: [.init([.text("1")])]))
      ).body
    }
    #expect(head("较2025-W33").contains(#"<span class="q">较2025-W33</span>"#))
    #expect(head("Since 2025-W33").contains(#"Since <span class="q">2025-W33</span>"#))
  }

  @Test func tablesWithTheSameHeadsShareTheirLabels() {
    func table(_ id: String, _ heads: String...) -> Block {
      .table(
        Table(
          id: id, caption: "", columns: heads.map { .init($0, note: "note") },
          rows: [.init(heads.map { _ in .text("1") })], setting: .panels))
    }
    let page = Report.sample(table("a", "A", "值"), table("b", "A", ""), table("c", "A", "值")).page
    for tag in ["table_a\" class=\"l1\"", "table_b\" class=\"l2\"", "table_c\" class=\"l1\""] {
      #expect(page.contains(tag), "\(tag)")
    }
    #expect(page.contains(#".l1 td:nth-child(2){--l:"值"}"#))
    // A column whose head is its note alone is told by that.
    #expect(page.contains(#".l2 td:nth-child(2){--l:"note"}</style>"#))
    #expect(!page.contains(".l3 "))
  }

  @Test func noHeadEndsTheStyleSheet() {
    let page = Report.sample(
      .table(
        Table(
          id: "t", caption: "", columns: [.init("A"), .init("\"}</style>\\\n")],
          rows: [.init([.text("1"), .text("2")])], setting: .panels))
    ).page
    #expect(page.contains(##"{--l:"\22 \7d \3c \2f style\3e \5c  "}</style>"##))
  }

  /// On a card a drawing without a head of its own stays in the line of the value that it draws.
  @Test func valuesAndTheirDrawingsArePairs() {
    func look(_ note: String) -> String {
      body(
        [.init("Agent", alignment: .leading), .init("Calls"), .init("Average talk time")]
          + [.init("", alignment: .leading, note: note), .init("Whatever else stands out")],
        [.init((0..<5).map { _ in .text("98.86% of 1,000") })])
    }
    #expect(look("target 150").contains(#"<div class="scroll cards pairs brief"><table"#))
    #expect(look("").contains(#"<div class="scroll cards brief"><table"#))
  }

  @Test func aTableWithoutRowsShowsThatItHasNone() {
    #expect(body([.init("A"), .init("B")], []).contains(#"<tr><td>—<td>—</tr>"#))
  }

  @Test func notesStandBelowTheValueWithTheirSign() {
    let body = body(
      [.init("Value", note: "95% interval", isStrong: true), .init("Trend")],
      [
        .init([
          Cell(.number(53.4), format: .general, notes: [CellNote("52.9–53.9")]),
          Cell(.text("x"), notes: [CellNote("Signal: worse", sign: Sign(.up, .bad))]),
        ])
      ])
    #expect(body.contains(#"Value<small>95% interval</small>"#))
    #expect(body.contains(#"<td class="k">53<small class="q">52.9–53.9</small>"#))
    #expect(
      body.contains(
        #"<small class="bad"><svg class="sign" aria-hidden="true" viewBox="0 0 12 12">"#
          + #"<path class="mark bad" d="M0.5 10.5L11.5 10.5L6 1.5Z"/></svg>Signal: worse</small>"#))
  }

  /// A range stays on its line within a longer text; a short one is a line of its own.
  @Test func rangesOfCellsAreNotBroken() {
    let body = body(
      [.init("A", alignment: .leading), .init("B")],
      [
        .init([
          .text("10–12 of 40"),
          Cell(.number(5), notes: [CellNote("目标≤150秒；114.1–149.1秒；明显优于目标")]),
        ])
      ])
    #expect(body.contains(#"<td class="w"><span class="q">10–12</span> of 40"#))
    #expect(
      body.contains(
        #"<small>目标≤<span class="q">150秒</span>；<span class="q">114.1–149.1秒</span>；明显优于目标</small>"#
      ))
  }

  @Test func panelsEntriesAndFoldedTablesAreSetAsAsked() {
    func page(_ setting: Table.Setting) -> String {
      Report.sample(
        .table(
          Table(
            id: "t", caption: "Own", columns: [.init("A"), .init("B")],
            rows: [.init([.head("a"), Cell(.text("Met"), mark: Mark(.good, isFirm: true))])],
            setting: setting))
      ).body
    }
    #expect(
      page(.panels).contains(
        #"<div class="panels"><table id="table_t" class="l1" role="table">"#))
    #expect(page(.panels).contains(#"<td class="st">"#))
    #expect(
      page(.entries).contains(
        #"<div class="entries"><table id="table_t" class="l1" role="table">"#))
    #expect(
      page(.folded).contains(
        #"<details id="table_t" class="fold">"# + "\n<summary>Own</summary>\n"))
  }
}
