import Crypto
import Foundation
import Records
import Store

/// `manifest.json`: what an edition was made of, and the SHA-256 of its files.
enum Manifest {
  static func text(
    period: Period, language: Language, watermark: Watermark, catalogue: String, isRecorded: Bool,
    files: [EditionFile]
  ) -> String {
    JSON.object([
      ("schema_version", .raw("1")),
      ("period", .text(period.description)),
      ("from", .text(period.first.description)),
      ("to", .text(period.last.description)),
      ("language", .text(language.rawValue)),
      ("data_watermark", .text(watermark.text)),
      (
        "records",
        .object(watermark.rows.map { ($0.kind, .raw("\($0.count)")) })
      ),
      ("program", .text("scoreline \(ScorelineVersion.current)")),
      ("catalogue", .text(catalogue)),
      ("recorded", .raw(isRecorded ? "true" : "false")),
      (
        "files",
        .array(
          files.map { file in
            .object([
              ("path", .text(file.path)), ("bytes", .raw("\(file.size)")),
              ("sha256", .text(file.sha256)),
            ])
          })
      ),
    ]).text() + "\n"
  }

  /// The data watermark of the edition in a folder; nil where there is none that is entered in a ledger.
  static func recordedWatermark(in folder: String) -> String? {
    struct Fields: Decodable {
      var data_watermark: String
      var recorded: Bool
    }
    guard let bytes = try? FileSystem.bytes(of: folder + "/manifest.json"),
      let fields = try? JSONDecoder().decode(Fields.self, from: Data(bytes)), fields.recorded
    else { return nil }
    return fields.data_watermark
  }
}

/// A finished file of an edition, known by its digest: the files of a large centre together don't
/// belong into memory.
struct EditionFile: Sendable {
  /// From the edition's folder.
  let path: String
  /// Bytes.
  let size: Int
  let sha256: String

  init(path: String, bytes: [UInt8]) {
    self.path = path
    size = bytes.count
    sha256 = Digest.sha256(bytes)
  }

  /// Reads the file piece by piece.
  init(path: String, in folder: String) throws {
    var hash = SHA256()
    var size = 0
    try FileSystem.read(folder + "/" + path) { piece in
      hash.update(bufferPointer: piece)
      size += piece.count
    }
    self.path = path
    self.size = size
    sha256 = Digest.hex(Array(hash.finalize()))
  }
}

/// Digests as hexadecimal text.
enum Digest {
  static func sha256(_ bytes: [UInt8]) -> String {
    hex(Array(SHA256.hash(data: bytes)))
  }

  static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
