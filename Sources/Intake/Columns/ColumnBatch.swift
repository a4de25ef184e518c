public import Records

/// Some hundred rows of a canonical file as columns of 32-bit numbers, every row of them checked.
///
/// Valid inside the call that hands it out; the memory is used again for the next rows.
public final class ColumnBatch {
  public typealias Numbers = UnsafePointer<Int32>

  public let kind: RecordKind
  public internal(set) var count = 0
  /// What the places of texts count from.
  public internal(set) var bytes: UnsafePointer<UInt8>
  /// Where each row begins in the text of its file.
  let rowPlaces: UnsafeMutablePointer<Int64>
  let rowStarts: UnsafeMutablePointer<Int32>
  let firsts: [UnsafeMutablePointer<Int32>]
  let seconds: [UnsafeMutablePointer<Int32>]
  private unowned let chunk: Chunk
  let capacity: Int

  /// Stands for no value among numbers, days and choices.
  public static let missing = Int32.min

  init(_ kind: RecordKind, chunk: Chunk, capacity: Int) {
    self.kind = kind
    self.chunk = chunk
    self.capacity = capacity
    bytes = UnsafePointer(chunk.bytes)
    rowPlaces = .allocate(capacity: capacity)
    rowStarts = .allocate(capacity: capacity)
    func column(_: Field) -> UnsafeMutablePointer<Int32> {
      let column = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
      column.initialize(repeating: 0, count: capacity)
      return column
    }
    firsts = kind.fields.map(column)
    seconds = kind.fields.map(column)
  }

  deinit {
    rowPlaces.deallocate()
    rowStarts.deallocate()
    for column in firsts + seconds { column.deallocate() }
  }

  /// Where each row begins in the text of its file, in bytes.
  public var places: UnsafePointer<Int64> { UnsafePointer(rowPlaces) }

  /// Where the chunk begins that all of these rows lie in: a chunk may give several batches.
  public var chunkPlace: Int64 { Int64(chunk.place) }

  /// The line of the file that a row begins on, from 1. Cost: up to one pass over the chunk.
  public func line(of row: Int) -> Int { chunk.line(at: Int(rowStarts[row])) }

  /// Numbers, durations in seconds, and the places of choices in their lists; `missing` for none.
  public func numbers(_ field: Field) -> Numbers { first(field) }

  /// The codes of a repeated text in the `ColumnNames` of this thread; 0 for none.
  public func codes(_ field: Field) -> Numbers { first(field) }

  /// The days of a time or day, since 1970; `missing` for none.
  public func days(_ field: Field) -> Numbers { first(field) }

  /// The seconds of a time since the day began.
  public func secondsOfDay(_ field: Field) -> Numbers { second(field) }

  /// Where the text of a field begins in `bytes`, quotes opened and white space left out.
  public func offsets(_ field: Field) -> Numbers { first(field) }

  /// How many bytes a text has; 0 for none.
  public func lengths(_ field: Field) -> Numbers { second(field) }

  private func first(_ field: Field) -> Numbers { Numbers(firsts[kind.index(of: field)]) }

  private func second(_ field: Field) -> Numbers { Numbers(seconds[kind.index(of: field)]) }
}
