import ReportModel

extension Report {
  /// A report with every kind of block, cell and chart, and `text` in every field that takes one.
  static func hostile(_ text: String) -> Report { Specimen(text: text).report }

  /// The same with words of its own.
  static let specimen = Specimen(text: nil).report
}

/// Builds a report that uses all that a report can say.
struct Specimen {
  /// Put into every field; nil for words that tell the fields apart.
  var text: String?

  private func say(_ words: String) -> String { text ?? words }
  /// Words of formulas are cut there, which would make them other words.
  private var isLong: Bool { (text ?? "").utf16.count > 100 }
  private var format: NumberFormat {
    NumberFormat(decimals: 1, suffix: text.map { String($0.prefix(40)) } ?? " s")
  }

  private var words: AssessmentWords {
    AssessmentWords(
      clearlyBetter: say("clearly better"), clearlyWorse: say("clearly worse"),
      cannotTell: say("cannot tell"), noInterval: say("no interval"), noValue: say("no value"))
  }

  // MARK: Tables

  /// Name, value, low, high, target, verdict, how sure.
  private func row(_ name: String, _ value: Double, _ row: Int) -> Table.Row {
    let isMet = value <= 60
    let sure = value + 5 <= 60 ? "clearly better" : value - 5 > 60 ? "clearly worse" : "cannot tell"
    let verdict = Cell(
      .text(say(isMet ? "Met" : "Missed")),
      derivation: isLong
        ? nil
        : .verdict(
          .t(row, 1), target: "Target_acw_mean", met: say("Met"), missed: say("Missed"),
          none: say("—")),
      mark: Mark(isMet ? .good : .bad, isFirm: sure != "cannot tell"))
    let assessment = Cell(
      .text(say(sure)),
      derivation: isLong
        ? nil
        : .assessment(
          .t(row, 1), low: .t(row, 2), high: .t(row, 3), target: "Target_acw_mean", words: words))
    return .init([
      .head(say(name), link: Link(say(name), to: .section("card"))), .number(value, format),
      .number(value - 5, format), .number(value + 5, format),
      .number(60, format, derivation: .target("Target_acw_mean")), verdict, assessment,
    ])
  }

  private var summary: Table {
    Table(
      id: "t", caption: say("Values"),
      columns: ["Indicator", "Value", "Low", "High", "Target", "Verdict", "How sure"].enumerated()
        .map { .init(say($1), alignment: [0, 5, 6].contains($0) ? .leading : .trailing) },
      rows: [row("Team one", 50, 0), row("Team two", 62, 1), row("Team three", 70, 2)],
      notes: [say("A note.")])
  }

  /// Periods with value, mean, limits and target.
  private var trend: Table {
    let values = [52.0, 53, 51, 54, 52, 55, 53, 52, 54, 53, 55, 57, 66]
    return Table(
      id: "trend", caption: say("Trend"),
      columns: ["Month", "Value", "Mean", "Lower", "Upper", "Target"].map { .init(say($0)) },
      rows: values.enumerated().map { index, value in
        .init([
          .head(say("M\(index + 1)")), .number(value, format), .number(53, format),
          .number(49, format), .number(58, format),
          .number(60, format, derivation: .target("Target_acw_mean")),
        ])
      })
  }

  /// Volume and rate of some, limits by volume.
  private var funnel: Table {
    let points: [(Double, Double)] = [
      (20, 0.99), (35, 0.97), (50, 0.985), (80, 0.93), (120, 0.98), (200, 0.975),
    ]
    return Table(
      id: "funnel", caption: say("Funnel"),
      columns: ["Agent", "n", "Rate", "At n", "L95", "U95", "L998", "U998", "Target"].map {
        .init(say($0))
      },
      rows: points.enumerated().map { index, point in
        let volume = Double(20 + index * 36)
        let reach = 1 / volume.squareRoot() * 0.2
        return .init([
          .head(say("A\(index)")), .number(point.0, .count), .number(point.1, .percent),
          .number(volume, .count), .number(0.97 - reach, .percent),
          .number(0.97 + reach, .percent), .number(0.97 - 1.6 * reach, .percent),
          .number(0.97 + 1.6 * reach, .percent),
          .number(0.97, .percent),
        ])
      })
  }

  private var parts: Table {
    Table(
      id: "parts", caption: say("Parts"),
      columns: ["Part", "Seconds", "County", "System", "So far"].map { .init(say($0)) },
      rows: [
        ("September", 152.0, 9, 3, 0.5), ("Longer calls", 2.7, 6, 1, 0.79),
        ("Other queues", -1.2, 3, 0, 0.92), ("Mix", 4.0, 2, 0, 1), ("October", 157.5, 0, 0, 1),
      ].map { name, seconds, county, system, share in
        .init([
          .head(say(name)), .number(seconds, format), .count(county), .count(system),
          .number(share, .percent),
        ])
      })
  }

  private var hours: Table {
    Table(
      id: "hours", caption: say("Hours"),
      columns: [.init(say("Day"))] + (8..<20).map { .init("\($0)") },
      rows: ["Mon", "Tue", "Wed"].enumerated().map { day, name in
        .init([.head(say(name))] + (8..<20).map { .count(($0 * 7 + day * 13) % 41) })
      })
  }

  // MARK: Charts

  private func chart(
    _ form: Chart.Form, _ table: String, rows: Int, _ series: [(String, Int, Chart.Series.Role)],
    highlights: [Chart.Highlight] = [], format: NumberFormat? = nil
  ) -> Chart {
    Chart(
      id: "chart-\(form)".lowercased(), title: say("\(form) of \(table)"),
      description: say("What the \(form) shows"), form: form,
      categories: .column(table: table, column: 0, rows: 0..<rows),
      series: series.map { name, column, role in
        Chart.Series(
          say(name), values: .column(table: table, column: column, rows: 0..<rows), role: role)
      }, highlights: highlights, format: format ?? self.format)
  }

  private func highlight(
    _ places: [Int], _ shape: Chart.Highlight.Shape, _ text: String
  ) -> Chart.Highlight {
    Chart.Highlight(places: places, kind: .bad, shape: shape, text: say(text))
  }

  private var charts: [Chart] {
    [
      chart(.line, "trend", rows: 13, [("Value", 1, .measured), ("Target", 5, .target)]),
      chart(
        .control, "trend", rows: 13,
        [
          ("Value", 1, .measured), ("Mean", 2, .mean), ("Lower", 3, .lowerLimit),
          ("Upper", 4, .upperLimit), ("Target", 5, .target),
        ],
        highlights: [
          highlight([12], .diamond, "above the upper limit"),
          highlight([9, 10, 11], .square, "rising"),
        ]),
      chart(.bar, "t", rows: 3, [("Value", 1, .measured), ("Target", 4, .target)]),
      chart(
        .interval, "t", rows: 3,
        [
          ("Value", 1, .measured), ("Low", 2, .low), ("High", 3, .high), ("Target", 4, .target),
        ], highlights: [highlight([2], .diamond, "")]),
      chart(
        .funnel, "funnel", rows: 6,
        [
          ("Inspected", 1, .volume), ("Rate", 2, .measured), ("At", 3, .limitVolume),
          ("95% low", 4, .lowerLimit), ("95%", 5, .upperLimit), ("99.8% low", 6, .lowerOuterLimit),
          ("99.8%", 7, .upperOuterLimit), ("Target", 8, .target),
        ], highlights: [highlight([3], .diamond, "A3")], format: .percent),
      chart(.waterfall, "parts", rows: 5, [("Seconds", 1, .measured)]),
      chart(
        .pareto, "parts", rows: 4,
        [("County", 2, .measured), ("System", 3, .measured), ("So far", 4, .cumulative)],
        format: .count),
    ]
  }

  private var heat: Chart {
    Chart(
      id: "chart-heat", title: say("Calls by hour"), description: say("Six steps"), form: .heatMap,
      categories: .heads(table: "hours", columns: 1..<13),
      series: (0..<3).map { row in
        Chart.Series(
          say("Day \(row)"), values: .row(table: "hours", row: row, columns: 1..<13),
          role: .measured)
      }, format: .count)
  }

  // MARK: The report

  private var sections: [Section] {
    let box = Callout(
      say("To decide"), [Phrase(say("Shorten billing calls?"))],
      links: [Link(say("More"), to: .section("card"))], tone: .caution)
    return [
      Section(
        id: "s", title: say("Summary"),
        blocks: [
          .lead([Phrase([.init(say("Two of three"), isStrong: true), .init(say(" targets met."))])]
          ),
          .paragraph(say("Paragraph.")), .table(summary), .chart(charts[2]), .chart(charts[3]),
          .callouts([box]), .note(say("Note.")),
          .links([
            Link(say("Card"), to: .section("card"), remark: say("one")),
            Link(say("File"), to: .file(say("a.html"))),
          ]),
        ]),
      Section(
        id: "more", title: say("Trend"), tab: say("Trend"),
        blocks: [.heading(say("Over time")), .chart(charts[0]), .chart(charts[1]), .table(trend)]
          + [.heading(say("By volume")), .chart(charts[4]), .table(funnel.tabbed(say("Funnel")))]
          + [.chart(charts[5]), .chart(charts[6]), .table(parts)] + [.chart(heat), .table(hours)]),
      Section(
        id: "card", title: say("Card"),
        blocks: [
          .facts([Fact(say("Name"), say("Agent one"))]),
          .answer(
            AnswerBox(
              say("Agreed"), entries: [Fact(say("September"), say("Listen to five calls"))],
              fields: [say("Action"), say("Date")])),
        ], startsPage: true),
    ]
  }

  var report: Report {
    var target = NamedTarget.acw
    target.label = say("After-call work")
    target.format = format
    var words = WriterWords(
      contents: say("Contents"), backToContents: say("Back"), skipToContent: say("Skip"),
      targets: say("Targets"), chartData: say("Data"), lowest: say("lowest"),
      highest: say("highest"), page: say("Page % of %"),
      indicator: say("Indicator"), relation: say("Relation"), value: say("Value"))
    words.workbook = WorkbookWords(
      data: say("data"), chartCells: say("Chart data"), published: say("As published"),
      changed: say("changed"), targetsHint: say("Yellow cells may be changed."),
      targetsChanged: say("Targets have changed."), cellName: say("Name of the cell"))
    words.workbook.listMark = say(", ")
    words.workbook.details = say("details")
    words.workbook.chartCellsNote = say("Not printed.")
    words.workbook.waterfallKey = say("Filled: added")
    var report = Report(
      language: "zh-Hans", title: say("Report"), subtitle: say("October 2026"),
      head: [say("Issued by us")], readers: say("For the director"), notices: [say("31 rejected")],
      targets: [target], sections: sections, foot: say("Source"),
      created: CivilMoment(year: 2026, month: 10, day: 31), words: words)
    if !isLong {
      report.jointVerdicts = [
        JointVerdict(
          say("Either one"), parts: [.t(0, 5), .t(1, 5)], met: say("Met"), missed: say("Missed"),
          none: say("—"),
          sureness: JointVerdict.Sureness(
            parts: [.t(0, 6), .t(1, 6)], clearlyBetter: self.words.clearlyBetter,
            clearlyWorse: self.words.clearlyWorse, cannotTell: self.words.cannotTell))
      ]
    }
    return report
  }
}
