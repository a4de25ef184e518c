/// A calendar day counted from 2000-01-01, so that nothing asks the machine for its calendar.
struct Day: Comparable, Hashable {
  var number: Int

  init(number: Int) {
    self.number = number
  }

  /// Days from a civil date: https://howardhinnant.github.io/date_algorithms.html#days_from_civil
  init(_ year: Int, _ month: Int, _ day: Int) {
    let marchYear = month <= 2 ? year - 1 : year
    let century = marchYear / 400
    let yearOfCentury = marchYear - century * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let leapDays = yearOfCentury / 4 - yearOfCentury / 100
    number = century * 146_097 + yearOfCentury * 365 + leapDays + dayOfYear - 730_425
  }

  var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 730_425
    let century = shifted / 146_097
    let rest = shifted - century * 146_097
    let yearOfCentury = (rest - rest / 1460 + rest / 36_524 - rest / 146_096) / 365
    let dayOfYear = rest - (365 * yearOfCentury + yearOfCentury / 4 - yearOfCentury / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfCentury + century * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// 0 is Monday; 2000-01-01 was a Saturday.
  var weekday: Int { (number + 5) % 7 }

  /// `20261001`
  var compact: String {
    let (year, month, day) = civil
    return Digits.padded(year, 4) + Digits.padded(month, 2) + Digits.padded(day, 2)
  }

  /// `2026-10-01`
  var text: String {
    let (year, month, day) = civil
    return "\(Digits.padded(year, 4))-\(Digits.padded(month, 2))-\(Digits.padded(day, 2))"
  }

  func at(_ hour: Int, _ minute: Int, _ second: Int = 0) -> Moment {
    Moment(seconds: number * 86_400 + hour * 3600 + minute * 60 + second)
  }

  static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
