/// The rows of one group in one file, as far as identities need them: when each began and which part
/// of its object it is; both 0 for kinds whose identities are not used again.
public struct GroupRows: Sendable {
  public var times: [Int64]
  public var parts: [Int64]
  /// Whether ids are used again, so that times and parts tell objects apart.
  public let isReused: Bool

  public init(times: [Int64], parts: [Int64]) {
    self.times = times
    self.parts = parts
    isReused = true
  }

  /// Rows that all have the same identity.
  public init(count: Int) {
    times = Array(repeating: 0, count: count)
    parts = times
    isReused = false
  }

  /// The rows at some places of a batch.
  init(_ rows: [Int], of batch: RecordBatch) {
    guard let reuse = batch.kind.reuse else {
      self.init(count: rows.count)
      return
    }
    let (times, parts) = (batch.integers(reuse.time), batch.integers(reuse.part))
    self.init(times: rows.map { times[$0] }, parts: rows.map { parts[$0] })
  }

  public var count: Int { times.count }

  /// Settles what a file says about each identity of the group.
  ///
  /// - Parameter isEqual: whether all fields of two rows are equal.
  public func settled(isEqual: (Int, Int) -> Bool) -> Settled {
    var settled = Settled()
    for same in identities {
      let first = same[0]
      if let other = same.first(where: { !isEqual($0, first) }) {
        settled.conflicts += same.map { ($0, $0 == first ? other : first) }
      } else {
        settled.kept.append(first)
        settled.repeats += same.dropFirst().map { ($0, first) }
      }
    }
    settled.kept.sort()
    return settled
  }

  /// What becomes of the rows of a group inside their file, by their places in the group.
  public struct Settled: Sendable {
    /// One row of each identity that is not contradicted, in the order of the file.
    public var kept: [Int] = []
    /// Rows equal to an earlier row, with that row.
    public var repeats: [(row: Int, of: Int)] = []
    /// Rows of an identity that the file gives with different contents, with another such row.
    public var conflicts: [(row: Int, with: Int)] = []
  }

  /// The rows gathered by identity, in the order of their first rows.
  private var identities: [[Int]] {
    guard isReused else { return [Array(0..<count)] }
    var order: [ObjectPart] = []
    var found: [ObjectPart: [Int]] = [:]
    for (row, label) in Components.labels(of: times).enumerated() {
      let identity = ObjectPart(label: label, part: parts[row])
      if found[identity] == nil { order.append(identity) }
      found[identity, default: []].append(row)
    }
    return order.map { found[$0] ?? [] }
  }
}

/// One piece of one object among the records of a reused id.
struct ObjectPart: Hashable {
  var label: Int
  var part: Int64
}
