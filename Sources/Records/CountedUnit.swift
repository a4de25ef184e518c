/// What is counted or measured in figures, as 秒 and calls: tells a figure from somebody's id or number.
enum CountedUnit {
  /// Whether a text begins with a unit, behind blanks or at once, and not with a word that only begins like one:
  /// `120次`, but not `1012次日复听`; `120 calls`, but not `1012 called`.
  static func begins(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = text.drop { $0 == " " }
    let word = text.prefix { $0.isASCII && $0.properties.isAlphabetic }
    if !word.isEmpty {
      return latin.contains(String(String.UnicodeScalarView(word)).lowercased())
    }
    guard let sign = text.first, signs.contains(sign) else { return false }
    return !words.contains { text.starts(with: $0.unicodeScalars) }
  }

  private static let signs = Set("秒次通个件单元天%％".unicodeScalars)  // not words: what is counted

  private static let words =
    ["个别", "个人", "个性", "单独", "单位", "单量", "次日", "次月", "次周", "次年", "次数", "通话"]  // not words: no units
    + ["通过", "通知", "通报", "天天", "件数", "元旦"]  // not words: no units

  private static let latin: Set = [
    "s", "ms", "sec", "secs", "second", "seconds", "min", "minutes", "call", "calls", "ticket",
    "tickets", "time", "times", "day", "days",
  ]
}
