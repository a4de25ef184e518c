import GRDB
import Records

/// Claims on rows of one kind, which name them by their hashes, while those change.
struct ClaimHashes {
  private let db: Database
  private let kind: RecordKind
  /// nil where there is no claim to follow.
  private let insertion: Statement?

  init(_ db: Database, _ kind: RecordKind) throws {
    self.db = db
    self.kind = kind
    let hasClaims = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM claim WHERE kind = ?)", arguments: [kind.name])
    guard hasClaims == true else {
      insertion = nil
      return
    }
    try db.execute(
      sql: "CREATE TEMP TABLE changed_hash (old BLOB PRIMARY KEY, new BLOB) WITHOUT ROWID")
    insertion = try Statement(db, "INSERT OR IGNORE INTO temp.changed_hash VALUES (?, ?)")
  }

  func note(_ old: UInt128, became new: UInt128) throws {
    guard let insertion else { return }
    insertion.bind(hash: old, at: 1)
    insertion.bind(hash: new, at: 2)
    try insertion.run()
  }

  /// Names the rows by their new hashes.
  func follow() throws {
    guard insertion != nil else { return }
    try db.execute(
      sql: """
        UPDATE claim SET row_hash = new FROM temp.changed_hash WHERE row_hash = old AND kind = ?;
        """, arguments: [kind.name])
    try db.execute(sql: "DROP TABLE temp.changed_hash")
  }
}
