import Records
import ReportBuilder
import Store

extension EditionPublisher {
  /// What was taken in since the edition that this one is compared with.
  func changeSources(
    _ store: Store, _ period: Period, since earlier: PublishedEdition
  ) throws -> [ChangeSource] {
    let days = period.first...period.last
    let files = try store.fileChanges(since: earlier, touching: days)
    return try files.added.map { file in
      let records = try store.records(of: file, in: days, limit: ChangeSource.recordLimit)
      return Self.source(file, isTakenBack: false, records.shownIdentities)
    } + files.takenBack.map { Self.source($0, isTakenBack: true) }
  }

  private static func source(
    _ file: FileRows, isTakenBack: Bool, _ records: [String] = []
  ) -> ChangeSource {
    let kind = RecordKind.all.first { $0.name == file.kind }
    return ChangeSource(
      file: file.file, kind: kind?.title ?? Words(file.kind, file.kind), isTakenBack: isTakenBack,
      new: file.new, corrected: file.corrected, days: file.days, records: records)
  }
}

extension RecordBatch {
  /// The identity of each row as people look it up, a review with what it judges: `C17/2`, `R3→T8`.
  fileprivate var shownIdentities: [String] {
    func shown(_ field: Field, _ row: Int) -> String {
      field.shown(text(kind.index(of: field), row: row))
    }
    return (0..<count).map { row in
      let identity = kind.identity.map { shown($0, row) }.joined(separator: "/")
      return kind == .review ? "\(identity)→\(shown(Review.objectID, row))" : identity
    }
  }
}
