import Figures
public import Metrics
public import Records

/// The catalogue as a list: what `scoreline kpis` prints and the definitions page holds.
public enum MetricListing {
  /// The columns that a narrow terminal can do without, the first to go first.
  public static let spare = [[5], [3], [2], [4]]

  /// Head and rows of a table: id, title, unit, direction, target, source.
  public static func table(_ metrics: [Metric], _ language: Language) -> [[String]] {
    let head: [Words] = [
      Words("id", "标识"), Words("indicator", "指标"), Words("unit", "单位"),
      Words("better", "方向"), Words("target", "目标"), Words("source", "来源"),
    ]
    return [head.map { $0[language] }]
      + metrics.map { metric in
        [
          metric.id, metric.title[language], metric.unit.title[language],
          metric.direction.title[language], metric.target?.text ?? "—",
          metric.citation.place[language],
        ]
      }
  }

  public static func json(_ metrics: [Metric]) -> String {
    JSON.document([
      (
        "kpis",
        .array(
          metrics.map { metric in
            .object([
              ("id", .text(metric.id)), ("title", .text(metric.title.english)),
              ("title_zh", .text(metric.title.chinese)),
              ("summary", .text(metric.summary.english)),
              ("summary_zh", .text(metric.summary.chinese)),
              ("formula", .text(metric.formula.text)), ("unit", .text(metric.unit.rawValue)),
              ("direction", .text(metric.direction.rawValue)),
              ("target", metric.target.map { .text($0.text) } ?? .null),
              ("source", .text(metric.citation.place.english)),
            ])
          })
      )
    ])
  }

  /// The definitions page of the documentation.
  public static func markdown(_ metrics: [Metric]) -> String {
    var text = """
      # KPIs

      Made by `scoreline kpis --format markdown` from the files of `Sources/Catalogue`; `make check`
      holds the two together. Don't edit it by hand.

      """
    for metric in metrics {
      text += """

        ## \(metric.title.english) · \(metric.title.chinese)

        `\(metric.id)` — \(metric.summary.english)

        \(metric.summary.chinese)

        | | |
        |---|---|
        | formula | \(metric.formula.text) |
        | counts | \(metric.subject.title.english.lowercased()) where \(metric.population.text) |
        | left out | \(metric.exclusions.map(\.title.english).joined(separator: ", ")) |
        | unit | \(metric.unit.title.english), \(metric.direction.title.english) is better |
        | target | \(metric.target?.text ?? "none") |
        | source | \(metric.citation.place.english): \(metric.citation.says.english) |
        | 来源 | \(metric.citation.place.chinese)：\(metric.citation.says.chinese) |

        Worked examples, run on every engine: \(metric.examples.map(\.name).joined(separator: "; ")).

        """
    }
    return text
  }
}

extension MetricUnit {
  public var title: Words {
    switch self {
    case .seconds: Words("seconds", "秒")
    case .rings: Words("rings", "次")
    case .share: Words("share", "比例")
    }
  }
}

extension Direction {
  public var title: Words {
    switch self {
    case .lowerIsBetter: Words("lower", "越低越好")
    case .higherIsBetter: Words("higher", "越高越好")
    }
  }
}
