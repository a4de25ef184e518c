import Glibc

/// A file that somebody hands in.
///
/// Only a regular file is taken: a pipe or a device has no size that could show whether the sender
/// is still writing, and can't be read a second time.
///
/// However often it is opened, it is the file that it was at first: when another one has taken its name,
/// or somebody has written to it, every reading throws `IntakeError.stillGrowing`. Copies of the value
/// share what they know of it.
public struct InputFile: Sendable {
  public let path: String
  let firstSight = FirstSight()

  /// The part of a file that is in memory at a time.
  static let chunkSize = 256 << 10

  public init(_ path: String) { self.path = path }

  /// The path without its folders.
  public var name: String {
    String(decoding: path.utf8.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
  }

  /// How many bytes its text has; nil for an archive, which nobody knows before it is unpacked.
  ///
  /// - Throws: `IntakeError` when it can't be read.
  public func textSize() throws -> Int? {
    let stream = try ByteStream(self)
    return stream.isRandomAccess ? stream.size : nil
  }

  /// Reads the text of the file from its beginning, piece by piece, unpacked when the file is a gzip
  /// archive; the bytes are valid inside `body` only.
  ///
  /// Throws `IntakeError.stillGrowing` when size or time of change moved while it was read. What
  /// `body` has done by then stays done: the caller drops it.
  public func forEachChunk(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let stream = try ByteStream(self)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkSize, alignment: 64)
    defer { buffer.deallocate() }
    guard let start = buffer.baseAddress else { return }
    while true {
      let count = try stream.read(start, buffer.count)
      if count == 0 { break }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    try stream.checkUnchanged()
  }

  /// Whether two files hold the same text, packed or not. Cost: reads up to the first difference.
  public func hasSameText(as other: InputFile) throws -> Bool {
    let (left, right) = (try ByteStream(self), try ByteStream(other))
    if left.isRandomAccess, right.isRandomAccess, left.size != right.size { return false }
    let size = Self.chunkSize
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * size, alignment: 64)
    defer { buffer.deallocate() }
    guard let start = buffer.baseAddress else { return false }
    while true {
      let count = try left.read(start, size)
      guard try right.read(start + size, size) == count, memcmp(start, start + size, count) == 0
      else { return false }
      if count < size { return true }
    }
  }
}
