import GRDB
import Records

/// Reads the records of a subject's objects: everything that their units are made of.
struct SubjectReader {
  let db: Database
  let subject: Subject
  let words: WordTable

  /// The live records of some objects.
  ///
  /// - Parameter days: where known, days in which each object has a record of the first source:
  ///   tables of months that its records can't lie in are then left alone.
  func records(
    of keys: [String], in days: ClosedRange<Day>? = nil
  ) throws -> [RecordKind: RecordBatch] {
    try records(of: keys, from: subject.sources[...], in: days)
  }

  private func records(
    of keys: [String], from sources: ArraySlice<Subject.Source>, in days: ClosedRange<Day>? = nil
  ) throws -> [RecordKind: RecordBatch] {
    var result: [RecordKind: RecordBatch] = [:]
    for source in sources {
      let table = FactTable(source.kind)
      let reader = FactReader(db: db, table: table, words: words)
      var rows = LiveRows(source.kind)
      let condition = Self.condition(source)
      if table.isMonthly, let days {
        var search = try MonthlySearch(reader, days: days, condition: condition)
        for key in keys { try search.append(key, to: &rows) }
      } else {
        for name in try reader.tables() {
          let statement = try reader.select(from: name, where: condition)
          for key in keys {
            statement.bind(key, at: 1)
            while try statement.step() { reader.append(statement, of: name, to: &rows) }
            statement.reset()
          }
        }
      }
      result[source.kind] = rows.batch
    }
    return result
  }

  /// The live records of the objects that some rows of one of the first source's tables are about.
  func records(
    ofRows rowIDs: some Sequence<Int64>, of name: String
  ) throws -> [RecordKind: RecordBatch] {
    guard let source = subject.sources.first else { return [:] }
    let reader = FactReader(db: db, table: FactTable(source.kind), words: words)
    let statement = try reader.select(from: name, where: "rowid = ?")
    var rows = LiveRows(source.kind)
    for row in rowIDs {
      statement.bind(row, at: 1)
      while try statement.step() { reader.append(statement, of: name, to: &rows) }
      statement.reset()
    }
    var result = try records(of: rows.batch.texts(source.key), from: subject.sources.dropFirst())
    result[source.kind] = rows.batch
    return result
  }

  private static func condition(_ source: Subject.Source) -> String {
    let other = source.condition.map { " AND \($0.field.name) = \($0.value)" } ?? ""
    return "\(source.key.name) = ?" + other
  }

  /// The objects with a record of the first source in some days, in the order of their times.
  ///
  /// Cost: one pass over the rows between the first and the last of those days.
  func keys(in days: ClosedRange<Day>) throws -> [String] {
    guard let source = subject.sources.first, let time = source.kind.time else { return [] }
    var keys: [String] = []
    var seen: Set<String> = []
    for span in try DaySpan.all(source.kind, in: days, db) {
      let statement = try Statement(
        db,
        "SELECT \(source.key.name) FROM \(span.table) WHERE \(span.condition(time))"
          + " ORDER BY \(time.name), rowid")
      while try statement.step() {
        let key = statement.text(0)
        if seen.insert(key).inserted { keys.append(key) }
      }
    }
    return keys
  }

  /// The days that records of the first source fall on, in order.
  func days() throws -> [Day] {
    guard let source = subject.sources.first else { return [] }
    return try Int32.fetchAll(
      db,
      sql: """
        SELECT DISTINCT day FROM fact_day JOIN fact_table USING (name) WHERE kind = ? ORDER BY day
        """, arguments: [source.kind.name]
    ).map { Day(number: $0) }
  }
}

/// Where the rows of some days lie in one table of facts.
struct DaySpan {
  let table: String
  let rowIDs: ClosedRange<Int64>
  let times: ClosedRange<Int64>

  /// The spans of a kind's tables, in the order of their names, which is that of months.
  static func all(
    _ kind: RecordKind, in days: ClosedRange<Day>, _ db: Database
  ) throws -> [DaySpan] {
    let times =
      ClockTime(days.lowerBound).seconds...ClockTime(days.upperBound.adding(1)).seconds - 1
    return try Row.fetchAll(
      db,
      sql: """
        SELECT name, min(first_rowid) AS first, max(last_rowid) AS last
        FROM fact_table JOIN fact_day USING (name)
        WHERE kind = ? AND day BETWEEN ? AND ? GROUP BY name ORDER BY name
        """, arguments: [kind.name, days.lowerBound.number, days.upperBound.number]
    ).map { row in
      DaySpan(table: row["name"], rowIDs: (row["first"] as Int64)...row["last"], times: times)
    }
  }

  /// The condition of these rows; `time` is the kind's time.
  func condition(_ time: Field) -> String {
    "rowid BETWEEN \(rowIDs.lowerBound) AND \(rowIDs.upperBound)"
      + " AND \(time.name) BETWEEN \(times.lowerBound) AND \(times.upperBound)"
  }
}

/// Finds the records of objects of a kind whose ids are used again, beginning with the tables of some
/// days: records in the table of a neighbouring month belong to the same object only within 24 hours
/// over the month's end, so that few objects need a look there.
private struct MonthlySearch {
  private let reader: FactReader
  private let time: Int
  private let months: ClosedRange<Month>
  private var statements: [Month: (name: String, statement: Statement)] = [:]

  init(_ reader: FactReader, days: ClosedRange<Day>, condition: String) throws {
    self.reader = reader
    months = Month(of: days.lowerBound)...Month(of: days.upperBound)
    guard let field = reader.table.kind.time else {
      preconditionFailure("a kind with monthly tables has a time")
    }
    time = reader.table.kind.index(of: field)
    let rows = try Row.fetchAll(
      reader.db, sql: "SELECT name, month FROM fact_table WHERE kind = ?",
      arguments: [reader.table.kind.name])
    for row in rows {
      guard let first = Day((row["month"] as String) + "-01") else { continue }
      let name: String = row["name"]
      statements[Month(of: first)] = (name, try reader.select(from: name, where: condition))
    }
  }

  mutating func append(_ key: String, to rows: inout LiveRows) throws {
    var earliest = months.lowerBound
    var latest = months.upperBound
    for number in earliest.number...latest.number {
      try append(key, Month(number: number), to: &rows, &earliest, &latest)
    }
    var done = months
    while earliest < done.lowerBound || done.upperBound < latest {
      let next = earliest < done.lowerBound ? earliest : latest
      done = min(done.lowerBound, next)...max(done.upperBound, next)
      try append(key, next, to: &rows, &earliest, &latest)
    }
  }

  /// Adds the rows of one month, and widens the months where one may have a neighbour.
  private func append(
    _ key: String, _ month: Month, to rows: inout LiveRows, _ earliest: inout Month,
    _ latest: inout Month
  ) throws {
    guard let (name, statement) = statements[month] else { return }
    statement.bind(key, at: 1)
    defer { statement.reset() }
    while try statement.step() {
      reader.append(statement, of: name, to: &rows)
      let day = ClockTime(seconds: rows.batch.columns[time].integers[rows.batch.count - 1]).day
      if day == month.firstDay { earliest = min(earliest, month.adding(-1)) }
      if day == month.lastDay { latest = max(latest, month.adding(1)) }
    }
  }
}
