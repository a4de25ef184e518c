import Crypto
import Dispatch
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

  /// A digest that is computed beside other work.
  final class Pending: @unchecked Sendable {
    private let group = DispatchGroup()
    private var result: Result<TextDigest, any Error>?

    init(_ file: InputFile) {
      DispatchQueue.global().async(group: group) {
        self.result = Result { try TextDigest(file) }
      }
    }

    /// The digest; waits for it.
    func value() throws -> TextDigest {
      group.wait()
      guard let result else { preconditionFailure("the work on a digest ended without one") }
      return try result.get()
    }
  }
}
