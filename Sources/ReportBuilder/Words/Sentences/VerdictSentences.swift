import Records

/// How many targets are met, and which are missed by how much.
struct VerdictFacts {
  var met: Int
  var judged: Int
  /// The whole interval lies beyond the target.
  var clearlyMissed: [NamedValue] = []
  /// The whole interval lies beyond the target, but of too few to call it clear (`Sureness`).
  var missedOfFew: [NamedValue] = []
  /// The same of enough, where the exact test does not bear it out.
  var missedInexactly: [NamedValue] = []
  /// The whole interval lies beyond the target by area, and not by notice.
  var missedByUnits: [NamedValue] = []
  /// The interval spans the target, or there is none.
  var openlyMissed: [NamedValue] = []
  /// Of those that are met, how many may as well not be.
  var openlyMet = 0
  /// Whether two ring means are one of the targets.
  var countsRingOnce = false

  fileprivate var ringEnglish: String { SummaryWords.ringOnce(countsRingOnce).english }
  fileprivate var ringChinese: String { SummaryWords.ringOnce(countsRingOnce).chinese }
  fileprivate var unsure: Words { SummaryWords.notForSure(openlyMet, of: met) }

  /// A target by its KPI with value and target, as the table shows them.
  struct NamedValue {
    var title: String
    var value: String
    var target: String
    /// What its errors come in, as `12 wrong areas in 5 notices`; nil where each stands for itself.
    var behind: Words?

    var english: Spoken {
      "\(strong: title) (\(value), target \(target)\(behind.map { ", \($0.english)" } ?? ""))"
    }
    var chinese: Spoken {
      "\(strong: title)（\(value)，目标\(target)\(behind.map { "，\($0.chinese)" } ?? "")）"
    }
  }
}

enum VerdictSentences {
  /// One of them is said.
  static let patterns = SentencePatterns<VerdictFacts>(
    SentencePattern(
      "nothing judged", when: { $0.judged == 0 },
      english: { _ in "Nothing can be judged: no indicator with a target has a value." },
      chinese: { _ in "有目标的指标均无数值，无法判定是否达标。" }),
    SentencePattern(
      "all clearly met", when: { $0.judged > 0 && $0.met == $0.judged && $0.openlyMet == 0 },
      english: {
        $0.judged == 1
          ? "The one target\($0.ringEnglish) is met, and clearly."
          : "All \($0.judged) targets\($0.ringEnglish) are met, each of them clearly."
      },
      chinese: {
        $0.judged == 1
          ? "1项目标\($0.ringChinese)达标，且明显优于目标。"
          : "\($0.judged)项目标\($0.ringChinese)全部达标，均明显优于目标。"
      }),
    SentencePattern(
      "all met", when: { $0.judged > 0 && $0.met == $0.judged && $0.openlyMet > 0 },
      english: {
        $0.judged == 1
          ? "The one target\($0.ringEnglish) is met\($0.unsure.english)."
          : "All \($0.judged) targets\($0.ringEnglish) are met\($0.unsure.english)."
      },
      chinese: {
        $0.judged == 1
          ? "1项目标\($0.ringChinese)达标\($0.unsure.chinese)。"
          : "\($0.judged)项目标\($0.ringChinese)全部达标\($0.unsure.chinese)。"
      }),
    SentencePattern(
      "some missed", when: { $0.met < $0.judged },
      english: { facts in
        let clear: Spoken =
          facts.clearlyMissed.isEmpty
          ? "" : "; clearly worse than target: \(facts.clearlyMissed.map(\.english), by: ", ")"
        let few: Spoken =
          facts.missedOfFew.isEmpty
          ? ""
          : "; missed, sample too small to tell: \(facts.missedOfFew.map(\.english), by: ", ")"
        let inexact: Spoken =
          facts.missedInexactly.isEmpty
          ? ""
          : "; missed, not clearly by the exact test: \(facts.missedInexactly.map(\.english), by: ", ")"
        let units: Spoken =
          facts.missedByUnits.isEmpty
          ? ""
          : "; missed, clearly worse by area, not for sure by notice: \(facts.missedByUnits.map(\.english), by: ", ")"
        let open: Spoken =
          facts.openlyMissed.isEmpty
          ? ""
          : "; missed by less than the sample can tell: \(facts.openlyMissed.map(\.english), by: ", ")"
        return
          "\(facts.met) of \(facts.judged) targets\(facts.ringEnglish) \(facts.met == 1 ? "is" : "are") met\(facts.unsure.english)\(clear)\(units)\(inexact)\(few)\(open)."
      },
      chinese: { facts in
        let clear: Spoken =
          facts.clearlyMissed.isEmpty
          ? "" : "；明显劣于目标的有\(facts.clearlyMissed.map(\.chinese), by: "、")"
        let few: Spoken =
          facts.missedOfFew.isEmpty
          ? "" : "；未达标但样本不足以断定的有\(facts.missedOfFew.map(\.chinese), by: "、")"
        let inexact: Spoken =
          facts.missedInexactly.isEmpty
          ? ""
          : "；未达标但精确检验不支持“明显”判断的有\(facts.missedInexactly.map(\.chinese), by: "、")"
        let units: Spoken =
          facts.missedByUnits.isEmpty
          ? "" : "；未达标、按区域明显劣于目标但按停电信息条数把握不足的有\(facts.missedByUnits.map(\.chinese), by: "、")"
        let open: Spoken =
          facts.openlyMissed.isEmpty
          ? "" : "；未达标但差距未超出统计误差的有\(facts.openlyMissed.map(\.chinese), by: "、")"
        return
          "\(facts.judged)项目标\(facts.ringChinese)中\(facts.met)项达标\(facts.unsure.chinese)\(clear)\(units)\(inexact)\(few)\(open)。"
      }))
}
