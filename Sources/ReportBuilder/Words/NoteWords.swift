import Records

/// What was agreed and disputed, and room for what is agreed now.
enum NoteWords {
  static let title = Words("Agreed with the shift leader", "与班长商定")
  static let action = Words("Agreed action, and by when", "商定措施及完成日期")

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

  /// One of several figures.
  static func named(_ title: String, _ figure: String) -> Words {
    Words("\(title) \(figure)", "\(title)\(figure)")
  }

  /// A note with what came of it.
  static func figures(_ text: String, _ figures: String) -> Words {
    Words("\(text) (\(figures))", "\(text)（\(figures)）")
  }
}
