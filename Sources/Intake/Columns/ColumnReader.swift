public import Records

/// Reads canonical UTF-8 files as columns, on several threads: the same rows, rejects, counts and
/// warnings as `RecordReader` gives, many times faster.
///
/// ```swift
/// let names = (0..<2).map { _ in ColumnNames(.call) }     // two threads; they last over files
/// let reading = try ColumnReader(kind: .call).read(file, names: names) { thread, rows in
///   let talk = rows.numbers(Call.talkSeconds)             // ColumnBatch.missing where empty
///   let agents = rows.codes(Call.agentID)                 // names[thread][Call.agentID].names
///   for row in 0..<rows.count { use(thread, rows.places[row], talk[row], agents[row]) }
/// }
/// ```
///
/// The body is called on all threads at once, on each with the rows of its chunks in the order of the
/// file; which chunk a thread gets is a matter of time. A row's place in the text of its file tells
/// their order, and finds it again.
public struct ColumnReader: Sendable {
  public var kinds: [RecordKind]
  /// What the file is said to be; nil to recognise it from its header.
  public var kind: RecordKind?
  /// The bytes that a thread takes at a time.
  public var chunkSize = 256 << 10
  /// The most rows of a batch: few enough that all of their columns stay in a core's own memory.
  public var batchSize = 512
  /// How many rejects are kept in full; beyond it they are counted only.
  public var rejectLimit = 100_000

  public init(kinds: [RecordKind] = RecordKind.all, kind: RecordKind? = nil) {
    self.kinds = kinds
    self.kind = kind
  }

  /// A file whose header has been read.
  public struct File: Sendable {
    public let kind: RecordKind
    let source: RowSource

    /// How much of it has been taken so far, from 0 to 1.
    public var progress: Double { source.progress }

    /// How many bytes of its text have been taken: all of them when it has been read.
    public var length: Int { source.length }

    /// About how many rows it has, from its size and its first rows.
    public var likelyRows: Int { source.likelyRows }
  }

  /// Opens a file and reads its header.
  ///
  /// - Throws: `IntakeError`.
  public func open(_ file: InputFile) throws -> File {
    do {
      let source = try RowSource(file, kinds: kinds, kind: kind, chunkSize: chunkSize)
      return File(kind: source.head.layout.kind, source: source)
    } catch let fault as HeaderFault {
      throw IntakeError.header(path: file.path, fault)
    }
  }

  /// Reads a file to its end.
  ///
  /// - Parameters:
  ///   - names: the names that each thread knows, one a thread.
  ///   - body: called with a thread's number and rows of which none is rejected.
  /// - Throws: `IntakeError`, and what the body throws; what the body was given must then be dropped.
  public func read(
    _ file: File, names: [ColumnNames],
    body: @Sendable (_ thread: Int, _ rows: ColumnBatch) throws -> Void
  ) throws -> FileReading {
    try read(file, names: names, next: { chunk, _ in try file.source.next(chunk) }, body: body)
  }

  /// Reads rows again, which this or another reading of the same file has handed out.
  ///
  /// - Parameters:
  ///   - places: of the rows, in order.
  ///   - base: what these have more than the places that were handed out.
  public func read(
    _ file: File, at places: ArraySlice<Int64>, base: Int64, names: [ColumnNames],
    body: @Sendable (_ thread: Int, _ rows: ColumnBatch) throws -> Void
  ) throws {
    let rows = PlacedRows(file.source, places, base: base, chunkSize: chunkSize)
    _ = try read(file, names: names, next: { try rows.next($0, &$1) }, body: body)
  }

  private func read(
    _ file: File, names: [ColumnNames],
    next: @Sendable (Chunk, inout RowFinder) throws -> Bool,
    body: @Sendable (_ thread: Int, _ rows: ColumnBatch) throws -> Void
  ) throws -> FileReading {
    let results = Results(count: names.count)
    let tables = Unchecked(names)
    let head = file.source.head
    Threads.run(names.count) { thread in
      do {
        let chunk = Chunk()
        var finder = RowFinder(columnCount: head.layout.columnCount, delimiter: head.delimiter)
        let converter = try ColumnConverter(
          head, chunk: chunk, names: tables.value[thread], rows: batchSize,
          rejectLimit: rejectLimit)
        while try next(chunk, &finder) { try converter.convert { try body(thread, $0) } }
        results.readings.value[thread] = converter.reading
      } catch {
        file.source.stop(error)
        results.errors.value[thread] = error
      }
    }
    if let error = results.errors.value.compactMap({ $0 }).first { throw error }
    try file.source.checkUnchanged()
    return FileReading(
      merging: results.readings.value.compactMap { $0 }, limit: rejectLimit)
  }

  /// What the threads came to, each in a place of its own.
  private final class Results: Sendable {
    let readings: Unchecked<UnsafeMutableBufferPointer<FileReading?>>
    let errors: Unchecked<UnsafeMutableBufferPointer<(any Error)?>>

    init(count: Int) {
      readings = Unchecked(.allocate(capacity: count))
      errors = Unchecked(.allocate(capacity: count))
      readings.value.initialize(repeating: nil)
      errors.value.initialize(repeating: nil)
    }

    deinit {
      readings.value.deinitialize().deallocate()
      errors.value.deinitialize().deallocate()
    }
  }
}
