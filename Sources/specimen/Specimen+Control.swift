import ReportModel

extension Specimen {
  var control: Section {
    let (talk, talkChart) = controlChart(
      "talk",
      say("Talk time has risen since April and passed its upper limit", "交谈时长自4月起上升，10月高于上控制限"),
      values: [
        148.4, 149.7, 147.2, 148.6, 148.1, 146.6, 147.4, 147.8, 148.9, 149.4, 150.6, 152.0, 157.5,
      ],
      target: 150, limits: (144.1, 152.8), mean: 148.4, format: seconds,
      highlights: [
        .init(
          places: Array(6...11), kind: .bad, shape: .square,
          text: say("six rises in a row", "连续六次上升")),
        .init(
          places: [12], kind: .bad, shape: .diamond, text: say("above the upper limit", "高于上控制限")),
      ])
    let (work, workChart) = controlChart(
      "work", say("After-call work: a new level since April", "话后处理时长：4月起进入新水平"),
      values: [59.4, 58.8, 60.1, 59.0, 59.6, 58.7, 55.2, 54.8, 54.3, 55.0, 54.1, 53.6, 53.4],
      target: 60, limits: (56.9, 61.6), mean: 59.3, format: seconds,
      secondPhase: (6, (52.0, 56.4), 54.2), highlights: [])
    let (rate, rateChart) = controlChart(
      "accuracy", say("Ticket accuracy: no signal in 13 months", "工单准确率：13个月无信号"),
      values: [
        0.987, 0.9902, 0.9885, 0.9871, 0.9893, 0.9866, 0.9912, 0.9881, 0.9874, 0.9898, 0.989, 0.986,
        0.9886,
      ],
      target: 0.99, limits: (0.9834, 0.9947), mean: 0.989, format: .percent, isStepped: true,
      highlights: [])
    let (zero, zeroChart) = controlChart(
      "zero", say("Limits, mean and target meet at zero", "控制限、均值与目标均接近零"),
      values: [0, 0, 0.001, 0, 0, 0, 0.002, 0, 0, 0, 0.001, 0, 0], target: 0.0005,
      limits: (0, 0.0012), mean: 0.0003, format: .percent,
      highlights: [
        .init(
          places: [6], kind: .bad, shape: .diamond, isFirm: false, text: say("worse", "变差"),
          meaning: say("above the upper limit", "高于上控制限")),
        .init(
          places: [11, 12], kind: .good, shape: .square, isFirm: false,
          text: say("not confirmed", "未获证实")),
        .init(places: [2], kind: .neutral, shape: .plus, text: say("with storm days", "含暴雨日")),
      ])
    return Section(
      id: "control", title: say("Signal or noise", "信号还是波动"),
      blocks: [
        .chart(talkChart), .chart(workChart), .chart(rateChart), .chart(zeroChart),
        .chart(renamed(talkChart, "talk-2")),
        .table(talk), .table(work), .table(rate), .table(zero),
        .heading(say("A chart alone", "单独成行的图")), .chart(renamed(talkChart, "talk-3")),
      ])
  }

  private func renamed(_ chart: Chart, _ id: String) -> Chart {
    var copy = chart
    copy.id = id
    return copy
  }

  private func controlChart(
    _ id: String, _ title: String, values: [Double], target: Double,
    limits: (low: Double, high: Double), mean: Double, format: NumberFormat,
    secondPhase: (from: Int, limits: (low: Double, high: Double), mean: Double)? = nil,
    isStepped: Bool = false, highlights: [Chart.Highlight]
  ) -> (Table, Chart) {
    let columns = [
      say("Month", "月份"), say("Value", "数值"), say("target", "目标"), say("mean", "均值"),
      say("lower", "下限"), say("upper", "上限"),
    ]
    let names = months(13)
    let rows = values.indices.map { index in
      let isSecond = secondPhase.map { index >= $0.from } ?? false
      let (low, high) = isSecond ? secondPhase?.limits ?? limits : limits
      let jitter = isStepped ? (Self.noise(5, index) - 0.5) * (high - low) * 0.2 : 0
      return Table.Row([
        .head(names[index]), .number(values[index], format), .number(target, format),
        .number(isSecond ? secondPhase?.mean : mean, format), .number(low - jitter, format),
        .number(high + jitter, format),
      ])
    }
    let table = Table(
      id: id, caption: say("Data: ", "数据：") + title, columns: columns.map { .init($0) },
      rows: rows, setting: .folded)
    func series(_ column: Int, _ role: Chart.Series.Role) -> Chart.Series {
      .init(
        columns[column], values: .column(table: id, column: column, rows: 0..<values.count),
        role: role)
    }
    let chart = Chart(
      id: id, title: title, description: say("Mean of each month; XmR chart", "各月均值；XmR控制图"),
      form: .control, categories: .column(table: id, column: 0, rows: 0..<values.count),
      series: [
        series(1, .measured), series(2, .target), series(3, .mean), series(4, .lowerLimit),
        series(5, .upperLimit),
      ], highlights: highlights, format: format)
    return (table, chart)
  }
}
