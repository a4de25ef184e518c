public import Metrics
public import Records

/// The units of a batch that each filter means, every filter evaluated once.
public struct FilterMasks {
  private let units: UnitBatch
  private var known: [Filter: [Bool]] = [:]

  public init(_ units: UnitBatch) { self.units = units }

  public subscript(filter: Filter) -> [Bool] {
    mutating get {
      if let mask = known[filter] { return mask }
      let mask = evaluate(filter)
      known[filter] = mask
      return mask
    }
  }

  private mutating func evaluate(_ filter: Filter) -> [Bool] {
    let missing = RecordBatch.missing
    switch filter {
    case .all: return Array(repeating: true, count: units.count)
    case .yes(let measure): return units.column(measure).map { $0 == 1 }
    case .isRecorded(let measure): return units.column(measure).map { $0 != missing }
    case .atMost(let measure, let bound):
      return units.column(measure).map { $0 != missing && $0 <= bound }
    case .equals(let measure, let code): return units.column(measure).map { $0 == code }
    case .anyOf(let measure, let codes):
      return units.column(measure).map { codes.contains($0) }
    case .and(let left, let right): return zip(self[left], self[right]).map { $0 && $1 }
    case .or(let left, let right): return zip(self[left], self[right]).map { $0 || $1 }
    case .not(let filter): return self[filter].map { !$0 }
    }
  }
}
