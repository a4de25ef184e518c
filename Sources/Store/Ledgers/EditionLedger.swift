import GRDB
public import Records

/// A figure as an edition published it: enough to see later that it changed.
public struct PublishedFigure: Sendable, Hashable {
  public var kpi: String
  public var scope: String
  public var key: String
  public var value: Double?
  public var numerator: String
  public var denominator: String
  public var missing: String
  public var excluded: String
  public var verdict: String

  public init(
    kpi: String, scope: String, key: String, value: Double?, numerator: String,
    denominator: String, missing: String, excluded: String, verdict: String
  ) {
    self.kpi = kpi
    self.scope = scope
    self.key = key
    self.value = value
    self.numerator = numerator
    self.denominator = denominator
    self.missing = missing
    self.excluded = excluded
    self.verdict = verdict
  }
}

/// An edition in the store's ledger.
public struct PublishedEdition: Sendable {
  public var watermark: String
  /// The id of the newest import that it knew; 0 when there was none.
  public var lastImport: Int64
  public var figures: [PublishedFigure]
}

extension Store {
  /// The newest edition of a period that was made of other data; nil when there is none.
  public func lastEdition(of period: Period, otherThan watermark: String) throws
    -> PublishedEdition?
  {
    try guarded {
      try queue.read { db in
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT id, watermark, last_import FROM edition WHERE period = ? AND watermark <> ?
            ORDER BY id DESC LIMIT 1
            """, arguments: [period.description, watermark])
        guard let row else { return nil }
        let figures = try Row.fetchAll(
          db, sql: "SELECT * FROM edition_figure WHERE edition_id = ?",
          arguments: [row["id"] as Int64])
        return PublishedEdition(
          watermark: row["watermark"], lastImport: row["last_import"],
          figures: figures.map {
            PublishedFigure(
              kpi: $0["kpi"], scope: $0["scope"], key: $0["key"], value: $0["value"],
              numerator: $0["numerator"], denominator: $0["denominator"],
              missing: $0["missing"], excluded: $0["excluded"], verdict: $0["verdict"])
          })
      }
    }
  }

  /// Enters an edition and its figures; the same watermark again takes the place of its entry.
  public func record(
    edition period: Period, watermark: String, program: String, figures: [PublishedFigure]
  ) throws {
    try guarded {
      try queue.write { db in
        let old = try Int64.fetchAll(
          db, sql: "SELECT id FROM edition WHERE period = ? AND watermark = ?",
          arguments: [period.description, watermark])
        for id in old {
          try db.execute(sql: "DELETE FROM edition_figure WHERE edition_id = ?", arguments: [id])
          try db.execute(sql: "DELETE FROM edition WHERE id = ?", arguments: [id])
        }
        try db.execute(
          sql: """
            INSERT INTO edition (period, watermark, program, last_import)
            VALUES (?, ?, ?, (SELECT coalesce(max(id), 0) FROM import))
            """, arguments: [period.description, watermark, program])
        let id = db.lastInsertedRowID
        let statement = try db.makeStatement(
          sql: "INSERT INTO edition_figure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for figure in figures {
          try statement.execute(arguments: [
            id, figure.kpi, figure.scope, figure.key, figure.value, figure.numerator,
            figure.denominator, figure.missing, figure.excluded, figure.verdict,
          ])
        }
      }
    }
  }
}
