/// Where one field lies in each of some rows.
struct FieldSpans {
  private let starts: UnsafePointer<UInt32>
  private let startStride: Int
  /// What lies between a start and the field: the separator before it.
  private let gap: UInt32
  private let ends: UnsafePointer<UInt32>
  private let endStride: Int

  /// The field of that column in the rows from `first` on.
  init(_ chunk: Chunk, column: Int, of columnCount: Int, from first: Int) {
    let place = first * columnCount + column
    endStride = columnCount
    if let plainStarts = chunk.plainStarts, let plainEnds = chunk.plainEnds, chunk.hasQuotes {
      (starts, startStride, gap) = (UnsafePointer(plainStarts) + place, columnCount, 0)
      ends = UnsafePointer(plainEnds) + place
    } else {
      ends = UnsafePointer(chunk.ends) + place
      if column == 0 {
        (starts, startStride, gap) = (UnsafePointer(chunk.starts) + first, 1, 0)
      } else {
        (starts, startStride, gap) = (ends - 1, columnCount, 1)
      }
    }
  }

  @inline(__always)
  subscript(row: Int) -> (start: Int, length: Int) {
    let start = starts[row &* startStride] &+ gap
    return (Int(start), Int(ends[row &* endStride] &- start))
  }

  /// Writes the first four bytes of each field, which may run over its end, and its length.
  @inline(__always)
  func gather(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, into words: UnsafeMutablePointer<Int32>,
    lengths: UnsafeMutablePointer<UInt32>
  ) {
    if gap == 0 {
      for row in 0..<count {
        let (start, length) = self[row]
        words[row] = Int32(bitPattern: Word.loadHalf(bytes + start))
        lengths[row] = UInt32(truncatingIfNeeded: length)
      }
      return
    }
    // A field lies between two separators that stand side by side.
    let text = bytes + Int(gap)
    var end = ends
    for row in 0..<count {
      words[row] = Int32(bitPattern: Word.loadHalf(text + Int(end[-1])))
      lengths[row] = end[0] &- end[-1] &- gap
      end += endStride
    }
  }
}
