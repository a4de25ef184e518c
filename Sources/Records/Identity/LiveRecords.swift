/// The live records of one kind in memory: what a store keeps, for figures straight from files.
public struct LiveRecords: Sendable {
  private var all: RecordBatch
  private var isLive: [Bool] = []
  private var groups: [String: [Int]] = [:]

  public init(_ kind: RecordKind) { all = RecordBatch(kind: kind) }

  /// Takes what a file says; rows that name another object under a live id are left out.
  ///
  /// - Returns: a decision for each row of the resolution's groups.
  public mutating func apply(
    _ resolution: FileResolution, of batch: RecordBatch
  ) -> [(row: Int, decision: Decision)] {
    var decisions: [(row: Int, decision: Decision)] = []
    for (key, rows) in resolution.groups {
      let live = groups[key] ?? []
      let decided = Decision.decide(
        rows, of: batch, beside: live, of: all,
        isEqual: { batch.row($0, equals: $1, of: all) })
      for (row, decision) in zip(rows, decided) {
        decisions.append((row, decision))
        switch decision {
        case .unchanged, .idReused: continue
        case .corrected(let old):
          isLive[old] = false
          groups[key]?.removeAll { $0 == old }
        case .new: break
        }
        groups[key, default: []].append(all.count)
        all.append(row, of: batch)
        isLive.append(true)
      }
    }
    return decisions
  }

  /// The live records, in the order in which files gave them.
  public var batch: RecordBatch {
    if isLive.allSatisfy({ $0 }) { return all }
    return all.selecting(isLive.indices.filter { isLive[$0] })
  }

  /// The record at a place that a decision names, alone in a batch.
  public func record(at place: Int) -> RecordBatch { all.selecting([place]) }
}
