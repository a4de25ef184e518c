import ReportModel

extension Specimen {
  /// A chart of one table made for it: the first column names the categories.
  func chart(
    _ id: String, _ title: String, _ description: String, _ form: Chart.Form,
    columns: [(String, Chart.Series.Role?)], rows: [(String, [Double?])], format: NumberFormat,
    highlights: [Chart.Highlight] = [], formats: [Int: NumberFormat] = [:]
  ) -> [Block] {
    let table = Table(
      id: id, caption: say("Data: ", "数据：") + title, columns: columns.map { .init($0.0) },
      rows: rows.map { row in
        .init(
          [.head(row.0)]
            + row.1.enumerated().map { .number($0.element, formats[$0.offset + 1] ?? format) })
      }, setting: .folded)
    let series = columns.enumerated().compactMap { index, column in
      column.1.map {
        Chart.Series(
          column.0, values: .column(table: id, column: index, rows: 0..<rows.count), role: $0)
      }
    }
    return [
      .chart(
        Chart(
          id: id, title: title, description: description, form: form,
          categories: .column(table: id, column: 0, rows: 0..<rows.count), series: series,
          highlights: highlights, format: format)), .table(table),
    ]
  }

  var charts: Section {
    var blocks: [Block] = []
    blocks += funnel
    blocks += waterfall
    blocks += pareto
    blocks += intervals
    blocks += heatMap
    blocks += lines
    // Charts that follow each other stand side by side; their tables come after them.
    let isChart: (Block) -> Bool = { if case .chart = $0 { true } else { false } }
    return Section(
      id: "charts", title: say("Other charts", "其他图形"),
      blocks: blocks.filter(isChart) + blocks.filter { !isChart($0) })
  }

  private var funnel: [Block] {
    let agents = (0..<46).map { index -> (String, [Double?]) in
      let volume = 650 + Self.noise(1, index) * 700
      let rate = 0.025 + (Self.noise(2, index) - 0.5) * 0.03
      let planted = index == 2 ? 0.061 : index == 27 ? 0.044 : rate
      return ("A\(index < 9 ? "0" : "")\(index + 1)", [volume.rounded(), rounded(planted, 10000)])
    }
    let limits = (0..<20).map { index -> (String, [Double?]) in
      let volume = 600 + Double(index) * 40
      let deviation = (0.025 * 0.975 / volume).squareRoot() * 1.3
      return (
        "",
        [
          volume, 0.025 - 1.96 * deviation, 0.025 + 1.96 * deviation,
          max(0, 0.025 - 3.09 * deviation), 0.025 + 3.09 * deviation, 0.025, 0.03,
        ]
      )
    }
    let data = chart(
      "funnel-points", say("agents", "坐席"), "", .line,
      columns: [
        (say("Agent", "坐席"), nil), (say("answered legs", "接听量"), .measured),
        (say("transfers", "转接率"), .measured),
      ],
      rows: agents, format: .percent, formats: [1: .count])
    let edges = chart(
      "funnel-limits", say("limits", "界限"), "", .line,
      columns: [
        (say("Limits", "界限"), nil), (say("legs", "接听量"), .measured), ("95%", .measured),
        ("95%", .measured),
        ("99.8%", .measured), ("99.8%", .measured), (say("mean", "均值"), .measured),
        (say("target", "目标"), .measured),
      ], rows: limits, format: .percent, formats: [1: .count])
    func points(_ column: Int) -> CellRange {
      .column(table: "funnel-points", column: column, rows: 0..<46)
    }
    func limit(_ column: Int) -> CellRange {
      .column(table: "funnel-limits", column: column, rows: 0..<20)
    }
    let chart = Chart(
      id: "funnel",
      title: say("Transfers: one agent of 46 stands outside, A03", "转接率：46名坐席中仅A03超出界限"),
      description: say(
        "Transfer rate by answered legs; limits widened ×1.30", "转接率与接听量；界限放宽1.30倍"),
      form: .funnel, categories: points(0),
      series: [
        .init(say("answered legs", "接听量"), values: points(1), role: .volume),
        .init(say("transfers", "转接率"), values: points(2), role: .measured),
        .init(say("legs", "接听量"), values: limit(1), role: .limitVolume),
        .init("95%", values: limit(2), role: .lowerLimit),
        .init("95%", values: limit(3), role: .upperLimit),
        .init("99.8%", values: limit(4), role: .lowerOuterLimit),
        .init("99.8%", values: limit(5), role: .upperOuterLimit),
        .init(
          say("mean", "均值"), values: .column(table: "funnel-limits", column: 6, rows: 0..<20),
          role: .mean),
        .init(
          say("target", "目标"), values: .column(table: "funnel-limits", column: 7, rows: 0..<20),
          role: .target),
      ],
      highlights: [
        .init(
          places: [2], kind: .bad, shape: .diamond, text: say("A03, worse", "A03，较差"),
          meaning: say("beyond 99.8%", "超出99.8%")),
        .init(
          places: [27], kind: .bad, shape: .diamond, isFirm: false,
          text: say("A28, worse", "A28，较差"), meaning: say("beyond 95%", "超出95%")),
      ], format: .percent)
    return [.chart(chart)] + (data + edges).filter { if case .table = $0 { true } else { false } }
  }

  /// A waterfall's blocks, with the signs of what was added between the old value and the new one.
  func signed(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      guard case .table(var table) = block else { return block }
      for row in table.rows.indices.dropFirst().dropLast() {
        table.rows[row].cells[1].format.isSigned = true
      }
      return .table(table)
    }
  }

  private var waterfall: [Block] {
    let blocks = chart(
      "waterfall",
      say(
        "Longer billing calls are the largest step from 152.0 s to 157.5 s",
        "电费咨询变长是152.0秒升至157.5秒的最大一步"),
      say(
        "Seconds per answered call; + for the worse; the axis does not start at zero",
        "每通秒数；增加为变差；横轴不从零开始"), .waterfall,
      columns: [(say("Part", "构成"), nil), (say("Seconds", "秒"), .measured)],
      rows: [
        (say("September", "9月"), [152.04]), (say("Two storm days", "两个暴雨日"), [1.19]),
        (say("Mix: more fault calls", "结构：报修占比上升"), [1.59]),
        (say("Longer: billing", "变长：电费咨询"), [2.93]),
        (say("Longer: general inquiry", "变长：一般咨询"), [0.53]),
        (say("Shorter: complaints", "变短：投诉"), [-0.07]),
        (say("Shorter: fault repair", "变短：故障报修"), [-0.69]), (say("October", "10月"), [157.52]),
      ], format: NumberFormat(decimals: 2, suffix: say(" s", "秒")),
      highlights: [
        .init(places: [1, 2, 3, 4], kind: .bad, shape: .square, text: ""),
        .init(places: [5, 6], kind: .good, shape: .square, text: ""),
      ])
    return signed(blocks)
  }

  private var pareto: [Block] {
    chart(
      "pareto", say("Three fields hold 25 of 41 wrong entries", "三个字段占41处差错中的25处"),
      say("Wrong fields of inspected tickets by where they arose", "抽检工单差错字段，按差错来源"), .pareto,
      columns: [
        (say("Field", "字段"), nil), (say("Agent", "坐席"), .measured),
        (say("County", "县公司"), .measured),
        (say("System", "系统"), .measured), (say("so far", "累计"), .cumulative),
      ],
      rows: [
        (say("Fault address", "故障地址"), [4, 8, 1, 0.317]),
        (say("Contact phone", "联系电话"), [5, 1, 1, 0.488]),
        (say("Category", "业务类别"), [5, 0, nil, 0.610]), (say("Content", "受理内容"), [3, 2, 0, 0.732]),
        (say("Customer name", "客户姓名"), [4, 0, 0, 0.829]),
        (say("Station", "供电所"), [1, 3, 0, 0.927]),
        (say("Other", "其他"), [1, 1, 1, 1]),
      ], format: .count, formats: [4: NumberFormat(decimals: 0, isPercent: true)])
  }

  private var intervals: [Block] {
    let counties = [
      say("City district", "市区"), say("Beiling", "北岭"), say("Shiqiao", "石桥"), say("Liuwan", "柳湾"),
      say("Songping", "松坪"), say("Dongdu", "东渡"), say("Heyan", "河堰"),
    ]
    return chart(
      "intervals", say("Only Beiling is clearly below target", "仅北岭明显低于目标"),
      say("Ticket accuracy with 95% interval", "工单准确率及95%置信区间"), .interval,
      columns: [
        (say("County", "县"), nil), (say("Accuracy", "准确率"), .measured), (say("low", "下限"), .low),
        (say("high", "上限"), .high), (say("target", "目标"), .target),
        (say("centre", "全中心"), .reference),
      ],
      rows: counties.enumerated().map { index, name in
        let value = index == 1 ? 0.9453 : 0.985 + Self.noise(9, index) * 0.012
        let half = 0.004 + Self.noise(8, index) * 0.012
        return (
          name,
          index == 5
            ? [nil, nil, nil, 0.99, 0.9886]
            : [value, value - half, min(1, value + half), 0.99, 0.9886]
        )
      }, format: .percent,
      highlights: [
        .init(places: [1], kind: .bad, shape: .diamond, text: say("below target", "低于目标"))
      ])
  }

  private var lines: [Block] {
    let names = months(13)
    let line = chart(
      "lines", say("Calls offered by queue", "各队列呼入量"), say("Calls a month", "每月通数"), .line,
      columns: [
        (say("Month", "月份"), nil), (say("Fault repair", "故障报修"), .measured),
        (say("Billing", "电费咨询"), .measured),
        (say("General inquiry", "一般咨询"), .measured),
      ],
      rows: names.indices.map { index in
        let storm = index == 12 ? 3000.0 : 0
        return (
          names[index],
          [
            (11000 + storm + Self.noise(3, index) * 1500).rounded(),
            index == 4 ? nil : (14000 + Self.noise(4, index) * 900).rounded(),
            (11500 + Self.noise(5, index) * 800).rounded(),
          ]
        )
      }, format: .count)
    let days = chart(
      "days", say("Two storm days brought 18% of the calls", "两个暴雨日来电占全月18%"),
      say("Calls offered a day", "每日呼入量"), .bar,
      columns: [(say("Day", "日期"), nil), (say("Calls", "呼入量"), .measured)],
      rows: (1...31).map { day in
        let value = day == 20 ? 588 : day == 21 ? 438 : 120 + Self.noise(6, day) * 70
        return ("2026-10-\(day < 10 ? "0" : "")\(day)", [Double(value).rounded()])
      }, format: .count,
      highlights: [.init(places: [19, 20], kind: .neutral, shape: .square, text: "")])
    let queues = chart(
      "queues", say("Calls by queue", "各队列呼入量"), say("Calls in October", "10月通数"), .bar,
      columns: [
        (say("Queue", "队列"), nil), (say("September", "9月"), .measured),
        (say("October", "10月"), .measured),
      ],
      rows: [
        (say("Fault repair", "故障报修"), [10650, 12926]),
        (say("Billing inquiry and payment", "电费电价查询与交费"), [14558, 14470]),
        (say("Supply application", "业扩报装"), [3950, 3882]), (say("Complaints", "投诉"), [2120, 2206]),
      ], format: .count)
    return line + days + queues
  }

  private var heatMap: [Block] {
    let days = [
      say("Mon", "周一"), say("Tue", "周二"), say("Wed", "周三"), say("Thu", "周四"), say("Fri", "周五"),
      say("Sat", "周六"), say("Sun", "周日"), say("20 Oct", "10月20日"),
    ]
    func offered(_ day: Int, _ hour: Int) -> Double {
      let shape = [
        4.0, 3, 2, 2, 3, 5, 9, 20, 42, 55, 50, 40, 30, 35, 48, 52, 47, 38, 34, 30, 24, 16, 10, 6,
      ][hour]
      return (shape * (day == 7 ? 2.2 : day > 4 ? 0.7 : 1) * (0.85 + Self.noise(day, hour) * 0.3))
        .rounded()
    }
    let hours = (0..<24).map { "\($0)" }
    let rows = days.indices.map { day in
      Table.Row(
        [.head(days[day])]
          + hours.indices.map { hour in
            day == 6 && hour == 3 ? Cell(.none) : .count(Int(offered(day, hour)))
          })
    }
    let rates = days.indices.map { day in
      Table.Row(
        [.head(days[day])]
          + hours.indices.map { hour in
            day == 7 && hour > 7 && hour < 21
              ? .number(
                0.05 + Self.noise(7, hour) * 0.06, NumberFormat(decimals: 0, isPercent: true))
              : Cell(.none)
          })
    }
    let columns = [Table.Column(say("Day", "日"))] + hours.map { Table.Column($0) }
    let tables = [
      Table(
        id: "heat", caption: say("Calls offered by hour", "各时段呼入量"), columns: columns, rows: rows,
        setting: .folded),
      Table(
        id: "heat-rates", caption: say("Abandoned by hour", "各时段放弃率"), columns: columns,
        rows: rates, setting: .folded),
    ]
    func row(_ table: String, _ index: Int) -> CellRange {
      .row(table: table, row: index, columns: 1..<25)
    }
    let chart = Chart(
      id: "heat-map", title: say("One storm day made half of the abandoned calls", "一个暴雨日占放弃来电的一半"),
      description: say(
        "Calls offered an hour; numbers: abandoned, % where worth reading",
        "每小时呼入量；数字为放弃率（%），仅标注值得关注的时段"),
      form: .heatMap, categories: .heads(table: "heat", columns: 1..<25),
      series: days.indices.map { .init(days[$0], values: row("heat", $0), role: .measured) }
        + days.indices.map { .init(days[$0], values: row("heat-rates", $0), role: .label) },
      format: .count)
    return [.chart(chart)] + tables.map { .table($0) }
  }
}
