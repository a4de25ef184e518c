import ReportModel

extension Specimen {
  /// A report with something in each field that can hold text, all made by `make`; so short of marks
  /// that no width of a text decides what is drawn.
  func everyText(_ make: (String) -> String) -> Report {
    let file = Link(
      make("file"), to: .file(make("folder") + "/" + make("a.html")), remark: make("r"))
    let format = NumberFormat(decimals: 1, suffix: make(" u"))
    let long = String(repeating: "wide", count: 90)
    let trend = Trend(
      values: [1, nil, 3], targets: [2, 2, 2], lowerLimits: [0, 0, 0], upperLimits: [4, 4, 4],
      signal: .bad,
      axis: .init(first: make("a"), last: make("b"), format: format), title: make("o"),
      description: make("trend"))
    let strip = IntervalMark(
      value: 2, low: 1, high: 3, reference: 2, target: 2, others: [1, 2], scale: 0...4, kind: nil,
      labels: .init(low: make("l"), middle: make("m"), high: make("h")), title: make("o"),
      description: make("strip"))
    let bullet = Bullet(
      used: 1, low: 0, high: 2, kind: .good, isFirm: true, title: make("o"),
      description: make("bullet"))
    let table = Table(
      id: "t", caption: make("caption"),
      columns: [
        .init(long + make("head"), alignment: .leading, note: make("note")),
        .init(make("value"), isStrong: true), .init(make("drawn")),
        .init(make("strip"), note: make("target")), .init(make("bullet")),
      ],
      rows: [
        .init([
          Cell(
            .text(make("row")), link: file, isRowHead: true,
            notes: [CellNote(make("note"), sign: .noSignal)]),
          .number(1, format), Cell(.trend(trend)), Cell(.interval(strip)), Cell(.bullet(bullet)),
        ]),
        .init(
          [.head(make("row")), Cell(.text(make("met")), mark: Mark(.good, isFirm: true))],
          emphasis: .focus),
      ], notes: [make("note")])
    let forms: [Chart.Form] = [.line, .control, .interval, .funnel, .waterfall, .pareto, .heatMap]
    let charts = forms.enumerated().map { index, form in
      Block.chart(
        Chart(
          id: "c\(index)", title: make("chart"), description: make("unit"), form: form,
          categories: .column(table: "t", column: 0, rows: 0..<2),
          series: [
            .init(
              make("series"), values: .column(table: "t", column: 1, rows: 0..<2), role: .measured)
          ]
            + (form == .funnel
              ? [
                .init(
                  make("volume"), values: .column(table: "t", column: 1, rows: 0..<2), role: .volume
                )
              ] : []),
          format: format))
    }
    var panels = table
    panels.id = "p"
    panels.setting = .panels
    var folded = table
    folded.id = "f"
    folded.setting = .folded
    var entries = table
    entries.id = "e"
    entries.setting = .entries
    return Report(
      language: "en", title: make("title"), subtitle: make("subtitle"), head: [make("head")],
      readers: make("readers"), navigation: [file], notices: [make("notice")],
      sections: [
        Section(
          id: "one", title: make("one"),
          blocks: [
            .lead([Phrase([.init(make("lead"), isStrong: true)])]), .paragraph(make("p")),
            .note(make("n")),
            .facts([
              Fact(
                make("n"), make("v"), note: make("t"),
                state: MarkedWord(make("w"), Mark(.bad, isFirm: false)))
            ]),
            .heading(make("h")), .links([file]),
            .callouts([Callout(make("c"), [Phrase(make("p"))], links: [file])]),
            .answer(
              AnswerBox(make("a"), entries: [Fact(make("e"), make("v"))], fields: [make("f")])),
            .table(table),
            .table(panels), .table(entries), .table(folded),
          ] + charts),
        Section(id: "two", title: make("two"), blocks: [.links([file])], startsPage: true),
      ], foot: make("foot"), created: CivilMoment(year: 2026, month: 10, day: 31), words: words)
  }
}
