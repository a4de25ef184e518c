/// The magnitude of a double as decimal digits, rounded as a spreadsheet shows it: the shortest
/// decimal that reads back to the same double, then halves away from 0.
///
/// Rounding the binary value instead would print 0.98995 as 98.99 % beside a workbook's 99.00 %.
/// Reports hold millions of numbers, so that no text is made but the last.
struct DecimalText {
  /// The digits as a whole number; 0 for 0. A double has at most 17 that count.
  private var digits: UInt64
  /// The power of ten that they are multiplied by.
  private var exponent: Int

  /// `shift` moves the decimal point to the right: 2 for a percentage.
  init(_ number: Double, shift: Int) {
    var text = number.magnitude.description
    (digits, exponent) = text.withUTF8 { bytes in
      var (digits, fraction) = (UInt64(0), 0)
      var hasPoint = false
      for (place, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "."): hasPoint = true
        case UInt8(ascii: "e"):
          let power = Int(String(decoding: bytes[(place + 1)...], as: UTF8.self)) ?? 0
          return (digits, power - fraction)
        default:
          digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
          if hasPoint { fraction += 1 }
        }
      }
      return (digits, -fraction)
    }
    exponent += shift
  }

  private init(digits: UInt64, exponent: Int) {
    self.digits = digits
    self.exponent = exponent
  }

  /// The same, rounded to so many digits behind the point.
  init(_ number: Double, shift: Int, decimals: Int) {
    if let digits = Self.rounded(number.magnitude, places: shift + decimals) {
      self.init(digits: digits, exponent: -decimals)
    } else {
      self.init(number, shift: shift)
      round(to: decimals)
    }
  }

  /// The nearest whole number of a number with its point moved to the right; nil near a half, where
  /// the decimal decides and not the binary value, and where the two could differ by more than that.
  private static func rounded(_ number: Double, places: Int) -> UInt64? {
    guard powersOfTen.indices.contains(places) else { return nil }
    let moved = number * powersOfTen[places]
    guard moved < 1e11 else { return nil }
    let whole = moved.rounded(.down)
    let rest = moved - whole
    guard (rest - 0.5).magnitude > 0.001 else { return nil }
    return UInt64(whole) + (rest > 0.5 ? 1 : 0)
  }

  private mutating func round(to decimals: Int) {
    let excess = -decimals - exponent
    guard excess > 0 else { return }
    exponent = -decimals
    guard excess < Self.wholePowersOfTen.count else { return digits = 0 }
    let unit = Self.wholePowersOfTen[excess]
    let (whole, rest) = digits.quotientAndRemainder(dividingBy: unit)
    digits = whole + (rest >= unit / 2 ? 1 : 0)
  }

  /// Whether nothing but zeros is shown.
  var isZero: Bool { digits == 0 }

  /// How many digits behind the point are not 0 to the end.
  var fractionDigits: Int {
    guard digits > 0, exponent < 0 else { return 0 }
    var (rest, count) = (digits, -exponent)
    while count > 0, rest % 10 == 0 { (rest, count) = (rest / 10, count - 1) }
    return count
  }

  /// The double that the digits are read as.
  var value: Double {
    // Up to 15 digits and a power of ten that a double holds exactly give the nearest double.
    if digits < 1_000_000_000_000_000, Self.powersOfTen.indices.contains(-exponent) {
      return Double(digits) / Self.powersOfTen[-exponent]
    }
    return Double("\(digits)e\(exponent)") ?? 0
  }

  private static let powersOfTen: [Double] = (0..<22).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 1) * 10)
  }

  private static let wholePowersOfTen: [UInt64] = (0..<19).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 1) * 10)
  }

  /// The bytes of the digits with groups of three before the point, and so many behind it.
  func append(decimals: Int, to bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
      var start = buffer.count
      var rest = digits
      while rest > 0 {
        start -= 1
        buffer[start] = UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      let count = buffer.count - start
      let point = count == 0 ? 0 : count + exponent
      func digit(_ place: Int) -> UInt8 {
        UInt8(ascii: "0") + ((0..<count).contains(place) ? buffer[start + place] : 0)
      }
      if point <= 0 { bytes.append(UInt8(ascii: "0")) }
      for place in 0..<max(point, 0) {
        if place > 0, (point - place) % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(digit(place))
      }
      guard decimals > 0 else { return }
      bytes.append(UInt8(ascii: "."))
      for place in point..<(point + decimals) { bytes.append(digit(place)) }
    }
  }
}
