public import Records

/// Periods as people write them.
public enum PeriodText {
  /// `2026-10`; nil for anything else.
  public static func month(_ text: String) -> Period? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let year = number(parts[0]), let month = number(parts[1])
    else { return nil }
    return Month(year: year, month: month).map { Period($0) }
  }

  /// `2026-W43`, beginning on the weekday `start` (Monday is 1); nil for anything else.
  public static func week(_ text: String, start: Int) -> Period? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 3,
      parts[1].hasPrefix("W"), let year = number(parts[0]), let week = number(parts[1].dropFirst())
    else { return nil }
    return Period(year: year, week: week, start: start)
  }

  /// `2026-10-01..2026-10-07`, a month or a week that begins on Monday.
  public static func period(_ text: String) -> Period? {
    if let period = month(text) ?? week(text, start: 1) { return period }
    let days = text.split(separator: "..", omittingEmptySubsequences: false).map { Day($0) }
    guard days.count == 2, let first = days[0], let last = days[1] else { return nil }
    return Period(from: first, to: last)
  }

  /// `2026-10 (2026-10-01 – 2026-10-31)`.
  public static func withDays(_ period: Period) -> Words {
    Words(
      "\(period) (\(period.first) – \(period.last))", "\(period)（\(period.first)至\(period.last)）")
  }

  /// The option that names a period on a command line: `--month 2026-10`.
  public static func option(_ period: Period) -> String {
    switch period.kind {
    case .month: "--month \(period)"
    case .week: "--week \(period)"
    case .days: "--from \(period.first) --to \(period.last)"
    }
  }

  public static func isWellFormed(_ text: String, isWeek: Bool) -> Bool {
    isWeek ? week(text, start: 1) != nil : month(text) != nil
  }

  private static func number(_ digits: some StringProtocol) -> Int? {
    digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
  }
}
