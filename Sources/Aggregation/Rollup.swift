public import Metrics
public import Records
import Statistics

/// Aggregates by day and labels: what engines produce, stores keep and figures are made of.
public struct Rollup: Sendable {
  public let layout: AggregateLayout
  public let shape: RollupShape
  public private(set) var cells: [Key: Cell] = [:]

  /// A day and a label a dimension, as an agent id or a county; a label is empty when the record
  /// has none.
  public struct Key: Sendable, Hashable, Comparable {
    public let day: Day
    public let labels: [String]

    /// The first label.
    public var name: String { labels[0] }

    public static func < (left: Key, right: Key) -> Bool {
      guard left.day == right.day else { return left.day < right.day }
      for (one, other) in zip(left.labels, right.labels) where one != other {
        return one.utf8.lexicographicallyPrecedes(other.utf8)
      }
      return left.labels.count < right.labels.count
    }

    public init(day: Day, labels: [String]) {
      self.day = day
      self.labels = labels
    }

    public init(day: Day, name: String) { self.init(day: day, labels: [name]) }
  }

  public var basis: Basis { shape.basis }

  public init(shape: RollupShape, metrics: [Metric]) {
    self.init(layout: AggregateLayout(shape, metrics: metrics), shape: shape)
  }

  /// - Parameter layout: one made for the shape.
  public init(layout: AggregateLayout, shape: RollupShape) {
    self.layout = layout
    self.shape = shape
  }

  /// The rollup that figures of a basis are made of.
  public init(layout: AggregateLayout, basis: Basis) {
    self.init(layout: layout, shape: .figures(of: layout.subject, basis))
  }

  /// Adds a cell, or takes it back with a weight of −1.
  public mutating func add(_ cell: Cell, weight: Int64 = 1, at key: Key) {
    if weight == 1, cells[key] == nil {
      cells[key] = cell
    } else {
      cells[key, default: Cell(layout)].add(cell, times: weight)
    }
  }

  /// Adds units, or takes them back with a weight of −1. Units outside `days` are passed over.
  ///
  /// Cost: each distinct filter is evaluated once over the batch's columns, then one pass a quantity.
  public mutating func add(
    _ units: UnitBatch, weight: Int64 = 1, days: ClosedRange<Day>? = nil
  ) {
    guard units.count > 0 else { return }
    let (groups, keys) = self.groups(of: units, days: days)
    var added = Array(repeating: Cell(layout), count: keys.count)
    var masks = FilterMasks(units)
    for (place, aggregate) in layout.aggregates.enumerated() {
      let mask = masks[aggregate.filter]
      switch aggregate {
      case .count:
        for unit in mask.indices where mask[unit] {
          if let group = groups[unit] { added[group].values[place] += Int128(weight) }
        }
      case .sum(let measure, _), .sumOfSquares(let measure, _):
        let isSquared = if case .sumOfSquares = aggregate { true } else { false }
        let column = units.column(measure)
        for unit in mask.indices where mask[unit] && column[unit] != RecordBatch.missing {
          guard let group = groups[unit] else { continue }
          let value = Int128(column[unit])
          added[group].values[place] += Int128(weight) * (isSquared ? value * value : value)
        }
      }
    }
    for (place, histogram) in layout.histograms.enumerated() {
      let mask = masks[histogram.filter]
      let column = units.column(histogram.measure)
      for unit in mask.indices where mask[unit] && column[unit] != RecordBatch.missing {
        if let group = groups[unit] {
          added[group].histograms[place].add(column[unit], times: weight)
        }
      }
    }
    for (key, cell) in zip(keys, added) { add(cell, at: key) }
  }

  /// The group of each unit, nil outside the days, and the keys of the groups.
  private func groups(
    of units: UnitBatch, days: ClosedRange<Day>?
  ) -> (groups: [Int?], keys: [Key]) {
    var keys: [Key] = []
    var places: [Day: Int] = [:]
    var groups = units.days.map { day -> Int? in
      if let days, !days.contains(day) { return nil }
      if let place = places[day] { return place }
      places[day] = keys.count
      keys.append(Key(day: day, labels: []))
      return keys.count - 1
    }
    // Each dimension splits the groups so far, so that a label is hashed once a unit.
    for dimension in shape.dimensions {
      let labels = dimension.labels(of: units)
      var split: [Key] = []
      var places: [Split: Int] = [:]
      for unit in groups.indices {
        guard let group = groups[unit] else { continue }
        let next = Split(group: group, label: labels[unit])
        if let place = places[next] {
          groups[unit] = place
          continue
        }
        places[next] = split.count
        groups[unit] = split.count
        split.append(Key(day: keys[group].day, labels: keys[group].labels + [labels[unit]]))
      }
      keys = split
    }
    return (groups, keys)
  }

  private struct Split: Hashable {
    var group: Int
    var label: String
  }

  /// The cells that are not zero, in the order of their keys.
  public var ordered: [(key: Key, cell: Cell)] {
    precondition(shape.dimensions.count <= 3, "a place has room for three labels")
    // Labels are compared with each other once, not for each pair of keys.
    let labels = Set(cells.keys.flatMap(\.labels)).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let ranks = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, UInt128($0)) })
    func place(_ key: Key) -> UInt128 {
      // Days before 1970 come first, too.
      let day = UInt128(UInt32(bitPattern: key.day.number) ^ 1 << 31)
      return key.labels.reduce(day) { $0 << 32 | (ranks[$1] ?? 0) }
    }
    return cells.filter { !$0.value.isZero }
      .map { (place: place($0.key), key: $0.key, cell: $0.value) }
      .sorted { $0.place < $1.place }
      .map { ($0.key, $0.cell) }
  }

  public mutating func add(_ other: Rollup) {
    for (key, cell) in other.cells { add(cell, at: key) }
  }
}
