import Aggregation
import GRDB
import Records

/// The change of the rollups that an import makes.
final class RollupChanges {
  private let db: Database
  private let layouts: [AggregateLayout]
  private let words: WordTable
  private let kind: RecordKind
  private var touched: [(layout: AggregateLayout, keys: [String])] = []
  private var rollups: [[Rollup]] = []
  private var fresh: [(place: Int, rows: [Int])] = []

  init(_ db: Database, layouts: [AggregateLayout], words: WordTable, kind: RecordKind) {
    self.db = db
    self.layouts = layouts
    self.words = words
    self.kind = kind
  }

  /// Takes back the units of all objects that rows of the file belong to, or that the live rows
  /// they meet belong to, as they are before the import.
  func takeBack(
    objectsOf batch: RecordBatch, groups: [(key: String, rows: [Int])], live: LiveGroups
  ) throws {
    for layout in layouts {
      let subject = layout.subject
      guard let source = subject.sources.first(where: { $0.kind == kind }) else { continue }
      // An object that is made of this kind alone, and of which nothing is stored, is made from the
      // file's rows without reading them back.
      let isAlone = subject.sources.count == 1 && kind.groupFields == [source.key]
      var rows: [Int] = []
      var freshRows: [Int] = []
      for (place, group) in groups.enumerated() {
        if isAlone, live.places[place].isEmpty {
          freshRows += group.rows
        } else {
          rows += group.rows
        }
      }
      var keys = source.keys(of: batch, rows: rows)
      let known = Set(keys)
      let liveRows = live.rows.batch
      keys += source.keys(of: liveRows, rows: 0..<liveRows.count).filter { !known.contains($0) }
      fresh.append((touched.count, freshRows))
      touched.append((layout, keys))
      rollups.append(Basis.allCases.map { Rollup(layout: layout, basis: $0) })
      try add(touched.count - 1, weight: -1)
    }
  }

  /// Adds the units of the same objects as they are now, and writes the difference.
  ///
  /// - Parameter batch: the file's rows as the store keeps them.
  func addBack(_ batch: RecordBatch) throws {
    let tables = RollupTables(layouts)
    for (place, rows) in fresh where !rows.isEmpty {
      let records = rows.count == batch.count ? batch : batch.selecting(rows)
      add(touched[place].layout.subject.assemble([kind: records]), to: place, weight: 1)
    }
    for place in touched.indices {
      try add(place, weight: 1)
      for rollup in rollups[place] { try tables.add(rollup, to: db) }
    }
  }

  private func add(_ place: Int, weight: Int64) throws {
    let (layout, keys) = touched[place]
    let reader = SubjectReader(db: db, subject: layout.subject, words: words)
    for start in stride(from: 0, to: keys.count, by: 5_000) {
      let some = Array(keys[start..<min(start + 5_000, keys.count)])
      add(layout.subject.assemble(try reader.records(of: some)), to: place, weight: weight)
    }
  }

  private func add(_ units: Units, to place: Int, weight: Int64) {
    for index in rollups[place].indices {
      let basis = rollups[place][index].basis
      rollups[place][index].add(units[basis], weight: weight)
    }
  }
}
