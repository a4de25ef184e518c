/// How moments are written in texts, and how a spreadsheet counts and shows them.
public enum MomentForm: Sendable, Hashable {
  /// `2026-10-22`
  case day
  /// `2026-10-22 19:01`
  case minute
  /// `10-22`, of the year that brings it nearest to a day in full: a report's period has the year.
  case dayOfYear(near: String)
  /// `10-22 19:01`, likewise.
  case minuteOfYear(near: String)

  /// The spreadsheet's format code.
  public var code: String {
    switch self {
    case .day: "yyyy-mm-dd"
    case .minute: "yyyy-mm-dd hh:mm"  // not words: a format code
    case .dayOfYear: "mm-dd"
    case .minuteOfYear: "mm-dd hh:mm"  // not words: a format code
    }
  }

  private static let minutesOfDay = 1440.0
  /// What a spreadsheet counts from is so many days before 1970-01-01: 1899-12-30.
  private static let epoch = 25_569
  /// From the first of March 1900 on spreadsheets agree which number a day has.
  private static let firstNumber = 61

  /// The days of a text since 1899-12-30, a minute being the same part of each; nil for a text that isn't in
  /// the form. Lists have tens of thousands of them, so that it takes digits, not a calendar.
  public func number(of text: String) -> Double? {
    switch self {
    case .day, .minute: inFull(text)
    case .dayOfYear(let day): Self.day.nearest(text, to: day)
    case .minuteOfYear(let day): Self.minute.nearest(text, to: day)
    }
  }

  /// A text without its year, in the form with one.
  private func nearest(_ text: String, to day: String) -> Double? {
    guard let middle = Self.day.inFull(day), let year = Int(day.prefix(4)) else { return nil }
    return (year - 1...year + 1).compactMap { inFull("\($0)-\(text)") }
      .min { abs($0 - middle) < abs($1 - middle) }
  }

  private func inFull(_ text: String) -> Double? {
    var text = text
    return text.withUTF8 { bytes in
      func digits(_ places: Range<Int>) -> Int? {
        var value = 0
        for byte in bytes[places] {
          guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
          value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
      }
      guard bytes.count == (self == .day ? 10 : 16), bytes[4] == UInt8(ascii: "-"),
        bytes[7] == UInt8(ascii: "-"), let year = digits(0..<4), let month = digits(5..<7),
        let day = digits(8..<10), (1...12).contains(month),
        (1...Self.length(ofMonth: month, year: year)).contains(day)
      else { return nil }
      let number = Self.days(year: year, month: month, day: day)
      guard number >= Self.firstNumber else { return nil }
      guard self == .minute else { return Double(number) }
      guard bytes[10] == UInt8(ascii: " "), bytes[13] == UInt8(ascii: ":"),
        let hour = digits(11..<13), let minute = digits(14..<16), hour < 24, minute < 60
      else { return nil }
      return Double(number) + Double(hour * 60 + minute) / Self.minutesOfDay
    }
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from civil, http://howardhinnant.github.io/date_algorithms.html
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468 + epoch
  }
}
