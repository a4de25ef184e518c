import ReportModel

extension Specimen {
  /// The shift leader's table: drawn intervals on a scale that each column shares.
  var people: Section {
    let names = [
      say("Lin Xiaoyu", "林晓雨"), say("Zhou Jianhua", "周建华"), say("Sun Lijuan", "孙丽娟"),
      say("Wu Xuemei", "吴雪梅"), say("Zheng Haifeng", "郑海峰"), say("Feng Siyuan", "冯思远"),
    ]
    func mark(_ index: Int, _ seed: Int, _ middle: Double, _ spread: Double) -> IntervalMark {
      let value = middle + (Self.noise(seed, index) - 0.5) * spread
      let isOut = index == 2 && seed == 3
      return IntervalMark(
        value: isOut ? middle + spread : value, low: (isOut ? middle + spread : value) - spread / 3,
        high: (isOut ? middle + spread : value) + spread / 3, reference: middle,
        target: middle + spread / 5,
        scale: (middle - spread)...(middle + 1.6 * spread), kind: isOut ? .bad : nil,
        description: say("\(rounded(value)) in its interval", "\(rounded(value))及其区间"))
    }
    let rows = names.indices.map { index -> Table.Row in
      let stands = index == 2
      return .init(
        [
          Cell(
            .text("A0\(index + 1)"),
            link: Link("A0\(index + 1)", to: .file("agents/A0\(index + 1).html")),
            isRowHead: true, notes: [CellNote(names[index])]),
          .count(240 + index * 17), .number(150 + Double(index) * 2.5, NumberFormat(decimals: 0)),
          Cell(.interval(mark(index, 1, 152, 20))),
          .number(2.1 + (stands ? 3 : 0), NumberFormat(decimals: 1)),
          Cell(.interval(mark(index, 3, 2.2, 2))),
          Cell(
            .text(stands ? "" : "—"),
            notes: stands
              ? [
                CellNote(
                  say("transfers +3.5 pp (1.9 to 5.0)", "转接率+3.5个百分点（1.9至5.0）"),
                  sign: Sign(.up, .bad)),
                CellNote(say("strong: talk −8.4 s", "优势：交谈时长−8.4秒"), sign: Sign(.down, .good)),
              ] : []),
        ], emphasis: stands ? .focus : .plain)
    }
    let total = Table.Row(
      [
        .head(say("Team", "全班")), .count(1_695), .number(156, NumberFormat(decimals: 0)),
        Cell(.none), .number(2.6, NumberFormat(decimals: 1)), Cell(.none), .text("—"),
      ],
      emphasis: .total)
    let table = Table(
      id: "people", caption: say("The team on one page", "全班一览"),
      columns: [
        .init(say("Agent", "坐席"), alignment: .leading), .init(say("Legs", "接听量")),
        .init(say("Talk, s", "交谈（秒）")),
        .init("", alignment: .leading, note: say("target 156", "目标156")),
        .init(say("Transfers, %", "转接率（%）")),
        .init("", alignment: .leading, note: say("target 2.6", "目标2.6")),
        .init(say("What stands out", "突出之处"), alignment: .leading),
      ], rows: rows + [total],
      notes: [
        say(
          "Agents by id, never ranked. Line: 95% interval; grey tick: the same calls in the centre; dashed: target. Ring: no difference from them can be told; filled diamond: it can.",
          "按工号排列，不作排名。横线：95%置信区间；灰色竖线：全中心同类通话；虚线：目标。空心圆：与同类通话有无差异无法判定；实心菱形：有差异。")
      ])
    return Section(
      id: "people", title: say("Values with intervals", "数值与区间"), blocks: [.table(table)])
  }

  /// The agent's card: a panel for each indicator.
  var panels: Section {
    let labels = IntervalMark.Labels(
      low: "35", middle: say("team of 12, this week", "全班12人，本周"), high: "60")
    func strip(_ value: Double, _ kind: Mark.Kind?) -> Cell {
      Cell(
        .interval(
          IntervalMark(
            value: value, low: value - 2.5, high: value + 2.5, reference: 50, target: 57,
            others: (0..<11).map { 40 + Self.noise(11, $0) * 17 }, scale: 35...60, kind: kind,
            labels: labels, description: say("Own value among 11 others", "本人与其他11人"))))
    }
    func trendCell(_ seed: Int, _ signal: Mark.Kind?) -> Cell {
      Cell(
        .trend(
          trend(
            seed, from: 46, by: -0.4, spread: 4, target: 57, signal: signal,
            axis: Trend.Axis(first: "W31", last: "W43", format: NumberFormat(decimals: 0)))))
    }
    func row(
      _ name: String, _ value: Double, _ format: NumberFormat, _ target: String, _ mark: Mark,
      _ note: CellNote, _ seed: Int
    ) -> Table.Row {
      .init([
        .head(name),
        Cell(.text(mark.kind == .good ? say("Met", "达标") : say("Missed", "未达标")), mark: mark),
        Cell(
          .number(value), format: format,
          notes: [CellNote(say("35.4–42.0; clearly better", "35.4–42.0，明显优于目标")), note]),
        .text(target), trendCell(seed, mark.isFirm ? mark.kind : nil),
        strip(value > 1 ? 38.7 : 51, mark.isFirm ? mark.kind : nil),
      ])
    }
    let table = Table(
      id: "panels", caption: say("Own indicators", "本人指标"),
      columns: [
        .init(say("Indicator", "指标"), alignment: .leading),
        .init(say("Verdict", "结论"), alignment: .leading),
        .init(say("Value", "数值"), isStrong: true), .init(say("target", "目标"), alignment: .leading),
        .init(say("13 weeks", "近13周"), alignment: .leading),
        .init(say("among the team", "在班组中"), alignment: .leading),
      ],
      rows: [
        row(
          say("After-call work", "平均话后处理时长"), 38.7, seconds, say("≤60 s", "≤60秒"),
          Mark(.good, isFirm: true),
          CellNote(say("−13.7 s against the same calls", "较同类通话−13.7秒"), sign: Sign(.down, .good)),
          21),
        row(
          say("Talk time", "平均交谈时长"), 163.5, seconds, say("≤150 s", "≤150秒"),
          Mark(.bad, isFirm: true),
          CellNote(say("+3.8 s: cannot tell", "+3.8秒：无法判定"), sign: .noSignal), 22),
        row(
          say("Transfer rate", "转接率"), 0.0146, .percent, "≤3%", Mark(.good, isFirm: false),
          CellNote(say("no signal in 13 weeks", "13周无信号"), sign: .noSignal), 23),
      ], setting: .panels)
    return Section(
      id: "panels", title: say("Panels of a card", "个人卡片版块"),
      blocks: [.table(table), .table(entries)], startsPage: true)
  }

  private var entries: Table {
    Table(
      id: "entries", caption: say("Definitions", "指标定义"),
      columns: [
        say("Indicator", "指标"), say("Meaning", "含义"), say("Unit", "单位"), say("Target", "目标"),
      ].map { .init($0, alignment: .leading) },
      rows: [
        .init([
          .head(say("After-call work", "平均话后处理时长")),
          .text(
            say(
              "Seconds that an agent works on a call after its end, a call.", "通话结束后处理每通电话所用的平均时间。")
          ),
          .text(say("s", "秒")), .text(say("≤60 s", "≤60秒")),
        ]),
        .init([
          .head(say("Transfer rate", "转接率")),
          .text(say("Calls handed to another person who took them.", "转由他人接听的电话占比。")),
          .text(say("per cent", "百分比")), Cell(.none),
        ]),
      ], setting: .entries)
  }
}
