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
    "A count a day, or a share, is beyond usual variation if it lies outside the limits of an XmR chart of the twelve periods "
      + "before and chance alone gives that in at most one period of 200, of the mean wait by how the periods before vary; of "
      + "fewer periods it cannot be told.",
    "变动判断：日均量或比率超出此前12期单值移动极差图的控制限，且仅凭偶然出现的概率不超过0.5%的（平均等待时长按此前各期的波动计），为超出正常波动；不足12期的无法判定。")
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

  /// What the calendar says of a period.
  struct Holidays {
    var period: Period
    var days: Int
    var holidays: Int
    var workdays: Int
  }

  /// - Parameter days: the holidays of the period; nil for none.
  static func holidays(_ now: Holidays, days: String?, earlier: [Holidays]) -> Words {
    let english = earlier.map {
      ", \($0.holidays) of \($0.days) in \(PeriodWords.name($0.period).english)"
    }
    func chinese(_ count: Int) -> String { count == 0 ? "无" : "有\(count)日" }  // not words: a part
    let others = earlier.map { "，\(PeriodWords.name($0.period).chinese)\(chinese($0.holidays))" }
    let all = [now] + earlier
    func listed(_ counts: [Int]) -> String {
      counts.map { "\($0)日" }.joined(separator: "、")  // not words: a part
    }
    return Words(
      "Public holidays: \(now.holidays) of \(now.days) days\(days.map { " (\($0))" } ?? "")"
        + "\(english.joined()); working days: \(all.map { String($0.workdays) }.joined(separator: ", ")).",
      "法定节假日：本期\(chinese(now.holidays))\(days.map { "（\($0)）" } ?? "")\(others.joined())；"
        + "\(earlier.isEmpty ? "本期" : "各期依次")共\(listed(all.map(\.days)))，工作日\(listed(all.map(\.workdays)))。"
    )
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
