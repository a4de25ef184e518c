/// Which records of one reused id are one object.
public enum Components {
  static let secondsPerDay: Int64 = 86_400

  /// Labels the records that began at `times` (seconds on the centre's clock): equal labels are one
  /// object. Records are one object when they began in the same month, or within 24 hours of each
  /// other over a month's end, directly or through others of the same id.
  public static func labels(of times: [Int64]) -> [Int] {
    guard times.count > 1 else { return times.map { _ in 0 } }
    let order = times.indices.sorted { times[$0] < times[$1] }
    var labels = [Int](repeating: 0, count: times.count)
    var label = 0
    // In order of time the last record of a month and the first of the next are the closest pair
    // over that month's end, so looking at neighbours finds every link.
    for (before, after) in zip(order, order.dropFirst()) {
      let isLinked =
        month(times[before]) == month(times[after])
        || times[after] - times[before] <= secondsPerDay
      if !isLinked { label += 1 }
      labels[after] = label
    }
    return labels
  }

  static func month(_ seconds: Int64) -> Month {
    Month(of: ClockTime(seconds: seconds).day)
  }
}
