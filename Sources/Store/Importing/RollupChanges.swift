import Aggregation
import GRDB
import Records

/// The change of the rollups that an import makes: the units of every object that it touches are
/// taken back as they were and added as they became, so that the cost is the file's, not the
/// store's.
final class RollupChanges {
  private let db: Database
  private let words: WordTable
  private let kind: RecordKind
  private let counter: UnitCounter
  /// For each subject the objects of the rows in hand whose units are read back from the tables.
  private var keys: [[String]] = []

  init(_ db: Database, forms: [Rollup], words: WordTable, kind: RecordKind) {
    self.db = db
    self.words = words
    self.kind = kind
    counter = UnitCounter(forms, kind: kind)
  }

  /// Takes back the units of all objects that some rows of the file belong to, or that the live rows
  /// they meet belong to, as they are before the rows are taken.
  func takeBack(objectsOf batch: RecordBatch, rows: [Int], live liveRows: RecordBatch) throws {
    keys = Array(repeating: [], count: counter.subjects.count)
    for (place, subject) in counter.subjects.enumerated() {
      if counter.isAlone(subject) {
        counter.takeBack(subject.assemble([kind: liveRows]), from: place)
        continue
      }
      guard let source = subject.sources.first(where: { $0.kind == kind }) else { continue }
      let own = source.keys(of: batch, rows: rows)
      let known = Set(own)
      keys[place] =
        own
        + source.keys(of: liveRows, rows: 0..<liveRows.count).filter { !known.contains($0) }
      try eachStored(place) { counter.takeBack($0, from: place) }
    }
  }

  /// Adds the units of the same objects as they are now.
  ///
  /// - Parameter records: the records of all groups of these rows, live now.
  func addBack(_ records: RecordBatch) throws {
    for (place, subject) in counter.subjects.enumerated() {
      if counter.isAlone(subject) {
        counter.add(subject.assemble([kind: records]), to: place)
      } else {
        try eachStored(place) { counter.add($0, to: place) }
      }
    }
  }

  /// Writes the differences of all rows so far.
  func finish() throws {
    let writing = RollupWriting(db)
    for rollup in counter.rollups { try writing.add(rollup) }
    try writing.finish()
  }

  private func eachStored(_ place: Int, _ work: (Units) -> Void) throws {
    let subject = counter.subjects[place]
    let reader = SubjectReader(db: db, subject: subject, words: words)
    for start in stride(from: 0, to: keys[place].count, by: 5_000) {
      let some = Array(keys[place][start..<min(start + 5_000, keys[place].count)])
      work(subject.assemble(try reader.records(of: some)))
    }
  }
}
