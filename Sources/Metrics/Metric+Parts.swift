import Records

extension Metric {
  /// Units that count unless they miss what the formula needs.
  public var eligible: Filter {
    exclusions.reduce(population) { $0 && !$1.filter }
  }

  /// Units behind the value.
  public var used: Filter { eligible && formula.usable }

  public var numerator: LinearForm { formula.numerator(used) }

  public var denominator: LinearForm { formula.denominator(used) }

  /// Eligible units without what the formula needs.
  public var missingUnits: Filter { eligible && !formula.usable }

  /// Units left out by the rule at that place and by no rule before it.
  public func excludedUnits(_ place: Int) -> Filter {
    exclusions[..<place].reduce(population) { $0 && !$1.filter } && exclusions[place].filter
  }

  /// The mean's squares, for its interval; nil for shares.
  public var squares: Aggregate? {
    guard case .mean(let measure) = formula else { return nil }
    return .sumOfSquares(measure, used)
  }

  /// The distribution that percentiles are read from; nil for other than mean durations.
  public var distribution: HistogramAggregate? {
    guard case .mean(let measure) = formula, unit == .seconds else { return nil }
    return HistogramAggregate(measure, used)
  }

  /// Everything that an engine must have computed.
  public var aggregates: [Aggregate] {
    var all = (numerator.terms + denominator.terms).map(\.aggregate)
    all.append(.count(missingUnits))
    all += exclusions.indices.map { .count(excludedUnits($0)) }
    if let squares { all.append(squares) }
    return all
  }
}
