/// The form of dates and times in a foreign file, as `YYMMDD H:MM:SS`.
///
/// `YYYY`, `YY` (50 to 99 are 19xx), `MM` or `M`, `DD` or `D`, then `HH` or `H`, `MM`, `SS`; a single
/// letter takes one or two digits; every other character stands for itself. The first `M` is the
/// month, one after an `H` the minute.
public struct DateForm: Sendable, Hashable {
  public let pattern: String
  private let parts: [Part]

  private enum Part: Hashable {
    case number(Unit, digits: ClosedRange<Int>)
    case literal(UInt8)
  }

  private enum Unit: Hashable { case year, shortYear, month, day, hour, minute, second }

  /// nil when the pattern does not name a year, a month and a day.
  public init?(_ pattern: String) {
    self.pattern = pattern
    var parts: [Part] = []
    var rest = Array(pattern.utf8)[...]
    var seen: Set<Unit> = []
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }.count
      let unit: Unit? =
        switch letter {
        case UInt8(ascii: "Y"): run == 4 ? .year : run == 2 ? .shortYear : nil
        case UInt8(ascii: "M"): seen.contains(.hour) ? .minute : .month
        case UInt8(ascii: "D"): .day
        case UInt8(ascii: "H"): .hour
        case UInt8(ascii: "S"): .second
        default: nil
        }
      if let unit {
        guard run <= (unit == .year ? 4 : 2), seen.insert(unit).inserted else { return nil }
        parts.append(.number(unit, digits: run == 1 ? 1...2 : run...run))
        rest = rest.dropFirst(run)
      } else {
        guard !UInt8.letters.contains(letter) else { return nil }
        parts.append(.literal(letter))
        rest = rest.dropFirst()
      }
    }
    guard seen.contains(.year) != seen.contains(.shortYear), seen.isSuperset(of: [.month, .day])
    else { return nil }
    self.parts = parts
  }

  /// The time that the text gives; midnight where the form has no time of day; nil when it does not
  /// have this form or there is no such date.
  public func time(_ text: String) -> ClockTime? {
    var rest = Array(text.utf8)[...]
    var values: [Unit: Int] = [:]
    for part in parts {
      switch part {
      case .literal(let byte):
        guard rest.popFirst() == byte else { return nil }
      case .number(let unit, let digits):
        let taken = rest.prefix(digits.upperBound).prefix { UInt8.digits.contains($0) }
        guard digits.contains(taken.count) else { return nil }
        values[unit] = taken.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        rest = rest.dropFirst(taken.count)
      }
    }
    let year = values[.year] ?? values[.shortYear].map { $0 + ($0 >= 50 ? 1900 : 2000) }
    let (hour, minute, second) = (
      values[.hour] ?? 0, values[.minute] ?? 0, values[.second] ?? 0
    )
    guard rest.isEmpty, let year, let month = values[.month], let date = values[.day],
      let day = Day(year: year, month: month, day: date), hour < 24, minute < 60, second < 60
    else { return nil }
    return ClockTime(day, secondOfDay: hour * 3600 + minute * 60 + second)
  }
}

extension UInt8 {
  fileprivate static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  fileprivate static let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
}
