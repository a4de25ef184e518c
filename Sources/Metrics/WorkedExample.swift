/// A few records and the figures they must give, on every engine.
public struct WorkedExample: Sendable {
  /// What the example shows, as a short sentence.
  public let name: String
  /// Canonical files, each with its header; the kinds are recognised.
  public let files: [String]
  /// The days that figures are computed for, as `2026-10` or `2026-10-01..2026-10-07`.
  public let period: String
  public let expected: [Expected]
  /// Where the example stands, for messages.
  public let file: String
  public let line: Int

  /// One row of figures.
  public struct Expected: Sendable, Hashable {
    /// `centre`, `team`, `agent`, `county` or `day`.
    public let scope: String
    public let key: String
    /// nil for no value.
    public let value: Double?
    public let numerator: Int64
    public let denominator: Int64
    public let missing: Int64
    public let excluded: Int64

    public init(
      _ scope: String = "centre", _ key: String = "centre", value: Double?, numerator: Int64,
      denominator: Int64, missing: Int64 = 0, excluded: Int64 = 0
    ) {
      self.scope = scope
      self.key = key
      self.value = value
      self.numerator = numerator
      self.denominator = denominator
      self.missing = missing
      self.excluded = excluded
    }
  }

  /// `gives` holds every row of the scopes it names; an empty `gives` means that the centre has no row.
  public init(
    _ name: String, _ files: String..., period: String = "2026-10", gives expected: Expected...,
    file: String = #fileID, line: Int = #line
  ) {
    self.name = name
    self.files = files
    self.period = period
    self.expected = expected
    self.file = file
    self.line = line
  }
}
