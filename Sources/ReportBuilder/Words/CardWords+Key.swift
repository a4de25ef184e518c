import Records

/// How the panels of a card are read.
extension CardWords {
  /// What the grey dots of a panel are, by the rule of `TeamSpread`.
  static let dots = Words(
    "three grey dots what others of the team come to on average (the lowest quarter, the middle, the highest quarter, at least "
      + "two agents each, so that no dot is one colleague's figure)",
    "三个灰点为班组其他人员的平均值（最低四分之一、居中、最高四分之一，各至少两人，不反映任何一人的数值）")
  /// The end of an interval that the scale does not hold.
  static let head = Words("an arrow head where it goes on beyond the scale", "末端箭头表示延伸至图外")
  /// How the panels are read.
  ///
  /// - Parameters:
  ///   - hasDots: whether any panel shows what others come to.
  ///   - hasArrows: whether the target of any line lies beyond its scale.
  ///   - goesOn: whether an interval does.
  ///   - marks: which marks the strips show.
  static func key(
    _ run: Words, newcomerDays: Int, hasShifts: Bool, hasDots: Bool, hasArrows: Bool,
    goesOn: Bool, marks: StripMarks
  ) -> Words {
    let own = ownMark(marks)
    let mix = Words(
      "same queue\(hasShifts ? ", shift" : "") and kind of day, agents of the same tenure, newcomers being hired less "
        + "than \(newcomerDays) days ago",
      "同业务队列、\(hasShifts ? "同班次、" : "")同类日期、同等工龄，入职不足\(newcomerDays)天为新员工")
    let parts = [
      Words(
        "\(own.english), with its 95% interval\(goesOn ? " (\(head.english))" : "")",
        "\(own.chinese)，横线为95%区间\(goesOn ? "（\(head.chinese)）" : "")"),
      hasDots ? dots : nil,
      marks.hasTicks
        ? Words(
          "grey tick what is expected of the same mix (\(mix.english))",
          "灰色竖线为同样构成的预期值（\(mix.chinese)）") : nil,
    ].compactMap { $0 }
    let strips =
      marks.isEmpty
      ? Words("", "")
      : Words(
        "Below it: \(parts.map(\.english).joined(separator: ", ")). ",
        "其下：\(parts.map(\.chinese).joined(separator: "，"))。")
    return Words(
      "Line: the agent's last \(run.english), grey band the limits of the earlier ones, dashed the target\(hasArrows ? "; an arrow points to one beyond the scale" : ""). "
        + "\(strips.english)\(SummaryWords.verdictKey.english) One difference in twenty is clear by chance alone.",
      "折线：本人近\(run.chinese)，灰色带为此前各期的控制限，虚线为目标\(hasArrows ? "，箭头指向图外的目标" : "")。"
        + "\(strips.chinese)\(SummaryWords.verdictKey.chinese)每20项差异约有1项纯属偶然。")
  }

  /// The agent's value by the marks that are there.
  private static func ownMark(_ marks: StripMarks) -> Words {
    let compared: Words? =
      switch (marks.hasDiamonds, marks.hasRings) {
      case (true, true):
        Words(
          "diamond or ring the agent's value, clearly different from what is expected of the same mix or not",
          "实心菱形或空心圆为本人数值（与预期值之差明显或无法判定）")
      case (true, false):
        Words(
          "diamond the agent's value, clearly different from what is expected of the same mix",
          "实心菱形为本人数值（与预期值之差明显）")
      case (false, true):
        Words(
          "ring the agent's value, whose difference from what is expected of the same mix cannot be told",
          "空心圆为本人数值（与预期值之差无法判定）")
      case (false, false): nil
      }
    let unlike = orUnlike(marks)
    guard let compared else {
      return Words(
        "black dot the agent's value, of which this period alone has too few to compare\(unlike.english)",
        "黑色圆点为本人数值（仅本期基数不足\(unlike.chinese)，未作比较）")
    }
    guard marks.hasFew else { return compared }
    return Words(
      "\(compared.english), a black dot where this period alone has too few to compare\(unlike.english)",
      "\(compared.chinese)，黑色圆点表示仅本期基数不足\(unlike.chinese)、未作比较")
  }

  /// The other reason for a black dot, where it has made one.
  static func orUnlike(_ marks: StripMarks) -> Words {
    marks.hasUnlike ? Words(", or too few others are alike", "或同类人员不足") : Words("", "")
  }
}
