import Records

/// What was agreed and disputed, and room for what is agreed now.
enum NoteWords {
  static let title = Words("Agreed with the shift leader", "与班长商定")
  static let action = Words("Agreed action, and by when", "商定措施及完成日期")

  static func agreed(_ period: String, _ title: String?) -> Words {
    Words(
      "\(period), agreed" + (title.map { ": \($0)" } ?? ""),
      "\(period) 商定" + (title.map { "：\($0)" } ?? ""))  // not words: set apart
  }
  static func disputed(_ period: String, _ title: String) -> Words {
    Words("\(period), disputed: \(title)", "\(period) 有异议：\(title)")  // not words: set apart
  }

  /// The note names a KPI with a value in its period, and the period reported is a later one.
  static func cameOfIt(_ text: String, then: String, now: String, _ this: Words) -> Words {
    Words(
      "\(text) (then \(then), \(this.english) \(now))", "\(text)（当时\(then)，\(this.chinese)\(now)）")
  }

  /// The same, and the note is of the period reported.
  static func figure(_ text: String, _ value: String) -> Words {
    Words("\(text) (\(value))", "\(text)（\(value)）")
  }
}
