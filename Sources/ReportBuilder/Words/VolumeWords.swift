import Records

/// How much came in.
enum VolumeWords {
  static let section = Words("Volumes and their rhythm", "业务量及其分布")
  static let caption = Words("Volumes", "业务量")
  static let what = Words("What", "项目")
  static let now = Words("Now", "本期")
  static let previous = Words("Previous", "上期")
  static let onPrevious = Words("Change on previous", "环比")
  static let onPreviousDaily = Words("Change on previous, a day", "日均环比")
  static let daily = Words("A day", "日均")
  static let previousDaily = Words("Previous, a day", "上期日均")
  static let yearDaily = Words("Year before, a day", "去年同期日均")
  static let variation = Words("Variation", "变动判断")
  /// In the table, and at the end of the sentence on a count.
  static func range(_ range: UsualRange) -> Words {
    switch range {
    case .outside: Words("beyond usual variation", "超出正常波动")
    case .within: Words("within usual variation", "属正常波动")
    case .tooShort: Words("too short a history to tell", "历史期数不足，无法判定")
    }
  }
  static let rangeNote = Words(
    "Whether a count is beyond usual variation is told by its mean a day against the limits of an XmR chart "
      + "of the twelve periods before; of fewer it cannot be told.",
    "变动判断：以日均量与此前12期单值移动极差图的控制限相比；不足12期的无法判定。")
  static let yearBefore = Words("Year before", "去年同期")
  static let onYear = Words("Change on year", "同比")
  static let onYearDaily = Words("Change on year, a day", "日均同比")
  static let dailyNote = Words(
    "A day: by calendar day, those without records counted as well. Months differ in length: read the change a day; that of "
      + "the totals has an additional or a missing day in it.",
    "日均按日历天数计，无记录的日子也计入。各月天数不同，增减以日均环比、日均同比为准；总量的环比、同比含多一天或少一天的影响。")
  static func note(_ least: Int) -> Words {
    Words(
      "Test calls and void tickets are left out. No percentage is given of a base below \(least).",
      "剔除测试通话和作废工单；基数不足\(least)时不计百分比。")
  }

  static func title(_ kind: Volume.Kind) -> Words {
    switch kind {
    case .offered: Words("Calls offered", "呼入电话（通）")
    case .answered: Words("Answered calls", "接听电话（通）")
    case .abandoned: Words("Abandoned calls", "放弃电话（通）")
    case .otherwise: Words("Neither answered nor abandoned", "其他未接通（通）")
    case .tickets: Words("Tickets accepted", "受理工单（件）")
    case .noticeAreas: Words("Outage areas published", "发布停电区域（个）")
    }
  }
}
