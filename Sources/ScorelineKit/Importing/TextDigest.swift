import Crypto
import Intake

/// The SHA-256 of a file's text, unpacked where it is an archive, and how many bytes the text has.
struct TextDigest: Sendable {
  let sha256: [UInt8]
  let bytes: Int

  /// Reads the file from its beginning to its end.
  init(_ file: InputFile) throws {
    var digest = SHA256()
    var count = 0
    try file.forEachChunk { piece in
      digest.update(bufferPointer: piece)
      count += piece.count
    }
    sha256 = Array(digest.finalize())
    bytes = count
  }
}
