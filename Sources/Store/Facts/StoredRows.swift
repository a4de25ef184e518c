import Crypto
import Foundation
import Records

/// Rows in the form in which the store keeps them, with what is derived from the form they came in.
struct StoredRows {
  /// Callers and names masked, free text dropped.
  let batch: RecordBatch
  /// Keyed hashes of whole rows, free text and full numbers included.
  let rowHashes: [[UInt8]]
  /// Keyed hashes of telephone fields, by place of the field.
  let telephoneHashes: [Int: [[UInt8]?]]

  init(_ original: RecordBatch, key: StoreKey, keepsFreeText: Bool) {
    var batch = original
    var telephoneHashes: [Int: [[UInt8]?]] = [:]
    for (place, field) in original.kind.fields.enumerated() where !field.isInteger {
      let texts = original.columns[place].texts
      switch field.privacy {
      case .open: continue
      case .telephone:
        telephoneHashes[place] = texts.map { $0.isEmpty ? nil : key.hash(telephone: $0) }
        batch.columns[place].texts = texts.map(Masking.telephone)
      case .contact: batch.columns[place].texts = texts.map(Masking.longNumbers)
      case .personName: batch.columns[place].texts = texts.map(Masking.personName)
      case .freeText:
        if !keepsFreeText { batch.columns[place].texts = texts.map { _ in "" } }
      }
    }
    self.batch = batch
    self.telephoneHashes = telephoneHashes
    rowHashes = (0..<original.count).map { row in
      key.hash(Self.canonical(original, row, fields: original.kind.fields.indices))
    }
  }

  /// A row as bytes: its fields as canonical files write them.
  private static func canonical(
    _ batch: RecordBatch, _ row: Int, fields: some Sequence<Int>
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    for place in fields {
      bytes += batch.text(place, row: row).utf8
      bytes.append(0x1F)
    }
    bytes += String(batch.notRecorded[row]).utf8
    return bytes
  }

  /// What a stored row adds to the digest of the live records: of kept fields only, so that it can
  /// be taken back, and without a key, so that equal data have equal digests in every store.
  static func digest(of batch: RecordBatch, row: Int) -> UInt128 {
    let fields = batch.kind.fields.indices.filter {
      batch.kind.fields[$0].privacy != .freeText
    }
    let bytes = Array("\(batch.kind.name)\u{1F}".utf8) + canonical(batch, row, fields: fields)
    return SHA256.hash(data: bytes).prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
  }
}
