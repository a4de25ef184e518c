import Catalogue
import Metrics
import Records
import Testing

/// What every KPI must be, and the headline ones of article 23.
@Suite struct CatalogueTests {
  /// The indicators of article 23 with their targets, in the norm's order.
  static let headlines: KeyValuePairs<String, Target?> = [
    "acw_mean": .atMost(60),
    "ring_count_mean": .atMost(4),
    "ring_seconds_mean": .atMost(12),
    "ring_within_standard_rate": nil,
    "talk_mean": .atMost(150),
    "transfer_rate": .atMost(0.03),
    "inquiry_key_field_accuracy": .atLeast(0.95),
    "ticket_accuracy": .atLeast(0.99),
    "inquiry_key_field_accuracy_pooled": nil,
    "outage_notice_accuracy": .atLeast(0.98),
  ]

  @Test func theHeadlineKPIsHaveTheirTargetsAndStandInTheNormsOrder() {
    let ids = Self.headlines.map(\.key)
    let found = Metric.all.filter { ids.contains($0.id) }

    #expect(found.map(\.id) == ids)
    #expect(found.map(\.target) == Self.headlines.map(\.value))
    #expect(found.allSatisfy { $0.citation.article == 23 && (4...9).contains($0.citation.item) })
    #expect(
      found.allSatisfy {
        $0.citation.document.chinese == "江西省电力公司《95598客户服务呼叫中心运营管理规范》"
      })
  }

  @Test func idsAreUnique() {
    #expect(Set(Metric.all.map(\.id)).count == Metric.all.count)
  }

  @Test(arguments: Metric.all.map(Named.init)) func theIDIsInSnakeCase(named: Named) {
    let id = named.metric.id

    #expect(id.first?.isLetter == true)
    #expect(id.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" })
    #expect(!id.hasSuffix("_") && !id.contains("__"))
  }

  @Test(arguments: Metric.all.map(Named.init)) func everyTextIsThereInBothLanguages(named: Named) {
    let metric = named.metric
    let words = [metric.title, metric.summary, metric.citation.document, metric.citation.says]

    for text in words + metric.exclusions.map(\.title) {
      #expect(!text.english.isEmpty)
      #expect(!text.chinese.isEmpty)
      #expect(text.english.unicodeScalars.allSatisfy { !isHan($0) }, "\(text.english)")
      #expect(text.chinese.unicodeScalars.contains(where: isHan), "\(text.chinese)")
    }
    #expect(metric.summary.english.hasSuffix("."))
    #expect(metric.summary.chinese.hasSuffix("。"))
  }

  @Test(arguments: Metric.all.map(Named.init)) func examplesShowAnEmptyOrMissingCase(named: Named) {
    let examples = named.metric.examples

    #expect(examples.count >= 2)
    #expect(examples.contains { $0.expected.isEmpty || $0.expected.contains { $0.value == nil } })
    #expect(examples.contains { $0.expected.contains { $0.value != nil } })
    #expect(Set(examples.map(\.name)).count == examples.count)
  }

  /// A slip in an example would otherwise be taken for a fault of an engine.
  @Test(arguments: Metric.all.map(Named.init)) func anExamplesValueIsItsQuotient(named: Named) {
    for example in named.metric.examples {
      #expect(example.files.allSatisfy { !$0.isEmpty })
      for row in example.expected {
        let value = row.denominator == 0 ? nil : Double(row.numerator) / Double(row.denominator)
        #expect(row.value == value, "\(example.file):\(example.line): \(row.scope) \(row.key)")
      }
    }
  }

  @Test(arguments: Metric.all.map(Named.init)) func everyKPICitesItsSource(named: Named) {
    #expect(named.metric.citation.article > 0)
    #expect(named.metric.citation.item > 0)
  }

  @Test(arguments: Metric.all.map(Named.init)) func theTargetAgreesWithDirectionAndUnit(
    named: Named
  ) {
    let metric = named.metric
    switch (metric.direction, metric.target) {
    case (_, nil), (.lowerIsBetter, .atMost), (.higherIsBetter, .atLeast): break
    case (.lowerIsBetter, .atLeast), (.higherIsBetter, .atMost):
      Issue.record("the target is on the wrong side")
    }
    if metric.unit == .share, let target = metric.target {
      #expect((0...1).contains(target.bound))
    }
  }

  private func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value)
  }
}

/// A KPI that a test's report shows as its id.
struct Named: CustomTestStringConvertible, Sendable {
  let metric: Metric
  var testDescription: String { metric.id }
}
