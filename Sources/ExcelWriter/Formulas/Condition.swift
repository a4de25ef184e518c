import ReportModel

/// When a verdict's look applies, seen from the first cell of its range.
struct Condition {
  let text: String

  static let always = Condition(text: "TRUE")

  private init(text: String) { self.text = text }

  /// The cell's number comes to nothing in its format; a dash never does.
  init(row: Int, column: Int, roundsToZeroIn format: NumberFormat) {
    let zeros = String(repeating: "0", count: format.decimals + (format.isPercent ? 2 : 0))
    text = "ABS(\(Address.relative(row: row, column: column)))<0.\(zeros)5"
  }

  /// The cell shows `word`; with `other`, only while that column of the same row shows its word.
  init(row: Int, column: Int, shows word: String, while other: (column: Int, word: String)? = nil) {
    func shows(_ column: Int, _ word: String) -> String {
      "\(Address.relative(row: row, column: column))=\(Formula.quoted(word))"
    }
    if let other {
      text = "AND(\(shows(column, word)),\(shows(other.column, other.word)))"
    } else {
      text = shows(column, word)
    }
  }
}
