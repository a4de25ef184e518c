import GRDB
import Records

/// What was read of a kind, over all imports.
public struct ImportSummary: Sendable, Hashable {
  public var kind: String
  public var files: Int
  public var counts: ImportCounts
  /// Live records now.
  public var live: Int
  /// Rejected rows by the code of their fault, in the order of the codes.
  public var rejectedByCode: [String: Int]
  /// Fields that no file of the kind had, in order; empty when there was no file.
  public var absentFields: [String]
}

extension Store {
  /// What was read so far, a kind each, in the order of the kinds' names; files that came again
  /// are not counted again.
  public func importSummaries() throws -> [ImportSummary] {
    try guarded {
      try queue.read { db in
        try RecordKind.all.map { kind in
          let row = try Row.fetchOne(
            db,
            sql: """
              SELECT count(*) AS files, total(rows_read) AS r, total(rows_new) AS n,
                total(rows_unchanged) AS u, total(rows_corrected) AS c, total(rows_rejected) AS x
              FROM import WHERE kind = ? AND repeats_import IS NULL
              """, arguments: [kind.name])
          var counts = ImportCounts()
          func count(_ name: String) -> Int { Int((row?[name] as Double?) ?? 0) }
          counts.read = count("r")
          counts.new = count("n")
          counts.unchanged = count("u")
          counts.corrected = count("c")
          counts.rejected = count("x")
          var codes: [String: Int] = [:]
          let rejects = try Row.fetchAll(
            db,
            sql: """
              SELECT code, count(*) AS n FROM reject JOIN import ON import.id = import_id
              WHERE kind = ? GROUP BY code
              """, arguments: [kind.name])
          for reject in rejects { codes[reject["code"]] = reject["n"] as Int }
          let live =
            try Int.fetchOne(
              db, sql: "SELECT total(rows) FROM fact_table WHERE kind = ?", arguments: [kind.name])
            ?? 0
          let absent = try String.fetchAll(
            db,
            sql: "SELECT absent_columns FROM import WHERE kind = ? AND repeats_import IS NULL",
            arguments: [kind.name]
          ).map { Set($0.split(separator: "\n").map(String.init)) }
          let everywhere = absent.dropFirst().reduce(absent.first ?? []) { $0.intersection($1) }
          return ImportSummary(
            kind: kind.name, files: row?["files"] ?? 0, counts: counts, live: live,
            rejectedByCode: codes,
            absentFields: kind.fields.map(\.name).filter(everywhere.contains))
        }
      }
    }
  }
}
