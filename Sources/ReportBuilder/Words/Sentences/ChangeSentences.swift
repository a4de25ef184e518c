/// What the change of a KPI is made of, as the tables show it.
struct ChangeFacts {
  var title: String
  var move: Move
  /// The period before: `September 2026`, `上月`.
  var since: String
  /// What it is taken apart by, in the plural: `queues`, `业务队列`.
  var strata: String
  /// nil for next to nothing.
  var mix: String?
  var performance: String
  /// The stratum whose own figure moved the whole most; nil when none did, or it has too few units.
  var largest: (name: String, part: String)?
  /// nil when no day was set apart in either period, or they moved next to nothing.
  var exceptionalDays: String?
  /// Whether the chart calls the whole change usual variation.
  var isUsual = false

  /// By how much the figure changed, without a sign.
  enum Move: Hashable {
    case up(String)
    case down(String)
    /// No change in the decimals that are printed.
    case same

    var english: String {
      switch self {
      case .up(let change): "\(change) higher than"
      case .down(let change): "\(change) lower than"
      case .same: "as"
      }
    }

    var chinese: String {
      switch self {
      case .up(let change): "上升\(change)"
      case .down(let change): "下降\(change)"
      case .same: "持平"
      }
    }
  }
}

enum ChangeSentences {
  static let patterns = SentencePatterns<ChangeFacts>(
    SentencePattern(
      "taken apart", when: { _ in true },
      english: { facts in
        let largest: Spoken = facts.largest.map { " (most in \($0.name): \($0.part))" } ?? ""
        let joint = facts.mix == nil || facts.exceptionalDays == nil ? " and " : ", "
        let last = facts.mix == nil ? " and " : ", and "
        let mix: Spoken =
          facts.mix.map { "\($0) lie in the mix of \(facts.strata)\(joint)" } ?? ""
        let days: Spoken =
          facts.exceptionalDays.map { "\(last)\($0) on days set apart" } ?? ""
        return
          "\(strong: facts.title) is \(facts.move.english) in \(facts.since): \(mix)\(facts.performance) within \(facts.strata)\(largest)\(days). This says where, not why."
      },
      chinese: { facts in
        let largest: Spoken = facts.largest.map { "（以\($0.name)\($0.part)为最大）" } ?? ""
        let mix: Spoken = facts.mix.map { "\(facts.strata)结构\($0)，" } ?? ""
        let days: Spoken = facts.exceptionalDays.map { "，单列日期\($0)" } ?? ""
        return
          "\(strong: facts.title)较\(facts.since)\(facts.move.chinese)，其中\(mix)各\(facts.strata)内部\(facts.performance)\(largest)\(days)；拆分只说明落在何处，不说明原因。"
      }),
    SentencePattern(
      "usual", when: { $0.isUsual },
      english: { _ in "The change itself lies within usual variation." },
      chinese: { _ in "该项变动本身属正常波动。" }))
}
