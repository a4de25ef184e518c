import Catalogue
public import Figures
import Metrics
public import Records
import ReportBuilder
import ReportModel
import Statistics

/// Figures as rows of text for people.
public struct FigureTable {
  /// Whether a column says whose figures they are: the centre's, an agent's.
  private let showsScope: Bool
  /// Whether another one says which agent's: of the centre alone there is nothing to say.
  private let showsKey: Bool
  /// Names of agents by id, where a roster is at hand.
  private let names: [String: String]
  private let judge: FigureJudge

  public init(scopes: [Scope], names: [String: String] = [:], judge: FigureJudge) {
    self.judge = judge
    showsScope = scopes.count > 1
    showsKey = scopes != [.centre]
    self.names = names
  }

  private static let places = Dictionary(
    uniqueKeysWithValues: zip(Metric.all.map(\.id), Metric.all.indices))

  private static func place(_ figure: Figure) -> Int { places[figure.metric.id] ?? places.count }

  /// Whether a figure stands above another: by KPI in the order of reports, then by scope; teams as people
  /// count them, all else by the key's bytes.
  public static func precedes(_ left: Figure, _ right: Figure) -> Bool {
    if left.metric.id != right.metric.id { return place(left) < place(right) }
    if left.scope != right.scope { return left.scope.rawValue < right.scope.rawValue }
    return left.scope == .team
      ? NaturalOrder.precedes(left.key, right.key)
      : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
  }

  /// Whose figure it is, as people say it.
  private func title(_ figure: Figure, _ language: Language) -> String {
    switch (figure.scope, figure.key) {
    case (.centre, _): return Words("whole centre", "全中心")[language]
    case (_, FigureMaker.unknown): return Words("not assigned (?)", "未归属（?）")[language]
    case (.agent, let key): return names[key].map { "\(key) \($0)" } ?? key
    case (_, let key): return key
    }
  }

  /// The columns that hold numbers.
  public var trailing: Set<Int> { Set([1, 2, 5, 6, 7, 8, 9].map { $0 + leadingColumns }) }

  /// The columns that a narrow terminal can do without, the first to go first.
  public var spare: [[Int]] {
    [[7, 8, 9], [5], [6], [4], [2]].map { $0.map { $0 + leadingColumns } }
  }

  /// The column that says whether the target is met.
  public var verdictColumn: Int { 3 + leadingColumns }

  /// Between the KPI and its value.
  private var leadingColumns: Int { (showsScope ? 1 : 0) + (showsKey ? 1 : 0) }

  public static func nothing(_ period: Period) -> Words {
    Words(
      "no eligible records from \(period.first) to \(period.last)",
      "\(period.first)至\(period.last)没有可统计的记录")
  }

  /// The same of a store, and what it has instead.
  ///
  /// - Parameter days: from its first record to its newest; nil when it has none.
  public static func nothing(_ period: Period, in days: ClosedRange<Day>?) -> Words {
    let instead =
      days.map {
        Words(
          "the store has records from \($0.lowerBound) to \($0.upperBound)",
          "数据库中的记录为\($0.lowerBound)至\($0.upperBound)")
      }
      ?? Words(
        "the store has none at all; import files with 'scoreline import FILE...'",
        "数据库中尚无此类记录；请用“scoreline import”导入文件")
    let nothing = nothing(period)
    return Words(
      "\(nothing.english); \(instead.english)", "\(nothing.chinese)；\(instead.chinese)")
  }

  /// A head and a row a figure.
  public func rows(_ figures: [Figure], _ language: Language) -> [[String]] {
    let scope = showsScope ? [Words("scope", "范围")] : []
    let head: [Words] =
      [Words("indicator", "指标")] + scope + (showsKey ? [Words("key", "对象")] : []) + [
        Words("value", "数值"), Words("target", "目标"),
        Words("verdict", "结论"), Words("how sure", "把握程度"), Words("95 % interval", "95%区间"),
        Words("n", "样本数"), Words("missing", "缺失"), Words("uninspected", "未抽检"),
        Words("excluded", "剔除"),
      ]
    return [head.map { $0[language] }]
      + figures.map { figure in
        let unit = figure.metric.unit
        let interval = figure.interval.map { Self.range($0, unit, language) }
        let scope = showsScope ? [Self.title(figure.scope)[language]] : []
        let key = showsKey ? [title(figure, language)] : []
        return [figure.metric.title[language]] + scope + key + [
          Self.value(figure, language),
          Self.target(figure.target, unit, language),
          Self.verdict(figure.verdict)[language], judge.sureness(figure).words[language],
          interval ?? "—",
          // Units, as what is missing and uninspected beside them: of a share by field five times less than its
          // denominator.
          figure.units.grouped,
          // Blank where a word does not apply; a dash would say that the number is unknown.
          figure.metric.isInspected ? "" : figure.missing.grouped,
          figure.metric.isInspected ? figure.missing.grouped : "", figure.excluded.grouped,
        ]
      }
  }

  /// An interval from its lower to its upper end.
  static func range(_ interval: Interval, _ unit: MetricUnit, _ language: Language) -> String {
    let formats = Formats(language: language)
    return formats.range(interval.low, interval.high, formats.value(unit))
  }

  /// The value, with as many decimals as it takes not to look like the other verdict.
  static func value(_ figure: Figure, _ language: Language) -> String {
    guard let value = figure.value else { return "—" }
    return Formats(language: language).value(figure.metric.unit, value, against: figure.target)
      .text(value)
  }

  static func target(
    _ target: Target?, _ unit: MetricUnit, _ language: Language
  ) -> String {
    target.map { Formats(language: language).targetText($0, unit) } ?? "—"
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
    case .missed: Words("missed", "未达标")
    case nil: Words("—", "—")
    }
  }
}
