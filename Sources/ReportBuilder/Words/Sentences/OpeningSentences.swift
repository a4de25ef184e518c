/// Which KPIs moved further than they usually do, for the one sentence of an opening; what the charts say
/// in full stands in their section.
enum MovementSentences {
  /// One of them is said.
  static let patterns = SentencePatterns<SignalFacts>(
    SignalSentences.unfinished,
    SentencePattern(
      "moved", when: { $0.lack == nil && $0.worse.count + $0.better.count > 0 },
      english: { facts in
        let parts: [Spoken] = [
          list("for the worse: ", facts.worse.map(\.english), ", "),
          list("for the better: ", facts.better.map(\.english), ", "),
        ].compactMap { $0 }
        let open: Spoken =
          facts.unconfirmed.isEmpty
          ? "" : "; whether \(facts.unconfirmed.map(\.english), by: " or ") did is open"
        let rest: Spoken =
          facts.quiet == 0
          ? ""
          : facts.isOfAll
            ? "; the others are as usual" : "; the others that can be judged are as usual"
        return "Indicators that moved beyond usual variation \(parts, by: "; ")\(open)\(rest)."
      },
      chinese: { facts in
        let parts: [Spoken] = [
          list("变差的有", facts.worse.map(\.chinese), "、"),
          list("变好的有", facts.better.map(\.chinese), "、"),
        ].compactMap { $0 }
        let open: Spoken =
          facts.unconfirmed.isEmpty
          ? "" : "；\(facts.unconfirmed.map(\.chinese), by: "、")是否超出正常波动尚无法证实"
        let rest: Spoken =
          facts.quiet == 0 ? "" : facts.isOfAll ? "；其余指标属正常波动" : "；其余可判定的指标属正常波动"
        return "超出正常波动的指标中，\(parts, by: "；")\(open)\(rest)。"
      }),
    SentencePattern(
      "unconfirmed alone",
      when: {
        $0.lack == nil && $0.worse.count + $0.better.count == 0 && !$0.unconfirmed.isEmpty
      },
      english: {
        "No indicator is confirmed to have moved beyond usual variation; whether \($0.unconfirmed.map(\.english), by: " or ") did is open."
      },
      chinese: { "没有指标被证实超出正常波动；\($0.unconfirmed.map(\.chinese), by: "、")是否超出正常波动尚无法证实。" }),
    SentencePattern(
      "none", when: { $0.lack == nil && $0.marked == 0 && $0.quiet > 0 && $0.isOfAll },
      english: { _ in "No indicator moved beyond usual variation." },
      chinese: { _ in "各项指标的变动均属正常波动。" }),
    SentencePattern(
      "none of those judged",
      when: { $0.lack == nil && $0.marked == 0 && $0.quiet > 0 && !$0.isOfAll },
      english: { _ in "No indicator that can be judged moved beyond usual variation." },
      chinese: { _ in "可判定的各项指标，其变动均属正常波动。" }),
    SentencePattern(
      "all too short",
      when: { $0.lack == nil && $0.marked + $0.quiet == 0 && !$0.tooShort.isEmpty },
      english: { _ in
        "Whether any indicator moved beyond usual variation cannot be told yet: the history is too short."
      },
      chinese: { _ in "历史期数不足，尚无法判断各项指标是否超出正常波动。" }))

  /// nil without any.
  private static func list(_ start: Spoken, _ items: [Spoken], _ comma: String) -> Spoken? {
    items.isEmpty ? nil : "\(start)\(items, by: comma)"
  }
}

/// What stands behind a change most: a place in the data, never a cause.
struct StandsBehindFacts {
  var title: String
  var move: ChangeFacts.Move
  /// The period before: `September 2026`, `上月`.
  var since: String
  /// The largest step, as the step table names it, and its part; nil where what is spread over many
  /// strata is the largest.
  var largest: (name: String, part: String)?
  /// What it is taken apart by, in the plural.
  var strata: String
}

enum StandsBehindSentences {
  static let patterns = SentencePatterns<StandsBehindFacts>(
    SentencePattern(
      "one step", when: { $0.largest != nil },
      english: { facts in
        "\(strong: facts.title) is \(facts.move.english) in \(facts.since), the largest part “\(facts.largest?.name ?? "")” (\(facts.largest?.part ?? "")): where, not why."
      },
      chinese: { facts in
        "\(strong: facts.title)较\(facts.since)\(facts.move.chinese)，其中“\(facts.largest?.name ?? "")”变动最大（\(facts.largest?.part ?? "")），仅说明落在何处，不说明原因。"
      }),
    SentencePattern(
      "spread", when: { $0.largest == nil },
      english: { facts in
        "\(strong: facts.title) is \(facts.move.english) in \(facts.since), spread over many \(facts.strata), none of which leads."
      },
      chinese: { facts in
        "\(strong: facts.title)较\(facts.since)\(facts.move.chinese)，分散在各\(facts.strata)，无突出的一项。"
      }))
}
