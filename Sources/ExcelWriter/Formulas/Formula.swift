import ReportModel

/// A formula of a cell. It comes from a derivation and from nothing else, so no imported text can
/// become one.
struct Formula: Hashable {
  let text: String

  /// Excel's limit is 8,192 characters.
  private static let limit = 8_000
  /// The most parts that SUM and COUNT take.
  private static let partLimit = 255

  /// The formula of a cell on `sheet`; nil when a part doesn't stand in the workbook or there are
  /// too many of them. No function is newer than Excel 2007.
  init?(_ derivation: Derivation, on sheet: String, plan: CellIndex) {
    guard let text = Self.text(derivation, sheet, plan), text.utf16.count <= Self.limit else {
      return nil
    }
    self.text = text
  }

  private static func text(_ derivation: Derivation, _ sheet: String, _ plan: CellIndex) -> String?
  {
    switch derivation {
    case .ratio(let numerator, let denominator):
      return quotient(numerator, denominator, sheet, plan)
    case .share(let part, let whole):
      return quotient(part, whole, sheet, plan)
    case .sum(let references):
      guard let parts = plan.ranges(references, from: sheet), !parts.isEmpty,
        parts.count <= partLimit
      else { return nil }
      let list = parts.joined(separator: ",")
      return "IF(COUNT(\(list))=0,\(quoted(noValue)),SUM(\(list)))"
    case .difference(let first, let second):
      guard let a = plan.place(first), let b = plan.place(second) else { return nil }
      let (x, y) = (a.address(from: sheet), b.address(from: sheet))
      if a.isOwnNumber, b.isOwnNumber { return "\(x)-\(y)" }
      return "IF(COUNT(\(x),\(y))<2,\(quoted(noValue)),\(x)-\(y))"
    case .verdict(let reference, let name, let met, let missed, let none):
      guard let place = plan.place(reference), let target = plan.target(name) else { return nil }
      let x = place.address(from: sheet)
      let relation =
        switch target.target.relation {
        case .atMost: "<="
        case .atLeast: ">="
        }
      let verdict = "IF(\(x)\(relation)\(target.name.string),\(quoted(met)),\(quoted(missed)))"
      return "IF(ISNUMBER(\(x)),\(verdict),\(quoted(none)))"
    case .target(let name):
      return plan.target(name)?.name.string
    }
  }

  private static func quotient(
    _ numerator: CellReference, _ denominator: CellReference, _ sheet: String, _ plan: CellIndex
  ) -> String? {
    guard let a = plan.place(numerator), let b = plan.place(denominator) else { return nil }
    let (x, y) = (a.address(from: sheet), b.address(from: sheet))
    let quotient = "IF(\(y)=0,\(quoted(noValue)),\(x)/\(y))"
    if a.isOwnNumber, b.isOwnNumber { return quotient }
    return "IF(COUNT(\(x),\(y))<2,\(quoted(noValue)),\(quotient))"
  }

  /// A text within a formula; Excel allows 255 characters there.
  static func quoted(_ text: String) -> String {
    let doubled = SafeText.cell(text, limit: 120).string
      .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    return "\"\(doubled)\""
  }
}

/// When a verdict's look applies, seen from the first cell of its range.
struct Condition {
  let text: String

  /// The cell shows `word`; with a target given, only while that one is as it was written.
  init(row: Int, column: Int, shows word: String, whileUnchanged target: TargetPlace?) {
    let isWord = "\(Address.relative(row: row, column: column))=\(Formula.quoted(word))"
    if let target {
      text = "AND(\(isWord),ABS(\(target.name.string)-\(target.target.value))<1E-9)"
    } else {
      text = isWord
    }
  }
}
