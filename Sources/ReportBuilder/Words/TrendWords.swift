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
  /// What a page draws no chart of.
  ///
  /// - Parameter section: where their courses stand.
  static func others(_ count: Int, isAnyTelling: Bool, _ section: Words) -> Words {
    let place = Words(
      "stands under “\(section.english)”", "走势见“\(section.chinese)”")
    guard isAnyTelling else {
      return Words(
        "No indicator misses its target or shows a signal; the course of the other \(count) \(place.english).",
        "各项指标均未出现未达标或信号，其余\(count)项\(place.chinese)。")
    }
    return count == 1
      ? Words(
        "The other indicator neither misses its target nor shows a signal: its course \(place.english).",
        "其余1项未出现未达标或信号，\(place.chinese)。")
      : Words(
        "The other \(count) indicators neither miss their targets nor show a signal: their course \(place.english).",
        "其余\(count)项未出现未达标或信号，\(place.chinese)。")
  }
  /// Said once above the charts.
  static let note = Words(
    "Scales need not start at 0. What an indicator is stands under the definitions.",
    "纵轴不一定从零起。各指标含义见指标口径。")
}
