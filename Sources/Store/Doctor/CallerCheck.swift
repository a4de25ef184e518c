import GRDB
import Records

/// Holds the hashes of callers against the masked numbers beside them.
///
/// A hash can't be made anew: the number is not kept. But equal hashes are of one number, whose last
/// digits are shown, and those are under the digest: callers of different last digits can't be made one.
/// Looked at are two days at a time, because a repeat call comes within 24 hours.
struct CallerCheck {
  private let db: Database
  private let kind: RecordKind
  /// The number's field, and the one of the time.
  private let fields: (caller: Field, time: Field)

  /// nil for a kind without callers.
  init?(_ db: Database, _ kind: RecordKind) {
    guard let caller = kind.fields.first(where: { $0.privacy == .telephone }), let time = kind.time
    else { return nil }
    self.db = db
    self.kind = kind
    fields = (caller, time)
  }

  /// A number's last digits as they are shown, at most four.
  private struct Shown {
    var digits: UInt64 = 0
    var count: UInt8 = 0

    init(_ text: UnsafeRawBufferPointer) {
      for byte in text.reversed().prefix(while: { $0 &- 0x30 < 10 }).prefix(4) {
        digits |= UInt64(byte) << (8 * UInt64(count))
        count += 1
      }
    }

    func contradicts(_ other: Shown) -> Bool {
      let both = min(count, other.count)
      return (digits ^ other.digits) & ((1 << (8 * UInt64(both))) - 1) != 0
    }
  }

  /// A fault for each day with rows whose hash is that of another number.
  func faults() throws -> [Finding.Fault] {
    let days = try Row.fetchAll(
      db,
      sql: "SELECT day FROM fact_table JOIN fact_day USING (name) WHERE kind = ?"
        + " GROUP BY day ORDER BY day", arguments: [kind.name]
    ).map { Day(number: $0["day"] as Int32) }
    var before: [UInt64: Shown] = [:]
    return try days.compactMap { day in
      var callers: [UInt64: Shown] = [:]
      var others = 0
      for span in try DaySpan.all(kind, in: day...day, db) {
        let name = fields.caller.name
        let statement = try Statement(
          db,
          "SELECT \(name), \(name)_hash FROM \(span.table) WHERE \(span.condition(fields.time))")
        while try statement.step() {
          let isAnonymous = statement.withBytes(0) { $0.isEmpty }
          if isAnonymous != statement.isNull(1) { others += 1 }
          if isAnonymous { continue }
          let hash = statement.withBytes(1) { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
          let shown = statement.withBytes(0, Shown.init)
          if let known = callers[hash] ?? before[hash], known.contradicts(shown) { others += 1 }
          callers[hash] = shown
        }
      }
      before = callers
      return others == 0
        ? nil
        : Finding.Fault(
          "\(kind.name) \(day) \(fields.caller.name)_hash", found: "\(others)", expected: "0")
    }
  }
}
