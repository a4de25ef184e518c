import Records

/// Whom a team's page names, and whom its tables leave out.
extension CoachingWords {
  /// An agent with what to talk about, or what is an example.
  static func talk(_ agent: String, _ titles: String, isGoodExample: Bool) -> Words {
    Words("\(agent) \(isGoodExample ? "in" : "about") \(titles)", "\(agent)的\(titles)")
  }
  /// Titles are listed with commas.
  static let betweenTalks = Words("; ", "，")

  /// Agents who have no figure in a table.
  static func without(_ subject: Subject, _ agents: String) -> Words {
    let lacked = lacked(subject)
    return Words("No \(lacked.english): \(agents).", "无\(lacked.chinese)的：\(agents)。")
  }

  /// In place of a table in which nobody has one.
  static func nobodyHas(_ subject: Subject) -> Words {
    let lacked = lacked(subject)
    return Words("No agent has \(lacked.english).", "各客服代表均无\(lacked.chinese)。")
  }

  /// Which cards the page prints.
  static func cardsOnPaper(ofPicked: Bool) -> Words {
    ofPicked
      ? Words(
        "On paper this page has the cards of those named above; every card is a file of its own.",
        "打印本页时仅附上述沟通对象的个人指标卡；各人的指标卡均另有单独文件。")
      : Words(
        "On paper this page has no cards; every card is a file of its own.",
        "打印本页时不附个人指标卡；各人的指标卡均另有单独文件。")
  }

  private static func lacked(_ subject: Subject) -> Words {
    switch subject.name {
    case Subject.tickets.name: Words("inspected tickets", "抽检工单")
    case Subject.notices.name: Words("inspected outage areas", "抽检停电区域")
    // A call may be there without what any of the figures needs.
    default: Words("figures of calls", "话务数值")
    }
  }

  /// How the drawings of the tables are read: those that are there.
  ///
  /// - Parameter hasDots: whether cards show what others come to.
  static func teamNote(_ marks: StripMarks, hasDots: Bool) -> Words {
    let order = Words("Agents by id, never ranked.", "按工号排列，不作排名。")
    let line = Words(
      " Line: 95% interval\(marks.hasTicks ? "; grey tick: what is expected of the same mix" : ""); dashed: target.",
      "横线：95%区间；\(marks.hasTicks ? "灰色竖线：同样构成的预期值；" : "")虚线：目标。")
    let rings = Words(
      " Ring: whether the value differs from what is expected cannot be told.",
      "空心圆：与预期值有无差异无法判定。")
    let diamonds = Words(
      " Filled diamond: the interval of the difference leaves out 0, which one figure in twenty does by chance.",
      "实心菱形：与预期值之差的区间不含0，此类情形每20项约有1项纯属偶然。")
    let unlike = CardWords.orUnlike(marks)
    let few = Words(
      " Black dot: this period alone has too few to compare\(unlike.english).",
      "黑色圆点：仅本期基数不足\(unlike.chinese)，未作比较。")
    let cards = Words(
      " On scorecards: an interval that ends in an arrow head goes on beyond the scale; \(CardWords.dots.english).",
      "个人指标卡中，区间末端的箭头表示延伸至图外，\(CardWords.dots.chinese)。")
    return [
      order, line, marks.hasRings ? rings : nil, marks.hasDiamonds ? diamonds : nil,
      marks.hasFew ? few : nil, hasDots ? cards : nil,
    ].compactMap { $0 }
      .reduce(Words("", "")) { Words($0.english + $1.english, $0.chinese + $1.chinese) }
  }
}
