/// How many targets are met.
struct VerdictFacts {
  var met: Int
  var judged: Int
  var missed: [String]
  /// Whether the two ring means are counted as the one standard that they are.
  var hasRingStandard = false
}

/// How sure the verdicts are.
struct SurenessFacts {
  /// The whole interval lies beyond the target.
  var clearlyMissed: [NamedValue] = []
  /// The interval spans the target.
  var openlyMissed: [NamedValue] = []
  var openlyMet: [NamedValue] = []
  var judged: Int

  /// A KPI with its value and target, as the table shows them.
  struct NamedValue {
    var title: String
    var value: String
    var target: String

    var english: Spoken { "\(strong: title) (\(value), target \(target))" }
    var chinese: Spoken { "\(strong: title)（\(value)，目标\(target)）" }
  }
}

enum VerdictSentences {
  static let counts = SentencePatterns<VerdictFacts>(
    SentencePattern(
      "nothing judged", when: { $0.judged == 0 },
      english: { _ in "Nothing can be judged: no indicator with a target has a value." },
      chinese: { _ in "有目标的指标均无数值，无法判定是否达标。" }),
    SentencePattern(
      "all met", when: { $0.judged > 0 && $0.met == $0.judged },
      english: { $0.judged == 1 ? "The one target is met." : "All \($0.judged) targets are met." },
      chinese: { "\($0.judged)项目标全部达标。" }),
    SentencePattern(
      "some missed", when: { $0.met < $0.judged },
      english: { facts in
        "\(facts.met) of \(facts.judged) targets \(facts.met == 1 ? "is" : "are") met; missed: \(facts.missed.map { "\(strong: $0)" }, by: ", ")."
      },
      chinese: { facts in
        "\(facts.judged)项目标中\(facts.met)项达标，未达标：\(facts.missed.map { "\(strong: $0)" }, by: "、")。"
      }),
    SentencePattern(
      "the ring standard is one", when: { $0.hasRingStandard && $0.judged > 0 },
      english: { _ in "The two ring means are one target." },
      chinese: { _ in "振铃次数与振铃时长计为一项。" }))

  static let sureness = SentencePatterns<SurenessFacts>(
    SentencePattern(
      "clearly missed", when: { !$0.clearlyMissed.isEmpty },
      english: { "Clearly worse than target: \($0.clearlyMissed.map(\.english), by: ", ")." },
      chinese: { "明显劣于目标：\($0.clearlyMissed.map(\.chinese), by: "、")。" }),
    SentencePattern(
      "missed, cannot tell", when: { !$0.openlyMissed.isEmpty },
      english: {
        "Missed by less than the sample can tell: \($0.openlyMissed.map(\.english), by: ", ")."
      },
      chinese: { "未达标，但差距未超出抽样误差，无法判定：\($0.openlyMissed.map(\.chinese), by: "、")。" }),
    SentencePattern(
      "met, cannot tell", when: { !$0.openlyMet.isEmpty },
      english: {
        "Met by less than the sample can tell: \($0.openlyMet.map(\.english), by: ", ")."
      },
      chinese: { "达标，但差距未超出抽样误差，无法判定：\($0.openlyMet.map(\.chinese), by: "、")。" }),
    SentencePattern(
      "all clearly met",
      when: {
        $0.judged > 0 && $0.clearlyMissed.isEmpty && $0.openlyMissed.isEmpty
          && $0.openlyMet.isEmpty
      },
      english: { _ in "Each is clearly better than its target." },
      chinese: { _ in "各项均明显优于目标。" }))
}
