/// The hours of the months that are written, as text, and how many calls begin in each.
struct Calendar {
  /// `2026-10-01 08:` an hour, from the first hour on, and two days past the end for late legs.
  let hourTexts: [[UInt8]]
  /// `261001` a day.
  let dayTexts: [[UInt8]]
  /// Calls that began before each hour; one more than there are hours.
  let callsBefore: [Int]

  init(year: Int, month: Int, calls: Int) {
    let days = Self.days(year: year, month: month)
    let texts = days.map { Self.text($0) }
    hourTexts = texts.flatMap { day in
      (0..<24).map { Array("\(day) \(Self.twoDigits($0)):".utf8) }
    }
    dayTexts = texts.map { Array($0.utf8.filter { $0 != 0x2d }.dropFirst(2)) }
    let weights = (0..<(days.count - 2) * 24).map { hour in
      Self.hourWeights[hour % 24] * Self.dayWeight(hour / 24)
    }
    let total = weights.reduce(0, +)
    var before = [0]
    var sum = 0
    for weight in weights {
      sum += weight
      before.append(Int((Double(calls) * Double(sum) / Double(total)).rounded()))
    }
    callsBefore = before
  }

  /// The hour in which a call began.
  func hour(ofCall call: Int) -> Int {
    var low = 0
    var high = callsBefore.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if callsBefore[middle] <= call { low = middle } else { high = middle }
    }
    return low
  }

  /// Quiet nights, a peak in the morning, a second one in the evening.
  private static let hourWeights = [
    11, 8, 6, 5, 5, 8, 18, 38, 62, 70, 66, 58, 46, 50, 58, 60, 58, 54, 56, 62, 60, 48, 32, 19,
  ]

  /// Fewer calls at weekends, and a storm on one day of the month.
  private static func dayWeight(_ day: Int) -> Int {
    if day % 31 == 16 { return 190 }
    return day % 7 == 2 || day % 7 == 3 ? 82 : 100 + day % 5
  }

  /// The month's days and the two after it, as (year, month, day).
  private static func days(year: Int, month: Int) -> [(Int, Int, Int)] {
    let days = (1...length(year: year, month: month)).map { (year, month, $0) }
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    return days + [(next.0, next.1, 1), (next.0, next.1, 2)]
  }

  private static func length(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func text(_ day: (Int, Int, Int)) -> String {
    "\(day.0)-\(twoDigits(day.1))-\(twoDigits(day.2))"
  }

  static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
