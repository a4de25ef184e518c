import Dispatch
import Glibc
import Records

/// Hands out the rows of one file to several threads, piece by piece.
///
/// Whoever is free takes the next bytes and finds the rows in them, one thread at a time: so a piece
/// always begins where a row does, whatever quotes came before, lines can be counted, and an archive
/// is read like any file. Finding rows is about a quarter of the work on them; everything else
/// is done outside the lock.
final class RowSource: @unchecked Sendable {
  let head: FileHead
  private let stream: ByteStream
  private let chunkSize: Int
  // Behind the lock:
  private let lock = DispatchSemaphore(value: 1)
  private var finder: RowFinder
  private var rest: [UInt8]
  private var place: Int
  private var line: Int
  private var isAtEnd: Bool
  private var failure: (any Error)?

  /// Reads the header.
  init(
    _ file: InputFile, kinds: [RecordKind], kind: RecordKind?, chunkSize: Int
  ) throws {
    self.chunkSize = chunkSize
    stream = try ByteStream(file)
    let chunk = Chunk()
    var taken = 0
    var isAtEnd = false
    while true {
      let before = chunk.count
      isAtEnd = try Self.read(stream, chunkSize, into: chunk)
      let bytes = UnsafeRawBufferPointer(start: chunk.bytes, count: chunk.count)
      if before == 0, let content = FileContent.recognise(bytes, isUnicodeText: true) {
        throw IntakeError.notText(path: file.path, content)
      }
      try Self.refuseZeros(chunk, from: before, path: file.path)
      if let head = try FileHead(chunk, isLast: isAtEnd, kinds: kinds, kind: kind, taken: &taken) {
        self.head = head
        break
      }
      if isAtEnd { throw IntakeError.empty(path: file.path) }
    }
    rest = Array(UnsafeBufferPointer(start: chunk.bytes + taken, count: chunk.count - taken))
    place = taken
    line = 1 + RowFinder.lines(chunk, upTo: taken)
    let lines = max(1, RowFinder.lines(chunk, upTo: chunk.count))
    let bytes = stream.isRandomAccess ? stream.size : 8 * stream.size
    likelyRows = isAtEnd ? lines : bytes / max(1, chunk.count / lines)
    self.isAtEnd = isAtEnd
    finder = RowFinder(columnCount: head.layout.columnCount, delimiter: head.delimiter)
  }

  /// How much of the file has been taken, from 0 to 1.
  var progress: Double {
    lock.wait()
    defer { lock.signal() }
    return stream.progress
  }

  /// The bytes of the text that have been taken.
  var length: Int {
    lock.wait()
    defer { lock.signal() }
    return place
  }

  var path: String { stream.path }

  var isRandomAccess: Bool { stream.isRandomAccess }

  /// From the bytes of the first chunk's lines; of an archive from the usual rate of packing.
  let likelyRows: Int

  /// Fills a chunk with bytes from a place; whether the file ends with them.
  func read(_ count: Int, at place: Int, into chunk: Chunk) throws -> Bool {
    chunk.reserve(count)
    chunk.count = try stream.read(chunk.bytes, count, at: place)
    chunk.place = place
    return chunk.count < count
  }

  /// Fills a chunk with the next rows; false when there are none.
  ///
  /// When this throws, in whatever thread, all threads get the same error.
  func next(_ chunk: Chunk) throws -> Bool {
    lock.wait()
    defer { lock.signal() }
    if let failure { throw failure }
    do {
      return try take(chunk)
    } catch {
      failure = error
      throw error
    }
  }

  /// Ends the reading: no thread gets any more rows.
  func stop(_ error: any Error) {
    lock.wait()
    failure = failure ?? error
    lock.signal()
  }

  private func take(_ chunk: Chunk) throws -> Bool {
    chunk.clear()
    guard !isAtEnd || !rest.isEmpty else { return false }
    chunk.reserve(rest.count + chunkSize)
    rest.withUnsafeBufferPointer { old in
      if let start = old.baseAddress { chunk.bytes.update(from: start, count: old.count) }
    }
    chunk.count = rest.count
    (chunk.place, chunk.line) = (place, line)
    repeat {
      let before = chunk.count
      if !isAtEnd {
        isAtEnd = try Self.read(stream, chunkSize, into: chunk)
        try Self.refuseZeros(chunk, from: before, path: stream.path)
      }
      chunk.forgetRows()
      finder.find(in: chunk, isLast: isAtEnd)
    } while chunk.used == 0 && !isAtEnd
    rest.removeAll(keepingCapacity: true)
    rest += UnsafeBufferPointer(start: chunk.bytes + chunk.used, count: chunk.count - chunk.used)
    place += chunk.used
    line +=
      chunk.hasOtherLines ? RowFinder.lines(chunk, upTo: chunk.used) : chunk.rowCount
    if isAtEnd { rest.removeAll() }
    return true
  }

  /// Adds up to `count` bytes to a chunk; whether the file ends with them.
  private static func read(
    _ stream: ByteStream, _ count: Int, into chunk: Chunk
  ) throws -> Bool {
    chunk.reserve(chunk.count + count)
    let got = try stream.read(chunk.bytes + chunk.count, count)
    chunk.count += got
    return got < count
  }

  private static func refuseZeros(_ chunk: Chunk, from start: Int, path: String) throws {
    if memchr(chunk.bytes + start, 0, chunk.count - start) != nil {
      throw IntakeError.notText(path: path, .binary)
    }
  }

  /// - Throws: `IntakeError.stillGrowing` when the file changed since it was first opened.
  func checkUnchanged() throws { try stream.checkUnchanged() }
}
