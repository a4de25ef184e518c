import Foundation

/// Moments for people to read, on the clock of the machine they sit at.
enum LocalTime {
  /// `2026-11-03 17:20` for a moment that the store keeps as `2026-11-03T09:20:31Z`; the text itself where
  /// it is none.
  static func text(_ moment: String, in zone: TimeZone = .current) -> String {
    guard let date = try? Date(moment, strategy: .iso8601) else { return moment }
    let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: zone)
      .year().month().day().time(includingFractionalSeconds: false)
    return String(date.formatted(style).prefix(16))
  }
}
