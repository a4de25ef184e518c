public import Metrics
import Records

extension [Metric] {
  /// The KPI that somebody names by its id or by its title in any language; nil for none.
  public func named(_ text: String) -> Metric? {
    first { $0.id == text }
      ?? first { metric in Language.allCases.contains { metric.title[$0] == text } }
  }

  /// What a misspelt name may have meant: ids, or titles where it is written in Chinese.
  public func names(like text: String) -> [String] {
    text.utf8.allSatisfy { $0 < 0x80 } ? map(\.id) : map { $0.title[.chinese] }
  }
}
