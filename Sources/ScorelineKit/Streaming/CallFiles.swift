import Intake

/// Canonical files of calls that are read as one, in their order: a row's place tells its file.
struct CallFiles: Sendable {
  let files: [InputFile]
  /// Where the places of each file begin that has been read, and where those of the next will.
  private var bases: [Int64] = [0]

  init(_ files: [InputFile]) { self.files = files }

  var count: Int { files.count }

  /// What is added to the places of a file.
  func base(of file: Int) -> Int64 { bases[file] }

  /// Notes how many bytes the file has that was read next.
  mutating func append(length: Int) {
    bases.append(bases[bases.count - 1] + Int64(length))
  }

  /// The file of a place over all files.
  func file(of place: Int64) -> Int {
    var (low, high) = (0, bases.count - 1)
    while low + 1 < high {
      let middle = (low + high) / 2
      if bases[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// The places of one file among some that are in order.
  func places(in file: Int, of order: PlaceOrder) -> ArraySlice<Int64> {
    order.places[order.first(from: bases[file])..<order.first(from: bases[file + 1])]
  }
}
