import Aggregation
import GRDB
import Records

/// The change of the rollups that a change of stored facts makes: the units of the touched objects as
/// they were are taken back, and as they became added.
struct RollupDifference {
  private let db: Database
  private let kind: RecordKind
  private let words: WordTable
  private var rollups: [Rollup]

  /// - Parameter forms: an empty rollup a shape.
  init(_ db: Database, _ forms: [Rollup], kind: RecordKind, words: WordTable) {
    self.db = db
    self.kind = kind
    self.words = words
    rollups = forms.filter { form in
      form.layout.subject.sources.contains { $0.kind == kind }
    }
  }

  /// Adds the units, as they are stored now, of all objects that some records belong to; with a
  /// weight of −1 takes them back.
  mutating func add(objectsOf records: RecordBatch, weight: Int64) throws {
    for subject in Subject.all {
      guard let source = subject.sources.first(where: { $0.kind == kind }) else { continue }
      let reader = SubjectReader(db: db, subject: subject, words: words)
      let keys = source.keys(of: records, rows: 0..<records.count)
      let units = subject.assemble(try reader.records(of: keys))
      for place in rollups.indices where rollups[place].layout.subject == subject {
        rollups[place].add(units[rollups[place].basis], weight: weight)
      }
    }
  }

  /// Writes the difference.
  func write() throws {
    let writing = RollupWriting(db)
    for rollup in rollups { try writing.add(rollup) }
    try writing.finish()
  }
}
