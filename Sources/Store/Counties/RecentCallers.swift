/// How a call repeats an earlier one.
enum Repetition {
  case byArea
  case byCounty
}

/// Callers of the last 24 hours, told in the order of time.
struct RecentCallers {
  /// When a caller last called, and when without an area.
  private struct Times {
    var last: Int64
    var lastWithoutArea: Int64
  }

  private struct CallerOfArea: Hashable {
    var caller: UInt64
    var area: Int
  }

  /// Those noted in the last day or less, and in as long before as was needed.
  private var (newer, older): ([UInt64: Times], [UInt64: Times]) = ([:], [:])
  private var (newerAreas, olderAreas): ([CallerOfArea: Int64], [CallerOfArea: Int64]) = ([:], [:])
  /// When the newer ones began.
  private var start = Self.never

  /// Seconds.
  static let day: Int64 = 24 * 3_600
  private static let never = Int64.min / 2

  /// Notes a call, and tells how it repeats one of the 24 hours before; nil when it does not.
  ///
  /// Two calls that both are of an area belong together when it is the same one; else two calls do.
  mutating func note(_ caller: UInt64, area: Int?, at time: Int64) -> Repetition? {
    if time - start > Self.day {
      // Whoever is forgotten was noted before the start, more than a day ago.
      (older, olderAreas) = (newer, newerAreas)
      newer.removeAll(keepingCapacity: true)
      newerAreas.removeAll(keepingCapacity: true)
      start = time
    }
    let before =
      newer[caller] ?? older[caller] ?? Times(last: Self.never, lastWithoutArea: Self.never)
    guard let area else {
      newer[caller] = Times(last: time, lastWithoutArea: time)
      return time - before.last <= Self.day ? .byCounty : nil
    }
    newer[caller] = Times(last: time, lastWithoutArea: before.lastWithoutArea)
    let place = CallerOfArea(caller: caller, area: area)
    let lastOfArea = newerAreas[place] ?? olderAreas[place] ?? Self.never
    newerAreas[place] = time
    if time - lastOfArea <= Self.day { return .byArea }
    return time - before.lastWithoutArea <= Self.day ? .byCounty : nil
  }
}
