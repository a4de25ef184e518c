import Aggregation
import Metrics
import GRDB
import Records
import Statistics

/// Checks inside the database.
struct Doctor {
  let db: Database
  /// An empty rollup a shape.
  let forms: [Rollup]

  typealias Fault = Finding.Fault

  /// A query whose rows are faults: place, found, expected.
  private func faults(_ sql: String, _ arguments: StatementArguments = []) throws -> [Fault] {
    try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
      let texts = Array(row.databaseValues).map(Self.text)
      return Fault(texts[0], found: texts[1], expected: texts[2])
    }
  }

  private static func text(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: "-"
    case .int64(let number): String(number)
    case .double(let number): String(number)
    case .string(let text): text
    case .blob(let data): "\(data.count) bytes"
    }
  }

  func integrity() throws -> [Fault] {
    try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      .map { Fault("integrity_check", found: $0, expected: "ok") }
  }

  func references() throws -> [Fault] {
    try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      Fault(
        (row["table"] as String?) ?? "", found: "row \((row["rowid"] as Int64?) ?? 0)",
        expected: (row["parent"] as String?) ?? "")
    }
  }

  /// A reader does not set how it would write.
  func settings(isReadOnly: Bool) throws -> [Fault] {
    var expected: [(name: String, value: String)] = [
      ("application_id", "\(Schema.applicationID)"), ("user_version", "\(Schema.version)"),
      ("journal_mode", "delete"), ("auto_vacuum", "2"), ("encoding", "UTF-8"),
    ]
    if !isReadOnly { expected += [("synchronous", "3"), ("foreign_keys", "1")] }
    return try expected.compactMap { name, value in
      let found = try String.fetchOne(db, sql: "PRAGMA \(name)") ?? "-"
      return found == value ? nil : Fault(name, found: found, expected: value)
    }
  }

  /// Every table of the ledger is there with its index, and no other.
  func tables() throws -> [Fault] {
    let known = try Row.fetchAll(db, sql: "SELECT name, kind FROM fact_table ORDER BY name")
    var faults = try known.flatMap { row -> [Fault] in
      let name: String = row["name"]
      return try [name, name + "_identity"].filter { try !exists($0) }
        .map { Fault($0, found: "-", expected: $0) }
    }
    let names = Set(known.map { $0["name"] as String })
    for kind in RecordKind.all {
      let table = FactTable(kind)
      let there = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB ?",
        arguments: [kind.table + "_*"])
      for name in there where table.isName(name) && !names.contains(name) {
        faults.append(Fault(name, found: name, expected: "-"))
      }
    }
    return faults
  }

  private func exists(_ name: String) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT 1 FROM sqlite_master WHERE name = ?", arguments: [name])
      != nil
  }

  /// Every view is the one over all tables of its kind.
  func views() throws -> [Fault] {
    try RecordKind.all.compactMap { kind in
      let names = try String.fetchAll(
        db, sql: "SELECT name FROM fact_table WHERE kind = ? ORDER BY name",
        arguments: [kind.name])
      let expected = FactTable(kind).createView(over: names).last ?? ""
      let found = try String.fetchOne(
        db, sql: "SELECT sql FROM sqlite_master WHERE type = 'view' AND name = ?",
        arguments: [kind.table])
      return found == expected
        ? nil : Fault(kind.table, found: found ?? "-", expected: expected)
    }
  }

  /// Rows and newest times are those of the tables, in all and by day.
  func ledger() throws -> [Fault] {
    try Row.fetchAll(db, sql: "SELECT name, kind, rows, newest FROM fact_table ORDER BY name")
      .flatMap { row -> [Fault] in
        let name: String = row["name"]
        guard let kind = RecordKind.all.first(where: { $0.name == row["kind"] as String })
        else { return [Fault(name, found: row["kind"], expected: "-")] }
        let rows: Int = row["rows"]
        var found = try faults(
          """
          SELECT '\(name)', count(*), \(rows) FROM \(name) HAVING count(*) <> \(rows)
          """)
        guard let time = kind.time?.name else { return found }
        found += try faults(
          """
          SELECT '\(name).newest', max(\(time)), ?1 FROM \(name) HAVING max(\(time)) IS NOT ?1
          """, [row["newest"] as Int64?])
        found += try faults(
          """
          WITH there AS (
            SELECT (\(time) - CASE WHEN \(time) < 0 THEN 86399 ELSE 0 END) / 86400 AS day, count(*) AS rows, min(rowid) AS first,
              max(rowid) AS last FROM \(name) GROUP BY 1),
          said AS (SELECT * FROM fact_day WHERE name = '\(name)')
          SELECT '\(name) ' || date(day * 86400, 'unixepoch'), there.rows, said.rows
          FROM there LEFT JOIN said USING (day)
          WHERE said.rows IS NOT there.rows OR first < first_rowid OR last > last_rowid
          """)
        return found
      }
  }

  /// Every file's rows add up, and what all brought is live, corrected or purged.
  func imports() throws -> [Fault] {
    var found = try faults(
      """
      SELECT 'import ' || id, rows_new + rows_unchanged + rows_corrected + rows_rejected, rows_read
      FROM import
      WHERE rows_read <> rows_new + rows_unchanged + rows_corrected + rows_rejected
      """)
    for kind in RecordKind.all {
      found += try faults(
        """
        WITH brought AS (
          SELECT total(rows_new + rows_corrected) AS n FROM import
          WHERE kind = ?1 AND repeats_import IS NULL),
        there AS (
          SELECT (SELECT total(rows) FROM fact_table WHERE kind = ?1)
            + (SELECT count(*) FROM \(kind.table)_history WHERE end_reason = 'corrected')
            + (SELECT total(rows + history_rows) FROM purge
              WHERE kind = ?1 AND what = 'records') AS n)
        SELECT ?1, CAST(there.n AS INTEGER), CAST(brought.n AS INTEGER) FROM there, brought
        WHERE there.n <> brought.n
        """, [kind.name])
    }
    return found
  }

  /// The rollups are those of this program's KPIs.
  func rollups() throws -> [Fault] {
    try RollupTables(forms).stale(db).map { Fault($0.shape.name, found: "-", expected: "current") }
  }

  /// Months are the sums of their days; looked at one after the other, so that memory is a month's.
  func months() throws -> [Fault] {
    try forms.filter(\.shape.hasMonths).flatMap { form -> [Fault] in
      let table = RollupTable(shape: form.shape, layout: form.layout, grain: .day).name
      let names = try String.fetchAll(
        db,
        sql: """
          SELECT strftime('%Y-%m', day * 86400, 'unixepoch') FROM \(table)
          UNION SELECT month FROM \(table)_month ORDER BY 1
          """)
      return try names.compactMap { Day($0 + "-01").map(Month.init(of:)) }.flatMap { month in
        func cells(_ grain: RollupPortion.Grain) throws -> [Rollup.Key: Cell] {
          var sums = CellSums<Rollup.Key>(form.layout)
          let table = RollupTable(shape: form.shape, layout: form.layout, grain: grain)
          try RollupReader(db, table, histograms: true, rows: .range)
            .add(month.firstDay...month.lastDay, to: &sums) {
              Rollup.Key(day: month.firstDay, labels: $0.labels)
            }
          return sums.cells.filter { !$0.value.isZero }
        }
        return RollupDifferences.faults(
          form.shape.name + "_month", layout: form.layout, found: try cells(.month),
          expected: try cells(.day))
      }
    }
  }
}

/// How the cells of a rollup differ.
enum RollupDifferences {
  /// A fault for each quantity that differs, in order.
  static func faults(
    _ name: String, layout: AggregateLayout, found: [Rollup.Key: Cell],
    expected: [Rollup.Key: Cell]
  ) -> [Finding.Fault] {
    let empty = Cell(layout)
    return Set(found.keys).union(expected.keys)
      .filter { found[$0] ?? empty != expected[$0] ?? empty }.sorted()
      .flatMap { key -> [Finding.Fault] in
        let left = found[key] ?? empty
        let right = expected[key] ?? empty
        let place = "\(name) \(key.day) \(key.labels.joined(separator: " "))"
        return layout.aggregates.indices.filter { left.values[$0] != right.values[$0] }.map {
          Finding.Fault(
            "\(place): \(layout.aggregates[$0].text)", found: "\(left.values[$0])",
            expected: "\(right.values[$0])")
        }
          + layout.histograms.indices.filter { left.histograms[$0] != right.histograms[$0] }.map {
            Finding.Fault(
              "\(place): \(layout.histograms[$0].text)",
              found: "\(left.histograms[$0].ordered.count) values",
              expected: "\(right.histograms[$0].ordered.count) values")
          }
      }
  }
}
