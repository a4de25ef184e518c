/// Counts unlikely values in the columns of a batch, a condition at a time over all rows.
struct UnlikelyColumns {
  private let rules: [Rule]
  private let matches: UnsafeMutablePointer<Int32>

  private struct Rule {
    let value: UnlikelyValue
    let tests: [Test]
  }

  private enum Test {
    case above(ColumnBatch.Numbers, Int32)
    case atMost(ColumnBatch.Numbers, Int32)
    case exceeds(ColumnBatch.Numbers, ColumnBatch.Numbers)
  }

  /// The rules of the batch's kind over its columns, which stay where they are from rows to rows.
  init(_ batch: ColumnBatch) {
    rules = UnlikelyValue.all.filter { $0.kind == batch.kind }.map { value in
      Rule(
        value: value,
        tests: value.conditions.map { condition in
          switch condition {
          case .above(let field, let limit): .above(batch.numbers(field), Int32(limit))
          case .atMost(let field, let limit): .atMost(batch.numbers(field), Int32(limit))
          case .exceeds(let field, let other): .exceeds(batch.numbers(field), batch.numbers(other))
          }
        })
    }
    matches = .allocate(capacity: batch.capacity)
  }

  func deallocate() { matches.deallocate() }

  /// Calls `body` with each rule that holds for a row: for how many, and for which one first.
  func check(_ count: Int, _ body: (UnlikelyValue, _ count: Int, _ firstRow: Int) -> Void) {
    for rule in rules {
      for (place, test) in rule.tests.enumerated() { apply(test, isFirst: place == 0, count) }
      var found: Int32 = 0
      for row in 0..<count { found &+= matches[row] }
      guard found > 0 else { continue }
      body(rule.value, Int(found), (0..<count).first { matches[$0] != 0 } ?? 0)
    }
  }

  private func apply(_ test: Test, isFirst: Bool, _ count: Int) {
    let matches = matches
    if isFirst { matches.update(repeating: 1, count: count) }
    // A missing value is below every number.
    switch test {
    case .above(let values, let limit):
      for row in 0..<count { matches[row] &= values[row] > limit ? 1 : 0 }
    case .atMost(let values, let limit):
      for row in 0..<count {
        matches[row] &= values[row] <= limit && values[row] != ColumnBatch.missing ? 1 : 0
      }
    case .exceeds(let values, let others):
      for row in 0..<count {
        matches[row] &= values[row] > others[row] && others[row] != ColumnBatch.missing ? 1 : 0
      }
    }
  }
}
