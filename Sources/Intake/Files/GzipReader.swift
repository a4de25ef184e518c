import CZlib

/// Unpacks a gzip archive (RFC 1952) piece by piece, all its members one after the other.
final class GzipReader {
  private let file: OpenFile
  private var stream = z_stream()
  private let input = UnsafeMutablePointer<UInt8>.allocate(capacity: GzipReader.inputSize)
  /// Bytes of the archive read so far.
  private(set) var place = 0
  private var isAtEnd = false

  private static let inputSize = 64 << 10

  /// nil when the file does not begin as an archive does.
  init?(_ file: OpenFile) throws {
    self.file = file
    var start: (UInt8, UInt8) = (0, 0)
    let count = try withUnsafeMutableBytes(of: &start) {
      guard let target = $0.baseAddress else { return 0 }
      return try file.read(target, 2, at: 0)
    }
    guard count == 2, start == (0x1F, 0x8B) else { return nil }
    // 31: the largest window, with a gzip head and nothing else.
    guard
      inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw IntakeError.unreadable(path: file.path, errno: 12) }
  }

  deinit {
    inflateEnd(&stream)
    input.deallocate()
  }

  /// The next bytes of the text; fewer than `count` only at its end.
  ///
  /// - Throws: `IntakeError.damagedArchive` when the archive is cut off or its sums don't fit.
  func read(_ target: UnsafeMutableRawPointer, _ count: Int) throws -> Int {
    stream.next_out = target.assumingMemoryBound(to: UInt8.self)
    stream.avail_out = UInt32(count)
    while stream.avail_out > 0, !isAtEnd {
      try refill()
      switch inflate(&stream, Z_NO_FLUSH) {
      case Z_OK, Z_BUF_ERROR:
        if stream.avail_in == 0, place == file.size, stream.avail_out > 0 {
          throw IntakeError.damagedArchive(path: file.path)
        }
      case Z_STREAM_END:
        try refill()
        // Another member may follow; zero bytes that pad the archive don't count.
        while stream.avail_in > 0, stream.next_in.pointee == 0 {
          stream.next_in += 1
          stream.avail_in -= 1
          try refill()
        }
        isAtEnd = stream.avail_in == 0
        if !isAtEnd { inflateReset(&stream) }
      default: throw IntakeError.damagedArchive(path: file.path)
      }
    }
    return count - Int(stream.avail_out)
  }

  private func refill() throws {
    guard stream.avail_in == 0 else { return }
    let got = try file.read(input, min(Self.inputSize, file.size - place), at: place)
    place += got
    stream.next_in = input
    stream.avail_in = UInt32(got)
  }
}
