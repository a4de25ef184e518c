import Records

/// What was agreed and disputed, and room for what is agreed now.
enum NoteWords {
  static let title = Words("Agreed with the shift leader", "与班长商定")
  static let action = Words("Agreed action, and by when", "商定措施及完成日期")

  /// Above the notes on those who are not picked.
  static let others = Words("Agreed with others of the team", "与班组其他人员的商定和异议")
  static func of(_ agent: String, _ note: String) -> Words {
    Words("\(agent): \(note)", "\(agent)：\(note)")
  }

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
