public import Records

/// Which units of a subject are meant: a condition on measures.
public indirect enum Filter: Sendable, Hashable {
  case all
  /// A yes-or-no measure is yes.
  case yes(Measure)
  case isRecorded(Measure)
  case atMost(Measure, Int64)
  case equals(Measure, Int64)
  case anyOf(Measure, [Int64])
  case and(Filter, Filter)
  case or(Filter, Filter)
  /// Units that don't meet the condition, those without a value among them.
  case not(Filter)

  public static func && (left: Filter, right: Filter) -> Filter {
    if left == .all { return right }
    if right == .all { return left }
    return .and(left, right)
  }

  public static func || (left: Filter, right: Filter) -> Filter { .or(left, right) }

  public static prefix func ! (filter: Filter) -> Filter { .not(filter) }

  /// A choice measure is one of these words.
  public static func choice(_ measure: Measure, _ words: String...) -> Filter {
    let codes = words.map(measure.code)
    return codes.count == 1 ? .equals(measure, codes[0]) : .anyOf(measure, codes)
  }

  /// Whether units with a choice can meet the condition, whatever else they have.
  public func admits(_ measure: Measure, _ code: Int64) -> Bool { answer(measure, code) != false }

  /// nil where other measures decide.
  private func answer(_ known: Measure, _ code: Int64) -> Bool? {
    switch self {
    case .all: return true
    case .equals(let measure, let value): return measure == known ? value == code : nil
    case .anyOf(let measure, let values): return measure == known ? values.contains(code) : nil
    case .yes, .isRecorded, .atMost: return nil
    case .not(let filter): return filter.answer(known, code).map { !$0 }
    case .and(let left, let right):
      let (one, two) = (left.answer(known, code), right.answer(known, code))
      return one == false || two == false ? false : one.flatMap { _ in two }
    case .or(let left, let right):
      let (one, two) = (left.answer(known, code), right.answer(known, code))
      return one == true || two == true ? true : one.flatMap { _ in two }
    }
  }

  /// The condition in words that name measures as the data dictionary does.
  public var text: String {
    switch self {
    case .all: "all"
    case .yes(let measure): measure.name
    case .isRecorded(let measure): "\(measure.name) recorded"
    case .atMost(let measure, let bound): "\(measure.name) <= \(bound)"
    case .equals(let measure, let code): "\(measure.name) = \(Self.word(measure, code))"
    case .anyOf(let measure, let codes):
      "\(measure.name) in (\(codes.map { Self.word(measure, $0) }.joined(separator: ", ")))"
    case .and(let left, let right): "\(left.text) and \(right.text)"
    case .or(let left, let right): "(\(left.text) or \(right.text))"
    case .not(let filter): "not (\(filter.text))"
    }
  }

  private static func word(_ measure: Measure, _ code: Int64) -> String {
    measure.choices.indices.contains(Int(code)) ? measure.choices[Int(code)] : String(code)
  }
}
