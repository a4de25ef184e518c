import GRDB
import Records

/// Reads the records of a subject's objects: everything that their units are made of.
struct SubjectReader {
  let db: Database
  let subject: Subject
  let words: WordTable

  /// The live records of some objects, with where those of the first source stand.
  func records(of keys: [String]) throws -> [RecordKind: RecordBatch] {
    var result: [RecordKind: RecordBatch] = [:]
    for source in subject.sources {
      let reader = FactReader(db: db, table: FactTable(source.kind), words: words)
      var rows = LiveRows(source.kind)
      for name in try reader.tables() {
        let statement = try reader.select(from: name, where: Self.condition(source))
        for key in keys {
          statement.bind(key, at: 1)
          while try statement.step() { reader.append(statement, of: name, to: &rows) }
          statement.reset()
        }
      }
      result[source.kind] = rows.batch
    }
    return result
  }

  private static func condition(_ source: Subject.Source) -> String {
    let other = source.condition.map { " AND \($0.field.name) = \($0.value)" } ?? ""
    return "\(source.key.name) = ?" + other
  }

  /// The objects with a record of the first source in some days, in the order of their times.
  func keys(in days: ClosedRange<Day>?) throws -> [String] {
    guard let source = subject.sources.first, let time = source.kind.time else { return [] }
    let reader = FactReader(db: db, table: FactTable(source.kind), words: words)
    var keys: [String] = []
    var seen: Set<String> = []
    for name in try reader.tables() {
      let range =
        days.map {
          " WHERE \(time.name) BETWEEN \(ClockTime($0.lowerBound).seconds)"
            + " AND \(ClockTime($0.upperBound.adding(1)).seconds - 1)"
        } ?? ""
      let statement = try Statement(
        db, "SELECT \(source.key.name) FROM \(name)\(range) ORDER BY \(time.name), rowid")
      while try statement.step() {
        let key = statement.text(0)
        if seen.insert(key).inserted { keys.append(key) }
      }
    }
    return keys
  }
}
