/// What a formula of a workbook may be made of: the functions that the writer uses, addresses,
/// targets, numbers and quoted words.
enum FormulaShape {
  private static let functions: Set<String> = [
    "IF", "ISNUMBER", "COUNT", "COUNTIF", "SUM", "AND", "OR", "MAX", "MIN",
  ]

  static func isKnown(_ formula: String) -> Bool {
    guard let bare = withoutQuotes(formula) else { return false }
    var word = ""
    for character in bare.unicodeScalars {
      switch character {
      case "A"..."Z", "a"..."z", "_", "0"..."9", "$": word.unicodeScalars.append(character)
      case "(":
        guard word.isEmpty || functions.contains(word) else { return false }
        word = ""
      case ")", ",", "=", "<", ">", "+", "-", "/", ":", "*", "&":
        guard isOperand(word) else { return false }
        word = ""
      default: return false
      }
    }
    return isOperand(word)
  }

  /// A number, an address, a target's name, or nothing.
  private static func isOperand(_ word: String) -> Bool {
    if word.isEmpty || word.hasPrefix("Target_") || word.allSatisfy(\.isNumber) { return true }
    return word.contains(/^\$?[A-Z]{1,3}\$?[0-9]{1,7}$/)
  }

  /// Without words in quotation marks and names of sheets in apostrophes; nil when one has no end.
  private static func withoutQuotes(_ formula: String) -> String? {
    var bare = String.UnicodeScalarView()
    var quote: Unicode.Scalar?
    let scalars = Array(formula.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if let open = quote {
        guard scalar == open else { continue }
        quote = nil
        if open == "'" {
          // A name of a sheet stands before a cell; twice the sign is one within the name.
          if index < scalars.count, scalars[index] == "'" {
            quote = "'"
            index += 1
          } else {
            guard index < scalars.count, scalars[index] == "!" else { return nil }
            index += 1
          }
        }
      } else if scalar == "\"" || scalar == "'" {
        quote = scalar
      } else {
        bare.append(scalar)
      }
    }
    return quote == nil ? String(bare) : nil
  }
}
