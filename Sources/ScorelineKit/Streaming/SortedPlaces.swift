import Intake

/// Places of some rows of a file, in order.
struct SortedPlaces: Sendable {
  private let places: [Int64]

  init(_ places: [Int64]) { self.places = places.sorted() }

  /// Which rows of a batch are among them, in order.
  func rows(of batch: ColumnBatch) -> [Int] {
    guard batch.count > 0, !places.isEmpty else { return [] }
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < batch.places[0] { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    var row = 0
    while low < places.count, places[low] <= batch.places[batch.count - 1] {
      while batch.places[row] < places[low] { row += 1 }
      if batch.places[row] == places[low] { found.append(row) }
      low += 1
    }
    return found
  }
}
