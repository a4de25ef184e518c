import Figures

extension Scope {
  /// Keys in the order in which reports list them: teams as people count them (一班 二班 三班), others by
  /// their bytes.
  func listed(_ keys: some Sequence<String>) -> [String] {
    self == .team
      ? keys.sorted(by: NaturalOrder.precedes)
      : keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// The order in which people name teams: numbers by their size, whether written 2 or 二, other text by
/// its bytes, numbers first.
package enum NaturalOrder {
  package static func precedes(_ left: String, _ right: String) -> Bool {
    for (one, other) in zip(parts(left), parts(right)) where one != other {
      switch (one, other) {
      case (.number(let one), .number(let other)): return one < other
      case (.number, .text): return true
      case (.text, .number): return false
      case (.text(let one), .text(let other)): return one.utf8.lexicographicallyPrecedes(other.utf8)
      }
    }
    // Alike but for how their numbers are written, or one begins the other.
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private enum Part: Equatable {
    case number(Int)
    case text(String)
  }

  private static func parts(_ text: String) -> [Part] {
    let scalars = Array(text.unicodeScalars)
    var parts: [Part] = []
    var place = 0
    while place < scalars.count {
      let start = place
      let isDigits = digit(scalars[start]) != nil
      let isNumerals = ChineseNumber.isNumeral(scalars[start])
      while place < scalars.count, (digit(scalars[place]) != nil) == isDigits,
        ChineseNumber.isNumeral(scalars[place]) == isNumerals
      {
        place += 1
      }
      let run = scalars[start..<place]
      let next = place < scalars.count ? scalars[place] : nil
      if isDigits, let number = number(run) {
        parts.append(.number(number))
      } else if isNumerals, ChineseNumber.counts(next), let number = ChineseNumber.value(of: run) {
        parts.append(.number(number))
      } else {
        parts.append(.text(String(String.UnicodeScalarView(run))))
      }
    }
    return parts
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    ("0"..."9").contains(scalar) ? Int(scalar.value - 48) : nil
  }

  /// nil beyond 18 digits: an id rather than a number.
  private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
    digits.count > 18 ? nil : digits.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
  }
}

/// Numbers up to 999 in Chinese numerals.
private enum ChineseNumber {
  private static let digits = Dictionary(
    "零一二三四五六七八九".unicodeScalars.enumerated().map { ($1, $0) }  // not words: numerals
      + zip("〇两".unicodeScalars, [0, 2]),  // not words: numerals
    uniquingKeysWith: { first, _ in first })
  private static let units = Dictionary(
    uniqueKeysWithValues: zip("十百".unicodeScalars, [10, 100]))  // not words: numerals
  /// What is numbered: 三班 is the third, 三江班 is named after a place.
  private static let counted = Set("班组队部科室台值号".unicodeScalars)  // not words: parts of names

  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    digits[scalar] != nil || units[scalar] != nil
  }

  /// Whether numerals before this scalar, or at a name's end, are a number.
  static func counts(_ next: Unicode.Scalar?) -> Bool { next.map(counted.contains) ?? true }

  /// nil where the numerals are no number.
  static func value(of numerals: ArraySlice<Unicode.Scalar>) -> Int? {
    var sum = 0
    var pending: Int?
    for numeral in numerals {
      if let unit = units[numeral] {
        // 十二 leaves the one of ten unsaid.
        sum += (pending ?? 1) * unit
        pending = nil
      } else if let digit = digits[numeral] {
        if let pending, pending != 0 { return nil }
        pending = digit
      }
    }
    return sum + (pending ?? 0)
  }
}
