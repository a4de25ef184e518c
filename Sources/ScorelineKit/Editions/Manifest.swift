import Crypto
import Foundation
import Records
import Store

/// `manifest.json`: what an edition was made of, and the SHA-256 of its files.
enum Manifest {
  static func text(
    period: Period, language: Language, watermark: Watermark, catalogue: String, isRecorded: Bool,
    files: [(path: String, bytes: [UInt8])]
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
              ("path", .text(file.path)), ("bytes", .raw("\(file.bytes.count)")),
              ("sha256", .text(Digest.sha256(file.bytes))),
            ])
          })
      ),
    ]).text() + "\n"
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
