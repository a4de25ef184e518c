import Foundation
import ReportModel

@testable import HTMLWriter

extension WriterWords {
  /// Each word made from its English original.
  static func made(by make: (String) -> String) -> WriterWords {
    WriterWords(
      contents: make("Contents"), navigation: make("Other files"),
      backToContents: make("Back to contents"),
      skipToContent: make("Skip to content"), targets: make("Targets"),
      chartData: make("Data of this chart"), lowest: make("lowest"), highest: make("highest"),
      page: make("Page"), indicator: make("Indicator"),
      relation: make("Relation"), value: make("Value"),
      chartKey: ChartKey(
        title: make("Key"), limits: make("limits"), mean: make("mean"), target: make("target"),
        last: make("last"), beyond: make("beyond"), run: make("run"), open: make("open"),
        plus: make("plus"), beyondScale: make("target beyond the scale"),
        funnel: make("funnel"), openFunnel: make("open in funnels")))
  }
}

extension Report {
  static func sample(
    language: String = "en", title: String = "Review", subtitle: String = "", head: [String] = [],
    notices: [String] = [], sections: [Section], foot: String = ""
  ) -> Report {
    Report(
      language: language, title: title, subtitle: subtitle, head: head, notices: notices,
      sections: sections, foot: foot, created: CivilMoment(year: 2026, month: 10, day: 31),
      words: .made { $0 })
  }

  /// One section with these blocks.
  static func sample(_ blocks: Block...) -> Report {
    sample(sections: [Section(id: "only", title: "Only", blocks: blocks)])
  }

  /// A report with something in each field that can hold text, all made by `make`.
  ///
  /// Categories are few enough that no width of a text decides what is drawn.
  static func everything(_ make: (String) -> String) -> Report {
    let link = Link(
      make("link"), to: .section(make("second")), remark: make("remark"))
    let file = Link(make("file"), to: .file(make("folder") + "/" + make("a.html")))
    let trend = Trend(
      values: [1, nil, 3, 2], targets: [2, 2, 2, 3], signal: .bad,
      axis: .init(first: make("first"), last: make("last"), format: .general),
      title: make("whose trend"), description: make("trend"))
    let strip = IntervalMark(
      value: 2, low: 1, high: 3, target: 2, others: [1], scale: 0...4, kind: nil,
      labels: .init(low: make("low"), middle: make("middle"), high: make("high")),
      title: make("whose strip"), description: make("strip"))
    let bullet = Bullet(
      used: 1, low: nil, high: nil, kind: .good, isFirm: true, title: make("whose bullet"),
      description: make("bullet"))
    // A word so long that the box scrolls whatever follows it.
    let long = String(repeating: "wide", count: 60)
    let data = Table(
      id: make("data"), caption: make("caption"),
      columns: [
        .init(long + make("month"), alignment: .leading, note: make("note")),
        .init(make("value"), isStrong: true),
        .init(make("target"), shownIn: .workbook), .init(make("other"), alignment: .center),
      ],
      rows: [
        .init([
          Cell(
            .text(make("October")), link: link, isRowHead: true,
            notes: [CellNote(make("base"), sign: .noSignal)]), .number(1, .general), .count(2),
          .count(3),
        ]),
        .init([.head(make("all")), .text(make("text"), link: file)], emphasis: .total),
      ], notes: [make("note")])
    let verdicts = Table(
      id: make("verdicts"), caption: make("verdicts"),
      columns: [.init(long + make("verdict"))],
      rows: [Mark(.good, isFirm: true), Mark(.bad, isFirm: false), Mark(.neutral, isFirm: false)]
        .map { .init([Cell(.text(make("met")), mark: $0)]) } + [
          .init([Cell(.trend(trend))]), .init([Cell(.interval(strip))]),
          .init([Cell(.bullet(bullet))]),
        ],
      setting: .panels)
    var folded = verdicts
    folded.id = make("folded")
    folded.setting = .folded
    let suffixed = NumberFormat(decimals: 1, suffix: make(" s"))
    let charts = [Chart.Form.line, .control].enumerated().map { index, form in
      Block.chart(
        Chart(
          id: make("chart\(index)"), title: make("chart"), description: make("unit"), form: form,
          categories: .column(table: make("data"), column: 0, rows: 0..<1),
          series: [
            .init(
              make("a"), values: .column(table: make("data"), column: 1, rows: 0..<1),
              role: .measured),
            .init(
              make("b"), values: .column(table: make("data"), column: 3, rows: 0..<1),
              role: .measured),
            .init(
              make("target"), values: .column(table: make("data"), column: 2, rows: 0..<1),
              role: .target),
          ], format: suffixed))
    }
    return Report(
      language: make("en"), title: make("title"), subtitle: make("subtitle"),
      head: [make("unit"), make("number")], readers: make("readers"), navigation: [file],
      notices: [make("notice")],
      sections: [
        Section(
          id: make("first"), title: make("first"),
          blocks: [
            .paragraph(make("paragraph")), .note(make("note")),
            .lead([Phrase([.init(make("lead"), isStrong: true)])]), .heading(make("heading")),
            .callouts([Callout(make("box"), [Phrase(make("text"))], links: [file])]),
            .answer(
              AnswerBox(
                make("answer"), entries: [Fact(make("when"), make("what"))],
                fields: [make("field")])),
            .facts([
              Fact(
                make("name"), make("value"), note: make("target"),
                state: MarkedWord(make("met"), Mark(.bad, isFirm: false)))
            ]), .table(data), .table(verdicts), .table(folded),
          ] + charts),
        Section(
          id: make("second"), title: make("second"), blocks: [.links([link, file])],
          startsPage: true),
      ],
      foot: make("foot"), created: CivilMoment(year: 2026, month: 10, day: 31),
      words: .made(by: make))
  }

  /// The page as text.
  var page: String { String(decoding: HTMLWriter().page(self), as: UTF8.self) }

  /// The page without its style sheet.
  var body: String {
    page.components(between: "<style>", and: "</style>\n</head>")
  }
}

extension String {
  /// What stands before the first and after the second mark.
  fileprivate func components(between start: String, and end: String) -> String {
    guard let first = range(of: start), let last = range(of: end) else { return self }
    return String(self[..<first.lowerBound]) + String(self[last.upperBound...])
  }
}
