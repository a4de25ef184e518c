import Analysis
import Records

/// Weeks in order, each with a tally.
func weeks(_ tallies: [Tally]) -> [PeriodTally] {
  guard let first = Period(year: 2026, week: 1) else { return [] }
  return tallies.enumerated().map { PeriodTally(first.shifted(by: $0.offset), $0.element) }
}

/// A hundred units of that mean, each ten off it.
func mean(_ value: Int, units: Int = 100) -> Tally {
  Tally(
    numerator: Int128(value * units), denominator: Int128(units),
    squares: Int128(units) * Int128(value * value + 100))
}

func share(_ passed: Int, of units: Int) -> Tally {
  Tally(numerator: Int128(passed), denominator: Int128(units))
}

/// Random numbers from a seed.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int((state >> 33) % UInt64(range.count))
  }
}
