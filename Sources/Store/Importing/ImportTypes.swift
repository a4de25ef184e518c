public import Records

/// A file as it was read, before the store decides about its rows.
public struct ImportedFile: Sendable {
  /// The file's name without its folder.
  public var name: String
  public var sha256: [UInt8]
  public var bytes: Int
  /// How it was read: equal for the same mapping of the same kind.
  public var reading: String
  public var kind: RecordKind
  public var unknownColumns: [String]
  public var absentColumns: [String]
  /// When the import ran, for the ledger only.
  public var importedAt: String
  public var program: String

  public init(
    name: String, sha256: [UInt8], bytes: Int, reading: String, kind: RecordKind,
    unknownColumns: [String], absentColumns: [String], importedAt: String, program: String
  ) {
    self.name = name
    self.sha256 = sha256
    self.bytes = bytes
    self.reading = reading
    self.kind = kind
    self.unknownColumns = unknownColumns
    self.absentColumns = absentColumns
    self.importedAt = importedAt
    self.program = program
  }
}

/// A row that was not taken, as the store keeps it: without personal data.
public struct StoredReject: Sendable, Hashable {
  public var line: Int
  public var field: String?
  /// The place of the column in the file, from 1.
  public var position: Int?
  public var code: String
  public var expected: String
  public var found: String
  public var raw: String

  public init(
    line: Int, field: String?, position: Int?, code: String, expected: String, found: String,
    raw: String
  ) {
    self.line = line
    self.field = field
    self.position = position
    self.code = code
    self.expected = expected
    self.found = found
    self.raw = raw
  }
}

/// The rejected rows of a file, and how many there are: of very many only the first are kept.
public struct StoredRejects: Sendable {
  public var rows: [StoredReject]
  public var total: Int

  public init(rows: [StoredReject], total: Int) {
    self.rows = rows
    self.total = total
  }
}

/// What became of the rows of a file: read = new + unchanged + corrected + rejected.
public struct ImportCounts: Sendable, Hashable {
  public var read = 0
  public var new = 0
  public var unchanged = 0
  public var corrected = 0
  public var rejected = 0

  public init() {}

  public var addsUp: Bool { read == new + unchanged + corrected + rejected }
}

/// A row that names another object under an id that is live.
public struct ReusedID: Sendable {
  /// The row's place in the file's batch.
  public var row: Int
  /// The live record, alone in a batch.
  public var live: RecordBatch
}
