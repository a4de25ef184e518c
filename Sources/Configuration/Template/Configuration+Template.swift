public import Metrics
public import Records

extension Configuration {
  /// The commented `scoreline.yml` that a centre begins with: it explains every key, and sets none.
  ///
  /// Explanations begin with `# `, keys with `#` alone, so that removing that one character in front
  /// of keys leaves valid YAML.
  public static func template(_ language: Language, metrics: [Metric]) -> String {
    var lines: [String] = []
    for part in opening + [targets(metrics)] + closing {
      lines += part.map { $0.text(language) } + [""]
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  /// The default targets, a line each: generated, so that a new KPI stands here by itself.
  private static func targets(_ metrics: [Metric]) -> [TemplateLine] {
    [
      .say(
        "Targets. A KPI's default is that of the norm; entries replace it, for the centre, a team",
        "目标值。缺省值取自规范；此处的条目可代替缺省值，适用于中心、"),
      .say(
        "or an agent (the nearest counts), always or from a day on (the latest counts):",
        "班组或工号（范围最小者优先），长期有效或自某日起有效（日期最近者优先），例如："),
      .say(
        "acw_mean: [{at_most: 60}, {at_most: 50, team: A, from: 2026-07-01},",
        "acw_mean: [{at_most: 60}, {at_most: 50, team: 一班, from: 2026-07-01},"),  // not words: YAML
      .say("{at_most: 45, agent: \"1001\"}]", "{at_most: 45, agent: \"1001\"}]"),
      .say("Shares are fractions of 1: 99 % is 0.99.", "比例写成小数：99%写0.99。"),
      .set("targets:"),
    ]
      + metrics.map { metric in
        let note = metric.note
        return .set(
          "  \(metric.id): [\(metric.target.map(entry) ?? "")]  # \(note.english)",
          "  \(metric.id): [\(metric.target.map(entry) ?? "")]  # \(note.chinese)")
      }
  }

  private static func entry(_ target: Target) -> String {
    switch target {
    case .atMost(let bound): "{at_most: \(Amount.text(bound))}"
    case .atLeast(let bound): "{at_least: \(Amount.text(bound))}"
    }
  }
}

extension Metric {
  /// What stands behind the KPI's line: title, unit, and whether the norm sets no target.
  fileprivate var note: Words {
    let unitWords =
      switch unit {
      case .seconds: Words("seconds", "秒")
      case .rings: Words("rings", "次")
      case .share: Words("share", "比例")
      }
    return Words(
      "\(title.english), \(unitWords.english)" + (target == nil ? ", no default target" : ""),
      "\(title.chinese)，\(unitWords.chinese)" + (target == nil ? "，无缺省目标值" : ""))
  }
}
