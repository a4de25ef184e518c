import Records

/// What each KPI is and where it stands.
enum DefinitionWords {
  static let section = Words("Definitions", "指标口径")
  static let caption = Words("How the indicators are defined", "指标定义")
  static let meaning = Words("What it is", "含义")
  static let formula = Words("Formula", "公式")
  static let unit = Words("Unit", "单位")
  static let direction = Words("Better", "优劣方向")
  static let lower = Words("lower", "越低越好")
  static let higher = Words("higher", "越高越好")
  static let excluded = Words("Excluded", "剔除")
  static let basis = Words("Counted", "计数单位")
  static let source = Words("Source", "依据")
  static let says = Words("What it says", "条文")
  static func basis(agents: String, others: String) -> Words {
    agents == others
      ? Words("each \(agents) once", "按\(agents)计")
      : Words(
        "agents and teams: each \(agents); otherwise each \(others) once",
        "班组、客服代表按\(agents)计，其余按\(others)计")
  }
  static let intervals = Words(
    "Intervals are 95%: Wilson's score interval for rates; value ± 1.96 standard errors for means.",
    "区间为95%：比率用威尔逊得分区间，均值用数值±1.96倍标准误。")
  static let comparisons = Words(
    "Values are compared unrounded with their targets, the bound included.",
    "数值未取整即与目标比较，恰等于目标视为达标。")
  static func weeks(_ first: String, _ last: String) -> Words {
    Words("Weeks run from \(first) to \(last).", "每周自\(first)至\(last)。")
  }
  static let weekdays = [
    Words("Monday", "周一"), Words("Tuesday", "周二"), Words("Wednesday", "周三"),
    Words("Thursday", "周四"), Words("Friday", "周五"), Words("Saturday", "周六"),
    Words("Sunday", "周日"),
  ]
}

/// Formulas and conditions in Chinese; English ones come from the definitions themselves.
enum FormulaWords {
  static func mean(_ measure: String) -> String { "Σ\(measure)÷有\(measure)记录的件数" }
  static func share(_ passing: String) -> String { "\(passing)的件数÷件数" }
  static func share(_ passing: String, among judged: String) -> String {
    "\(passing)的件数÷\(judged)的件数"
  }
  static func fieldShare(_ errors: String, _ fields: Int64) -> String {
    "（\(fields)×有\(errors)记录的件数－Σ\(errors)）÷（\(fields)×有\(errors)记录的件数）"
  }
  static func recorded(_ measure: String) -> String { "有“\(measure)”记录" }
  static func not(_ filter: String) -> String { "非（\(filter)）" }
  static let and = "且"
  static let or = "或"
  static let all = "全部"
}
