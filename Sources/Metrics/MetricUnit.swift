/// What a value is counted in.
public enum MetricUnit: String, Sendable, Hashable, CaseIterable {
  case seconds
  /// Rings of a telephone.
  case rings
  /// A fraction of 1, shown per hundred.
  case share
}

/// Which way is better.
public enum Direction: String, Sendable, Hashable, CaseIterable {
  case lowerIsBetter = "lower"
  case higherIsBetter = "higher"
}

/// A bound that a value is compared with, unrounded and inclusive.
public enum Target: Sendable, Hashable {
  case atMost(Double)
  case atLeast(Double)

  public var bound: Double {
    switch self {
    case .atMost(let bound), .atLeast(let bound): bound
    }
  }

  public func isMet(by value: Double) -> Bool {
    switch self {
    case .atMost(let bound): value <= bound
    case .atLeast(let bound): value >= bound
    }
  }
}
