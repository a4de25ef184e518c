import Analysis
import Records

/// What was agreed and disputed, and room for what is agreed now.
enum NoteWords {
  static let title = Words("Agreed with the shift leader", "与班长商定")
  static let action = Words("Agreed action, and by when", "商定措施及完成日期")
  /// On shift leaders' own cards, who have nobody to agree with there.
  static let ownTitle = Words("Own plan", "本人改进计划")
  static let ownAction = Words("Action, and by when", "改进措施及完成日期")

  /// The notes on those who are not picked.
  static let others = Words("Agreed and disputed", "商定和异议事项")
  static let agent = Words("Agent", "客服代表")
  static let about = Words("Noted", "登记事项")
  static let said = Words("What was said, and what came of it", "内容与数据变化")

  static func agreed(_ period: String, _ title: String?) -> Words {
    Words(
      "\(period), agreed" + (title.map { ": \($0)" } ?? ""),
      "\(period) 商定" + (title.map { "：\($0)" } ?? ""))  // not words: set apart
  }
  static func disputed(_ period: String, _ title: String) -> Words {
    Words("\(period), disputed: \(title)", "\(period) 有异议：\(title)")  // not words: set apart
  }

  /// A figure with a value in the period noted, and the period reported is a later one.
  static func cameOfIt(then: String, now: String, _ this: Words) -> Words {
    Words("then \(then), \(this.english) \(now)", "当时\(then)，\(this.chinese)\(now)")
  }

  /// The same with what the agent's own chart says of the period reported.
  static func cameOfIt(then: String, now: String, _ this: Words, _ verdict: ChartVerdict) -> Words {
    let words = cameOfIt(then: then, now: now, this)
    let judged = worth(verdict)
    return Words("\(words.english): \(judged.english)", "\(words.chinese)，\(judged.chinese)")
  }

  private static func worth(_ verdict: ChartVerdict) -> Words {
    switch verdict {
    case .withinUsualVariation: Words("within usual variation", "变动属正常波动")
    case .signal(let signal):
      signal.isBetter
        ? Words("a signal for the better", "出现变好信号")
        : Words("a signal for the worse", "出现变差信号")
    case .unconfirmed, .tooFewPoints, .onlyDaysApart, .unfinished, .noValue:
      Words("whether that is a change cannot be told", "是否变动尚无法判定")
    }
  }

  /// A note of a part of the period reported, or of a longer one that holds it.
  static func notCompared(then: String, _ this: Words, holdsNote: Bool) -> Words {
    holdsNote
      ? Words(
        "then \(then); \(this.english) holds the period noted and is not compared",
        "当时\(then)；\(this.chinese)含备注所在周期，不作比较")
      : Words(
        "then \(then); \(this.english) overlaps the period noted and is not compared",
        "当时\(then)；\(this.chinese)与备注所在周期重叠，不作比较")
  }

  /// One of several figures.
  static func named(_ title: String, _ figure: String) -> Words {
    Words("\(title) \(figure)", "\(title)\(figure)")
  }

  /// The figures of a note that is about no KPI of its own: the rule that they follow is said with them.
  static func namedInText(_ figures: String) -> Words {
    Words("named in it: \(figures)", "所提指标：\(figures)")
  }

  /// A note with what came of it.
  static func figures(_ text: String, _ figures: String) -> Words {
    Words("\(text) (\(figures))", "\(text)（\(figures)）")
  }
}
