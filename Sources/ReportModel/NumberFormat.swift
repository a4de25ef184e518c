/// How a number looks: the spreadsheet's code and the text, side by side so that they agree.
public struct NumberFormat: Sendable, Hashable {
  /// Digits after the decimal point.
  public var decimals: Int
  /// Whether the number is a fraction shown per hundred.
  public var isPercent: Bool
  /// Whether a positive number carries its sign.
  public var isSigned: Bool
  /// Text after the number with its blank, as ` s`; empty for none.
  public var suffix: String
  /// A sign before the number, as the `≤` of a target; empty for none.
  public var prefix = ""

  public init(
    decimals: Int, isPercent: Bool = false, isSigned: Bool = false, suffix: String = ""
  ) {
    self.decimals = decimals
    self.isPercent = isPercent
    self.isSigned = isSigned
    self.suffix = suffix
  }

  /// Whole numbers in groups of three.
  public static let count = NumberFormat(decimals: 0)
  public static let general = NumberFormat(decimals: 0)
  public static let percent = NumberFormat(decimals: 2, isPercent: true)

  /// The same with another number of decimals.
  public func with(decimals: Int) -> NumberFormat {
    var copy = self
    copy.decimals = decimals
    return copy
  }

  /// A decimal more where numbers that differ would read alike, as narrow limits and their mean.
  public func telling(_ numbers: [Double]) -> NumberFormat {
    Set(numbers.map(text)).count < Set(numbers).count ? with(decimals: decimals + 1) : self
  }

  /// The spreadsheet's format code, as `#,##0.0" s"`.
  public var code: String {
    let number = number
    let sign = self.sign
    let negative = "\(sign)\u{2212}\(number)"
    return isSigned
      ? "\(sign)+\(number);\(negative);\(sign)\(number)" : "\(sign)\(number);\(negative)"
  }

  /// The code of numbers that aren't negative, and have no sign.
  public var plainCode: String { sign + number }

  /// The code of numbers that round to 0, and have no sign whatever they are: `−0.00` says nothing.
  public var codeWithoutSign: String { "\(plainCode);\(plainCode)" }

  private var sign: String { prefix.isEmpty ? "" : "\"\(prefix)\"" }

  private var number: String {
    var number = "#,##0"
    if decimals > 0 { number += "." + String(repeating: "0", count: decimals) }
    if isPercent { number += "%" }
    if !suffix.isEmpty {
      // By scalars: a mark that combines makes another character of a quotation mark.
      var plain = String.UnicodeScalarView()
      plain.append(contentsOf: suffix.unicodeScalars.filter { $0 != "\"" })
      number += "\"\(String(plain))\""
    }
    return number
  }

  /// Whether a number is shown as 0 with a sign that it shouldn't have.
  public func hasEmptySign(_ number: Double) -> Bool {
    (isSigned ? number != 0 : number < 0) && number.magnitude < 0.5 && rounded(number).isZero
  }

  /// The number as text: groups of three, a true minus (U+2212), halves rounded away from 0.
  public func text(_ number: Double) -> String {
    guard number.isFinite else { return "—" }
    let rounded = rounded(number)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(40)
    bytes += prefix.utf8
    if !rounded.isZero {
      if number < 0 {
        bytes += "\u{2212}".utf8
      } else if isSigned {
        bytes.append(UInt8(ascii: "+"))
      }
    }
    rounded.append(decimals: decimals, to: &bytes)
    if isPercent { bytes.append(UInt8(ascii: "%")) }
    bytes += suffix.utf8
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number that a reader of the text reads: rounded, and per hundred where it is a percentage.
  public func shownNumber(_ number: Double) -> Double {
    guard number.isFinite else { return number }
    let value = rounded(number).value
    return number < 0 ? -value : value
  }

  /// The least number of decimals that shows the number in full; at most `limit`.
  public func decimals(showing number: Double, limit: Int) -> Int {
    guard number.isFinite else { return 0 }
    return with(decimals: limit).rounded(number).fractionDigits
  }

  /// The difference between two numbers whose texts are neighbours; rounding changes a number by at
  /// most half of it.
  public var step: Double {
    var step = isPercent ? 0.01 : 1.0
    for _ in 0..<max(decimals, 0) { step /= 10 }
    return step
  }

  private func rounded(_ number: Double) -> DecimalText {
    DecimalText(number, shift: isPercent ? 2 : 0, decimals: decimals)
  }
}
