import GRDBSQLite
import Records

/// Staged rows of months that have rows already, held against these: of a file that comes again with
/// corrections nearly all rows are there as they are, and of a new day nearly all have to do with none.
///
/// - A row whose identity is there with the same row hash is unchanged, whatever else is known of its
///   object: equal rows began at the same time, so that they are of one object and one part of it
///   (`Decision`). The look-up by identity in the table of its own month finds it, if there is one.
/// - A row of whose object no table within reach (`MonthReach`) has a row is new, and is stored.
/// - All others must be decided about beside all that is stored of their objects.
struct RowMeeting {
  private let connection: Connection
  private let table: FactTable
  private let stored: Set<Month>
  private let claim: Statement
  /// How many rows were there as they are; the import claims each of them.
  private(set) var unchanged = 0
  /// The places in the file of rows that are new and stored, and what was added to each month.
  private(set) var fresh: [Int64] = []
  private(set) var months: [Month: BulkLoad.LoadedMonth] = [:]
  /// The places of all other rows.
  private(set) var others: [Int64] = []

  private enum State: Int64 { case other, unchanged, unknown }

  init(_ connection: Connection, _ encoding: FactEncoding) throws {
    self.connection = connection
    table = encoding.table
    stored = encoding.stored
    claim = try Statement(
      connection, "INSERT INTO claim (import_id, kind, row_hash) VALUES (?, ?, ?)")
    claim.bind(encoding.importID, at: 1)
    claim.bind(encoding.table.kind.name, at: 2)
  }

  /// New rows that were staged one after the other, all of one day.
  private struct Run {
    var rows: ClosedRange<Int64>
    var times: ClosedRange<Int64>
    var digest: UInt128
  }

  /// Holds the rows of the attached stage against a month's table.
  ///
  /// Cost: a look-up a row, which is quick where the file is about in the order of the table.
  mutating func hold(_ rows: [StagedRow], of month: Month) throws {
    let name = "main." + table.table(of: month)
    var runs: [Run] = []
    var reach = MonthReach()
    let states = try Statement(connection, self.states(name))
    while try states.step() {
      let number = states.integer(0)
      let (row, time) = (rows[Int(number) - 1], states.integer(3))
      switch State(rawValue: states.integer(2)) {
      case .unchanged:
        unchanged += 1
        states.withBytes(1) { claim.bind(blob: $0, at: 3) }
        try claim.run()
      case .unknown where isAlone(time, in: month, &reach):
        fresh.append(row.place)
        Self.add(number, time, row.digest, to: &runs)
      case .unknown, .other, nil: others.append(row.place)
      }
    }
    try store(runs, in: name, of: month)
  }

  /// The staged rows with what a month's table says of each.
  private func states(_ name: String) -> String {
    func equal(_ fields: [Field], _ other: String) -> String {
      fields.map { "\(other).\($0.name) = staged.\($0.name)" }.joined(separator: " AND ")
    }
    let kind = table.kind
    return """
      SELECT staged.rowid, staged.row_hash,
        CASE WHEN live.row_hash = staged.row_hash THEN \(State.unchanged.rawValue)
          WHEN live.rowid IS NULL AND NOT EXISTS (
            SELECT 1 FROM \(name) AS other WHERE \(equal(kind.groupFields, "other")))
          THEN \(State.unknown.rawValue) ELSE \(State.other.rawValue) END,
        staged.\(kind.time?.name ?? "rowid")
      FROM stage.rows AS staged LEFT JOIN \(name) AS live ON \(equal(kind.identity, "live"))
      ORDER BY staged.rowid
      """
  }

  /// Whether no other month with rows can hold records of the object of a row at that time.
  private func isAlone(_ time: Int64, in month: Month, _ reach: inout MonthReach) -> Bool {
    if stored.count == 1 { return true }
    reach.clear()
    reach.add(time)
    while let other = reach.next() {
      if other != month, stored.contains(other) { return false }
    }
    return true
  }

  private static func add(
    _ number: Int64, _ time: Int64, _ digest: UInt128, to runs: inout [Run]
  ) {
    guard let last = runs.last, last.rows.upperBound + 1 == number,
      ClockTime(seconds: last.times.lowerBound).day == ClockTime(seconds: time).day
    else { return runs.append(Run(rows: number...number, times: time...time, digest: digest)) }
    runs[runs.count - 1] = Run(
      rows: last.rows.lowerBound...number,
      times: min(last.times.lowerBound, time)...max(last.times.upperBound, time),
      digest: last.digest &+ digest)
  }

  private mutating func store(_ runs: [Run], in name: String, of month: Month) throws {
    guard !runs.isEmpty else { return }
    let insert = try Statement(
      connection, "INSERT INTO \(name) SELECT * FROM stage.rows WHERE rowid BETWEEN ? AND ?")
    for run in runs {
      insert.bind(run.rows.lowerBound, at: 1)
      insert.bind(run.rows.upperBound, at: 2)
      try insert.run()
      // They stand one after the other behind all rows that were there.
      let last = sqlite3_last_insert_rowid(connection.handle)
      months[month, default: BulkLoad.LoadedMonth()].rows += Int64(run.rows.count)
      months[month]?.add(
        BulkLoad.LoadedDay(
          rows: run.rows.count, digest: run.digest,
          rowIDs: last - Int64(run.rows.count) + 1...last, times: run.times))
    }
  }
}
