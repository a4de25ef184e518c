import Dispatch
import Records

/// Finds rows again by their places, which must be those of rows that were read before: where there is none,
/// the file has changed.
///
/// Near places are read in one go; of an archive everything is read once more.
final class PlacedRows: @unchecked Sendable {
  private let source: RowSource
  private let places: ArraySlice<Int64>
  /// What places have more than the bytes before the row in its own file.
  private let base: Int64
  private let chunkSize: Int
  private let lock = DispatchSemaphore(value: 1)
  private var cursor: Int

  /// Places that are nearer than this are not worth a read of their own.
  private static let gap: Int64 = 4096

  /// - Parameter places: in order.
  init(_ source: RowSource, _ places: ArraySlice<Int64>, base: Int64, chunkSize: Int) {
    self.source = source
    self.places = places
    self.base = base
    cursor = places.startIndex
    self.chunkSize = chunkSize
  }

  /// Fills a chunk with the next rows at the places; false when there are none.
  func next(_ chunk: Chunk, _ finder: inout RowFinder) throws -> Bool {
    guard source.isRandomAccess else {
      while try source.next(chunk) {
        let start = first(from: Int64(chunk.place) + base)
        if chunk.keepRows(at: places[start...], base: base) > 0 { return true }
      }
      return false
    }
    let run = takeRun()
    guard !run.isEmpty, let first = run.first, let last = run.last else { return false }
    var slack = 1024
    while true {
      chunk.clear()
      let wanted = Int(last - first) + slack
      let isLast = try source.read(wanted, at: Int(first - base), into: chunk)
      finder.find(in: chunk, isLast: isLast)
      if chunk.keepRows(at: run, base: base) == run.count { return true }
      guard !isLast else { throw IntakeError.stillGrowing(path: source.path) }
      slack *= 8
    }
  }

  private func takeRun() -> ArraySlice<Int64> {
    lock.wait()
    defer { lock.signal() }
    let start = cursor
    while cursor < places.endIndex,
      cursor == start
        || places[cursor] - places[cursor - 1] < Self.gap
          && places[cursor] - places[start] < Int64(chunkSize)
    {
      cursor += 1
    }
    return places[start..<cursor]
  }

  private func first(from place: Int64) -> Int {
    var (low, high) = (places.startIndex, places.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Chunk {
  /// Keeps the rows at some places, in order; returns how many there are.
  func keepRows(at places: ArraySlice<Int64>, base: Int64) -> Int {
    var wanted = places.startIndex
    var kept = 0
    let width = rowWidth
    for row in 0..<rowCount where wanted < places.endIndex {
      let place = base + Int64(self.place + Int(starts[row]))
      while wanted < places.endIndex, places[wanted] < place { wanted += 1 }
      guard wanted < places.endIndex, places[wanted] == place else { continue }
      if kept < row {
        starts[kept] = starts[row]
        (ends + kept * width).update(from: ends + row * width, count: width)
      }
      kept += 1
    }
    oddRows.removeAll()
    rowCount = kept
    return kept
  }
}
