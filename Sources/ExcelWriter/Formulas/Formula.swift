import ReportModel

/// A formula of a cell. It comes from a derivation, or from the few forms of `Formula+Workbook`, so
/// no imported text can become one.
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

  /// For texts made of addresses and quoted words within this folder.
  init(trusted text: String) { self.text = text }

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
      return combination(first, second, sheet, plan) { "\($0)-\($1)" }
    case .points(let first, let second):
      return combination(first, second, sheet, plan) { "(\($0)-\($1))*100" }
    case .growth(let now, let before):
      return combination(now, before, sheet, plan) { x, y in
        "IF(\(y)=0,\(quoted(noValue)),(\(x)-\(y))/\(y))"
      }
    case .verdict(let reference, let name, let met, let missed, let none):
      guard let place = plan.place(reference), let target = plan.target(name) else { return nil }
      let x = place.address(from: sheet)
      let verdict = "IF(\(target.isMet(by: x)),\(quoted(met)),\(quoted(missed)))"
      return "IF(ISNUMBER(\(x)),\(verdict),\(quoted(none)))"
    case .target(let name):
      return plan.target(name)?.name.string
    case .misses(let values, let bounds, let name):
      guard let target = plan.target(name) else { return nil }
      return misses(
        plan.ranges(values, from: sheet), plan.ranges(bounds, from: sheet), target.target.relation)
    case .assessment(let value, let low, let high, let name, let words):
      guard let places = plan.places([value, low, high]), let target = plan.target(name) else {
        return nil
      }
      let (x, a, b) = (
        places[0].address(from: sheet), places[1].address(from: sheet),
        places[2].address(from: sheet)
      )
      let parts = [x, a, b].map(target.isMet).joined(separator: ",")
      let words = (
        better: quoted(words.clearlyBetter), worse: quoted(words.clearlyWorse),
        open: quoted(words.cannotTell), noInterval: quoted(words.noInterval),
        noValue: quoted(words.noValue)
      )
      let side = "IF(AND(\(parts)),\(words.better),IF(OR(\(parts)),\(words.open),\(words.worse)))"
      return
        "IF(ISNUMBER(\(x)),IF(COUNT(\(a),\(b))<2,\(words.noInterval),\(side)),\(words.noValue))"
    case .judgement(let value, let low, let high, let name, let words):
      guard let places = plan.places([value, low, high]), let target = plan.target(name) else {
        return nil
      }
      let addresses = places.map { $0.address(from: sheet) }
      let parts = addresses.map(target.isMet).joined(separator: ",")
      let open =
        "IF(\(target.isMet(by: addresses[0])),\(quoted(words.metButOpen)),"
        + "\(quoted(words.missedButOpen)))"
      return
        "IF(ISNUMBER(\(addresses[0])),IF(AND(\(parts)),\(quoted(words.clearlyMet)),"
        + "IF(OR(\(parts)),\(open),\(quoted(words.clearlyMissed)))),\(quoted(words.noValue)))"
    }
  }

  /// Ranges of one shape, a pair for each run of neighbours. A dash is more than any number, so that both are
  /// asked for first.
  private static func misses(
    _ values: [String]?, _ bounds: [String]?, _ relation: NamedTarget.Relation
  ) -> String? {
    guard let values, let bounds, !values.isEmpty, values.count == bounds.count else { return nil }
    let sign = relation == .atMost ? ">" : "<"
    return zip(values, bounds).map { x, y in
      "SUMPRODUCT(ISNUMBER(\(x))*ISNUMBER(\(y))*(\(x)\(sign)\(y)))"
    }.joined(separator: "+")
  }

  private static func quotient(
    _ numerator: CellReference, _ denominator: CellReference, _ sheet: String, _ plan: CellIndex
  ) -> String? {
    combination(numerator, denominator, sheet, plan) { x, y in
      "IF(\(y)=0,\(quoted(noValue)),\(x)/\(y))"
    }
  }

  /// What two cells give together; a dash when either has no number.
  private static func combination(
    _ first: CellReference, _ second: CellReference, _ sheet: String, _ plan: CellIndex,
    _ body: (_ x: String, _ y: String) -> String
  ) -> String? {
    guard let a = plan.place(first), let b = plan.place(second) else { return nil }
    let (x, y) = (a.address(from: sheet), b.address(from: sheet))
    if a.isOwnNumber, b.isOwnNumber { return body(x, y) }
    return "IF(COUNT(\(x),\(y))<2,\(quoted(noValue)),\(body(x, y)))"
  }

  /// A text within a formula; Excel allows 255 characters there, each quotation mark twice, and as many to a
  /// condition that compares a cell with it.
  static func quoted(_ text: String) -> String {
    let limit = text.utf8.contains(UInt8(ascii: "\"")) ? 120 : 240
    return "\"\(SafeText.cell(text, limit: limit).string.doubling("\""))\""
  }
}

extension TargetPlace {
  /// Whether the cell of an address meets the target, as a condition of a formula.
  fileprivate func isMet(by address: String) -> String {
    switch target.relation {
    case .atMost: "\(address)<=\(name.string)"
    case .atLeast: "\(address)>=\(name.string)"
    }
  }
}
