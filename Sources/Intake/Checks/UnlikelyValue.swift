public import Records

/// Values that are possible but hardly true: counted, named and kept.
public struct UnlikelyValue: Sendable, Hashable {
  /// Stable, lower case.
  public let code: String
  public let kind: RecordKind
  public let title: Words
  /// All must hold in a row; a missing value fulfils none.
  let conditions: [Condition]

  enum Condition: Hashable {
    case above(Field, Int64)
    case atMost(Field, Int64)
    case exceeds(Field, Field)
  }

  /// Every rule, for whatever kind.
  public static let all: [UnlikelyValue] = [
    UnlikelyValue(
      code: "hold_above_talk", kind: .call,
      title: Words("time on hold is longer than the talk", "保持时长大于交谈时长"),
      conditions: [.exceeds(Call.holdSeconds, Call.talkSeconds)]),
    UnlikelyValue(
      code: "ring_slow_for_count", kind: .call,
      title: Words("at most 4 rings, but more than 25 seconds", "振铃不超过4次却超过25秒"),
      conditions: [.atMost(Call.ringCount, 4), .above(Call.ringSeconds, 25)]),
    UnlikelyValue(
      code: "talk_above_8_hours", kind: .call,
      title: Words("a talk of more than 8 hours", "交谈时长超过8小时"),
      conditions: [.above(Call.talkSeconds, 8 * 3600)]),
    UnlikelyValue(
      code: "acw_above_30_minutes", kind: .call,
      title: Words("after-call work of more than 30 minutes", "事后处理时长超过30分钟"),
      conditions: [.above(Call.acwSeconds, 30 * 60)]),
  ]

  /// How many rows of a batch it holds for, and the line of the first.
  func count(in batch: RecordBatch) -> (count: Int, firstLine: Int) {
    var (found, firstLine) = (0, 0)
    let tests = conditions.map { Test($0, batch) }
    for row in 0..<batch.count where tests.allSatisfy({ $0.holds(row) }) {
      if found == 0 { firstLine = batch.lines[row] }
      found += 1
    }
    return (found, firstLine)
  }

  /// A condition with the columns it reads.
  private struct Test {
    private let values: [Int64]
    private let others: [Int64]
    private let condition: Condition

    init(_ condition: Condition, _ batch: RecordBatch) {
      self.condition = condition
      switch condition {
      case .above(let field, _), .atMost(let field, _):
        (values, others) = (batch.integers(field), [])
      case .exceeds(let field, let other):
        (values, others) = (batch.integers(field), batch.integers(other))
      }
    }

    func holds(_ row: Int) -> Bool {
      guard values[row] != RecordBatch.missing else { return false }
      switch condition {
      case .above(_, let limit): return values[row] > limit
      case .atMost(_, let limit): return values[row] <= limit
      case .exceeds: return others[row] != RecordBatch.missing && values[row] > others[row]
      }
    }
  }
}
