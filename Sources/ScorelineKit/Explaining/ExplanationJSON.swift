import Figures
import Metrics
public import Records
import Statistics

/// An explanation for programs, handed out in pieces so that any number of records may follow.
public struct ExplanationJSON {
  private let explanation: Explanation
  private let language: Language
  private var hasRecords = false

  public init(_ explanation: Explanation, language: Language) {
    self.explanation = explanation
    self.language = language
  }

  /// All but the records; an object that is still open.
  public var opening: String {
    let metric = explanation.metric
    let figure = explanation.figure
    let excluded = zip(metric.exclusions, figure?.excludedByRule ?? []).map { rule, count in
      JSON.object([("rule", .text(rule.id)), ("count", .whole(count))])
    }
    let whole = JSON.document(
      explanation.period.json + [
        ("kpi", .text(metric.id)), ("title", .text(metric.title[language])),
        ("scope", .text(explanation.scope.rawValue)), ("key", .text(explanation.key)),
        ("formula", .text(metric.formula.text)), ("counts", .text(metric.population.text)),
        ("source", .text(metric.citation.place[language])),
        ("value", .number(figure?.value)),
        ("numerator", figure.map { .whole($0.numerator) } ?? .null),
        ("denominator", figure.map { .whole($0.denominator) } ?? .null),
        ("missing", figure.map { .whole($0.missing) } ?? .null),
        ("excluded", figure.map { .whole($0.excluded) } ?? .null),
        ("excluded_by_rule", .array(excluded)),
        ("low", .number(figure?.interval?.low)), ("high", .number(figure?.interval?.high)),
        ("target", figure?.target == nil ? .null : .optional(figure?.targetText)),
        ("verdict", .optional(figure?.verdict?.rawValue)),
        ("assessment", .optional(figure?.assessment?.rawValue)),
        ("small_sample", figure.map { .flag($0.isSmallSample) } ?? .null),
        ("records_total", .whole(explanation.total)),
        ("purged_before", .optional(explanation.purgedBefore?.description)),
      ])
    return String(whole.dropLast(3)) + ",\n  \"records\": ["
  }

  /// A record, after those before it.
  public mutating func record(_ record: ExplainedRecord) -> String {
    defer { hasRecords = true }
    let role: String =
      switch record.role {
      case .counted: "counted"
      case .missing: "missing"
      case .excluded(let rule): explanation.metric.exclusions[rule].id
      }
    let fields = record.fields.map { ($0.name, JSON.text($0.value)) }
    let object = JSON.object([
      ("role", .text(role)), ("passes", .flag(record.isPassing)), ("fields", .object(fields)),
    ])
    return (hasRecords ? ",\n    " : "\n    ") + object.text(depth: 2)
  }

  public var closing: String { (hasRecords ? "\n  " : "") + "]\n}\n" }
}
