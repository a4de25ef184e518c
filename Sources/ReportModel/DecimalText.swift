/// The magnitude of a double as decimal digits, rounded as a spreadsheet shows it: the shortest
/// decimal that reads back to the same double, then halves away from 0.
///
/// Rounding the binary value instead would print 0.98995 as 98.99 % beside a workbook's 99.00 %.
/// Reports hold millions of numbers, so that no text is made but the last.
struct DecimalText {
  /// Digits 0...9 without a decimal point, the first one not 0; none for 0.
  private var digits: [UInt8]
  /// How many of them stand before the point; may be negative or beyond the digits.
  private var point: Int

  /// `shift` moves the decimal point to the right: 2 for a percentage.
  init(_ number: Double, shift: Int) {
    var text = number.magnitude.description
    (digits, point) = text.withUTF8 { bytes in
      let end = bytes.firstIndex(of: UInt8(ascii: "e")) ?? bytes.count
      let exponent =
        end < bytes.count ? Int(String(decoding: bytes[(end + 1)...], as: UTF8.self)) ?? 0 : 0
      let whole = bytes[..<end].firstIndex(of: UInt8(ascii: ".")) ?? end
      let digits = bytes[..<end].compactMap { byte in
        byte == UInt8(ascii: ".") ? nil : byte - UInt8(ascii: "0")
      }
      return (digits, whole + exponent)
    }
    point += shift
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
  }

  mutating func round(to decimals: Int) {
    let kept = point + decimals
    guard kept < digits.count else { return }
    guard kept >= 0 else { return digits = [] }
    let roundsUp = digits[kept] >= 5
    digits.removeLast(digits.count - kept)
    guard roundsUp else { return }
    while digits.last == 9 { digits.removeLast() }
    if digits.isEmpty {
      // 9.99 became 10: one digit more before the point.
      digits = [1]
      point += 1
    } else {
      digits[digits.count - 1] += 1
    }
  }

  /// Whether nothing but zeros is shown.
  var isZero: Bool { digits.isEmpty }

  /// How many digits behind the point are not 0 to the end.
  var fractionDigits: Int {
    guard !digits.isEmpty else { return 0 }
    let zeros = digits.reversed().prefix { $0 == 0 }.count
    return max(0, digits.count - zeros - point)
  }

  /// The double that the digits are read as.
  var value: Double {
    let needed = digits.count - point
    // Up to 15 digits and a power of ten that a double holds exactly give the nearest double.
    if digits.count <= 15, (0...22).contains(needed) {
      let whole = digits.reduce(0) { $0 * 10 + UInt64($1) }
      return Double(whole) / Self.powersOfTen[needed]
    }
    let text = digits.map { String($0) }.joined() + "e\(point - digits.count)"
    return Double(text) ?? 0
  }

  private static let powersOfTen: [Double] = (0..<22).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 1) * 10)
  }

  /// The bytes of the digits with groups of three before the point, and so many behind it.
  func append(decimals: Int, to bytes: inout [UInt8]) {
    if point <= 0 { bytes.append(UInt8(ascii: "0")) }
    for place in 0..<max(point, 0) {
      if place > 0, (point - place) % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(digit(place))
    }
    guard decimals > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    for place in point..<(point + decimals) { bytes.append(digit(place)) }
  }

  private func digit(_ place: Int) -> UInt8 {
    UInt8(ascii: "0") + (digits.indices.contains(place) ? digits[place] : 0)
  }
}
