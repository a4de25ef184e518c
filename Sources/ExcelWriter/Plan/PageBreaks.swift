/// Where a sheet that is longer than its page is best cut: on as few pages as it takes, none of them nearly empty,
/// and rather between its parts than within them.
enum PageBreaks {
  /// A row that may begin a page.
  struct Place: Equatable {
    var row: Int
    /// What stands above it, in rows of usual height.
    var top: Double
    /// How much a cut there takes from the reader.
    var cost: Double
  }

  /// What a cut costs: above a heading, a table or a chart; a box; the notes of a table; running text; within a
  /// table.
  static let (part, box, notes, text, row) = (0.0, 0.1, 0.3, 0.5, 1.0)
  /// Rows of a table that stay together on both sides of a cut.
  static let least = 3
  /// Programs differ by a hair: a page that is filled to the edge may spill a row.
  private static let fill = 0.985
  /// Longer lists end where they end.
  private static let mostPages = 4

  /// The rows that begin the pages after the first; nil where the program cuts as well.
  ///
  /// - Parameters:
  ///   - places: in order.
  ///   - start: where the first page begins, in rows of usual height, as is `end`.
  ///   - capacity: of a page.
  ///   - repeated: what stands above each further page again.
  static func best(
    _ places: [Place], from start: Double, to end: Double, capacity: Double, repeated: Double
  ) -> [Int]? {
    let room = capacity * fill
    let further = room - repeated
    guard further > 0, end - start > capacity else { return nil }
    let pages = 1 + Int(((end - start - room) / further).rounded(.up))
    // No more than the program would take.
    let natural = 1 + Int(((end - start - capacity) / (capacity - repeated)).rounded(.up))
    guard (2...mostPages).contains(pages), pages <= natural else { return nil }
    let even = (end - start + Double(pages - 1) * repeated) / Double(pages)
    /// The cost of a page between two places, more the less even it is; nil where it overflows.
    func cost(_ top: Double, _ bottom: Double, isFirst: Bool) -> Double? {
      let height = bottom - top + (isFirst ? 0 : repeated)
      guard bottom > top, height <= room else { return nil }
      let share = (height - even) / capacity
      return share * share
    }
    // The cheapest way to begin each page at each place.
    var ways: [(cost: Double, rows: [Int])?] = places.map { place in
      cost(start, place.top, isFirst: true).map { ($0 + place.cost, [place.row]) }
    }
    for _ in 0..<(pages - 2) {
      ways = places.indices.map { next in
        let place = places[next]
        return places.indices.prefix(next).compactMap { last -> (cost: Double, rows: [Int])? in
          guard let way = ways[last],
            let own = cost(places[last].top, place.top, isFirst: false)
          else { return nil }
          return (way.cost + own + place.cost, way.rows + [place.row])
        }.min { $0.cost < $1.cost }
      }
    }
    let whole = zip(places, ways).compactMap { place, way -> (cost: Double, rows: [Int])? in
      guard let way, let last = cost(place.top, end, isFirst: false) else { return nil }
      return (way.cost + last, way.rows)
    }
    return whole.min { $0.cost < $1.cost }?.rows
  }
}
