import Metrics
import Records
import ReportModel

/// What follows a number, and how lists and counts are put together.
enum UnitWords {
  /// After a value, with its blank where the language has one; empty for shares, which carry `%`.
  static func suffix(_ unit: MetricUnit) -> Words {
    switch unit {
    case .seconds: Words(" s", "秒")
    case .rings: Words(" rings", "次")
    case .share: Words("", "")
    }
  }

  /// After a difference of two shares.
  static let points = Words(" pp", "个百分点")

  /// A head with the unit of its column; shares carry `%` in every cell.
  static func head(_ title: String, _ unit: MetricUnit) -> Words {
    short(unit).map { Words("\(title) (\($0.english))", "\(title)（\($0.chinese)）") }
      ?? Words(title, title)
  }

  /// nil for shares.
  static func short(_ unit: MetricUnit) -> Words? {
    switch unit {
    case .seconds: Words("s", "秒")
    case .rings: Words("rings", "次")
    case .share: nil
    }
  }

  static let unit: [MetricUnit: Words] = [
    .seconds: Words("seconds", "秒"), .rings: Words("rings", "次"),
    .share: Words("percent", "百分比"),
  ]

  static let comma = Words(", ", "、")

  /// A list that was cut short.
  static func andMore(_ list: String, _ rest: Int) -> Words {
    Words("\(list) and \(rest) more", "\(list)等，另有\(rest)项")
  }

  /// "1 row", "2 rows".
  static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(number(count)) \(count == 1 ? one : many)"
  }

  /// A count as tables show it, in groups of three.
  static func number(_ count: Int) -> String { NumberFormat.count.text(Double(count)) }
}
