import Metrics
import Records
import Testing

@Suite struct MetricOrderTests {
  private func metric(_ id: String, item: Int, target: Target?) -> Metric {
    Metric(
      id: id, title: Words(id, id), summary: Words(id, id), subject: .calls, population: .all,
      exclusions: [], formula: .share(of: .all, among: .all), unit: .share,
      direction: .higherIsBetter, target: target,
      citation: Citation(
        document: Words("Norm", "规范"), article: 23, item: item, says: Words("", "")),
      examples: [])
  }

  @Test func theNormsOrderComesFirstThenTheOnesWithATargetThenTheID() {
    let metrics = [
      metric("d", item: 9, target: .atLeast(1)), metric("a", item: 8, target: nil),
      metric("c", item: 8, target: .atLeast(1)), metric("b", item: 8, target: .atLeast(1)),
    ]

    #expect(metrics.sorted { $0.precedes($1) }.map(\.id) == ["b", "c", "a", "d"])
  }

  @Test func aCitationsPlaceIsDocumentArticleAndItem() {
    let place = metric("a", item: 8, target: nil).citation.place

    #expect(place == Words("Norm, article 23 (8)", "规范第23条第8项"))
  }
}
