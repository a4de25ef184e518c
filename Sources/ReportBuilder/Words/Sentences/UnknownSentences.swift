import Records

/// What a report can't tell its reader: each by the titles of its KPIs.
struct UnknownFacts {
  /// Met, but the interval spans the target.
  var openlyMet: [String] = []
  /// The ring standard, where that is so of it: a standard is met and has no target of its own.
  var openRing: String?
  /// Met, of too few to tell.
  var openlyMetOfFew: [String] = []
  /// The same of enough, where the exact test does not bear it out.
  var inexactlyMet: [String] = []
  /// Met clearly by area, and not by notice.
  var openlyMetByNotice: [String] = []
  /// Of fewer than twenty inspected, with their counts.
  var small: [Counted] = []
  /// The same of whom nearly all were inspected: there are no more. With how many there are.
  var smallInAll: [Counted] = []
  /// Too few earlier periods to tell whether they moved.
  var tooShort: [String] = []
  /// So of all that has a value.
  var isAllTooShort = false
  /// Of too few units with what the formula needs, with the share that has it.
  var incomplete: [Counted] = []
  /// Inspected KPIs with what was never looked at, as `578 of 660`.
  var uninspected: [Counted] = []
  var hasDaysWithoutCalls = false

  struct Counted {
    var title: String
    var count: String

    var english: Spoken { "\(strong: title) \(count)" }
    var chinese: Spoken { "\(strong: title)\(count)" }
    var bracketed: (english: Spoken, chinese: Spoken) {
      ("\(strong: title) (\(count))", "\(strong: title)（\(count)）")
    }
  }
}

enum UnknownSentences {
  /// Targets by their KPIs.
  static func noValue(_ titles: String) -> Words {
    Words("Without a value in this period: \(titles).", "本期无数值的有\(titles)。")
  }

  /// How many there are, where (nearly) all of them were inspected.
  static func onlySoMany(_ counted: Words, areAll: Bool) -> Words {
    Words(
      "only \(counted.english), \(areAll ? "" : "nearly ")all inspected",
      "仅\(counted.chinese)，已\(areAll ? "" : "基本")全部抽检")
  }

  /// Where nothing is known against the figures.
  static let nothing = Words(
    "Data: there are calls of every day, and no figure is incomplete or of a small sample.",
    "数据质量：每日均有通话记录，各项指标数据完整，样本充足。")

  static let patterns = ClausePatterns<UnknownFacts>(
    Words("What it cannot tell: ", "本报告不能说明的："),
    SentencePattern(
      "truly met", when: { !$0.openlyMet.isEmpty || $0.openRing != nil },
      english: { facts in
        let ring = facts.openRing.map {
          ["whether the \(strong: $0.lowercasedFirst) is truly met"] as [Spoken]
        }
        let others: [Spoken] =
          facts.openlyMet.isEmpty
          ? []
          : [
            "whether \(englishList(facts.openlyMet)) \(facts.openlyMet.count == 1 ? "truly meets its target" : "truly meet their targets")"
          ]
        return "\((ring ?? []) + others, by: "; ")"
      },
      chinese: {
        "\(titles(($0.openRing.map { [$0] } ?? []) + $0.openlyMet), by: "、")是否确已达标（差距未超出统计误差）"
      }),
    SentencePattern(
      "truly met of few", when: { !$0.openlyMetOfFew.isEmpty },
      english: {
        "whether \(englishList($0.openlyMetOfFew)) \($0.openlyMetOfFew.count == 1 ? "truly meets its target" : "truly meet their targets"): sample too small to tell"
      },
      chinese: { "\(titles($0.openlyMetOfFew), by: "、")是否确已达标（样本不足以断定）" }),
    SentencePattern(
      "truly met by the exact test", when: { !$0.inexactlyMet.isEmpty },
      english: {
        "whether \(englishList($0.inexactlyMet)) \($0.inexactlyMet.count == 1 ? "truly meets its target" : "truly meet their targets"): not clearly by the exact test"
      },
      chinese: { "\(titles($0.inexactlyMet), by: "、")是否确已达标（精确检验不支持“明显”的判断）" }),
    SentencePattern(
      "truly met by notice", when: { !$0.openlyMetByNotice.isEmpty },
      english: { "whether \(englishList($0.openlyMetByNotice)) is truly met by notice as well" },
      chinese: { "\(titles($0.openlyMetByNotice), by: "、")按停电信息计是否也确已达标" }),
    SentencePattern(
      "small samples", when: { !$0.small.isEmpty },
      english: {
        "what \($0.small.map(\.bracketed.english), by: ", ") would be if enough were inspected"
      },
      chinese: { "\($0.small.map(\.bracketed.chinese), by: "、")抽检充足时的水平" }),
    SentencePattern(
      "small in all", when: { !$0.smallInAll.isEmpty },
      english: {
        "the level of \($0.smallInAll.map(\.bracketed.english), by: ", "): too few to tell"
      },
      chinese: { "\($0.smallInAll.map(\.bracketed.chinese), by: "、")的水平，数量过少，不足以判定" }),
    SentencePattern(
      "moved", when: { !$0.tooShort.isEmpty },
      english: { "whether \(englishList($0.tooShort)) moved, for want of history" },
      chinese: { "\(titles($0.tooShort), by: "、")有无变动（历史期数不足）" }),
    SentencePattern(
      "moved at all", when: { $0.isAllTooShort },
      english: { _ in "whether anything moved, for want of history" },
      chinese: { _ in "各项指标有无变动（历史期数不足）" }),
    SentencePattern(
      "incomplete", when: { !$0.incomplete.isEmpty },
      english: {
        "what \($0.incomplete.map(\.bracketed.english), by: ", ") would be if the data were complete"
      },
      chinese: { "\($0.incomplete.map(\.bracketed.chinese), by: "、")数据补齐后的水平" }),
    SentencePattern(
      "days without calls", when: { $0.hasDaysWithoutCalls },
      english: { _ in "what happened on the days without any record of calls" },
      chinese: { _ in "无通话记录各日的情况" }),
    SentencePattern(
      "uninspected", when: { !$0.uninspected.isEmpty },
      english: {
        "the quality of what was not inspected (\($0.uninspected.map(\.english), by: ", "))"
      },
      chinese: { "未抽检部分的质量（\($0.uninspected.map(\.chinese), by: "、")）" }))

  /// `A`, `A and B`, `A, B and C`.
  private static func englishList(_ all: [String]) -> Spoken {
    guard all.count > 1, let last = all.last else { return "\(titles(all), by: "")" }
    return "\(titles(all.dropLast()), by: ", ") and \(strong: last)"
  }

  private static func titles(_ titles: [String]) -> [Spoken] { titles.map { "\(strong: $0)" } }
}
