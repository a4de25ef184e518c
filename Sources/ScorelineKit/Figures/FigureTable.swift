public import Figures
import Metrics
public import Records
import ReportModel
import Statistics

/// Figures as rows of text for people.
public struct FigureTable {
  /// Whether a column says whose figures they are.
  private let showsScope: Bool

  public init(showsScope: Bool = false) { self.showsScope = showsScope }

  /// The columns that hold numbers.
  public var trailing: Set<Int> { Set([2, 3, 5, 6, 7, 8].map { showsScope ? $0 + 1 : $0 }) }

  /// The column that says whether the target is met.
  public var verdictColumn: Int { showsScope ? 5 : 4 }

  public static func nothing(_ period: Period) -> Words {
    Words(
      "no eligible records from \(period.first) to \(period.last)",
      "\(period.first)至\(period.last)没有可统计的记录")
  }

  /// A head and a row a figure.
  public func rows(_ figures: [Figure], _ language: Language) -> [[String]] {
    let scope = showsScope ? [Words("scope", "范围")] : []
    let head: [Words] =
      [Words("indicator", "指标")] + scope + [
        Words("key", "对象"), Words("value", "数值"), Words("target", "目标"),
        Words("verdict", "结论"), Words("95 %", "95%区间"), Words("n", "样本数"), Words("missing", "缺失"),
        Words("excluded", "剔除"),
      ]
    return [head.map { $0[language] }]
      + figures.map { figure in
        let unit = figure.metric.unit
        let interval = figure.interval.map {
          Self.shown($0.low, unit, language) + "–" + Self.shown($0.high, unit, language)
        }
        let scope = showsScope ? [Self.title(figure.scope)[language]] : []
        return [figure.metric.title[language]] + scope + [
          figure.key, Self.value(figure, language), Self.target(figure.target, unit, language),
          Self.verdict(figure.verdict)[language], interval ?? "—", "\(figure.denominator)",
          "\(figure.missing)", "\(figure.excluded)",
        ]
      }
  }

  static func format(_ unit: MetricUnit, _ language: Language) -> NumberFormat {
    switch unit {
    case .share: .percent
    case .seconds: NumberFormat(decimals: 1, suffix: Words(" s", "秒")[language])
    case .rings: NumberFormat(decimals: 2, suffix: Words("", "次")[language])
    }
  }

  private static func shown(_ value: Double, _ unit: MetricUnit, _ language: Language) -> String {
    format(unit, language).text(value)
  }

  /// The value, with as many decimals as it takes not to look like the other verdict.
  static func value(_ figure: Figure, _ language: Language) -> String {
    guard let value = figure.value else { return "—" }
    let format = format(figure.metric.unit, language)
    guard let target = figure.target, !target.isMet(by: value) else { return format.text(value) }
    var sharper = format
    // A missed target must not be printed as the target itself.
    while sharper.decimals < 9, sharper.text(value) == sharper.text(target.bound) {
      sharper.decimals += 1
    }
    return sharper.text(value)
  }

  static func target(
    _ target: Target?, _ unit: MetricUnit, _ language: Language
  ) -> String {
    switch target {
    case .atMost(let bound): "≤" + shown(bound, unit, language)
    case .atLeast(let bound): "≥" + shown(bound, unit, language)
    case nil: "—"
    }
  }

  static func title(_ scope: Scope) -> Words {
    switch scope {
    case .centre: Words("centre", "中心")
    case .team: Words("team", "班组")
    case .agent: Words("agent", "客服代表")
    case .county: Words("county", "县公司")
    case .day: Words("day", "日")
    }
  }

  static func verdict(_ verdict: Verdict?) -> Words {
    switch verdict {
    case .met: Words("met", "达标")
    case .missed: Words("not met", "未达标")
    case nil: Words("—", "—")
    }
  }
}
