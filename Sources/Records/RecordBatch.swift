/// Rows of one kind as columns: how records travel from files to the store and to aggregates.
public struct RecordBatch: Sendable {
  public let kind: RecordKind
  /// One column a field, in the order of `kind.fields`.
  public var columns: [Column]
  /// For each row the fields that its source does not have at all, a bit each by place in
  /// `kind.fields`: they are missing even where an empty field would have a meaning.
  public var notRecorded: [UInt64]
  /// For each row its line in the file, from 1; 0 where it did not come from one.
  public var lines: [Int]

  /// The values of one field; only the array of the field's storage is filled.
  public struct Column: Sendable {
    /// Numbers, durations in seconds, times and days since 1970, places of choices; `missing` for none.
    public var integers: [Int64] = []
    /// Texts, empty for none; lists joined by `;`.
    public var texts: [String] = []

    public init() {}
  }

  /// Stands for no value among integers.
  public static let missing = Int64.min

  public init(kind: RecordKind) {
    self.kind = kind
    columns = Array(repeating: Column(), count: kind.fields.count)
    notRecorded = []
    lines = []
  }

  public var count: Int { notRecorded.count }

  public func integers(_ field: Field) -> [Int64] { columns[kind.index(of: field)].integers }

  public func texts(_ field: Field) -> [String] { columns[kind.index(of: field)].texts }

  public mutating func append(_ row: Int, of other: RecordBatch) {
    for index in columns.indices {
      if kind.fields[index].isInteger {
        columns[index].integers.append(other.columns[index].integers[row])
      } else {
        columns[index].texts.append(other.columns[index].texts[row])
      }
    }
    notRecorded.append(other.notRecorded[row])
    lines.append(other.lines[row])
  }

  /// The rows of each value of a text field, in the order of their first rows.
  public func rows(groupedBy field: Field) -> [[Int]] {
    var places: [String: Int] = [:]
    var groups: [[Int]] = []
    for (row, key) in texts(field).enumerated() {
      if let place = places[key] {
        groups[place].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
    return groups
  }

  /// The rows at some places.
  public func selecting(_ rows: some Sequence<Int>) -> RecordBatch {
    var result = RecordBatch(kind: kind)
    for row in rows { result.append(row, of: self) }
    return result
  }

  /// Whether all fields of two rows are equal.
  public func row(_ row: Int, equals otherRow: Int, of other: RecordBatch) -> Bool {
    guard notRecorded[row] == other.notRecorded[otherRow] else { return false }
    for index in columns.indices {
      if kind.fields[index].isInteger {
        if columns[index].integers[row] != other.columns[index].integers[otherRow] { return false }
      } else if columns[index].texts[row] != other.columns[index].texts[otherRow] {
        return false
      }
    }
    return true
  }

  /// The value of a field as a canonical file writes it; empty when missing.
  public func text(_ fieldIndex: Int, row: Int) -> String {
    let field = kind.fields[fieldIndex]
    guard field.isInteger else { return columns[fieldIndex].texts[row] }
    let value = columns[fieldIndex].integers[row]
    guard value != Self.missing else { return "" }
    switch field.type {
    case .text, .list, .whole, .seconds: return String(value)
    case .time: return ClockTime(seconds: value).description
    case .day: return Day(number: Int32(value)).description
    case .choice(let words): return words[Int(value)]
    }
  }
}
