import Records

/// Rows in the form in which the store keeps them, with what is derived from the form they came in.
struct StoredRows {
  /// Callers and names masked, free text dropped.
  let batch: RecordBatch
  /// What each row adds to the digest of the live records.
  let digests: [UInt128]
  /// Keyed hashes of whole rows, free text and full numbers included.
  let rowHashes: [UInt128]
  /// Keyed hashes of telephone fields, by place of the field.
  let telephoneHashes: [Int: [UInt64?]]

  init(_ original: RecordBatch, key: StoreKey, keepsFreeText: Bool) {
    var batch = original
    var telephoneHashes: [Int: [UInt64?]] = [:]
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
    let hasher = key.hasher(of: original.kind)
    let stored = batch
    let digests = (0..<original.count).map { hasher.digest(of: stored, $0) }
    rowHashes = (0..<original.count).map {
      hasher.rowHash(of: original, $0, digest: digests[$0])
    }
    self.digests = digests
    self.batch = stored
    self.telephoneHashes = telephoneHashes
  }
}
