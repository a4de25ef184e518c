import GRDB
public import Records

extension Store {
  /// The kinds whose records, or whose personal data, can be purged, in the order of their names.
  public static func purgeable(_ what: Purged) -> [RecordKind] {
    RecordKind.all.filter { kind in
      guard kind.time != nil else { return false }
      return switch what {
      case .personal: kind.fields.contains { $0.privacy != .open }
      case .records: Subject.all.contains { $0.sources.first?.kind == kind }
      }
    }
  }

  /// Takes personal data, or whole records, of days before a day out of the store for good, in one
  /// transaction. Rollups and what editions published stay, and so does the data watermark.
  ///
  /// - Parameters:
  ///   - kinds: of `purgeable(what)`; reviews go with what they judge.
  ///   - isDry: whether to count only.
  ///   - at: the time of the purge, for the ledger.
  /// - Returns: what went, or would go, a kind each.
  public func purge(
    _ what: Purged, of kinds: [RecordKind], before day: Day, isDry: Bool, at time: String,
    program: String
  ) throws -> [PurgedRows] {
    func work(_ db: Database) throws -> [PurgedRows] {
      var result: [PurgedRows] = []
      for kind in kinds {
        switch what {
        case .personal:
          result.append(
            try PersonalPurge(db, kind, before: day, key: key).perform(isDry: isDry))
        case .records:
          for subject in Subject.all where subject.sources.first?.kind == kind {
            result += try RecordPurge(db, subject, before: day).perform(isDry: isDry)
          }
        }
      }
      if !isDry {
        for purged in result {
          try PurgeLedger(db).add(purged, before: day, at: time, program: program)
        }
      }
      return result
    }
    return try guarded { isDry ? try queue.read(work) : try change(work) }
  }

  /// Gives the space of what was taken out back to the file system.
  ///
  /// - Returns: bytes of the store before and after.
  public func reclaim() throws -> (before: Int64, after: Int64) {
    func size(_ db: Database) throws -> Int64 {
      let pages = try Int64.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      return pages * (try Int64.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
    }
    return try guarded {
      try queue.writeWithoutTransaction { db in
        let before = try size(db)
        let statement = try Statement(db, "PRAGMA incremental_vacuum")
        while try statement.step() {}
        return (before, try size(db))
      }
    }
  }

  /// The first day from which on all records of each kind are there, where records were purged.
  public func purgedBefore() throws -> [RecordKind: Day] {
    try guarded {
      try queue.read { db in
        var days: [RecordKind: Day] = [:]
        for kind in RecordKind.all { days[kind] = try PurgeLedger(db).boundary(of: kind) }
        return days
      }
    }
  }
}
