/// How often each whole number occurs: adds and subtracts exactly, and gives exact percentiles.
///
/// Durations of calls are small numbers, so that counts stand in an array; the few that are not
/// stand in a dictionary. Many histograms merge at the speed of adding arrays. One that was read and
/// that nothing was added to stays as its bytes: of thousands of agents most are such.
public struct Histogram: Sendable {
  /// Values from 0 to below this have a place in the array.
  static let denseLimit: Int64 = 4_096

  /// Counts of 0, 1, 2, …; what lies beyond the end is 0.
  var dense: [Int64] = []
  /// Counts of all other values, never 0.
  var sparse: [Int64: Int64] = [:]
  /// All that there is, as bytes; empty as soon as there are counts.
  var packed: [UInt8] = []

  public init() {}

  /// - Parameter counts: how often 0, 1, 2, … occur, below 4,096 of them.
  public init(counts: [Int64]) {
    precondition(counts.count <= Self.denseLimit, "\(counts.count) counts in a row")
    dense = counts
  }

  public mutating func add(_ value: Int64, times: Int64 = 1) {
    unpack()
    guard (0..<Self.denseLimit).contains(value) else {
      let count = sparse[value, default: 0] + times
      sparse[value] = count == 0 ? nil : count
      return
    }
    let place = Int(value)
    makeRoom(for: place)
    dense[place] += times
  }

  /// Lengthens the array where it ends before a place: by half as much again, because values often come
  /// in ascending order.
  mutating func makeRoom(for place: Int) {
    guard place >= dense.count else { return }
    let length = min(max(place + 1, dense.count + dense.count / 2), Int(Self.denseLimit))
    dense.append(contentsOf: repeatElement(0, count: length - dense.count))
  }

  /// Adds another one so many times; takes it back where that is −1.
  public mutating func add(_ other: Histogram, times weight: Int64 = 1) {
    unpack()
    guard other.packed.isEmpty else { return other.forEach { add($0, times: weight * $1) } }
    if dense.count < other.dense.count {
      dense.append(contentsOf: repeatElement(0, count: other.dense.count - dense.count))
    }
    for place in other.dense.indices { dense[place] += weight * other.dense[place] }
    for (value, times) in other.sparse { add(value, times: weight * times) }
  }

  public var isEmpty: Bool {
    packed.isEmpty && sparse.isEmpty && dense.allSatisfy { $0 == 0 }
  }

  /// The values that occur and how often, in ascending order.
  public var ordered: [(value: Int64, count: Int64)] {
    var ordered: [(value: Int64, count: Int64)] = []
    forEach { ordered.append(($0, $1)) }
    return ordered
  }

  /// Hands over the values that occur and how often, in ascending order.
  @inline(__always)
  func forEach(_ body: (_ value: Int64, _ count: Int64) -> Void) {
    guard packed.isEmpty else {
      return packed.withUnsafeBytes { Self.forEach(in: $0, body) }
    }
    let rest = sparse.isEmpty ? [] : sparse.sorted { $0.key < $1.key }
    for (value, count) in rest where value < 0 { body(value, count) }
    dense.withUnsafeBufferPointer { dense in
      for place in 0..<dense.count where dense[place] != 0 { body(Int64(place), dense[place]) }
    }
    for (value, count) in rest where value >= 0 { body(value, count) }
  }

  /// The number of times each value occurs, never 0.
  public var counts: [Int64: Int64] {
    Dictionary(uniqueKeysWithValues: ordered.map { ($0.value, $0.count) })
  }

  /// The values at fractions 0...1, by linear interpolation between the closest ranks (type 7 of
  /// Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician 50
  /// (1996), 361–365; a spreadsheet's PERCENTILE.INC); nil when there is no value.
  public func percentiles(_ fractions: [Double]) -> [Double]? {
    var total: Int64 = 0
    forEach { total += $1 }
    guard total > 0 else { return nil }
    let positions = fractions.map { $0 * Double(total - 1) }
    let ranks = positions.map { Int64($0.rounded(.down)) }
    let values = values(at: ranks.flatMap { [$0, min($0 + 1, total - 1)] }.sorted())
    return zip(positions, ranks).map { position, rank in
      let low = Double(values[rank] ?? 0)
      let rest = position - Double(rank)
      return rest == 0 ? low : low + rest * (Double(values[rank + 1] ?? 0) - low)
    }
  }

  /// The values at ranks in ascending order, counted from 0 and below the number of all.
  private func values(at ranks: [Int64]) -> [Int64: Int64] {
    var found: [Int64: Int64] = [:]
    var (seen, next) = (Int64(0), 0)
    forEach { value, count in
      seen += count
      while next < ranks.count, ranks[next] < seen {
        found[ranks[next]] = value
        next += 1
      }
    }
    return found
  }
}

extension Histogram: Hashable {
  public static func == (left: Histogram, right: Histogram) -> Bool {
    if !left.packed.isEmpty || !right.packed.isEmpty {
      return left.packed == right.packed || left.counts == right.counts
    }
    guard left.sparse == right.sparse else { return false }
    // An array that is longer for zeros says the same.
    let shared = min(left.dense.count, right.dense.count)
    return left.dense[..<shared] == right.dense[..<shared]
      && left.dense[shared...].allSatisfy { $0 == 0 }
      && right.dense[shared...].allSatisfy { $0 == 0 }
  }

  public func hash(into hasher: inout Hasher) {
    for (value, count) in ordered {
      hasher.combine(value)
      hasher.combine(count)
    }
  }
}
