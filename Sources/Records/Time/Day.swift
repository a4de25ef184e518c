/// A calendar day on the centre's own clock, counted from 1970-01-01.
///
/// Days and times carry no zone: a file says what the centre's clock showed, and every rule of the
/// definitions is about that clock. So no zone of a machine can move a call into another day.
public struct Day: Sendable, Hashable, Comparable {
  public let number: Int32

  public init(number: Int32) { self.number = number }

  /// The day of a date; nil when the calendar has no such date or the year is not 1900 to 2099.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2099).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.init(ofYear: year, month, day)
  }

  /// The day of a date that exists, in any year of our era: periods are compared with earlier ones, which may
  /// begin before any record can.
  init(ofYear year: Int, _ month: Int, _ day: Int) {
    // Days from civil, http://howardhinnant.github.io/date_algorithms.html
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The day written `YYYY-MM-DD`; nil when the text is anything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = digits(bytes[0..<4]), let month = digits(bytes[5..<7]),
      let day = digits(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public var date: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civil = month < 10 ? month + 3 : month - 9
    return (yearOfEra + era * 400 + (civil <= 2 ? 1 : 0), civil, day)
  }

  /// 1900-01-01 to 2099-12-31: all that a record can hold.
  public static let possible = Day(number: -25_567)...Day(number: 47_481)

  /// Monday is 1, Sunday 7.
  public var weekday: Int { (Int(number) % 7 + 7 + 3) % 7 + 1 }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  public func adding(_ days: Int) -> Day { Day(number: number + Int32(days)) }

  /// Days from another day to this one.
  public func days(since other: Day) -> Int { Int(number) - Int(other.number) }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`
  public var description: String {
    var text: [UInt8] = []
    append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  fileprivate func append(to text: inout [UInt8]) {
    let date = date
    if date.year < 0 { text.append(UInt8(ascii: "-")) }
    text.append(abs(date.year), width: 4)
    text.append(UInt8(ascii: "-"))
    text.append(date.month, width: 2)
    text.append(UInt8(ascii: "-"))
    text.append(date.day, width: 2)
  }
}

/// A time on the centre's own clock: seconds from 1970-01-01 00:00:00 of that clock.
public struct ClockTime: Sendable, Hashable, Comparable {
  public let seconds: Int64

  public init(seconds: Int64) { self.seconds = seconds }

  public init(_ day: Day, secondOfDay: Int = 0) {
    seconds = Int64(day.number) * 86_400 + Int64(secondOfDay)
  }

  /// The time written `YYYY-MM-DD HH:MM:SS`; nil when the text is anything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 19, bytes[10] == UInt8(ascii: " "), let day = Day(text.prefix(10)),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = digits(bytes[11..<13]), let minute = digits(bytes[14..<16]),
      let second = digits(bytes[17..<19]), hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(day, secondOfDay: hour * 3600 + minute * 60 + second)
  }

  public var day: Day {
    Day(number: Int32((seconds - (seconds < 0 ? 86_399 : 0)) / 86_400))
  }

  public var secondOfDay: Int { Int(seconds - Int64(day.number) * 86_400) }

  public static func < (left: ClockTime, right: ClockTime) -> Bool { left.seconds < right.seconds }
}

extension ClockTime: CustomStringConvertible {
  /// `YYYY-MM-DD HH:MM:SS`
  public var description: String {
    let second = secondOfDay
    var text: [UInt8] = []
    text.reserveCapacity(19)
    day.append(to: &text)
    text.append(UInt8(ascii: " "))
    text.append(second / 3600, width: 2)
    text.append(UInt8(ascii: ":"))
    text.append(second / 60 % 60, width: 2)
    text.append(UInt8(ascii: ":"))
    text.append(second % 60, width: 2)
    return String(decoding: text, as: UTF8.self)
  }
}

private func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for byte in bytes {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}

extension [UInt8] {
  /// Adds the digits of a number that is not negative, with zeros in front up to a width.
  fileprivate mutating func append(_ number: Int, width: Int) {
    if number >= 10 || width > 1 { append(number / 10, width: width - 1) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
