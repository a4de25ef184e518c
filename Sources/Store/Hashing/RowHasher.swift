import Records

/// The digests of rows of one kind: hashes of what the store keeps, without a store's key. Equal data
/// have equal digests in every store, and a row that goes can be taken out of their sum.
///
/// They are SipHash-2-4 of 128 bits; see `RowForm` for the bytes.
final class RowDigester {
  let kind: RecordKind
  private var form = RowForm()
  private let widths: [RowForm.Width?]
  /// Fields that the digest leaves out: free text, which a store may drop.
  private let isLeftOut: [Bool]

  /// The key of digests: sixteen letters that everybody knows.
  static let digestKey = SipHash(key: "scoreline digest".utf8)

  init(_ kind: RecordKind) {
    self.kind = kind
    widths = kind.fields.map { RowForm.width(of: $0.type) }
    isLeftOut = kind.fields.map { $0.privacy == .freeText }
  }

  /// The digest of a row as the store keeps it.
  func digest(of stored: RecordBatch, _ row: Int) -> UInt128 {
    form.clear()
    form.add(kind.name)
    for place in widths.indices where !isLeftOut[place] {
      if let width = widths[place] {
        form.add(stored.columns[place].integers[row], width)
      } else {
        form.add(stored.columns[place].texts[row])
      }
    }
    form.add(stored.notRecorded[row])
    return Self.digestKey.long(form.bytes)
  }
}

/// The row hashes of one kind: they tell whether a row that comes says the same as the one that is
/// there.
///
/// They are made of the digest and of what is not kept as it came (callers, names, free text), with
/// the store's key, so that nobody can find out a number by trying all.
final class RowHasher {
  private let key: SipHash
  private let digester: RowDigester
  private var form = RowForm()
  /// Fields that a store keeps in another form or not at all.
  private let isAltered: [Bool]

  init(_ kind: RecordKind, key: SipHash) {
    self.key = key
    digester = RowDigester(kind)
    isAltered = kind.fields.map { !$0.isInteger && $0.privacy != .open }
  }

  /// The digest of a row as the store keeps it.
  func digest(of stored: RecordBatch, _ row: Int) -> UInt128 { digester.digest(of: stored, row) }

  /// The row hash of a row as it came, of which the store keeps what has that digest.
  func rowHash(of original: RecordBatch, _ row: Int, digest: UInt128) -> UInt128 {
    form.clear()
    form.add(digest)
    for place in isAltered.indices where isAltered[place] {
      form.add(original.columns[place].texts[row])
    }
    return key.long(form.bytes)
  }
}
