import Analysis
import Figures
import Metrics
import Records
import ReportModel

/// Looks of numbers that only the review needs.
enum ReviewFormats {
  static let factor = NumberFormat(decimals: 2)
  /// The change of a count.
  static let change = NumberFormat(decimals: 1, isPercent: true, isSigned: true)
  /// A count a day: of thousands tenths say nothing.
  static func daily(_ count: Double) -> NumberFormat {
    NumberFormat(decimals: count < 1_000 ? 1 : 0)
  }

  /// How many times as many there are, where a percentage would have four digits; nil where they are fewer.
  static func times(_ change: Double) -> Double? { change >= 9 ? change + 1 : nil }
}

/// The opening of the review: the head table and what is to be decided.
enum ReviewWords {
  static let opening = Words("In short", "概要")
  static let director = Words("For the centre director", "呈：客服中心主任")
  static let caption = Words("The indicators of article 23", "第二十三条各项指标")
  static let indicator = Words("Indicator", "指标")
  static let base = Words("and base", "与基数")
  static let interval = Words("95% interval", "95%区间")
  static let limitUsed = Words("Share of limit used", "占限值比例")
  static let tick = Words("tick = target", "竖线为目标")
  static let verdict = Words("Verdict", "是否达标")
  static let sureness = Words("and how sure", "及把握程度")
  static func since(_ period: String) -> Words { Words("Since \(period)", "较\(period)") }
  static let onPrevious = Words("previous period", "环比")
  /// The unit of `ReviewFormats.times`.
  static let times = Words(" times", "倍")
  static let onYear = Words("year before", "同比")
  static func trend(_ count: Int, _ kind: Period.Kind) -> Words {
    let words = PeriodWords.plural(kind)
    return Words("\(count) \(words.english)", "近\(count)\(words.chinese)")
  }
  static func apart(_ days: String) -> Words {
    Words(
      "Values hold the days set apart (\(days)); lines and signals leave them out.",
      "数值含单列日期（\(days)）；走势和信号只用平常日。")
  }
  /// The same where the period itself holds none of them.
  static func apartEarlier(_ periods: String) -> Words {
    Words(
      "Lines and signals leave out the days set apart in \(periods); the values of those periods hold them.",
      "走势和信号只用平常日，不含\(periods)的单列日期；这些周期的数值含单列日期。")
  }
  /// In the openings of teams and counties.
  static func holdsApart(_ days: String) -> Words {
    Words("Values hold the days set apart (\(days)).", "数值含单列日期（\(days)）。")
  }
  static let trendNote = Words("grey: limits", "灰带：控制限")

  /// "86% of the limit, 95% interval 82–90%".
  static func used(_ share: String, range: String?) -> Words {
    Words(
      "\(share) of the limit" + (range.map { ", 95% interval \($0)" } ?? ""),
      "占限值的\(share)" + (range.map { "，95%区间\($0)" } ?? ""))
  }

  static let ringStandard = Words("Ring standard", "振铃标准")
  /// Between targets of which one is enough.
  static let or = Words(" or ", "或")
  static func decisions(_ count: Int) -> Words {
    count == 1 ? Words("To decide", "需决定的事项") : Words("\(count) things to decide", "需决定的\(count)件事")
  }
  /// What has a question as well, below those that are asked; either list may be nil, not both.
  static func notAsked(_ count: Int, missed: String?, others: String?) -> Words {
    let parts = [
      missed.map { Words("missed: \($0)", "未达标的\($0)") },
      others.map { Words("met, but not for sure: \($0)", "已达标但把握不足的\($0)") },
    ].compactMap { $0 }
    return Words(
      "Not listed: \(UnitWords.number(count)) more (\(parts.map(\.english).joined(separator: "; "))"
        + "); see the table above, and \(count == 1 ? "its chart" : "their charts") under “\(SignalWords.section.english)”.",
      "另有\(UnitWords.number(count))项未列入：\(parts.map(\.chinese).joined(separator: "；"))，"
        + "数值见上表，走势见“\(SignalWords.section.chinese)”。")
  }
  static func was(_ value: String, aYearBefore: Bool) -> Words {
    Words("was \(value)", aYearBefore ? "去年同期\(value)" : "上期\(value)")
  }

  static let marks = Words(
    "\(SummaryWords.verdictKey.english) Bars start at 0 and the band ends at the limit; for accuracy they show the share of wrong "
      + "ones against the share allowed. Dashed in the trend: the target. Differences are taken from unrounded values.",
    "\(SummaryWords.verdictKey.chinese)条形从零起，灰带止于限值；正确率类指标按差错率与允许差错率之比绘制。"
      + "走势图中虚线为目标。增减按未取整数值计算。")

  /// After `marks`, where a share of a limit is longer than its drawing, or its interval.
  static func beyond(isBar: Bool, isInterval: Bool) -> [Words] {
    let bar = Words(
      "A triangle ends a bar that goes on beyond the drawing.", "条形末端的三角表示条形延伸至图外。")
    let interval = Words(
      "An arrow head ends a 95% interval that does.", "横线为95%区间，末端的箭头表示延伸至图外。")
    let alone = Words(
      "An arrow head ends the 95% interval of a bar where it goes on beyond the drawing.",
      interval.chinese)
    return (isBar ? [bar] : []) + (isInterval ? [isBar ? interval : alone] : [])
  }

  /// After `marks`, where a line has such a target.
  static let arrows = Words(
    "An arrow in the trend points to a target beyond its scale.", "走势图中箭头指向图外的目标。")

  static let fullCaption = Words("All figures of the indicators", "各项指标完整数据")
  static let countsCaption = Words("How many targets are met", "达标项数")
  static let counts = Words("Targets", "目标项数")
  static let notForSure = Words("Of these not for sure", "其中把握不足")
  static let total = Words("Judged", "可判定")
}
