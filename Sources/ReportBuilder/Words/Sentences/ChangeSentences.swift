/// What the change of a KPI is made of, as the tables show it.
struct ChangeFacts {
  var title: String
  /// Signed, as `+5.48 s`.
  var change: String
  /// The period before: `September 2026`, `上月`.
  var since: String
  /// What it is taken apart by, in the plural: `queues`, `业务队列`.
  var strata: String
  var mix: String
  var performance: String
  /// The stratum whose own figure moved the whole most; nil when none did.
  var largest: (name: String, part: String)?
  /// nil when no day was set apart in either period.
  var exceptionalDays: String?
  /// Whether the chart calls the whole change usual variation.
  var isUsual = false
}

enum ChangeSentences {
  static let patterns = SentencePatterns<ChangeFacts>(
    SentencePattern(
      "taken apart", when: { _ in true },
      english: { facts in
        let largest: Spoken = facts.largest.map { " (most in \($0.name): \($0.part))" } ?? ""
        let days: Spoken = facts.exceptionalDays.map { ", and \($0) on days set apart" } ?? ""
        let joint = facts.exceptionalDays == nil ? " and " : ", "
        return
          "Of the change of \(strong: facts.title) since \(facts.since), \(facts.change), there lie \(facts.mix) in the mix of \(facts.strata)\(joint)\(facts.performance) within \(facts.strata)\(largest)\(days): where, not why."
      },
      chinese: { facts in
        let largest: Spoken = facts.largest.map { "（以\($0.name)\($0.part)为最大）" } ?? ""
        let days: Spoken = facts.exceptionalDays.map { "，单列日期\($0)" } ?? ""
        return
          "\(strong: facts.title)较\(facts.since)变动\(facts.change)，其中\(facts.strata)结构\(facts.mix)，各\(facts.strata)内部\(facts.performance)\(largest)\(days)；拆分只说明落在何处，不说明原因。"
      }),
    SentencePattern(
      "usual", when: { $0.isUsual },
      english: { _ in "The change itself lies within usual variation." },
      chinese: { _ in "该项变动本身属正常波动。" }))
}
