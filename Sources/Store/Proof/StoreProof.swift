import Aggregation
import Foundation
import GRDB
import Metrics
import Records

/// Two readings of the store that must say the same and do not.
public struct StoreContradiction: Sendable, Hashable {
  /// What is held against what.
  public var place: Place
  /// As the ledger, or the sum kept beside the facts, has it.
  public var recorded: String
  /// As it follows from what is there now.
  public var found: String

  public enum Place: Sendable, Hashable {
    /// The ledgers of imports and of tables against their seal.
    case ledgers
    /// The rows of a table of facts, counted.
    case rows(table: String)
    /// The digest of a table of facts.
    case digest(table: String)
    /// A quantity of a rollup against the facts; the key is a day and labels.
    case rollup(table: String, key: String, quantity: String)
  }
}

extension Store {
  /// Whether the last write to the file was the product's own, so that nothing has to be proven.
  public func isSealed() throws -> Bool {
    try guarded { try queue.read { try queue.seal.state($0) == .whole } }
  }

  /// The first contradiction in a store that another program wrote to; nil when there is none.
  ///
  /// Cost: nothing while only the product writes to the file; after another program did, one pass
  /// over all facts and rollups, once where the store can be written.
  public func contradiction() throws -> StoreContradiction? {
    try guarded {
      let state = try queue.read { try queue.seal.state($0) }
      if state == .whole { return nil }
      if case .broken(let recorded, let found) = state {
        return StoreContradiction(place: .ledgers, recorded: recorded, found: found)
      }
      if let contradiction = try queue.read({ try StoreProof($0, forms).contradiction() }) {
        return contradiction
      }
      if !isReadOnly { try queue.reseal() }
      return nil
    }
  }
}

/// Proves the facts by their digests and the rollups by the facts.
struct StoreProof {
  private let db: Database
  private let forms: [Rollup]

  init(_ db: Database, _ forms: [Rollup]) {
    self.db = db
    self.forms = forms
  }

  func contradiction() throws -> StoreContradiction? {
    for kind in RecordKind.all {
      if let found = try factContradiction(kind) { return found }
    }
    if let found = try dayContradiction() { return found }
    return try monthContradiction()
  }

  // MARK: Facts

  private func factContradiction(_ kind: RecordKind) throws -> StoreContradiction? {
    let table = FactTable(kind)
    let reader = FactReader(db: db, table: table, words: try WordTable(db))
    for name in try reader.tables() {
      let ledger = try Row.fetchOne(
        db, sql: "SELECT rows, digest FROM fact_table WHERE name = ?", arguments: [name])
      var count = 0
      var digest: UInt128 = 0
      let statement = try reader.select(from: name, where: "1")
      var isDone = false
      while !isDone {
        var rows = LiveRows(kind)
        while rows.batch.count < 10_000 {
          guard try statement.step() else {
            isDone = true
            break
          }
          reader.append(statement, of: name, to: &rows)
        }
        count += rows.batch.count
        for row in 0..<rows.batch.count {
          digest &+= StoredRows.digest(of: rows.batch, row: row)
        }
      }
      let recorded: Int = ledger?["rows"] ?? 0
      if recorded != count {
        return StoreContradiction(
          place: .rows(table: name), recorded: "\(recorded)", found: "\(count)")
      }
      let kept = UInt128(bytes: (ledger?["digest"] as Data?) ?? Data())
      if kept != digest {
        return StoreContradiction(
          place: .digest(table: name), recorded: String(kept, radix: 16),
          found: String(digest, radix: 16))
      }
    }
    return nil
  }

  // MARK: Rollups

  private func dayContradiction() throws -> StoreContradiction? {
    var first: StoreContradiction?
    var proven: [String: Set<Day>] = [:]
    try Recomputation(db, forms).eachDay { day, rollups in
      guard first == nil else { return }
      for rollup in rollups {
        let table = RollupTable(shape: rollup.shape, layout: rollup.layout, grain: .day)
        proven[table.name, default: []].insert(day)
        if first == nil {
          first = Self.difference(table, rollup.cells, try cells(table, day...day))
        }
      }
    }
    if let first { return first }
    // Sums of days on which no record lies.
    for form in forms {
      let table = RollupTable(shape: form.shape, layout: form.layout, grain: .day)
      let days = try Int32.fetchAll(db, sql: "SELECT DISTINCT day FROM \(table.name)")
      for day in days.map({ Day(number: $0) }).sorted()
      where proven[table.name]?.contains(day) != true {
        if let found = Self.difference(table, [:], try cells(table, day...day)) { return found }
      }
    }
    return nil
  }

  private func monthContradiction() throws -> StoreContradiction? {
    for form in forms where form.shape.hasMonths {
      let days = RollupTable(shape: form.shape, layout: form.layout, grain: .day)
      let months = RollupTable(shape: form.shape, layout: form.layout, grain: .month)
      let sums = RollupTables.byMonth(try cells(days, Day.possible), form.layout)
        .filter { !$0.value.isZero }
      if let found = Self.difference(months, sums, try cells(months, Day.possible)) {
        return found
      }
    }
    return nil
  }

  private func cells(_ table: RollupTable, _ days: ClosedRange<Day>) throws -> [Rollup.Key: Cell] {
    var sums = CellSums<Rollup.Key>(table.layout)
    try RollupReader(db, table, histograms: true, rows: .range).add(days, to: &sums) { $0 }
    return sums.cells
  }

  /// The first quantity that differs, in the order of keys.
  private static func difference(
    _ table: RollupTable, _ right: [Rollup.Key: Cell], _ kept: [Rollup.Key: Cell]
  ) -> StoreContradiction? {
    let zero = Cell(table.layout)
    for key in Set(right.keys).union(kept.keys).sorted() {
      let (one, other) = (right[key] ?? zero, kept[key] ?? zero)
      if one == other { continue }
      let place = one.values.indices.first { one.values[$0] != other.values[$0] }
      return StoreContradiction(
        place: .rollup(
          table: table.name, key: "\(key.day) \(key.labels.joined(separator: ", "))",
          quantity: place.map { table.layout.aggregates[$0].text } ?? "distribution"),
        recorded: place.map { "\(other.values[$0])" } ?? "other counts",
        found: place.map { "\(one.values[$0])" } ?? "its records' counts")
    }
    return nil
  }
}
