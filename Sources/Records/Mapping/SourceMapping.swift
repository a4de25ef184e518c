/// How the files of a foreign system say what a kind of record says.
public struct SourceMapping: Sendable, Hashable {
  /// A pattern of file names with `*` and `?`, as `cti_*.txt`; the folder is not looked at.
  public var files: String
  public var kind: RecordKind
  /// The byte between fields.
  public var delimiter: UInt8
  /// A name that iconv knows, as `GB18030`; `UTF-8` unless said otherwise.
  public var encoding: String
  /// Where each canonical field comes from, by its name. A field that is not named here and not in
  /// `absent` is read from the column of its own name, if the file has one.
  public var fields: [String: FieldMapping]
  /// Canonical fields that the system does not record at all: they count as missing.
  public var absent: [String]
  /// Values that mean empty in every column, as `NULL` or `-`.
  public var emptyValues: [String]

  public init(
    files: String, kind: RecordKind, delimiter: UInt8 = UInt8(ascii: ","),
    encoding: String = "UTF-8", fields: [String: FieldMapping] = [:], absent: [String] = [],
    emptyValues: [String] = []
  ) {
    self.files = files
    self.kind = kind
    self.delimiter = delimiter
    self.encoding = encoding
    self.fields = fields
    self.absent = absent
    self.emptyValues = emptyValues
  }
}

/// Where one canonical field comes from.
public struct FieldMapping: Sendable, Hashable {
  public var source: Source
  /// The form of a time or day; nil for the canonical one.
  public var dateForm: DateForm?
  /// The form of a duration; nil for whole seconds.
  public var durationForm: DurationForm?
  /// What the file's words mean; nil when they are the canonical ones.
  public var values: ValueTable?
  /// Values that mean empty in this field, beside those of the whole source.
  public var emptyValues: [String]

  public enum Source: Sendable, Hashable {
    /// The column of that name.
    case column(String)
    /// Columns joined with a text between them; empty when all of them are.
    case joined([String], separator: String)
    /// The same value in every row.
    case constant(String)
  }

  public init(
    _ source: Source, dateForm: DateForm? = nil, durationForm: DurationForm? = nil,
    values: ValueTable? = nil, emptyValues: [String] = []
  ) {
    self.source = source
    self.dateForm = dateForm
    self.durationForm = durationForm
    self.values = values
    self.emptyValues = emptyValues
  }
}

/// What the words of a file mean in a canonical field.
public struct ValueTable: Sendable, Hashable {
  /// The canonical value of each word; an empty text means missing.
  public var meanings: [String: String]
  public var unlisted: Unlisted

  /// What becomes of a word that is not listed; there is no default, so that somebody decided.
  public enum Unlisted: Sendable, Hashable {
    /// The row is rejected.
    case reject
    /// The word is read as it stands.
    case keep
    /// The word is read as this one; an empty text means missing.
    case value(String)
  }

  public init(meanings: [String: String], unlisted: Unlisted) {
    self.meanings = meanings
    self.unlisted = unlisted
  }
}

/// The form of a duration.
public enum DurationForm: String, Sendable, Hashable, CaseIterable {
  case seconds
  /// `H:MM:SS`, hours with one or more digits.
  case clock = "H:MM:SS"
  /// `M:SS`, minutes with one or more digits.
  case minutes = "M:SS"
}
