import Metrics
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
  static let differences = Words("Unlike other common definitions", "与其他常见口径的差异")
  static let differs = Words("How it differs", "差异")
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
  /// What people are told needs more than what files hold.
  static let clearly = Words(
    "\u{201C}Clearly\u{201D} is said only where there are as many calls (\(MinimumUnits.measured)) or inspected "
      + "(\(MinimumUnits.inspected)) as a comparison of the indicator needs, the 95% interval lies wholly on one side of the "
      + "target, and the exact binomial test of a rate agrees (one-sided, 2.5%). Of fewer, tables and sentences say "
      + "\u{201C}sample too small to tell\u{201D}, wherever the interval lies; of enough, where only the interval is clear, "
      + "\u{201C}not by the exact test\u{201D}. Data files give the interval's word alone.",
    "称“明显”，须基数达到该指标的比较下限（通话\(MinimumUnits.measured)、抽检\(MinimumUnits.inspected)），95%区间整体位于目标一侧，比率还须精确二项检验（单侧2.5%）同样支持。"
      + "基数不足的，无论区间如何，表格和文中均注“样本不足以断定”；基数充足而仅区间支持的，注明“精确检验不支持”。数据文件仅依区间。"
  )
  /// Where units come in clusters.
  static let clusters = Words(
    "Outage areas are counted one by one, but those of one notice are often right or wrong together. What "
      + "sentences, charts, funnels and coaching call a difference therefore rests on notices: the variance of a "
      + "ratio over notices, at least that of as many independent areas. An interval by notice takes Student's t; of fewer "
      + "than five notices there is none, and nothing is called clear by notice.",
    "停电信息发布正确率逐个区域计算，但同一条信息的各区域往往同对同错，故文中、控制图、漏斗图及辅导材料中认定差异时，"
      + "以停电信息为单位估计误差（整群比率的方差，且不小于各区域独立时的方差）；"
      + "按停电信息计的区间用t分布，不足5条的不列区间，也不认定按停电信息明显优于或劣于目标。")
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

/// Formulas and conditions, in which measures are called by their titles.
enum FormulaWords {
  /// Units as a formula counts them: `calls`, `通数`.
  static func units(_ subject: Subject) -> Words {
    switch subject.name {
    case Subject.calls.name: Words("calls", "通数")
    case Subject.notices.name: Words("areas", "区域数")
    default: Words("tickets", "件数")
    }
  }
  static func inspected(_ units: Words) -> Words {
    Words("\(units.english) inspected", "抽检\(units.chinese)")
  }
  /// Units that have a record of what is asked.
  static func recorded(_ measure: Words, _ units: Words) -> Words {
    Words(
      "\(units.english) with \(measure.english) recorded", "有\(measure.chinese)记录的\(units.chinese)")
  }
  /// All units; those that a record is missing of are in neither number.
  static func whole(_ units: Words) -> Words {
    Words("\(units.english), those without a record left out", "\(units.chinese)（无记录的除外）")
  }
  static func such(_ units: Words, _ filter: Words) -> Words {
    Words("\(units.english) \(filter.english)", "\(filter.chinese)的\(units.chinese)")
  }
  static func mean(_ measure: Words, over units: Words) -> Words {
    Words("sum of \(measure.english) ÷ \(units.english)", "Σ\(measure.chinese)÷\(units.chinese)")
  }
  static func share(_ passing: Words, of whole: Words) -> Words {
    Words("\(passing.english) ÷ \(whole.english)", "\(passing.chinese)÷\(whole.chinese)")
  }
  static func fieldShare(_ errors: Words, _ fields: Int64, of units: Words) -> Words {
    Words(
      "(\(fields) × \(units.english) − sum of \(errors.english)) ÷ (\(fields) × \(units.english))",
      "（\(fields)×\(units.chinese)－Σ\(errors.chinese)）÷（\(fields)×\(units.chinese)）")
  }
  static func recorded(_ measure: Words) -> Words {
    Words("\(measure.english) recorded", "有“\(measure.chinese)”记录")
  }
  static func not(_ filter: Words) -> Words {
    Words("not (\(filter.english))", "非（\(filter.chinese)）")
  }
  static func equal(_ measure: Words, _ value: Words?) -> Words {
    Words(
      "\(measure.english) = \(value?.english ?? "")", "\(measure.chinese)＝\(value?.chinese ?? "")")
  }
  static func or(_ left: Words, _ right: Words) -> Words {
    Words("\(left.english) or \(right.english)", "\(left.chinese)或\(right.chinese)")
  }
  /// In brackets, because what follows may bind closer.
  static func either(_ left: Words, _ right: Words) -> Words {
    let both = or(left, right)
    return Words("(\(both.english))", "（\(both.chinese)）")
  }
  static func or(_ left: Words?, _ right: Words) -> Words { left.map { or($0, right) } ?? right }
  static func and(_ left: Words, _ right: Words) -> Words {
    Words("\(left.english) and \(right.english)", "\(left.chinese)且\(right.chinese)")
  }
  static func atMost(_ measure: Words, _ bound: Int64) -> Words {
    Words("\(measure.english) ≤ \(bound)", "\(measure.chinese)≤\(bound)")
  }
  static let all = Words("all", "全部")
}
