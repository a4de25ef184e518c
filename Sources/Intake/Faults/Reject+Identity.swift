public import Records

extension Reject {
  /// The rejects of rows that contradict each other inside one file; `batch` is what was resolved.
  public static func conflicts(_ resolution: FileResolution, in batch: RecordBatch) -> [Reject] {
    resolution.conflicts.map { conflict($0.row, with: $0.with, in: batch) }
  }

  /// The reject of a row that contradicts another one of its identity.
  public static func conflict(_ row: Int, with other: Int, in batch: RecordBatch) -> Reject {
    let differing = batch.kind.fields.indices.filter {
      batch.text($0, row: row) != batch.text($0, row: other)
    }
    let otherLine = batch.lines[other]
    return Reject(
      line: batch.lines[row], column: identityColumn(batch.kind), code: .conflict,
      expected: Words(
        "the same in every field as line \(otherLine), or another \(identityNames(batch.kind))",
        "各字段与第\(otherLine)行一致，或使用不同的\(identityNames(batch.kind))"),
      found: differing.map { batch.kind.fields[$0].name }.joined(separator: ";"),
      otherLine: otherLine, maskedRow: maskedRow(row, of: batch))
  }

  /// The reject of a row whose live namesake, at `namesake` of `records`, began more than 24 hours
  /// away, or which is not the only one of its identity in the call of the live record there.
  public static func idReused(
    _ row: Int, of batch: RecordBatch, namesake: Int, in records: RecordBatch
  ) -> Reject {
    let kind = batch.kind
    let time = kind.reuse?.time ?? kind.time
    let text = { (batch: RecordBatch, row: Int) in
      time.map { batch.text(kind.index(of: $0), row: row) } ?? ""
    }
    let other = text(records, namesake)
    let otherLine = records.lines[namesake]
    let isFar = isFar(row, of: batch, from: namesake, in: records)
    return Reject(
      line: batch.lines[row],
      column: time.map { Column(field: $0.name, number: nil) }, code: .idReused,
      expected: isFar
        ? Words(
          "within 24 hours of \(other), when the same \(identityNames(kind)) began",
          "与同一\(identityNames(kind))的时间\(other)相差不超过24小时")
        : Words(
          "no other row of its \(identityNames(kind)) in the call of \(other): which one is meant can't be told",
          "\(other)所属的通话中，同一\(identityNames(kind))只有一行（无法判断以哪一行为准）"),
      found: text(batch, row), otherLine: otherLine > 0 ? otherLine : nil,
      maskedRow: maskedRow(row, of: batch))
  }

  /// Whether two rows are of one part and more than 24 hours apart.
  private static func isFar(
    _ row: Int, of batch: RecordBatch, from other: Int, in records: RecordBatch
  ) -> Bool {
    guard let reuse = batch.kind.reuse else { return true }
    let (times, others) = (batch.integers(reuse.time), records.integers(reuse.time))
    return batch.integers(reuse.part)[row] == records.integers(reuse.part)[other]
      && (times[row] - others[other]).magnitude > 86_400
  }

  private static func identityColumn(_ kind: RecordKind) -> Column? {
    kind.identity.first.map { Column(field: $0.name, number: nil) }
  }

  private static func identityNames(_ kind: RecordKind) -> String {
    kind.identity.map(\.name).joined(separator: "+")
  }

  private static func maskedRow(_ row: Int, of batch: RecordBatch) -> String {
    batch.kind.fields.indices
      .map { Mask.csvField(batch.text($0, row: row), batch.kind.fields[$0]) }
      .joined(separator: ",")
  }
}
