import Metrics
public import Records
import Statistics

/// Aggregates by day and key on one basis: what engines produce, stores keep and figures are made of.
public struct Rollup: Sendable {
  public let layout: AggregateLayout
  public let basis: Basis
  public private(set) var cells: [Key: Cell] = [:]

  /// A day and an agent id or a county; the name is empty when the record has none.
  public struct Key: Sendable, Hashable, Comparable {
    public let day: Day
    public let name: String

    public static func < (left: Key, right: Key) -> Bool {
      left.day == right.day
        ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8) : left.day < right.day
    }

    public init(day: Day, name: String) {
      self.day = day
      self.name = name
    }
  }

  public init(layout: AggregateLayout, basis: Basis) {
    self.layout = layout
    self.basis = basis
  }

  public mutating func add(_ cell: Cell, at key: Key) {
    cells[key, default: Cell(layout)].add(cell)
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
    let names =
      switch basis {
      case .agent: units.agents
      case .county: units.counties
      }
    var keys: [Key] = []
    var places: [Key: Int] = [:]
    let groups = (0..<units.count).map { unit -> Int? in
      if let days, !days.contains(units.days[unit]) { return nil }
      let key = Key(day: units.days[unit], name: names[unit])
      if let place = places[key] { return place }
      places[key] = keys.count
      keys.append(key)
      return keys.count - 1
    }
    return (groups, keys)
  }

  public mutating func add(_ other: Rollup) {
    for (key, cell) in other.cells { add(cell, at: key) }
  }
}
