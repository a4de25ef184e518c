import Records

/// Makes text fit for a message or a list of rejects: no telephone number and no name can be read.
enum Mask {
  /// The most characters that a message shows of a value.
  static let width = 40

  /// The most characters of a number, a time or the word of a choice.
  private static let longestWord = 20

  /// Digits that could be a telephone or identity number hidden; the rest as it is, cut short.
  static func openText(_ text: String) -> String { cut(hidingNumbers(text)) }

  /// Only the shape: digits as `•`, letters and ideographs as `*`, the rest as it is.
  static func shape(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(width + 1) {
      if isDigit(scalar) {
        result.append("•")
      } else if scalar.isASCII, !scalar.properties.isAlphabetic {
        result.append(isControl(scalar) ? " " : scalar)
      } else {
        result.append("*")
      }
    }
    return cut(String(result))
  }

  /// What may be shown of a field's text; no field stands for a column nobody knows.
  static func text(_ text: String, _ field: Field?) -> String {
    guard let field else { return shape(text) }
    switch field.privacy {
    case .open where !field.isInteger || text.unicodeScalars.count <= longestWord:
      return cut(hidingNumbers(text, isTime: field.isInteger))
    // Longer than any word, number or time: what stands there belongs to another column.
    case .open: return shape(text)
    case .contact: return cut(hidingNumbers(text, isTime: field.isInteger))
    case .telephone, .personName, .freeText: return shape(text)
    }
  }

  /// The same as a field of comma-separated text.
  static func csvField(_ text: String, _ field: Field?) -> String {
    CSVField.quoted(self.text(text, field))
  }

  /// Numbers that may be a telephone's or a person's as `•`, however their groups are parted (`DigitRun`);
  /// a time in whatever order must stay readable.
  ///
  /// - Parameter isTime: whether a time may stand there, which some systems write as `261003 9:05:00`.
  private static func hidingNumbers(_ text: String, isTime: Bool = false) -> String {
    var scalars = Array(text.unicodeScalars)
    for run in DigitRun.all(in: scalars) where run.isLong {
      // One year at most, the rest days, months, hours and so on.
      let isDate =
        run.groups.count(where: { $0 == 4 }) <= 1
        && run.groups.allSatisfy { $0 == 4 || $0 <= 2 || isTime && $0 == 6 }
      if isDate, !run.isPunctuated { continue }
      for place in run.range where Masking.digit(scalars[place]) != nil { scalars[place] = "•" }
    }
    for place in scalars.indices where isControl(scalars[place]) { scalars[place] = " " }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  static func cut(_ text: String) -> String {
    guard text.unicodeScalars.count > width else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(width - 1))) + "…"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? (0x30...0x39).contains(scalar.value) : scalar.properties.numericType == .decimal
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }
}
