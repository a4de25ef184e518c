/// Which KPIs moved further than they usually do.
struct SignalFacts {
  var worse: [NamedSignal] = []
  var better: [NamedSignal] = []
  /// A rule is met, but chance may explain it.
  var unconfirmed: [NamedSignal] = []
  /// How many moved within usual variation.
  var quiet: Int
  /// The titles of those with a value but too short a history.
  var tooShort: [String] = []
  /// Whether the period holds days set apart, which are not judged.
  var isOfOrdinaryDays = false
  /// What the period lacks of its calls, so that nothing is judged; nil where it lacks nothing.
  var lack: Lack?
  /// The titles of those whose records end before the period does.
  var endEarly: [String] = []

  struct NamedSignal {
    var title: String
    /// The rule in words, as `above the upper limit`.
    var rule: String

    var english: Spoken { "\(strong: title) (\(rule))" }
    var chinese: Spoken { "\(strong: title)（\(rule)）" }
  }

  /// How many a rule marks.
  var marked: Int { worse.count + better.count + unconfirmed.count }
  /// Whether those that are judged are all there are.
  var isOfAll: Bool { tooShort.isEmpty && endEarly.isEmpty }
}

enum SignalSentences {
  /// The opening says the same.
  static let unfinished = SentencePattern<SignalFacts>(
    "unfinished", when: { $0.lack != nil },
    english: { facts in
      switch facts.lack {
      case .mostDays(let having, let days):
        "Whether any indicator moved beyond usual variation is not judged: there are calls of \(having) of the period's \(days) days."
      case .end, nil:
        "Whether any indicator moved beyond usual variation is not judged before the period ends."
      }
    },
    chinese: { facts in
      switch facts.lack {
      case .mostDays(let having, let days):
        "本期\(days)日中仅\(having)日有话务记录，不判断各项指标是否超出正常波动。"
      case .end, nil: "统计周期未结束，暂不判断各项指标是否超出正常波动。"
      }
    })

  static let patterns = SentencePatterns<SignalFacts>(
    unfinished,
    SentencePattern(
      "worse", when: { !$0.worse.isEmpty },
      english: { "Signal, for the worse: \($0.worse.map(\.english), by: ", ")." },
      chinese: { "出现变差信号：\($0.worse.map(\.chinese), by: "、")。" }),
    SentencePattern(
      "better", when: { !$0.better.isEmpty },
      english: { "Signal, for the better: \($0.better.map(\.english), by: ", ")." },
      chinese: { "出现变好信号：\($0.better.map(\.chinese), by: "、")。" }),
    SentencePattern(
      "unconfirmed", when: { !$0.unconfirmed.isEmpty },
      english: { "A rule met but not confirmed: \($0.unconfirmed.map(\.english), by: ", ")." },
      chinese: { "触及规则但未获证实、暂不判为信号：\($0.unconfirmed.map(\.chinese), by: "、")。" }),
    SentencePattern(
      "the others", when: { $0.marked > 0 && $0.quiet > 0 },
      english: { _ in "All others moved within usual variation." },
      chinese: { _ in "其余指标的变动均在正常波动范围内。" }),
    SentencePattern(
      "no signal among the others",
      when: { $0.marked == 0 && $0.quiet > 0 && !$0.isOfAll },
      english: { _ in "No signal: every change that can be judged lies within usual variation." },
      chinese: { _ in "可判定的各项指标均无信号，变动均在正常波动范围内。" }),
    SentencePattern(
      "no signal", when: { $0.marked == 0 && $0.quiet > 0 && $0.isOfAll },
      english: { _ in "No signal: every change lies within usual variation." },
      chinese: { _ in "各项指标均无信号，变动均在正常波动范围内。" }),
    SentencePattern(
      "some too short", when: { !$0.tooShort.isEmpty && $0.marked + $0.quiet > 0 },
      english: { "History too short to tell: \($0.tooShort.map { "\(strong: $0)" }, by: ", ")." },
      chinese: { "历史期数不足、无法判定：\($0.tooShort.map { "\(strong: $0)" }, by: "、")。" }),
    SentencePattern(
      "end early", when: { $0.lack == nil && !$0.endEarly.isEmpty },
      english: {
        "Not judged, as their records end before the period: \($0.endEarly.map { "\(strong: $0)" }, by: ", ")."
      },
      chinese: { "记录未到期末、不作判断：\($0.endEarly.map { "\(strong: $0)" }, by: "、")。" }),
    SentencePattern(
      "all too short", when: { !$0.tooShort.isEmpty && $0.marked + $0.quiet == 0 },
      english: { _ in
        "Whether any indicator moved beyond usual variation cannot be told yet: the history is too short."
      },
      chinese: { _ in "历史期数不足，尚无法判定各项指标是否超出正常波动。" }),
    SentencePattern(
      "of ordinary days", when: { $0.isOfOrdinaryDays && $0.marked + $0.quiet > 0 },
      english: { _ in "This is judged on ordinary days: the days set apart are left out." },
      chinese: { _ in "以上按平常日数据判断，不含单列日期。" }))
}
