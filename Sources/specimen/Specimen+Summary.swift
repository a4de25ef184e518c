import ReportModel

extension Specimen {
  private struct Line {
    var name: String
    var base: String
    var value: Double
    var format: NumberFormat
    var interval: String
    var target: String
    var bullet: Bullet
    var verdict: MarkedWord
    var sureness: String
    var change: String
    var share: String
    var trend: Trend
    var sign: CellNote
  }

  private var lines: [Line] {
    let met = say("Met", "达标")
    let missed = say("Missed", "未达标")
    return [
      Line(
        name: say("After-call work", "平均话后处理时长"),
        base: say("44,116 answered calls", "接听44,116通"), value: 53.4, format: seconds,
        interval: "52.9–53.9", target: say("≤60 s", "≤60秒"),
        bullet: Bullet(
          used: 0.89, low: 0.88, high: 0.9, kind: .good, isFirm: true,
          description: say("89% of the limit", "已用限值的89%")),
        verdict: MarkedWord(met, Mark(.good, isFirm: true)),
        sureness: say("clearly better than target", "明显优于目标"), change: "−0.3", share: "−0.5%",
        trend: trend(1, from: 59, by: -0.45, spread: 0.8, target: 60, signal: .good),
        sign: CellNote(say("Signal: better", "信号：变好"), sign: Sign(.down, .good))),
      Line(
        name: say("Talk time", "平均交谈时长"),
        base: say("44,116 answered calls, hold included", "接听44,116通，含保持时长"), value: 157.5,
        format: seconds, interval: "156.4–158.6", target: say("≤150 s", "≤150秒"),
        bullet: Bullet(
          used: 1.05, low: 1.043, high: 1.057, kind: .bad, isFirm: true,
          description: say("105% of the limit", "已用限值的105%")),
        verdict: MarkedWord(missed, Mark(.bad, isFirm: true)),
        sureness: say("clearly worse than target", "明显劣于目标"), change: "+5.5", share: "+3.6%",
        trend: trend(2, from: 147, by: 0.8, spread: 1.2, target: 150, signal: .bad),
        sign: CellNote(say("Signal: worse", "信号：变差"), sign: Sign(.up, .bad))),
      Line(
        name: say("Ticket accuracy", "工单填写准确率"),
        base: say("3,025 of 3,060 inspected", "抽检3,060件，正确3,025件"), value: 0.9886,
        format: .percent, interval: "98.41–99.18", target: "≥99%",
        bullet: Bullet(
          used: 1.14, low: 0.82, high: 1.59, kind: .bad, isFirm: false,
          description: say("114% of the errors allowed", "差错为允许值的114%")),
        verdict: MarkedWord(missed, Mark(.bad, isFirm: false)),
        sureness: say("cannot tell: interval spans target", "无法判定：区间跨越目标"),
        change: say("+0.26 pp", "+0.26个百分点"), share: "",
        trend: trend(3, from: 98.9, by: 0, spread: 0.3, target: 99, signal: nil),
        sign: CellNote(say("No signal", "无信号"), sign: .noSignal)),
      Line(
        name: say("Outage-notice accuracy", "停电信息准确率"),
        base: say("246 of 256 outage areas", "抽检256个停电范围，正确246个"), value: 0.9609,
        format: .percent, interval: "92.96–97.86", target: "≥98%",
        bullet: Bullet(
          used: 1.96, low: 1.07, high: 3.52, kind: .bad, isFirm: true,
          description: say("196% of the errors allowed", "差错为允许值的196%")),
        verdict: MarkedWord(missed, Mark(.bad, isFirm: true)),
        sureness: say("clearly worse than target", "明显劣于目标"),
        change: say("−2.00 pp", "−2.00个百分点"), share: "",
        trend: trend(4, from: 98.8, by: -0.1, spread: 0.5, target: 98, signal: .bad),
        sign: CellNote(say("Signal: worse", "信号：变差"), sign: Sign(.down, .bad))),
    ]
  }

  func trend(
    _ seed: Int, from start: Double, by step: Double, spread: Double, target: Double,
    signal: Mark.Kind?, axis: Trend.Axis? = nil
  ) -> Trend {
    let values = (0..<13).map { index in
      rounded(start + Double(index) * step + (Self.noise(seed, index) - 0.5) * 2 * spread, 100)
    }
    let base = values.dropLast()
    let mean = base.reduce(0, +) / 12
    let width = 2.2 * spread + step.magnitude * 3
    return Trend(
      values: values, targets: Array(repeating: target, count: 13),
      lowerLimits: Array(repeating: mean - width, count: 13),
      upperLimits: Array(repeating: mean + width, count: 13), signal: signal, axis: axis,
      description: say(
        "13 months: first \(values[0]), last \(values[12]).", "13个月：首期\(values[0])，本期\(values[12])。"
      ))
  }

  var summary: Section {
    let table = Table(
      id: "summary", caption: say("Indicators", "指标"),
      columns: [
        .init(say("Indicator and base", "指标与基数"), alignment: .leading),
        .init(say("October", "10月"), note: say("95% interval", "95%置信区间"), isStrong: true),
        .init(say("Target", "目标")),
        .init(
          say("Share of limit used", "限值使用率"), alignment: .leading,
          note: say("tick = target", "竖线为目标")),
        .init(say("Verdict", "结论"), alignment: .leading, note: say("and how sure", "及把握")),
        .init(say("Since September", "环比")),
        .init(
          say("13 months", "近13个月"), alignment: .leading, note: say("target dashed", "虚线为目标")),
      ],
      rows: lines.map { line in
        .init([
          Cell(.text(line.name), isRowHead: true, notes: [CellNote(line.base)]),
          Cell(.number(line.value), format: line.format, notes: [CellNote(line.interval)]),
          .text(line.target), Cell(.bullet(line.bullet)),
          Cell(
            .text(line.verdict.text), mark: line.verdict.mark, notes: [CellNote(line.sureness)]),
          Cell(
            .text(line.change), notes: line.share.isEmpty ? [] : [CellNote(line.share)]),
          Cell(.trend(line.trend), notes: [line.sign]),
        ])
      },
      notes: [
        say(
          "Filled verdict: the 95% interval lies wholly on that side of the target. Outlined: it includes the target.",
          "实底结论：95%置信区间全部位于目标一侧；空心结论：区间包含目标。")
      ])
    return Section(id: "summary", title: say("Summary table", "汇总表"), blocks: [.table(table)])
  }
}
