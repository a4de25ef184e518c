import Aggregation
import GRDB
import Records

/// Rollups computed from the facts, a day at a time: memory in proportion to a day's records.
struct Recomputation {
  private let db: Database
  private let forms: [Rollup]
  private let words: WordTable

  /// - Parameter forms: an empty rollup a shape.
  init(_ db: Database, _ forms: [Rollup]) throws {
    self.db = db
    self.forms = forms
    words = try WordTable(db)
  }

  /// Hands over the rollups of each day that has records, a subject and day at a time, in the order
  /// of days; not of days before which records were purged.
  func eachDay(_ work: ([Rollup]) throws -> Void) throws {
    for subject in Subject.all {
      let own = forms.filter { $0.layout.subject == subject }
      if own.isEmpty { continue }
      let boundary = try PurgeLedger(db).boundary(of: subject)
      for day in try SubjectReader(db: db, subject: subject, words: words).days() {
        if let boundary, day < boundary { continue }
        try work(try rollups(of: subject, own, on: day))
      }
    }
  }

  /// The rollups of a subject on one day.
  func rollups(of subject: Subject, _ forms: [Rollup], on day: Day) throws -> [Rollup] {
    var rollups = forms
    try eachUnits(of: subject, in: day...day) { units in
      for place in rollups.indices {
        rollups[place].add(units[rollups[place].basis], days: day...day)
      }
    }
    return rollups
  }

  /// The units of all objects that have a record in some days, some thousands at a time; units of
  /// other days are among them.
  func eachUnits(
    of subject: Subject, in days: ClosedRange<Day>, _ work: (Units) throws -> Void
  ) throws {
    let reader = SubjectReader(db: db, subject: subject, words: words)
    let keys = try reader.keys(in: days)
    for start in stride(from: 0, to: keys.count, by: 5_000) {
      let some = Array(keys[start..<min(start + 5_000, keys.count)])
      try work(subject.assemble(try reader.records(of: some, in: days)))
    }
  }
}
