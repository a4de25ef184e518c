import GRDB
public import Records

/// Records of some days that units may be made of, in the order of their times.
public struct FoundRecords: Sendable {
  /// Places in the batch of the subject's first source, in order: by time, then by identity.
  public let order: [Int]
  /// All records of the objects that these belong to.
  public let records: [RecordKind: RecordBatch]
  public let units: Units
  /// Whether no record follows.
  public let isLast: Bool
}

/// Which records of a subject's first source are looked at: those of some agents or of some counties.
public struct RecordSearch: Sendable {
  public let subject: Subject
  /// The agent or the county; nil for all records.
  public let dimension: Dimension?
  /// Ids or counties; the empty one stands for records without.
  public let labels: Set<String>

  public init(_ subject: Subject, _ dimension: Dimension? = nil, labels: Set<String> = []) {
    self.subject = subject
    self.dimension = dimension
    self.labels = labels
  }

  /// The condition on a table of facts; nil when no record can meet it.
  func condition(_ words: WordTable) -> String? {
    let field: Field? =
      switch dimension {
      case nil: nil
      case .agent: subject.sources[0].kind.field(named: "agent_id")
      case .county: subject.sources[0].kind.field(named: "county")
      case .queue, .measure: preconditionFailure("no scope is by \(dimension?.name ?? "")")
      }
    guard let field else { return "1" }
    let numbers = labels.compactMap(words.knownNumber(of:)).sorted().map(String.init)
    var parts = numbers.isEmpty ? [] : ["\(field.name) IN (\(numbers.joined(separator: ", ")))"]
    if labels.contains("") { parts.append("\(field.name) IS NULL") }
    return parts.isEmpty ? nil : "(" + parts.joined(separator: " OR ") + ")"
  }
}

extension Store {
  /// The records that began on a day, a portion of them in order, with the units they make.
  ///
  /// Cost: one pass over the rows of the day, and a look-up an object.
  public func records(
    _ search: RecordSearch, on day: Day, from offset: Int, limit: Int
  ) throws -> FoundRecords {
    try guarded {
      try queue.read { db in
        let words = try WordTable(db)
        let source = search.subject.sources[0]
        guard let time = source.kind.time, let condition = search.condition(words) else {
          return FoundRecords(
            order: [], records: [:], units: Units(search.subject), isLast: true)
        }
        // In the order of time first, then of the identity, whatever the order of rows.
        let columns = [time.name] + source.kind.identity.map(\.name)
        let parts = try DaySpan.all(source.kind, in: day...day, db).map {
          "SELECT \(source.key.name) AS object, \(columns.joined(separator: ", "))"
            + " FROM \($0.table) WHERE \($0.condition(time)) AND \(condition)"
        }
        var names: [String] = []
        var keys: [String] = []
        var seen: Set<String> = []
        if !parts.isEmpty {
          let statement = try Statement(
            db,
            parts.joined(separator: " UNION ALL ")
              + " ORDER BY \(columns.joined(separator: ", ")) LIMIT \(limit) OFFSET \(offset)")
          while try statement.step() {
            let key = statement.text(0)
            if seen.insert(key).inserted { keys.append(key) }
            names.append(columns.indices.map { statement.text(Int32($0 + 1)) }.joinedKey)
          }
        }
        let reader = SubjectReader(db: db, subject: search.subject, words: words)
        let records = try reader.records(of: keys, in: day...day)
        let batch = records[source.kind] ?? RecordBatch(kind: source.kind)
        let places = Self.places(batch, [time] + source.kind.identity)
        return FoundRecords(
          order: names.compactMap { places[$0] }, records: records,
          units: search.subject.assemble(records), isLast: names.count < limit)
      }
    }
  }

  /// The row of each record, by the stored values of some fields.
  private static func places(_ batch: RecordBatch, _ fields: [Field]) -> [String: Int] {
    let columns = fields.map { batch.columns[batch.kind.index(of: $0)] }
    var places: [String: Int] = [:]
    for row in 0..<batch.count {
      let name = zip(fields, columns).map { field, column in
        field.isInteger ? String(column.integers[row]) : column.texts[row]
      }
      places[name.joinedKey] = row
    }
    return places
  }

  /// The records of some months that belong to objects of several records, with the units they make:
  /// among these are the legs that did not begin on their call's day.
  ///
  /// Cost: one pass over the months' rows.
  public func recordsOfSeveral(
    _ search: RecordSearch, in days: ClosedRange<Day>
  ) throws -> (records: [RecordKind: RecordBatch], units: Units) {
    try guarded {
      try queue.read { db in
        let words = try WordTable(db)
        let source = search.subject.sources[0]
        let table = FactTable(source.kind)
        guard let time = source.kind.time, let condition = search.condition(words) else {
          return ([:], Units(search.subject))
        }
        let first = Month(of: days.lowerBound).adding(-1).firstDay
        let last = Month(of: days.upperBound).adding(1).lastDay
        var keys: [String] = []
        var seen: Set<String> = []
        for span in try DaySpan.all(source.kind, in: first...last, db) {
          let month = table.month(of: span.table)
          // Of calls over a month's end the other leg is in another table.
          let isNear =
            month.map {
              "OR a.\(time.name) < \(ClockTime($0.firstDay.adding(1)).seconds)"
                + " OR a.\(time.name) >= \(ClockTime($0.lastDay).seconds)"
            } ?? ""
          let key = source.key.name
          let statement = try Statement(
            db,
            "SELECT DISTINCT a.\(key) FROM \(span.table) a WHERE \(condition) AND"
              + " (EXISTS (SELECT 1 FROM \(span.table) b"
              + " WHERE b.\(key) = a.\(key) AND b.rowid <> a.rowid) \(isNear))")
          while try statement.step() {
            let key = statement.text(0)
            if seen.insert(key).inserted { keys.append(key) }
          }
        }
        let reader = SubjectReader(db: db, subject: search.subject, words: words)
        let records = try reader.records(of: keys)
        return (records, search.subject.assemble(records))
      }
    }
  }
}
