import ReportModel

/// The cases that break pages.
extension Specimen {
  var cases: [Section] {
    [
      Section(
        id: "tables", title: say("Tables: awkward cases", "表格：特殊情形"),
        blocks: [
          .table(small("empty", say("No row", "无数据行"), rows: [])),
          .table(small("one", say("One row", "仅一行"), rows: [("2026-10", 44_116)])),
          .table(
            small("missing", say("No value", "无值"), rows: [("2026-09", nil), ("2026-10", nil)])),
          .table(
            small(
              "huge", say("Huge numbers", "超大数值"),
              rows: [("2026-10", 123_456_789_012_345), ("2026-09", -0.5)])),
          .table(longNames), .table(wide),
          .note(
            say(
              "The next table is wider than any page, so its box scrolls and takes the tab key.",
              "下表宽于页面，可横向滚动，并可用键盘聚焦。")),
          .table(wider),
        ]),
      Section(
        id: "chart-cases", title: say("Charts: awkward cases", "图形：特殊情形"), blocks: chartCases),
      Section(id: "rows", title: say("200 rows", "200行"), blocks: [.table(long)]),
    ]
  }

  private func small(_ id: String, _ caption: String, rows: [(String, Double?)]) -> Table {
    Table(
      id: id, caption: caption,
      columns: [
        .init(say("Month", "月份"), alignment: .leading), .init(say("Calls", "呼入量")),
        .init(say("Share", "占比")),
      ],
      rows: rows.map { .init([.head($0.0), .number($0.1, .count), .number(nil, .percent)]) })
  }

  var longName: String {
    say(
      "Customer service centre of the prefecture-level power supply company, second night shift",
      "国网某省电力有限公司某某市供电公司供电服务指挥中心九五五九八业务受理二班夜班")
  }

  private var longNames: Table {
    Table(
      id: "long", caption: say("Long names", "超长名称"),
      columns: [
        .init(longName, alignment: .leading), .init(say("Calls", "呼入量")),
        .init(say("Verdict", "结论"), alignment: .leading),
      ],
      rows: [
        .init([
          .head(longName), .count(3),
          Cell(.text(say("Met", "达标")), mark: Mark(.good, isFirm: true)),
        ]),
        .init([
          .head("Donaudampfschifffahrtsgesellschaftskapitaen"), .count(44_116),
          Cell(.text(say("Missed", "未达标")), mark: Mark(.bad, isFirm: false)),
        ]),
      ])
  }

  private var wide: Table { numbers("wide", say("Thirteen months", "十三个月"), columns: 13) }
  private var wider: Table { numbers("wider", say("Forty days", "四十天"), columns: 40) }

  private func numbers(_ id: String, _ caption: String, columns: Int) -> Table {
    let names = columns == 13 ? months(13) : (1...columns).map { "D\($0)" }
    return Table(
      id: id, caption: caption,
      columns: [.init(say("Indicator", "指标"), alignment: .leading)] + names.map { .init($0) },
      rows: [say("Ticket accuracy", "工单准确率"), say("Transfer rate", "转接率")].enumerated().map {
        row, name in
        .init(
          [.head(name)] + (0..<columns).map { .number(0.9 + Self.noise(row, $0) * 0.1, .percent) })
      })
  }

  private var long: Table {
    Table(
      id: "rows-table", caption: say("Calls to listen to", "待听录音"),
      columns: [
        .init(say("Call", "通话"), alignment: .leading),
        .init(say("When", "时间"), alignment: .leading),
        .init(say("Queue", "队列"), alignment: .leading), .init(say("Talk, s", "交谈（秒）")),
        .init(say("Over, s", "超出（秒）")),
        .init(say("Verdict", "结论"), alignment: .leading),
      ],
      rows: (1...200).map { index in
        .init([
          .head("C2610\(10 + index % 20)-\(1000 + index)"),
          .text("10-\(10 + index % 20) 08:\(10 + index % 50)"),
          .text(index % 3 == 0 ? say("Billing", "电费咨询") : say("Fault repair", "故障报修")),
          .count(120 + index),
          .number(Double(index % 40) - 12, NumberFormat(decimals: 0, isSigned: true)),
          index % 9 == 0
            ? Cell(.none)
            : Cell(
              .text(index % 2 == 0 ? say("Met", "达标") : say("Missed", "未达标")),
              mark: Mark(index % 2 == 0 ? .good : .bad, isFirm: index % 4 < 2)),
        ])
      } + [
        .init(
          [
            .head(say("All 200", "合计200")), .text(""), .text(""),
            .number(220.5, NumberFormat(decimals: 1)), .number(nil, .count), .text(""),
          ], emphasis: .total)
      ])
  }

  private var chartCases: [Block] {
    let columns: [(String, Chart.Series.Role?)] = [
      (say("Category", "类别"), nil), (say("Value", "数值"), .measured), (say("target", "目标"), .target),
    ]
    func named(_ count: Int, _ name: (Int) -> String, _ value: (Int) -> Double?) -> [(
      String, [Double?]
    )] {
      (0..<count).map { (name($0), [value($0), 150]) }
    }
    let unit = say("Seconds", "秒")
    let blocks: [[Block]] = [
      chart(
        "one-point", say("One point", "仅一点"), unit, .line, columns: columns,
        rows: named(1, { _ in "2026-10" }, { _ in 157.5 }), format: seconds),
      chart(
        "level", say("All equal", "数值全相等"), unit, .control, columns: columns,
        rows: named(13, { months(13)[$0] }, { _ in 150 }), format: seconds),
      chart(
        "gaps", say("Missing values", "有缺失"), unit, .line, columns: columns,
        rows: named(13, { months(13)[$0] }, { $0 % 3 == 1 ? nil : 148 + Double($0) }),
        format: seconds),
      chart(
        "huge-chart", say("Huge numbers", "超大数值"), unit, .bar, columns: [columns[0], columns[1]],
        rows: (0..<4).map { ("2026-0\($0 + 1)", [1.234e12 * Double($0 + 1)]) }, format: .count),
      chart(
        "long-bars", say("Long names", "超长名称"), unit, .bar, columns: columns,
        rows: named(3, { "\($0 + 1) " + longName }, { 120 + Double($0) * 30 }), format: seconds),
      chart(
        "long-intervals", say("Long names with intervals", "超长名称的区间图"), unit, .interval,
        columns: columns, rows: named(3, { "\($0 + 1) " + longName }, { 120 + Double($0) * 30 }),
        format: seconds),
      chart(
        "many-intervals", say("Forty counties", "四十个县"), unit, .interval, columns: columns,
        rows: named(
          40, { say("County \($0 + 1)", "第\($0 + 1)县") }, { 140 + Self.noise(31, $0) * 20 }),
        format: seconds),
      chart(
        "one-field", say("One field", "仅一个字段"), say("Wrong fields", "差错字段"), .pareto,
        columns: [
          (say("Field", "字段"), nil), (say("Agent", "坐席"), .measured),
          (say("so far", "累计"), .cumulative),
        ], rows: [(longName, [1, 1])], format: .count,
        formats: [2: NumberFormat(decimals: 0, isPercent: true)]),
      signed(
        chart(
          "no-step", say("No step, and a huge one", "无变动与巨大变动"), unit, .waterfall,
          columns: [columns[0], columns[1]],
          rows: [
            (say("September", "9月"), [150]), (longName, [0]), (say("Mix", "结构"), [1e6]),
            (say("October", "10月"), [1_000_150]),
          ], format: seconds)),
      chart(
        "two-hundred", say("200 days", "200天"), unit, .line, columns: columns,
        rows: named(200, { "D\($0 + 1)" }, { 140 + Self.noise(51, $0) * 20 }), format: seconds),
      chart(
        "negative", say("Below zero", "负值"), unit, .bar, columns: [columns[0], columns[1]],
        rows: (0..<6).map { ("2026-0\($0 + 1)", [Double($0) * 4 - 9]) }, format: secondsSigned),
      chart(
        "crowd", say("Signals close together", "信号密集"), unit, .control, columns: columns,
        rows: named(13, { months(13)[$0] }, { 150 + Self.noise(41, $0) * 2 }), format: seconds,
        highlights: (0..<13).map {
          .init(
            places: [$0], kind: $0 % 2 == 0 ? .bad : .good, shape: .diamond,
            text: say("signal \($0 + 1)", "信号\($0 + 1)"))
        }),
    ]
    let all = blocks.flatMap { $0 }
    let isChart: (Block) -> Bool = { if case .chart = $0 { true } else { false } }
    return all.filter(isChart) + all.filter { !isChart($0) }
  }
}
