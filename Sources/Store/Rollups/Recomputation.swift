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
  ///
  /// - Parameter progress: told before each day, and at the end, how many are done and how many there
  ///   are; never when there are none.
  func eachDay(
    progress: (_ done: Int, _ all: Int) -> Void, _ work: ([Rollup]) throws -> Void
  ) throws {
    let all = try Subject.all.flatMap { subject in try days(of: subject).map { (subject, $0) } }
    for (done, (subject, day)) in all.enumerated() {
      progress(done, all.count)
      let own = forms.filter { $0.layout.subject == subject }
      try work(try rollups(of: subject, own, on: day))
    }
    if !all.isEmpty { progress(all.count, all.count) }
  }

  /// The days that are to be counted; none when no rollup is of the subject.
  private func days(of subject: Subject) throws -> [Day] {
    guard forms.contains(where: { $0.layout.subject == subject }) else { return [] }
    let boundary = try PurgeLedger(db).boundary(of: subject)
    return try SubjectReader(db: db, subject: subject, words: words).days()
      .filter { day in boundary.map { $0 <= day } ?? true }
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
