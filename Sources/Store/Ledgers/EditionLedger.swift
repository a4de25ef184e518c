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
  /// The files that its figures rest on.
  var files: [FileRows]
  /// Set when the figures are not those that were entered.
  public var contradiction: StoreContradiction?
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
            SELECT id, watermark, digest FROM edition
            WHERE period = ? AND watermark <> ? AND \(Self.isPublished) ORDER BY id DESC LIMIT 1
            """, arguments: [period.description, watermark])
        guard let row else { return nil }
        let figures = try Self.figures(of: row["id"], db)
        let (kept, found) = (row["digest"] as String, digest(of: figures))
        return PublishedEdition(
          watermark: row["watermark"], files: try EditionFiles.all(of: row["id"], db),
          contradiction: kept == found
            ? nil
            : StoreContradiction(
              place: .edition(period.description), found: found, expected: kept),
          figures: figures)
      }
    }
  }

  /// The keys with figures in the newest edition of a period, by scope; nil when there is none.
  public func publishedKeys(of period: Period) throws -> [String: Set<String>]? {
    try guarded {
      try queue.read { db in
        let id = try Int64.fetchOne(
          db,
          sql: "SELECT id FROM edition WHERE period = ? AND \(Self.isPublished)"
            + " ORDER BY id DESC LIMIT 1", arguments: [period.description])
        guard let id else { return nil }
        return try Row.fetchAll(
          db, sql: "SELECT DISTINCT scope, key FROM edition_figure WHERE edition_id = ?",
          arguments: [id]
        ).reduce(into: [:]) { keys, row in
          keys[row["scope"], default: []].insert(row["key"] as String)
        }
      }
    }
  }

  static func figures(of edition: Int64, _ db: Database) throws -> [PublishedFigure] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM edition_figure WHERE edition_id = ?", arguments: [edition]
    ).map {
      PublishedFigure(
        kpi: $0["kpi"], scope: $0["scope"], key: $0["key"], value: $0["value"],
        numerator: $0["numerator"], denominator: $0["denominator"],
        missing: $0["missing"], excluded: $0["excluded"], verdict: $0["verdict"])
    }
  }

  /// A code of an edition's figures that can't be made without the store's key.
  func digest(of figures: [PublishedFigure]) -> String {
    let lines = figures.map { figure in
      [
        figure.kpi, figure.scope, figure.key, figure.value.map { "\($0)" } ?? "",
        figure.numerator, figure.denominator, figure.missing, figure.excluded, figure.verdict,
      ].joined(separator: "\u{1F}")
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return key.code(of: "edition\n" + lines.joined(separator: "\n"))
  }

  /// `number` is 0 while an edition is not in its place yet.
  private static let isPublished = "number IS NULL"

  /// Enters an edition and its figures before it is put in its place: it is compared with nothing until it is
  /// confirmed, and a run that ends in between leaves the figures to the next one.
  public func announce(
    edition period: Period, watermark: String, program: String, figures: [PublishedFigure]
  ) throws {
    try guarded {
      try change { db in
        try Self.remove("number = 0", period, watermark, db)
        try db.execute(
          sql: """
            INSERT INTO edition (period, watermark, program, number, digest) VALUES (?, ?, ?, 0, ?)
            """,
          arguments: [period.description, watermark, program, digest(of: figures)])
        let id = db.lastInsertedRowID
        try EditionFiles.add(
          try EditionFiles.feeding(period.first...period.last, db), to: id, db)
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

  /// The announced edition of a watermark stands in its place, and takes that of the entry of the same watermark;
  /// nothing where none is announced.
  public func confirm(edition period: Period, watermark: String) throws {
    try guarded {
      let isAnnounced = try queue.read { db in
        try Bool.fetchOne(
          db,
          sql: """
            SELECT EXISTS (SELECT 1 FROM edition WHERE period = ? AND watermark = ? AND number = 0)
            """, arguments: [period.description, watermark]) ?? false
      }
      guard isAnnounced else { return }
      try change { db in
        try Self.remove(Self.isPublished, period, watermark, db)
        try db.execute(
          sql: "UPDATE edition SET number = NULL WHERE period = ? AND watermark = ?",
          arguments: [period.description, watermark])
      }
    }
  }

  private static func remove(
    _ condition: String, _ period: Period, _ watermark: String, _ db: Database
  ) throws {
    let old = try Int64.fetchAll(
      db, sql: "SELECT id FROM edition WHERE period = ? AND watermark = ? AND \(condition)",
      arguments: [period.description, watermark])
    for id in old {
      for ledger in ["edition_figure", "edition_file"] {
        try db.execute(sql: "DELETE FROM \(ledger) WHERE edition_id = ?", arguments: [id])
      }
      try db.execute(sql: "DELETE FROM edition WHERE id = ?", arguments: [id])
    }
  }
}
