/// In which order the month's legs are written.
enum LegOrder {
  case byTime
  /// A fixed shuffle: Fisher and Yates's; four bytes a leg.
  case shuffled([UInt32])

  static func shuffled(legs: Int, seed: UInt64) -> LegOrder {
    var order = (0..<UInt32(legs)).map { $0 }
    var draw = Draw(seed: seed, stream: .order, place: 0)
    for place in stride(from: legs - 1, to: 0, by: -1) {
      order.swapAt(place, draw.below(place + 1))
    }
    return .shuffled(order)
  }

  func place(_ row: Int) -> Int {
    switch self {
    case .byTime: row
    case .shuffled(let order): Int(order[row])
    }
  }
}
