import ReportModel

/// The cases that break blocks and drawings, beside those of tables and charts.
extension Specimen {
  var blockCases: [Section] {
    var files = Section(
      id: "files", title: say("Files of 41 teams", "41个班组的文件"),
      blocks: [
        .paragraph(
          say("More than 120 links are folded under their headings.", "超过120个链接时折叠在各组标题之下。"))
      ]
        + (1...41).flatMap { team -> [Block] in
          [
            .heading(say("Team \(team)", "\(team)班")),
            .links((1...3).map { Link("\(team * 10 + $0)", to: .file("agents/\($0).html")) }),
          ]
        })
    files.isForScreen = true
    return [
      Section(
        id: "block-cases", title: say("Blocks: awkward cases", "版块：特殊情形"),
        blocks: [
          .facts(awkwardTiles), .facts([Fact(say("One fact", "仅一项"), "44,116")]),
          .callouts([
            Callout(longName, [Phrase(longName)], tone: .caution),
            Callout(say("Nothing to say", "无内容"), []),
          ]),
          .table(awkwardPanels), .table(awkwardDrawings), .table(sideBySide),
          .answer(AnswerBox(longName, fields: [])),
        ]),
      files,
    ]
  }

  private var missing: String { say("No value", "无数值") }

  private var awkwardTiles: [Fact] {
    [
      Fact(
        longName, "123,456,789,012,345", note: say("≤60 s; clearly worse", "≤60秒；明显劣于目标"),
        state: MarkedWord(say("Missed", "未达标"), Mark(.bad, isFirm: true))),
      Fact(
        missing, "—", note: "≥98%",
        state: MarkedWord(missing, Mark(.neutral, isFirm: false))),
    ]
  }

  /// Trends of no and of one value, and of one far beyond the others.
  private var awkwardTrends: [(name: String, trend: Trend)] {
    func trend(_ values: [Double?], _ description: String) -> Trend {
      Trend(
        values: values, targets: values.map { _ in 60 },
        axis: Trend.Axis(first: "W31", last: "W43", format: NumberFormat(decimals: 0)),
        description: description)
    }
    let none = [Double?](repeating: nil, count: 13)
    return [
      (missing, trend(none, missing)),
      (say("One value", "仅一个数值"), trend(none.dropLast() + [57.5], "57.5")),
      (longName, trend(none.dropLast(2) + [1.2, 1e12], "1,000,000,000,000")),
    ]
  }

  private var awkwardPanels: Table {
    Table(
      id: "panel-cases", caption: say("Panels", "指标面板"),
      columns: [
        .init(say("Indicator", "指标"), alignment: .leading),
        .init(say("Verdict", "结论"), alignment: .leading),
        .init(say("Value", "数值"), isStrong: true),
        .init(say("13 weeks", "近13周"), alignment: .leading),
      ],
      rows: awkwardTrends.map { name, trend in
        let last = trend.values.last ?? nil
        return .init([
          .head(name),
          last == nil
            ? Cell(.none) : Cell(.text(say("Met", "达标")), mark: Mark(.good, isFirm: false)),
          .number(last, .count), Cell(.trend(trend)),
        ])
      }, setting: .panels)
  }

  /// In cells: the same trends without a scale, and shares of a limit of 0, far beyond it and without an interval.
  private var awkwardDrawings: Table {
    let used: [(share: Double, high: Double?)] = [(0, 0.4), (12.5, 14), (0.7, nil)]
    return Table(
      id: "drawing-cases", caption: say("Drawings in cells", "单元格内图形"),
      columns: [
        .init(say("Case", "情形"), alignment: .leading),
        .init(say("Share of limit used", "占限值比例"), alignment: .leading),
        .init(say("13 weeks", "近13周"), alignment: .leading),
      ],
      rows: zip(awkwardTrends, used).map { item, used in
        var small = item.trend
        small.axis = nil
        return .init([
          .head(item.name),
          Cell(
            .bullet(
              Bullet(
                used: used.share, low: used.high == nil ? nil : used.share * 0.9, high: used.high,
                kind: used.share > 1 ? .bad : .good, isFirm: used.share > 1,
                description: say("\(used.share) of the limit", "限值的\(used.share)倍")))),
          Cell(.trend(small)),
        ])
      })
  }

  /// Values side by side say in one line what they rest on and their verdict.
  private var sideBySide: Table {
    func row(_ name: String, _ value: Double?, _ note: String?) -> Table.Row {
      .init([.head(name), Cell.number(value, NumberFormat(decimals: 1)).noting(note)])
    }
    return Table(
      id: "side-cases", caption: say("Verdicts side by side", "各班组是否达标"),
      columns: [
        .init(say("Team", "班组"), alignment: .leading),
        .init(say("Talk time (s)", "交谈时长（秒）"), note: say("n (legs)", "基数（段）")),
      ],
      rows: [
        row(say("Team one", "一班"), 131.2, say("85,190; met", "85,190；达标")),
        row(
          say("Team two", "二班"), 164.6,
          say("1,085,615; missed, clearly worse", "1,085,615；未达标，明显劣于目标")),
        row(say("Team three", "三班"), nil, nil),
      ],
      notes: [
        say(
          "Below a value its verdict; met without more: clearly better than the target.",
          "数值下方为是否达标；仅注“达标”的，明显优于目标。")
      ])
  }
}
