import Configuration
public import Figures
import Metrics
import ReportBuilder
import ReportModel
public import Records
import Statistics

/// An explanation in words.
public struct ExplanationText {
  private let explanation: Explanation
  private let language: Language
  private let judge: FigureJudge

  public init(_ explanation: Explanation, language: Language, judge: FigureJudge) {
    self.judge = judge
    self.explanation = explanation
    self.language = language
  }

  /// The definition and the parts, a line each.
  public var head: [String] {
    let metric = explanation.metric
    let basis = FigureMaker.basis(of: explanation.scope)
    let period = explanation.period
    var lines = [
      metric.title[language] + aside(metric.id),
      metric.summary[language],
      line(Words("period", "期间"), PeriodText.withDays(period)[language]),
      line(Words("scope", "范围"), scope),
      line(Words("formula", "公式"), metric.formulaWords[language]),
      line(
        Words("counts", "统计对象"),
        (metric.subject.unitTitle[basis]?[language] ?? "") + colon
          + metric.populationWords[language]),
      line(
        Words("source", "来源"),
        metric.citation.place[language] + colon + metric.citation.says[language]),
    ]
    guard let figure = explanation.figure else {
      let none = Words("no eligible record", "没有可统计的记录")
      return lines + [line(Words("value", "数值"), "—" + aside(none[language]))]
    }
    lines += [
      line(Words("value", "数值"), value(figure)),
      line(Words("numerator", "分子"), figure.numerator.grouped),
      line(Words("denominator", "分母"), figure.denominator.grouped),
      line(lacking, figure.missing.grouped),
      line(Words("excluded", "剔除"), figure.excluded.grouped),
    ]
    for (rule, count) in zip(metric.exclusions, figure.excludedByRule) {
      lines.append("  " + rule.title[language] + aside(rule.id) + colon + count.grouped)
    }
    if let interval = figure.interval {
      lines.append(
        line(
          Words("95 % interval", "95%区间"),
          FigureTable.range(interval, metric.unit, language)
            + aside(
              NumberText.shortest(interval.low) + " – " + NumberText.shortest(interval.high))))
    }
    if figure.target != nil {
      let judged = [
        FigureTable.target(figure.target, metric.unit, language),
        FigureTable.verdict(figure.verdict)[language], judge.sureness(figure).words[language],
      ]
      lines.append(
        line(Words("target", "目标"), judged.joined(separator: Words(", ", "，")[language])))
    }
    return lines
  }

  private func line(_ name: Words, _ value: String) -> String {
    name[language] + colon + value
  }

  /// As tables show it, and in full for who computes it again.
  private func value(_ figure: Figure) -> String {
    guard let value = figure.value else { return "—" }
    return FigureTable.value(figure, language) + aside(NumberText.shortest(value))
  }

  private func aside(_ text: String) -> String { Words(" (\(text))", "（\(text)）")[language] }

  private var colon: String { Words(": ", "：")[language] }

  private var scope: String {
    let title = FigureTable.title(explanation.scope)[language]
    return explanation.scope == .centre
      ? title : title + Words(" ", "")[language] + explanation.key
  }

  /// How many records are shown of how many, and their order.
  public func recordCount(limit: Int?) -> String {
    if explanation.total == 0 { return Words("no records", "没有记录")[language] }
    let shown = min(limit ?? explanation.total, explanation.total).grouped
    let total = explanation.total.grouped
    return Words(
      "\(shown) of \(total) records: counted, then \(lacking.english), then excluded; each by day and time",
      "共\(total)条记录，显示\(shown)条：先列计入的，再列\(lacking.chinese)的，最后列剔除的，各按日期和时间排序")[
        language]
  }

  /// How many records are not shown, and how to see them; nil when all are.
  public func rest(limit: Int?) -> String? {
    guard let limit, limit < explanation.total else { return nil }
    let rest = explanation.total - limit
    return Words(
      rest == 1
        ? "1 more record; --all prints it" : "\(rest.grouped) more records; --all prints them",
      "另有\(rest.grouped)条记录；加--all可全部显示")[language]
  }

  /// What an eligible record is that has no part in the value.
  private var lacking: Words {
    explanation.metric.isInspected ? Words("uninspected", "未抽检") : Words("missing", "缺失")
  }

  /// That records are gone; nil when all are there.
  public var purged: String? {
    explanation.purgedBefore.map {
      Words(
        "the records before \($0) were purged; only their figures are left",
        "\($0)之前的记录已被清除，仅保留统计值")[language]
    }
  }

  /// What the first column tells, below the list; nil where every counted record counts alike.
  public var legend: String? {
    guard case .share = explanation.metric.formula else { return nil }
    return Words(
      "counted +: in numerator and denominator; counted: in the denominator only",
      "计入＋：计入分子和分母；计入：只计入分母")[language]
  }

  /// That a key has no record.
  public static func nothing(of scope: Scope, _ key: String, in period: Period) -> Words {
    let title = FigureTable.title(scope)
    return Words(
      "\(title.english) '\(key)' has no eligible record in \(period)",
      "\(title.chinese)“\(key)”在\(period)没有可统计的记录")
  }

  /// The head of the list, for records like this one.
  public func head(_ record: ExplainedRecord) -> [String] {
    [Words("role", "归类")[language]] + record.fields.map(\.name)
  }

  /// The columns of that list that a narrow terminal can do without, the first to go first: what neither names the
  /// record nor counts.
  public func spare(_ record: ExplainedRecord) -> [[Int]] {
    let names = record.fields.map(\.name)
    let spare = ["county", "agent_id"] + names.filter { $0.hasSuffix("_at") }
    return spare.compactMap { names.firstIndex(of: $0).map { [$0 + 1] } }
  }

  public func row(_ record: ExplainedRecord) -> [String] {
    [role(record)] + record.fields.map(\.value)
  }

  private func role(_ record: ExplainedRecord) -> String {
    switch record.role {
    case .counted:
      record.isPassing
        ? Words("counted +", "计入＋")[language] : Words("counted", "计入")[language]
    case .missing: lacking[language]
    case .excluded(let rule): explanation.metric.exclusions[rule].id
    }
  }
}
