import GRDB
public import Records

/// A note as the store keeps it.
public struct StoredNote: Sendable, Hashable {
  public var id: Int64
  public var note: AgentNote
  /// When it was entered, by the machine's clock; never part of an edition.
  public var notedAt: String
  /// Whether it was there already when the same was entered again.
  public var isRepeated = false
  /// What was masked in its text.
  public var masked: Set<NoteMasking.Part> = []
}

extension Store {
  static let noteTable = """
    CREATE TABLE IF NOT EXISTS agent_note (
      id INTEGER PRIMARY KEY AUTOINCREMENT, agent TEXT NOT NULL, period TEXT NOT NULL,
      first_day INTEGER NOT NULL, last_day INTEGER NOT NULL, kind TEXT NOT NULL, kpi TEXT,
      text TEXT NOT NULL, noted_at TEXT NOT NULL)
    """

  /// Enters a note, unless the very same is there: a command that is given twice says nothing twice.
  public func add(_ note: AgentNote, notedAt: String) throws -> StoredNote {
    try guarded {
      try change { db in
        // Stores that were made before there were notes.
        try db.execute(sql: Self.noteTable)
        let values: StatementArguments = [
          note.agent, note.period, note.days.lowerBound.number, note.days.upperBound.number,
          note.kind.rawValue, note.kpi, note.text,
        ]
        let same = try Row.fetchOne(
          db,
          sql: """
            SELECT * FROM agent_note WHERE agent = ? AND period = ? AND first_day = ? AND last_day = ?
            AND kind = ? AND kpi IS ? AND text = ?
            """, arguments: values)
        if var known = same.flatMap(Self.note) {
          known.isRepeated = true
          return known
        }
        try db.execute(
          sql: """
            INSERT INTO agent_note (agent, period, first_day, last_day, kind, kpi, text, noted_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, arguments: values + [notedAt])
        return StoredNote(id: db.lastInsertedRowID, note: note, notedAt: notedAt)
      }
    }
  }

  /// Whether a call, ticket or outage notice of an id is there.
  ///
  /// Cost: a look-up in each table of them.
  public func isRecord(_ id: String) throws -> Bool {
    try guarded {
      try queue.read { db in
        try [RecordKind.call, .ticket, .outageNotice].contains { kind in
          try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM \(kind.table) WHERE \(kind.identity[0].name) = ?)",
            arguments: [id]) ?? false
        }
      }
    }
  }

  /// Every note, or those of one agent, in the order of their periods, then as they were entered.
  public func notes(of agent: String? = nil) throws -> [StoredNote] {
    try guarded {
      try queue.read { db in
        guard try db.tableExists("agent_note") else { return [] }
        return try Row.fetchAll(
          db,
          sql: """
            SELECT * FROM agent_note WHERE agent = ifnull(?, agent)
            ORDER BY first_day, last_day, id
            """, arguments: [agent]
        ).compactMap(Self.note)
      }
    }
  }

  /// Removes a note.
  /// - Returns: what it was; nil when there is none of that id.
  public func removeNote(_ id: Int64) throws -> StoredNote? {
    try guarded {
      try change { db in
        guard try db.tableExists("agent_note") else { return nil }
        let row = try Row.fetchOne(
          db, sql: "SELECT * FROM agent_note WHERE id = ?", arguments: [id])
        try db.execute(sql: "DELETE FROM agent_note WHERE id = ?", arguments: [id])
        return row.flatMap(Self.note)
      }
    }
  }

  /// nil for a kind that this program doesn't know.
  private static func note(_ row: Row) -> StoredNote? {
    guard let kind = AgentNote.Kind(rawValue: row["kind"]) else { return nil }
    let (first, last): (Int32, Int32) = (row["first_day"], row["last_day"])
    return StoredNote(
      id: row["id"],
      note: AgentNote(
        agent: row["agent"], period: row["period"],
        days: Day(number: first)...Day(number: max(first, last)), kind: kind, kpi: row["kpi"],
        text: row["text"]),
      notedAt: row["noted_at"])
  }
}
