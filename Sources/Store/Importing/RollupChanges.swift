import Aggregation
import GRDB
import Records

/// The change of the rollups that a change of facts makes: the units of every object it touches are
/// taken back as they were and added as they became, so that the cost is the change's, not the
/// store's.
final class RollupChanges {
  private let db: Database
  private let words: WordTable
  private let kind: RecordKind
  private var touched: [Touched]

  /// The objects of one subject that are touched, and what changes in its rollups.
  private struct Touched {
    let subject: Subject
    var keys: [String] = []
    var rollups: [Rollup]
    /// Rows of a file that make objects of which nothing is stored.
    var fresh: [Int] = []
  }

  /// - Parameters:
  ///   - forms: an empty rollup a shape.
  ///   - kind: the kind of record that changes.
  init(_ db: Database, forms: [Rollup], words: WordTable, kind: RecordKind) {
    self.db = db
    self.words = words
    self.kind = kind
    touched = Subject.all
      .filter { subject in subject.sources.contains { $0.kind == kind } }
      .map { subject in
        Touched(subject: subject, rollups: forms.filter { $0.layout.subject == subject })
      }
  }

  /// Takes back the units of all objects that rows of the file belong to, or that the live rows
  /// they meet belong to, as they are before the import.
  func takeBack(
    objectsOf batch: RecordBatch, groups: [(key: String, rows: [Int])], live: LiveGroups
  ) throws {
    for place in touched.indices {
      let subject = touched[place].subject
      guard let source = subject.sources.first(where: { $0.kind == kind }) else { continue }
      // An object that is made of this kind alone, and of which nothing is stored, is made from the
      // file's rows without reading them back.
      let isAlone = subject.sources.count == 1 && kind.groupFields == [source.key]
      var rows: [Int] = []
      var freshRows: [Int] = []
      for (number, group) in groups.enumerated() {
        if isAlone, live.places[number].isEmpty {
          freshRows += group.rows
        } else {
          rows += group.rows
        }
      }
      touched[place].fresh = freshRows
      try takeBack(place, source.keys(of: batch, rows: rows), source, live.rows.batch)
    }
  }

  private func takeBack(
    _ place: Int, _ keys: [String], _ source: Subject.Source, _ live: RecordBatch
  ) throws {
    var seen: Set<String> = []
    touched[place].keys = (keys + source.keys(of: live, rows: 0..<live.count))
      .filter { seen.insert($0).inserted }
    try add(place, weight: -1)
  }

  /// Adds the units of the same objects as they are now, and writes the difference.
  ///
  /// - Parameter batch: the file's rows as the store keeps them.
  func addBack(_ batch: RecordBatch) throws {
    for place in touched.indices {
      if !touched[place].fresh.isEmpty {
        let rows = touched[place].fresh
        let records = rows.count == batch.count ? batch : batch.selecting(rows)
        add(touched[place].subject.assemble([kind: records]), to: place, weight: 1)
      }
      try add(place, weight: 1)
      for rollup in touched[place].rollups { try RollupTables.add(rollup, to: db) }
    }
  }

  private func add(_ place: Int, weight: Int64) throws {
    let subject = touched[place].subject
    let keys = touched[place].keys
    let reader = SubjectReader(db: db, subject: subject, words: words)
    for start in stride(from: 0, to: keys.count, by: 5_000) {
      let some = Array(keys[start..<min(start + 5_000, keys.count)])
      add(subject.assemble(try reader.records(of: some)), to: place, weight: weight)
    }
  }

  private func add(_ units: Units, to place: Int, weight: Int64) {
    for index in touched[place].rollups.indices {
      let basis = touched[place].rollups[index].basis
      touched[place].rollups[index].add(units[basis], weight: weight)
    }
  }
}
