/// What a file says about each identity, before the file is compared with anything else.
public struct FileResolution: Sendable {
  /// The groups of the file in the order of their first rows: the rows that may be taken, by the
  /// key of their group.
  public private(set) var groups: [(key: String, rows: [Int])] = []
  /// Rows equal to an earlier row of the file, with that row.
  public private(set) var repeats: [(row: Int, of: Int)] = []
  /// Rows of an identity that the file gives with different contents, with another such row:
  /// nobody guesses which one is right.
  public private(set) var conflicts: [(row: Int, with: Int)] = []

  /// Cost: one pass and a dictionary entry a group.
  public init(_ batch: RecordBatch) {
    var places: [String: Int] = [:]
    places.reserveCapacity(batch.count)
    let keys = GroupKeys(batch)
    for row in 0..<batch.count {
      let key = keys[row]
      if let place = places[key] {
        groups[place].rows.append(row)
      } else {
        places[key] = groups.count
        groups.append((key, [row]))
      }
    }
    for place in groups.indices where groups[place].rows.count > 1 { settle(place, batch) }
    groups.removeAll { $0.rows.isEmpty }
  }

  private mutating func settle(_ place: Int, _ batch: RecordBatch) {
    let rows = groups[place].rows
    let settled = GroupRows(rows, of: batch).settled {
      batch.row(rows[$0], equals: rows[$1], of: batch)
    }
    conflicts += settled.conflicts.map { (rows[$0.row], rows[$0.with]) }
    repeats += settled.repeats.map { (rows[$0.row], rows[$0.of]) }
    groups[place].rows = settled.kept.map { rows[$0] }
  }
}

/// The keys that gather the rows of a batch: the fields of the identity, without the part.
public struct GroupKeys {
  private let batch: RecordBatch
  private let fields: [Int]

  public init(_ batch: RecordBatch) {
    self.batch = batch
    fields = batch.kind.groupFields.map(batch.kind.index(of:))
  }

  public subscript(row: Int) -> String {
    if fields.count == 1, !batch.kind.fields[fields[0]].isInteger {
      return batch.columns[fields[0]].texts[row]
    }
    return fields.map { batch.text($0, row: row) }.joinedKey
  }
}
