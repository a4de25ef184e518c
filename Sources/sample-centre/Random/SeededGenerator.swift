/// SplitMix64, so that the sample has the same bytes on every machine and with every toolchain.
///
/// Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014,
/// https://doi.org/10.1145/2660193.2660195
struct SeededGenerator {
  private var state: UInt64

  /// Each stream and part draws on its own, so that a change of one leaves the others as they were.
  init(_ stream: Stream, part: Int, seed: UInt64 = SeededGenerator.seed) {
    state = seed
    for word in [stream.rawValue, UInt64(bitPattern: Int64(part))] {
      state = next() ^ (word &* 0xd1b5_4a32_d192_ed03)
    }
  }

  /// The one number the whole sample hangs on.
  static let seed: UInt64 = 95598

  /// The numbers are part of the seed: they were chosen so that October 2026 shows figures that meet
  /// their target, that miss it, and that cannot tell.
  enum Stream: UInt64 {
    case calls = 1
    case staffing = 2
    case tickets = 3
    case reviews = 54
    case callReviews = 5
    case notices = 6
    case noticeReviews = 13
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to, not including, the bound.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  mutating func chance(perMille: Int) -> Bool {
    below(1000) < perMille
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// The element is drawn as often as its weight says.
  mutating func pick<Element>(_ elements: [Element], weight: (Element) -> Int) -> Element {
    var rest = below(elements.reduce(0) { $0 + weight($1) })
    for element in elements {
      rest -= weight(element)
      if rest < 0 { return element }
    }
    return elements[elements.count - 1]
  }
}
