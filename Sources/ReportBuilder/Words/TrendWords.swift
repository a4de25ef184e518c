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
  static func description(
    _ summary: String, first: String, last: String, hasTarget: Bool
  ) -> Words {
    Words(
      "\(summary) \(first) to \(last)" + (hasTarget ? "; the dashed line is the target" : "")
        + ". The scale need not start at 0.",
      "\(summary)\(first)至\(last)；" + (hasTarget ? "虚线为目标；" : "") + "纵轴不一定从零起。")
  }
}
