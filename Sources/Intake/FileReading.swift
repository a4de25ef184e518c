public import Records

/// What reading one file came to, beside the records themselves.
public struct FileReading: Sendable {
  public let kind: RecordKind
  /// Rows under the header, rejected ones included; blank lines are no rows.
  public internal(set) var rowsRead = 0
  /// In the order of the file; with the row's first fault each. At most the reader's limit.
  public internal(set) var rejects: [Reject] = []
  /// How many rows were rejected for each reason, also beyond the limit of `rejects`.
  public internal(set) var rejectCounts: [Reject.Code: Int] = [:]
  /// Columns that no field is read from, in the order of the file: codes of `ColumnName`.
  public let unknownColumns: [String]
  /// Fields that may be left out and are, neither in the header nor in the mapping.
  public let absentFields: [String]
  /// Fields that the mapping says are not recorded.
  public let notRecordedFields: [String]
  /// Unlikely values that were kept, in the order of the rules.
  public internal(set) var warnings: [Warning] = []

  public struct Warning: Sendable, Hashable {
    public let value: UnlikelyValue
    public internal(set) var count: Int
    public let firstLine: Int

    /// What was found, how often and where first.
    public func message(_ language: Language) -> String {
      Words(
        "\(count) \(count == 1 ? "row" : "rows"), first on line \(firstLine): "
          + "\(value.title.english) (kept)",
        "\(count)行，首见于第\(firstLine)行：\(value.title.chinese)（保留）")[language]
    }
  }

  public var rejectedCount: Int { rejectCounts.values.reduce(0, +) }

  init(_ layout: Layout) {
    kind = layout.kind
    unknownColumns = layout.unknownColumns
    var (absent, notRecorded): ([String], [String]) = ([], [])
    for (field, source) in zip(layout.kind.fields, layout.sources) {
      switch source {
      case .notInFile: absent.append(field.name)
      case .notRecorded: notRecorded.append(field.name)
      case .column, .mapped, .constant: break
      }
    }
    absentFields = absent
    notRecordedFields = notRecorded
  }

  mutating func add(_ reject: @autoclosure () -> Reject, _ code: Reject.Code, limit: Int) {
    rejectCounts[code, default: 0] += 1
    if rejects.count < limit { rejects.append(reject()) }
  }

  mutating func addWarnings(of batch: RecordBatch) {
    for value in UnlikelyValue.all where value.kind == kind {
      let found = value.count(in: batch)
      if found.count > 0 {
        add(Warning(value: value, count: found.count, firstLine: found.firstLine))
      }
    }
  }

  private mutating func add(_ warning: Warning) {
    if let place = warnings.firstIndex(where: { $0.value == warning.value }) {
      let other = warnings[place]
      warnings[place] = Warning(
        value: warning.value, count: warning.count + other.count,
        firstLine: min(warning.firstLine, other.firstLine))
    } else {
      warnings.append(warning)
    }
    let order = UnlikelyValue.all
    warnings.sort {
      (order.firstIndex(of: $0.value) ?? 0) < (order.firstIndex(of: $1.value) ?? 0)
    }
  }

  mutating func addWarning(_ value: UnlikelyValue, count: Int, firstLine: Int) {
    add(Warning(value: value, count: count, firstLine: firstLine))
  }

  /// The reading of a file whose parts were read apart; at least one.
  init(merging parts: [FileReading], limit: Int) {
    self = parts[0]
    for part in parts.dropFirst() {
      rowsRead += part.rowsRead
      rejects += part.rejects
      rejectCounts.merge(part.rejectCounts, uniquingKeysWith: +)
      for warning in part.warnings { add(warning) }
    }
    rejects = Array(rejects.sorted { $0.line < $1.line }.prefix(limit))
  }
}
