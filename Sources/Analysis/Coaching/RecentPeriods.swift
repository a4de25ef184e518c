public import Records

/// How many of the last periods are taken together to see the level of a figure: as few as have enough units.
///
/// A week of a small centre has too few calls of an agent to tell a level from chance; some weeks together do.
/// Which are taken follows from the number of units alone, never from their values, so that nothing is
/// picked for being far out.
public enum RecentPeriods {
  /// Four weeks are as many as a month, whose own report holds them; before them a level is no news.
  /// Of months one is enough.
  public static func most(of kind: Period.Kind) -> Int {
    switch kind {
    case .week: 4
    case .month, .days: 1
    }
  }

  /// The least number of last periods with enough units together; nil when even the most have fewer.
  ///
  /// - Parameter units: of so many last periods.
  public static func fewest(atMost most: Int, least: Int, units: (Int) -> Int128) -> Int? {
    (1...max(1, most)).first { units($0) >= Int128(max(1, least)) }
  }
}
