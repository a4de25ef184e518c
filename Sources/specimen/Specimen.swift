import ReportModel

/// A report of made-up figures with one of everything.
struct Specimen {
  var language: SpecimenLanguage

  func say(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }

  var report: Report {
    Report(
      language: language.rawValue,
      title: say("Specimen of the design system", "设计系统样张"),
      subtitle: say(
        "Every element, with figures made up for the purpose", "全部版式元素，数据均为虚构"),
      head: [say("Issued by Sample County Power Supply Company", "编制单位：样例县供电公司")],
      readers: say("For those who change how reports look", "供调整报告版式的人员使用"),
      navigation: [
        Link(say("This language", "本页"), to: .file("specimen.\(language.rawValue).html")),
        Link(
          say("中文", "English"), to: .file(say("specimen.zh-Hans.html", "specimen.en.html"))),
      ],
      notices: [
        say(
          "2 of 31 days have no calls: 14 and 15 October 2026.",
          "31天中有2天无来电数据：2026年10月14日、15日。"),
        say("Inspection covers 88.4% of tickets, below 90%.", "工单抽检覆盖率88.4%，低于90%。"),
      ],
      sections: [opening, summary, marks, control, charts, people, panels, desk, blocks]
        + blockCases
        + cases,
      foot: say("Made up; no figure is real.", "样张数据均为虚构，不代表任何真实单位。"),
      created: CivilMoment(year: 2026, month: 10, day: 31, hour: 23, minute: 59, second: 59),
      words: words)
  }

  var words: WriterWords {
    var words = WriterWords(
      contents: say("Contents", "目录"), navigation: say("Other files", "其他文件"),
      backToContents: say("Back to contents", "返回目录"),
      skipToContent: say("Skip to content", "跳到正文"), targets: say("Targets", "目标"),
      chartData: say("Data of this chart", "图表数据"), lowest: say("lowest", "最低"),
      highest: say("highest", "最高"), page: say("Page % of %", "第%页，共%页"),
      indicator: say("Indicator", "指标"), relation: say("Relation", "关系"),
      value: say("Value", "数值"),
      chartKey: WriterWords.ChartKey(
        title: say("How to read the charts", "如何读图"),
        limits: say("limits: where usual variation falls", "控制限：正常波动的范围"),
        mean: say("mean of the periods before", "均值：此前各期的平均"),
        target: say("target", "目标"), last: say("this period, without a signal", "本期，无信号"),
        beyond: say(
          "signal: outside the limits; better or worse is written with it", "信号：超出控制限；变好或变差另有文字"),
        run: say("signal: a run of points", "信号：连续多点同侧或同向"),
        open: say(
          "outlined: no signal of this period (not confirmed, or earlier)",
          "空心：不是本期信号（未获证实，或属以前各期）"),
        plus: say("value with days set apart", "含单列日期的数值"),
        beyondScale: say(
          "target beyond the scale, where the arrow points", "目标超出图中刻度，箭头指其方向"),
        funnel: say("in funnels: beyond the outer limit", "漏斗图中：超出外侧界限"),
        openFunnel: say(
          "outlined in funnels: beyond the inner limit only", "漏斗图中空心：仅超出内侧界限")))
    words.showSection = say("Show this section", "展开本节")
    return words
  }

  // MARK: Formats

  var seconds: NumberFormat {
    NumberFormat(decimals: 1, suffix: say(" s", "秒"))
  }

  var secondsSigned: NumberFormat {
    NumberFormat(decimals: 1, isSigned: true, suffix: say(" s", "秒"))
  }

  func months(_ count: Int) -> [String] {
    (0..<count).map { index in
      let month = 9 + index
      let number = month % 12 + 1
      return "\(2025 + month / 12)-\(number < 10 ? "0" : "")\(number)"
    }
  }

  /// Equal numbers on every machine, without a pattern that shows.
  static func noise(_ seed: Int, _ index: Int) -> Double {
    var state = UInt64(truncatingIfNeeded: seed &* 7919 &+ index &* 104_729 &+ 12345)
    for _ in 0..<3 {
      state = (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9 &+ 0x9E37_79B9_7F4A_7C15
    }
    return Double(state >> 40) / Double(1 << 24)
  }

  func rounded(_ value: Double, _ decimals: Double = 10) -> Double {
    (value * decimals).rounded() / decimals
  }
}
