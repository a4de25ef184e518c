import Catalogue
import Configuration
import Metrics
import Records
import Testing

@Suite struct TemplateTests {
  @Test(arguments: Language.allCases)
  func theTemplateSetsNothing(language: Language) throws {
    let template = Configuration.template(language, metrics: headlines)
    let read = try configuration(template)

    #expect(template.split(separator: "\n").allSatisfy { $0.hasPrefix("#") })
    #expect(read.targets == TargetTable())
    #expect(read.sources.isEmpty)
  }

  /// Removes the `#` in front of keys, as a reader would.
  @Test(arguments: Language.allCases)
  func everyKeyOfTheTemplateIsRightAndAtItsDefault(language: Language) throws {
    let lines = Configuration.template(language, metrics: headlines)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("# ") && !$0.hasPrefix("#  ") ? "" : $0.dropFirst() }
    let read = try configuration(lines.joined(separator: "\n"))

    #expect(read.language == language)
    #expect(read.weekStart == 1)
    #expect(read.report.firstNumber == 1)
    #expect(read.limits == RejectLimits())
    #expect(!read.keepsFreeText)
    #expect(read.sources.map(\.files) == ["cti_*.txt"])
    for metric in headlines {
      #expect(read.targets.target(for: metric, on: day("2026-10-01")) == metric.target)
    }
  }

  @Test func everyKPIIsShownWithItsDefaultTarget() {
    let shown = { (language: Language) in
      Configuration.template(language, metrics: headlines)
        .split(separator: "\n").filter { $0.contains("]  # ") }.map(String.init)
    }

    #expect(
      shown(.english) == [
        "#  acw_mean: [{at_most: 60}]  # Average after-call work, seconds",
        "#  ring_count_mean: [{at_most: 4}]  # Average rings before answer, rings",
        "#  ring_seconds_mean: [{at_most: 12}]  # Average ring time, seconds",
        "#  ring_within_standard_rate: []"
          + "  # Answered within the ring standard, share, no default target",
        "#  talk_mean: [{at_most: 150}]  # Average talk time, seconds",
        "#  transfer_rate: [{at_most: 0.03}]  # Transfer rate, share",
        "#  inquiry_key_field_accuracy: [{at_least: 0.95}]  # Inquiry key-field accuracy, share",
        "#  ticket_accuracy: [{at_least: 0.99}]  # Ticket accuracy, share",
        "#  inquiry_key_field_accuracy_pooled: []"
          + "  # Inquiry key-field accuracy, by field, share, no default target",
        "#  outage_notice_accuracy: [{at_least: 0.98}]  # Outage-notice accuracy, share",
      ])
    #expect(shown(.chinese).first == "#  acw_mean: [{at_most: 60}]  # 平均事后处理时间，秒")
    #expect(
      shown(.chinese)[3] == "#  ring_within_standard_rate: []  # 振铃达标率，比例，无缺省目标值")
  }
}
