public import Aggregation
import GRDB
public import Records

extension ImportRun {
  /// Begins to fill tables of months that hold no rows yet, and to look for rows that others hold, with
  /// rows that are settled among themselves: no identity twice, and of no object another row.
  ///
  /// - Parameters:
  ///   - threads: how many will stage rows.
  ///   - isPlain: whether SQLite writes the staged pages instead of us; the rows are the same.
  ///   - words: repeated texts in the order in which new ones are numbered; others get the next
  ///     numbers as they come.
  public func beginLoad(
    threads: Int, isPlain: Bool = false, words: [String] = []
  ) throws -> BulkLoad {
    let months = Set(search.months)
    // Pages of new tables are written once and not looked at again.
    if months.isEmpty { try db.execute(sql: "PRAGMA cache_size = -8192") }
    let numbers = WordNumbers(self.words)
    for word in words where !word.isEmpty { _ = numbers.number(of: word) }
    let closed = ClosedDays(months: months)
    let encoding = try FactEncoding(
      table, key: key, keepsFreeText: keepsFreeText, importID: importID, numbers: numbers,
      stored: months, isClosed: closed.contains)
    let load = try BulkLoad(db, encoding, threads: threads, isPlain: isPlain)
    self.load = load
    return load
  }

  /// Ends the filling: copies what is left, and makes the indexes. Then `load.others` are the places of
  /// the rows of stored months that must meet these one by one.
  ///
  /// - Parameter work: changes of tables that are there, which go on while indexes are made; it makes
  ///   and drops no table.
  public func finish(_ load: BulkLoad, beside work: () throws -> Void = {}) throws {
    try load.finish()
    counts.unchanged += load.meeting.unchanged
    try load.encoding.numbers.write(to: words)
    let months = load.months.sorted { $0.key < $1.key }
    let indexes = try months.compactMap { month, loaded in
      try sortedIndex(table.table(of: month), loaded.keys, load)
    }
    for (_, index) in indexes { try index.takeRoom() }
    let leaves = Pending { for (_, index) in indexes { try index.writeLeaves() } }
    // Whatever becomes of the one, the other has ended before the transaction is.
    let other = Result { try work() }
    try leaves.value()
    try other.get()
    for (name, index) in indexes {
      try index.finish(on: name, declaration: table.identityDeclaration(of: name), db)
    }
    if indexes.count < months.count { try setUpSorting(threads: load.threads) }
    for (month, loaded) in months + load.meeting.months.sorted(by: { $0.key < $1.key }) {
      try writer.adopt(loaded, of: month, importID: importID)
      counts.new += Int(loaded.rows)
    }
    try db.execute(sql: "PRAGMA cache_size = \(Store.cacheSize)")
  }

  /// The index on the identity of a table's rows; nil where SQLite has to make it.
  private func sortedIndex(
    _ name: String, _ keys: [IndexRun]?, _ load: BulkLoad
  ) throws -> (table: String, index: SortedIndex)? {
    guard let keys, let file = load.runs else { return nil }
    return try SortedIndex(
      table.identityIndex(of: name), keys, file, threads: load.threads, behind: load.behind, db
    )
    .map { (name, $0) }
  }

  /// Lets SQLite sort an index outside of memory: a month has more entries than there may be room for.
  private func setUpSorting(threads: Int) throws {
    try db.execute(sql: "PRAGMA temp_store = FILE")
    // What is sorted at a time, and as much again where another thread sorts beside.
    try db.execute(sql: "PRAGMA cache_size = -49152")
    try db.execute(sql: "PRAGMA threads = \(threads > 1 ? 1 : 0)")
  }

  /// Gives the connection back as it was, whatever became of the import; after its transaction.
  func release(_ db: Database) throws {
    guard let load else { return }
    self.load = nil
    load.behind?.wait()
    try load.detach()
    try Store.setUp(db)
  }

  /// Takes over what was counted of the rows that are stored without being met with others.
  ///
  /// - Parameters:
  ///   - unchanged: how many rows of the file repeat these.
  ///   - portions: hands over the cells of one rollup after the other, by day and by month.
  public func add(
    unchanged: Int, portions: (_ add: (RollupPortion) throws -> Void) throws -> Void
  ) throws {
    counts.unchanged += unchanged
    let writing = RollupWriting(db)
    try portions { try writing.add($0) }
  }

  /// Stores rows that are settled and counted already, but can't go in bulk.
  public func store(_ batch: RecordBatch) throws {
    let stored = StoredRows(batch, key: key, keepsFreeText: keepsFreeText)
    for row in 0..<batch.count { try writer.insert(row, of: stored, importID: importID) }
    counts.new += batch.count
  }
}

/// The days of which a store may hold records of the same objects as those of a file: of months that
/// hold some, and near them.
public struct ClosedDays: Sendable {
  let months: Set<Month>

  public func contains(_ day: Day) -> Bool {
    !months.isEmpty && [-1, 1].contains { months.contains(Month(of: day.adding($0))) }
  }
}

extension Store {
  /// The days whose rows can't go in in bulk, of a kind whose records are kept by months.
  public func closedDays(of kind: RecordKind) throws -> ClosedDays {
    try guarded {
      try queue.read { db in
        let table = FactTable(kind)
        return ClosedDays(months: Set(try table.tables(db).compactMap(table.month(of:))))
      }
    }
  }

  /// An empty rollup of each shape: what the store keeps of all KPIs.
  public var emptyRollups: [Rollup] { forms }
}
