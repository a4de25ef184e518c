import Records

/// What a card says where nothing stands out.
extension CardWords {
  /// No figure stands out for the better and none is clearly better than its target.
  static let nothingBetter = Words(
    "No figure stands out for the better.", "没有明显好于平常的指标。")
  /// No figure stands out for the worse and none is clearly worse than its target.
  static let nothingWorse = Words(
    "No figure stands out for the worse.", "没有明显差于平常的指标。")
  /// The same of an agent who could be held against own history alone, and why not against others.
  static func nothingAgainstHistory(isBetter: Bool) -> Words {
    let side = isBetter ? Words("better", "好") : Words("worse", "差")
    return Words(
      "Against own earlier figures nothing stands out for the \(side.english). Not compared with others: too few of like "
        + "tenure and work, or too few calls and inspections.",
      "与本人此前数据相比，没有明显变\(side.chinese)的指标；同类人员或基数不足，未与他人比较。")
  }
  /// The same of one who could be held against others alone, and why not against own history.
  static func nothingAgainstOthers(isBetter: Bool) -> Words {
    let side = isBetter ? Words("better", "好") : Words("worse", "差")
    return Words(
      "Against others of like tenure and work nothing stands out for the \(side.english). Not compared with own earlier "
        + "figures: too short a history, or too few calls and inspections.",
      "与同类人员相比，没有明显较\(side.chinese)的指标；本人历史或基数不足，未与此前数据比较。")
  }
  /// No figure could be held against own history or others.
  static func notLookedAt(periods: Words, others: Int) -> Words {
    Words(
      "Whether anything stands out cannot be told: there are no \(periods.english) of own history and "
        + "fewer than \(others) others of like tenure and work, or too few calls and inspections.",
      "无法判定有无突出之处：本人历史不足\(periods.chinese)且同类人员不足\(others)人，或基数不足。")
  }
}
