import Figures
import Records

/// What changed since the last edition of the period, in a sentence.
enum EditionChangeWords {
  /// The centre's verdicts that changed, and how many figures of anybody did.
  static func centre(_ verdicts: [String], figures: Int) -> Words {
    guard !verdicts.isEmpty else {
      return Words(
        "Since the last edition of this period no verdict of the centre changed, but "
          + UnitWords.counted(figures, "figure", "figures") + " did.",
        "与本期上一版相比，全中心各项判定均未改变，有\(figures)项数据变动。")
    }
    return changed(verdicts, figures: figures)
  }

  /// Verdicts that changed, and how many figures did.
  static func changed(_ verdicts: [String], figures: Int) -> Words {
    let inAll =
      figures == 0
      ? Words("", "")
      : Words(
        "; \(UnitWords.counted(figures, "figure", "figures")) changed in all",
        "；共有\(figures)项数据变动")
    return Words(
      "Since the last edition of this period: \(verdicts.joined(separator: "; "))\(inAll.english).",
      "与本期上一版相比，\(verdicts.joined(separator: "；"))\(inAll.chinese)。")
  }

  static func verdict(_ title: String, from before: Words, to after: Words, _ values: String)
    -> Words
  {
    Words(
      "\(title) from \(before.english) to \(after.english) (\(values))",
      "\(title)由\(before.chinese)变为\(after.chinese)（\(values)）")
  }

  static let otherTarget = Words("the target is another one", "目标有调整")

  static func values(_ before: String, _ after: String) -> Words {
    Words("\(before) → \(after)", "\(before)→\(after)")
  }

  /// How many of an owner's own figures changed, and the one that did most for its size.
  static func own(_ count: Int, of scope: Scope, largest: String, _ values: String) -> Words {
    let whose: Words =
      switch scope {
      case .agent: Words("this agent", "本人")
      case .team: Words("this team", "本班组")
      case .county: Words("this county", "本县公司")
      case .centre, .day: Words("the centre", "全中心")
      }
    guard count > 1 else {
      return Words(
        "1 figure of \(whose.english) changed since the last edition of this period: \(largest) (\(values)).",
        "与本期上一版相比，\(whose.chinese)有1项数据变动：\(largest)（\(values)）。")
    }
    return Words(
      "\(UnitWords.number(count)) figures of \(whose.english) changed since the last edition of this period, "
        + "relatively most: \(largest) (\(values)).",
      "与本期上一版相比，\(whose.chinese)有\(count)项数据变动，相对变动最大的是\(largest)（\(values)）。")
  }
}
