public import Metrics
import Records

extension [Metric] {
  /// The KPI that somebody names by its id or by its title in any language; nil for none.
  public func named(_ text: String) -> Metric? {
    first { $0.id == text }
      ?? first { metric in Language.allCases.contains { metric.title[$0] == text } }
  }
}
