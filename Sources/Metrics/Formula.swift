public import Records

/// How a KPI's value follows from the units that count: always a ratio of sums, so that it can't
/// be an average of averages.
public enum Formula: Sendable, Hashable {
  /// Σ of the measure ÷ units with a value of it.
  case mean(of: Measure)
  /// Units that pass ÷ units that can be judged.
  case share(of: Filter, among: Filter)
  /// Right fields ÷ all fields: each unit with a value of `errors` has `fields` of them.
  case fieldShare(errors: Measure, fields: Int64)

  /// The units that have what the formula needs; the other eligible ones are missing.
  public var usable: Filter {
    switch self {
    case .mean(let measure): .isRecorded(measure)
    case .share(_, let judged): judged
    case .fieldShare(let errors, _): .isRecorded(errors)
    }
  }

  func numerator(_ used: Filter) -> LinearForm {
    switch self {
    case .mean(let measure): LinearForm(.sum(measure, used))
    case .share(let passing, _): LinearForm(.count(used && passing))
    case .fieldShare(let errors, let fields):
      LinearForm(.init(fields, .count(used)), .init(-1, .sum(errors, used)))
    }
  }

  func denominator(_ used: Filter) -> LinearForm {
    switch self {
    case .mean, .share: LinearForm(.count(used))
    case .fieldShare(_, let fields): LinearForm(.init(fields, .count(used)))
    }
  }

  /// The formula in words that name measures as the data dictionary does.
  public var text: String {
    switch self {
    case .mean(let measure): "sum of \(measure.name) ÷ count where \(measure.name) recorded"
    case .share(let passing, .all): "count where \(passing.text) ÷ count"
    case .share(let passing, let judged):
      "count where \(passing.text) ÷ count where \(judged.text)"
    case .fieldShare(let errors, let fields):
      "(\(fields) × count − sum of \(errors.name)) ÷ (\(fields) × count)"
        + " where \(errors.name) recorded"
    }
  }
}

extension Formula {
  /// The measures that the formula reads, each once.
  public var measures: [Measure] {
    let all =
      switch self {
      case .mean(let measure): [measure]
      case .share(let passing, let judged): passing.measures + judged.measures
      case .fieldShare(let errors, _): [errors]
      }
    return all.enumerated().filter { all.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }
}

extension Filter {
  var measures: [Measure] {
    switch self {
    case .all: []
    case .yes(let measure), .isRecorded(let measure), .atMost(let measure, _),
      .equals(let measure, _), .anyOf(let measure, _):
      [measure]
    case .and(let left, let right), .or(let left, let right): left.measures + right.measures
    case .not(let filter): filter.measures
    }
  }
}
