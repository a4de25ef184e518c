public import Records

/// What must be known of the data before the figures are believed.
public struct DataQuality: Sendable {
  /// One entry a kind of record, in the order of the report.
  public var kinds: [KindOfRecord]
  /// Agents whose rows in the roster overlap.
  public var overlappingAgents: [String]
  /// Agents with records in the period and no row of the roster on any of its days.
  public var agentsWithoutRoster: [String]
  /// Days of the period without any call.
  public var daysWithoutCalls: [Day]

  public init(
    kinds: [KindOfRecord] = [], overlappingAgents: [String] = [],
    agentsWithoutRoster: [String] = [], daysWithoutCalls: [Day] = []
  ) {
    self.kinds = kinds
    self.overlappingAgents = overlappingAgents
    self.agentsWithoutRoster = agentsWithoutRoster
    self.daysWithoutCalls = daysWithoutCalls
  }

  /// What became of the rows of one kind: read = new + unchanged + corrected + rejected.
  public struct KindOfRecord: Sendable {
    public var title: Words
    public var files, read, new, unchanged, corrected, rejected: Int
    /// Records that count at present.
    public var live: Int
    public var rejectedByReason: [RejectReason]
    /// Fields that the sources don't have at all.
    public var absentFields: [Words]

    public init(
      title: Words, files: Int, read: Int, new: Int, unchanged: Int, corrected: Int, rejected: Int,
      live: Int, rejectedByReason: [RejectReason] = [], absentFields: [Words] = []
    ) {
      self.title = title
      self.files = files
      self.read = read
      self.new = new
      self.unchanged = unchanged
      self.corrected = corrected
      self.rejected = rejected
      self.live = live
      self.rejectedByReason = rejectedByReason
      self.absentFields = absentFields
    }
  }

  /// Rows that were rejected for one reason.
  public struct RejectReason: Sendable {
    /// Stable, as `conflict`.
    public var code: String
    public var title: Words
    public var rows: Int

    public init(code: String, title: Words, rows: Int) {
      self.code = code
      self.title = title
      self.rows = rows
    }
  }
}
