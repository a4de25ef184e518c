import Records

/// The section of the last periods.
enum TrendWords {
  static let section = Words("Trend", "走势")
  static func caption(_ periods: Int) -> Words {
    Words("Values of the last \(periods) periods", "近\(periods)期数值")
  }
  static func target(_ title: String) -> Words { Words("\(title): target", "\(title)：目标") }
  static let measured = Words("Value", "数值")
  static let targetSeries = Words("Target", "目标")
  static func chart(_ title: String, _ unit: String) -> Words {
    Words("\(title), \(unit)", "\(title)（\(unit)）")
  }
  static func description(first: String, last: String, hasTarget: Bool) -> Words {
    Words(
      "\(first) to \(last)" + (hasTarget ? ", dashed the target" : ""),
      "\(first)至\(last)" + (hasTarget ? "，虚线为目标" : ""))
  }
  /// Said once above the charts.
  static let note = Words(
    "Scales need not start at 0. What an indicator is stands under the definitions.",
    "纵轴不一定从零起。各指标含义见指标口径。")
}
