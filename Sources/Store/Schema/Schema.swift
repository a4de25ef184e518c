import GRDB
import Records

/// The store's tables that no kind of record declares, and how a new store begins.
enum Schema {
  /// `SCOR` in a database file's head: says whose file it is.
  static let applicationID: Int32 = 0x5343_4F52
  static let version = 3

  static let tables = [
    """
    CREATE TABLE store (
      name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID
    """,
    """
    CREATE TABLE word (
      id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)
    """,
    // Every file that was imported; `reading` tells how it was read, so that the same bytes read
    // by another mapping are another import.
    """
    CREATE TABLE import (
      id INTEGER PRIMARY KEY, file TEXT NOT NULL, sha256 BLOB NOT NULL, bytes INTEGER NOT NULL,
      kind TEXT NOT NULL, reading TEXT NOT NULL, imported_at TEXT NOT NULL, program TEXT NOT NULL,
      rows_read INTEGER NOT NULL, rows_new INTEGER NOT NULL, rows_unchanged INTEGER NOT NULL,
      rows_corrected INTEGER NOT NULL, rows_rejected INTEGER NOT NULL,
      repeats_import INTEGER REFERENCES import(id), unknown_columns TEXT NOT NULL,
      absent_columns TEXT NOT NULL)
    """,
    "CREATE INDEX import_sha256 ON import (sha256)",
    // A row that was live already when another file said the same: that file's claim to it. Without
    // an index, so that a claim costs next to nothing; undoing an import makes one while it needs it.
    """
    CREATE TABLE claim (import_id INTEGER NOT NULL, kind TEXT NOT NULL, row_hash BLOB NOT NULL)
    """,
    // Where the rows of an import were put: between which rows and times of which tables.
    """
    CREATE TABLE import_table (
      import_id INTEGER NOT NULL, name TEXT NOT NULL, first_rowid INTEGER NOT NULL,
      last_rowid INTEGER NOT NULL, first_time INTEGER, last_time INTEGER,
      PRIMARY KEY (import_id, name)) WITHOUT ROWID
    """,
    """
    CREATE TABLE reject (
      import_id INTEGER NOT NULL REFERENCES import(id), line INTEGER NOT NULL,
      field TEXT, position INTEGER, code TEXT NOT NULL, expected TEXT NOT NULL,
      found TEXT NOT NULL, raw TEXT NOT NULL)
    """,
    // With the code, so that a seal of their counts reads no row.
    "CREATE INDEX reject_import ON reject (import_id, code)",
    // Each table of facts: how many rows, the newest, and the sum of its rows' digests.
    """
    CREATE TABLE fact_table (
      name TEXT PRIMARY KEY, kind TEXT NOT NULL, month TEXT, rows INTEGER NOT NULL,
      newest INTEGER, digest BLOB NOT NULL) WITHOUT ROWID
    """,
    // The rows of each day in a table of facts, and between which rows they lie.
    """
    CREATE TABLE fact_day (
      name TEXT NOT NULL, day INTEGER NOT NULL, rows INTEGER NOT NULL,
      first_rowid INTEGER NOT NULL, last_rowid INTEGER NOT NULL,
      PRIMARY KEY (name, day)) WITHOUT ROWID
    """,
    // What was taken out for good: "personal" data of records before a day, or the "records".
    """
    CREATE TABLE purge (
      id INTEGER PRIMARY KEY, kind TEXT NOT NULL, what TEXT NOT NULL, before_day INTEGER NOT NULL,
      rows INTEGER NOT NULL, history_rows INTEGER NOT NULL, digest BLOB NOT NULL,
      newest INTEGER, purged_at TEXT NOT NULL, program TEXT NOT NULL)
    """,
    """
    CREATE TABLE rollup_column (
      rollup TEXT NOT NULL, name TEXT NOT NULL, quantity TEXT NOT NULL,
      PRIMARY KEY (rollup, name)) WITHOUT ROWID
    """,
    // An edition is entered before it is put in its place, with `number` 0 until it stands there.
    """
    CREATE TABLE edition (
      id INTEGER PRIMARY KEY, period TEXT NOT NULL, watermark TEXT NOT NULL,
      program TEXT NOT NULL, number INTEGER, digest TEXT NOT NULL)
    """,
    "CREATE INDEX edition_period ON edition (period)",
    """
    CREATE TABLE edition_file (
      edition_id INTEGER NOT NULL REFERENCES edition(id), import_id INTEGER NOT NULL,
      sha256 BLOB NOT NULL, file TEXT NOT NULL, kind TEXT NOT NULL,
      rows_new INTEGER NOT NULL, rows_corrected INTEGER NOT NULL, first_day INTEGER,
      last_day INTEGER, PRIMARY KEY (edition_id, import_id)) WITHOUT ROWID
    """,
    """
    CREATE TABLE edition_figure (
      edition_id INTEGER NOT NULL REFERENCES edition(id), kpi TEXT NOT NULL, scope TEXT NOT NULL,
      key TEXT NOT NULL, value REAL, numerator TEXT NOT NULL, denominator TEXT NOT NULL,
      missing TEXT NOT NULL, excluded TEXT NOT NULL, verdict TEXT NOT NULL,
      PRIMARY KEY (edition_id, kpi, scope, key)) WITHOUT ROWID
    """,
    Store.noteTable,
  ]

  static func create(_ db: Database) throws {
    for statement in tables { try db.execute(sql: statement) }
    for kind in RecordKind.all {
      let table = FactTable(kind)
      for statement in table.createHistory() { try db.execute(sql: statement) }
      for statement in table.createView(over: []) { try db.execute(sql: statement) }
    }
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }
}
