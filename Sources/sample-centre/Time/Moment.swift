/// A second on the centre's wall clock, which has no time zone because the exports have none.
struct Moment: Comparable {
  /// Since 2000-01-01 00:00:00.
  var seconds: Int

  var day: Day { Day(number: seconds / 86_400) }

  var hour: Int { seconds % 86_400 / 3600 }

  /// `2026-10-01 08:05:00`
  var text: String {
    let second = seconds % 86_400
    let clock = [second / 3600, second / 60 % 60, second % 60].map { Digits.padded($0, 2) }
    return "\(day.text) \(clock[0]):\(clock[1]):\(clock[2])"
  }

  static func + (moment: Moment, seconds: Int) -> Moment {
    Moment(seconds: moment.seconds + seconds)
  }

  static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
}

/// Zero-padded numbers, because a format string would bring a locale with it.
enum Digits {
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
