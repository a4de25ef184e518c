import Metrics
import Records

/// Sorts units into classes: units of one class give the same answer to every filter of a panel.
final class UnitClasses {
  private let plan: PanelPlan
  private let conditions: [Condition]
  /// The class of each combination of answers; negative until it comes up.
  private let known: UnsafeMutablePointer<Int16>
  private let answers: UnsafeMutablePointer<Int32>
  /// For each class, the filters that mean its units.
  private(set) var holds: [[Bool]] = []

  /// The most units of one call.
  static let capacity = 4096

  init(_ plan: PanelPlan) {
    self.plan = plan
    conditions = plan.conditions
    known = .allocate(capacity: 1 << plan.conditions.count)
    known.initialize(repeating: -1, count: 1 << plan.conditions.count)
    answers = .allocate(capacity: Self.capacity)
  }

  deinit {
    known.deallocate()
    answers.deallocate()
  }

  /// Writes the class of each unit.
  func find<Value: FixedWidthInteger & SignedInteger>(
    _ count: Int, _ columns: [UnsafePointer<Value>], missing: Value,
    into classes: UnsafeMutablePointer<Int32>
  ) {
    precondition(count <= Self.capacity)
    let (answers, known) = (answers, known)
    answers.update(repeating: 0, count: count)
    for (place, condition) in conditions.enumerated() {
      ask(condition.filter, columns[condition.measure], count, missing, bit: 1 << Int32(place))
    }
    for unit in 0..<count {
      let found = known[Int(answers[unit])]
      classes[unit] = found >= 0 ? Int32(found) : add(Int(answers[unit]))
    }
  }

  @inline(__always)
  private func ask<Value: FixedWidthInteger & SignedInteger>(
    _ question: Filter, _ column: UnsafePointer<Value>, _ count: Int, _ missing: Value, bit: Int32
  ) {
    let answers = answers
    switch question {
    case .yes:
      for unit in 0..<count { answers[unit] |= column[unit] == 1 ? bit : 0 }
    case .isRecorded:
      for unit in 0..<count { answers[unit] |= column[unit] != missing ? bit : 0 }
    case .atMost(_, let bound):
      // A bound beyond the column's width holds for all of its values, or for none.
      let bound = Value(clamping: bound)
      for unit in 0..<count {
        answers[unit] |= (column[unit] <= bound) && (column[unit] != missing) ? bit : 0
      }
    case .equals(_, let code):
      guard let code = Value(exactly: code) else { return }
      for unit in 0..<count { answers[unit] |= column[unit] == code ? bit : 0 }
    case .anyOf(_, let codes):
      for code in codes.compactMap({ Value(exactly: $0) }) {
        for unit in 0..<count { answers[unit] |= column[unit] == code ? bit : 0 }
      }
    case .all, .and, .or, .not: preconditionFailure("no single condition: \(question.text)")
    }
  }

  private func add(_ answers: Int) -> Int32 {
    let found = plan.filters.map { plan.holds($0, answers) }
    let place = holds.firstIndex(of: found) ?? holds.count
    if place == holds.count { holds.append(found) }
    known[answers] = Int16(place)
    return Int32(place)
  }
}
