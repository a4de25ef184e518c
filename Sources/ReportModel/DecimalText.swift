/// The magnitude of a double as decimal digits, rounded as a spreadsheet shows it: the shortest
/// decimal that reads back to the same double, then halves away from 0.
///
/// Rounding the binary value instead would print 0.98995 as 98.99 % beside a workbook's 99.00 %.
struct DecimalText {
  /// Digits without a decimal point, most significant first.
  private var digits: [UInt8]
  /// How many of them stand before the point; may be negative or beyond the digits.
  private var point: Int

  /// `shift` moves the decimal point to the right: 2 for a percentage.
  init(_ number: Double, shift: Int) {
    let parts = number.magnitude.description.split(separator: "e", maxSplits: 1)
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    digits = mantissa.joined().utf8.map { $0 - UInt8(ascii: "0") }
    point = mantissa[0].utf8.count + exponent + shift
  }

  private init(digits: [UInt8], point: Int) {
    self.digits = digits
    self.point = point
  }

  func rounded(to decimals: Int) -> DecimalText {
    var kept = [UInt8](repeating: 0, count: max(0, -point)) + digits
    var before = max(point, 0)
    if before > kept.count { kept += [UInt8](repeating: 0, count: before - kept.count) }
    let length = before + decimals
    let roundsUp = length < kept.count && kept[length] >= 5
    kept = Array(kept.prefix(length))
    kept += [UInt8](repeating: 0, count: length - kept.count)
    if roundsUp {
      var index = length - 1
      while index >= 0, kept[index] == 9 {
        kept[index] = 0
        index -= 1
      }
      if index >= 0 {
        kept[index] += 1
      } else {
        kept.insert(1, at: 0)
        before += 1
      }
    }
    return DecimalText(digits: kept, point: before)
  }

  var isZero: Bool { digits.allSatisfy { $0 == 0 } }

  /// The digits with groups of three before the point.
  var grouped: String {
    var whole = digits.prefix(point).drop { $0 == 0 }.map { String($0) }.joined()
    if whole.isEmpty { whole = "0" }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    let fraction = digits.dropFirst(point).map { String($0) }.joined()
    return fraction.isEmpty ? result : result + "." + fraction
  }
}
