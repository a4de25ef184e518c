/// Rows of a file that must meet what is stored, by their places: those of one id that come together
/// are settled together.
struct CarefulRows {
  /// Rows of ids that the file has once, in order.
  private let singles: [Int64]
  private let groups: [ArraySlice<Int64>]

  /// - Parameters:
  ///   - singles: rows of ids that the file has once.
  ///   - groups: rows of ids that it has several times, in order.
  init(singles: [Int64], groups: PlaceGroups) {
    self.singles = singles.sorted()
    self.groups = (0..<groups.count).map { groups[$0] }.sorted {
      $0[$0.startIndex] < $1[$1.startIndex]
    }
  }

  /// Hands over all rows, a portion after the other in about the order of the file, the rows of an id
  /// in one portion; the places of each portion are in order.
  ///
  /// - Parameter most: about how many rows a portion has.
  func forEachPortion(of most: Int, _ body: ([Int64]) throws -> Void) rethrows {
    var portion: [Int64] = []
    var (single, group) = (0, 0)
    while single < singles.count || group < groups.count {
      if group == groups.count
        || single < singles.count && singles[single] < groups[group][groups[group].startIndex]
      {
        portion.append(singles[single])
        single += 1
      } else {
        portion += groups[group]
        group += 1
      }
      if portion.count >= most {
        try body(portion.sorted())
        portion.removeAll(keepingCapacity: true)
      }
    }
    if !portion.isEmpty { try body(portion.sorted()) }
  }
}

/// Places of rows, gathered into groups.
struct PlaceGroups {
  private var places: [Int64] = []
  private var starts: [Int] = [0]

  var count: Int { starts.count - 1 }

  subscript(group: Int) -> ArraySlice<Int64> { places[starts[group]..<starts[group + 1]] }

  mutating func append(_ group: some Sequence<Int64>) {
    places += group
    starts.append(places.count)
  }

  mutating func append(contentsOf other: PlaceGroups) {
    for group in 0..<other.count { append(other[group]) }
  }
}
