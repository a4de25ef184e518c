/// Which call and leg stands at a place of the month, when some calls have several legs.
///
/// Every hundred calls share one pattern, so that the place alone decides.
struct LegShares {
  private let pattern: [(call: Int, leg: Int, legs: Int)]

  /// - Parameter severalPerCent: calls of two to four legs, of a hundred calls.
  init(severalPerCent: Int) {
    var pattern: [(call: Int, leg: Int, legs: Int)] = []
    for call in 0..<100 {
      // Spread over the hundred: 7 and 100 have no common divisor.
      let several = call * 7 % 100 < severalPerCent
      let legs = several ? [2, 2, 2, 3, 4][call % 5] : 1
      for leg in 1...legs { pattern.append((call, leg, legs)) }
    }
    self.pattern = pattern
  }

  func leg(at place: Int) -> (call: Int, leg: Int, legs: Int) {
    let entry = pattern[place % pattern.count]
    return (place / pattern.count * 100 + entry.call, entry.leg, entry.legs)
  }

  func legs(ofCall call: Int) -> Int {
    pattern.first { $0.call == call % 100 }?.legs ?? 1
  }

  /// Calls among so many legs.
  func calls(ofLegs legs: Int) -> Int {
    legs == 0 ? 0 : leg(at: legs - 1).call + 1
  }
}
