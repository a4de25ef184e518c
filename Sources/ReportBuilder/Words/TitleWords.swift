import Records

/// Titles, names of periods, and the lines above and below a report.
enum TitleWords {
  static func monthly(_ year: Int, _ month: Int) -> Words {
    Words(
      "Hotline quality report, \(monthNames[month - 1]) \(year)",
      "95598客服质量月报 \(year)年\(month)月")  // not words: set apart
  }

  /// A week's is a bulletin for every reader, as a month's is a report; its days stand below it.
  static func weekly(_ year: Int, _ number: Int) -> Words {
    Words(
      "Weekly bulletin, week \(number) of \(year)",
      "95598客服质量简报 \(year)年第\(number)周")  // not words: set apart
  }

  static func days(first: String, last: String) -> Words {
    Words(
      "Hotline quality report, \(first) to \(last)",
      "95598客服质量报告 \(first)至\(last)")  // not words: set apart
  }

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A title with whom the report is for.
  static func titled(_ title: String, for name: String) -> Words {
    Words("\(title): \(name)", "\(title)：\(name)")
  }

  static let index = Words("contents", "目录")
  static func team(_ name: String) -> Words { Words("team \(name)", name) }
  static func county(_ name: String) -> Words { Words("county \(name)", name) }
  static func agent(_ name: String, id: String) -> Words {
    name.isEmpty ? Words(id, "工号\(id)") : Words("\(name) (\(id))", "\(name)（\(id)）")
  }

  static func subtitle(_ centre: String, first: String, last: String, until: String) -> Words {
    Words(
      "\(centre); \(first) to \(last); data until \(until)",
      "\(centre)；统计周期\(first)至\(last)；数据截至\(until)")
  }

  static let noData = Words("none yet", "暂无")

  static func issuedBy(_ unit: String) -> Words { Words("Issued by \(unit)", "编制单位：\(unit)") }
  static func number(_ number: Int) -> Words { Words("No. \(number)", "第\(number)期") }
  static func addressees(_ names: String) -> Words { Words("To: \(names)", "主送：\(names)") }
  static func copies(_ names: String) -> Words { Words("Copies to: \(names)", "抄送：\(names)") }

  static func foot(_ program: String, _ watermark: String) -> Words {
    Words("\(program); data watermark \(watermark)", "\(program)；数据水印\(watermark)")
  }
}

/// What the writers of files add of their own.
enum WriterWordTable {
  static let contents = Words("Contents", "目录")
  static let navigation = Words("Other files", "其他文件")
  static let backToContents = Words("Back to contents", "返回目录")
  static let skipToContent = Words("Skip to content", "跳到正文")
  static let targets = Words("Targets", "目标")
  static let chartData = Words("Data of this chart", "图表数据")
  static let seeSection = Words("See section %: ", "见第%节：")
  static let showSection = Words("Show this section", "展开本节")
  static let lowest = Words("lowest", "最低")
  static let highest = Words("highest", "最高")
  static let page = Words("Page % of %", "第%页，共%页")
  static let indicator = Words("Indicator", "指标")
  static let relation = Words("Relation", "关系")
  static let value = Words("Value", "数值")
}

/// How the marks of control charts are read.
enum ChartKeyWords {
  static let title = Words("How to read the charts", "如何读图")
  static let limits = Words("limits: where usual variation falls", "控制限：正常波动的范围")
  static let mean = Words("mean of the periods that the limits come from", "均值：计算控制限所用各期的平均")
  static let target = Words("target", "目标")
  static let beyondScale = Words(
    "target beyond the scale, where the arrow points", "目标超出图中刻度，箭头指其方向")
  static let last = Words("this period: no signal, or it cannot be told", "本期：无信号，或尚无法判定")
  static let beyond = Words(
    "signal: outside the limits; better or worse is written with it", "信号：超出控制限；变好或变差另有文字")
  static let run = Words(
    "signal: a run of points on one side or in one direction", "信号：连续多点位于均值同侧或同向变化")
  static let open = Words(
    "outlined: no signal of this period (not confirmed, or earlier)", "空心：不是本期信号（未获证实，或属以前各期）")
  static let funnel = Words("in funnels: beyond the outer limit", "漏斗图中：超出外侧界限")
  static let openFunnel = Words(
    "outlined in funnels: beyond the inner limit only", "漏斗图中空心：仅超出内侧界限")
  static let plus = Words("value with days set apart", "含单列日期的数值")
}
