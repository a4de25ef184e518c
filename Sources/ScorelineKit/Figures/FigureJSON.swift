import Figures
import Metrics
public import Records
import Statistics

/// Figures and KPIs as JSON, for programs.
public enum FigureJSON {
  public static func text(_ figures: [Figure], period: Period) -> String {
    @Sendable func row(_ place: Int) -> JSON {
      let figure = figures[place]
      var fields: [(String, JSON)] = [
        ("kpi", .text(figure.metric.id)), ("scope", .text(figure.scope.rawValue)),
        ("key", .text(figure.key)), ("value", .number(figure.value)),
        ("numerator", .whole(figure.numerator)), ("denominator", .whole(figure.denominator)),
        ("missing", .whole(figure.missing)), ("excluded", .whole(figure.excluded)),
        ("target", figure.target == nil ? .null : .text(figure.targetText)),
        ("verdict", figure.verdict.map { .text($0.rawValue) } ?? .null),
        ("low", .number(figure.interval?.low)), ("high", .number(figure.interval?.high)),
        ("assessment", figure.assessment.map { .text($0.rawValue) } ?? .null),
        ("small_sample", .flag(figure.isSmallSample)),
        ("uninspected", figure.metric.isInspected ? .whole(figure.missing) : .null),
      ]
      if figure.metric.distribution != nil {
        for (place, name) in ["p50", "p90", "p95"].enumerated() {
          fields.append((name, .number(figure.percentiles?[place])))
        }
      }
      return .object(fields)
    }
    return JSON.document(period.json + [("figures", .rows(count: figures.count, row))])
  }
}
