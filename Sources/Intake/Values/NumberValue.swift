import Records

/// Whole numbers, times and days as bytes: no text is made of them.
enum NumberValue {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// ASCII digits only: `+5`, `5.0`, `1e3` and full-width digits are no numbers here.
  static func whole(
    _ bytes: Bytes, _ bounds: ClosedRange<Int64>
  ) -> Result<Int64, NumberFault> {
    var value: Int64 = 0
    for byte in bytes {
      let digit = Int64(byte) - 0x30
      guard (0...9).contains(digit) else { return .failure(fault(bytes)) }
      // Ten digits can't overflow; more are refused below.
      value = value &* 10 &+ digit
    }
    guard !bytes.isEmpty else { return .failure(.notANumber) }
    guard bytes.count <= 10, bounds.contains(value) else { return .failure(.outOfRange) }
    return .success(value)
  }

  enum NumberFault: Error { case notANumber, negative, outOfRange }

  private static func fault(_ bytes: Bytes) -> NumberFault {
    let isNegative =
      bytes.count > 1 && bytes[0] == UInt8(ascii: "-")
      && bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    return isNegative ? .negative : .notANumber
  }

  /// Seconds since 1970 of `YYYY-MM-DD HH:MM:SS`.
  static func time(_ bytes: Bytes) -> Int64? {
    guard bytes.count == 19, bytes[10] == UInt8(ascii: " "), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), let day = day(Bytes(rebasing: bytes[..<10])),
      let hour = pair(bytes, 11), let minute = pair(bytes, 14), let second = pair(bytes, 17),
      hour < 24, minute < 60, second < 60
    else { return nil }
    return day * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }

  /// Days since 1970 of `YYYY-MM-DD`.
  static func day(_ bytes: Bytes) -> Int64? {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let century = pair(bytes, 0), let year = pair(bytes, 2), let month = pair(bytes, 5),
      let day = pair(bytes, 8), let result = Day(year: century * 100 + year, month: month, day: day)
    else { return nil }
    return Int64(result.number)
  }

  private static func pair(_ bytes: Bytes, _ place: Int) -> Int? {
    let (tens, ones) = (Int(bytes[place]) - 0x30, Int(bytes[place + 1]) - 0x30)
    guard (0...9).contains(tens), (0...9).contains(ones) else { return nil }
    return tens * 10 + ones
  }

  /// Seconds of `H:MM:SS` or `M:SS`.
  static func duration(_ text: String, _ form: DurationForm) -> Result<Int64, DurationFault> {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == (form == .clock ? 3 : 2),
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }),
      (1...9).contains(parts[0].count), parts.dropFirst().allSatisfy({ $0.count == 2 })
    else { return .failure(.unreadable) }
    let numbers = parts.map { $0.reduce(0 as Int64) { $0 * 10 + Int64($1 - 0x30) } }
    guard numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return .failure(.unreadable) }
    let seconds = numbers.reduce(0) { $0 * 60 + $1 }
    if isNegative { return .failure(.negative) }
    return seconds <= FieldType.largestNumber ? .success(seconds) : .failure(.outOfRange)
  }

  enum DurationFault: Error { case unreadable, negative, outOfRange }
}
