import Metrics

/// Numbers with a unit, as targets and limits have them.
enum Amount {
  /// The value, or nil and a report that tells the right form where it can be guessed.
  static func read(_ value: Value, unit: MetricUnit, reader: Reader) -> Double? {
    guard case .text(let text) = value.content else {
      reader.report(.amount(unit), at: value)
      return nil
    }
    if let number = decimal(text), range(of: unit).contains(number) { return number }
    if let meant = meant(by: text, unit: unit), range(of: unit).contains(meant) {
      reader.report(.amountForm(text, unit: unit, right: Self.text(meant)), at: value)
    } else {
      reader.report(.amount(unit), at: value)
    }
    return nil
  }

  /// What is plausible: a day in seconds, a telephone that rings a thousand times.
  static func range(of unit: MetricUnit) -> ClosedRange<Double> {
    switch unit {
    case .seconds: 0...86_400
    case .rings: 0...1000
    case .share: 0...1
    }
  }

  /// The number as somebody would write it: 60, 0.99.
  static func text(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Digits with a point at most: no sign, no exponent, nothing that YAML reads differently.
  private static func decimal(_ text: String) -> Double? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(digits.contains) })
    else { return nil }
    return Double(text)
  }

  /// What a text with a unit says in the unit wanted; nil when it is anything else.
  private static func meant(by text: String, unit: MetricUnit) -> Double? {
    let text = text.filter { !$0.isWhitespace }.lowercased()
    switch unit {
    case .share:
      let bare = withoutSuffix(["%", "％"], text) ?? text
      // Rounded, so that 99.9 gives 0.999 and not its nearest neighbour.
      return decimal(bare).map { ($0 * 1e10).rounded() / 1e12 }
    case .seconds:
      if let minutes = withoutSuffix(["minutes", "minute", "min", "分钟", "分"], text) {
        return decimal(minutes).map { $0 * 60 }
      }
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      if parts.count == 2, let minutes = decimal(parts[0]), let seconds = decimal(parts[1]) {
        return minutes * 60 + seconds
      }
      return withoutSuffix(["seconds", "second", "sec", "s", "秒钟", "秒"], text).flatMap(decimal)
    case .rings:
      return withoutSuffix(["rings", "ring", "times", "次", "声"], text).flatMap(decimal)
    }
  }

  private static func withoutSuffix(_ suffixes: [String], _ text: String) -> String? {
    suffixes.first(where: text.hasSuffix).map { String(text.dropLast($0.count)) }
  }
}
