/// Random numbers that depend on a seed and a place only, so that the row at a place is the same in
/// whatever order rows are written.
///
/// The mixing is SplitMix64's: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators",
/// OOPSLA 2014, https://doi.org/10.1145/2660193.2660195
struct Draw {
  private var state: UInt64

  init(seed: UInt64, stream: Stream, place: Int) {
    state = Self.mixed(seed &+ stream.rawValue &* 0xd1b5_4a32_d192_ed03)
    state = Self.mixed(state ^ UInt64(bitPattern: Int64(place)))
  }

  /// Each kind of thing draws on its own, so that a change of one leaves the others as they were.
  enum Stream: UInt64 {
    case agents = 1
    case order, calls, legs, awkward, tickets, reviews, notices
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Self.mixed(state)
  }

  /// A whole number from 0 up to, not including, the bound.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func chance(perMille: Int) -> Bool {
    below(1000) < perMille
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    var mixed = word
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
