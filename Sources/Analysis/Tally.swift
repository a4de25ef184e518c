public import Figures
public import Metrics
public import Records
public import Statistics

/// The sums that a figure is made of: they add up over periods, keys and strata.
public struct Tally: Sendable, Hashable {
  /// Σ of the measure (seconds, rings) or units that pass.
  public var numerator: Int128
  /// Units, or fields of them.
  public var denominator: Int128
  /// Σ of the squared measure of a mean; nil for shares.
  public var squares: Int128?
  /// The clusters that the units of a share come in, as areas do in notices; nil where each stands for itself.
  public var clusters: ClusterMoments?

  public init(
    numerator: Int128, denominator: Int128, squares: Int128? = nil, clusters: ClusterMoments? = nil
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.squares = squares
    self.clusters = clusters
  }

  public init(_ figure: Figure, clusters: ClusterMoments? = nil) {
    self.init(
      numerator: figure.numerator, denominator: figure.denominator,
      squares: figure.sumOfSquares, clusters: clusters)
  }

  public static let nothing = Tally(numerator: 0, denominator: 0)

  /// Unrounded; nil when nothing was counted.
  public var value: Double? {
    denominator == 0 ? nil : Double(numerator) / Double(denominator)
  }

  public static func + (left: Tally, right: Tally) -> Tally {
    if left.denominator == 0 && left.numerator == 0 && left.squares == nil { return right }
    if right.denominator == 0 && right.numerator == 0 && right.squares == nil { return left }
    return Tally(
      numerator: left.numerator + right.numerator,
      denominator: left.denominator + right.denominator,
      squares: left.squares.flatMap { one in right.squares.map { one + $0 } },
      clusters: left.clusters.map { one in right.clusters.map { one + $0 } ?? one }
        ?? right.clusters)
  }

  public static func += (left: inout Tally, right: Tally) { left = left + right }

  /// What is left of a whole without a part of it; its clusters stay those of the whole, to tell how alike
  /// their units are.
  public static func - (left: Tally, right: Tally) -> Tally {
    if right.denominator == 0 { return left }
    return Tally(
      numerator: left.numerator - right.numerator,
      denominator: left.denominator - right.denominator,
      squares: left.squares.flatMap { one in right.squares.map { one - $0 } },
      clusters: left.clusters)
  }

  public static func sum(_ tallies: some Sequence<Tally>) -> Tally {
    tallies.reduce(.nothing, +)
  }

  var count: Double { Double(denominator) }

  /// How many times as much the share varies as that of independent units; 1 without clusters.
  var designEffect: Double { clusters?.designEffect ?? 1 }

  var shareCounts: ShareCounts { ShareCounts(Int64(numerator), of: Int64(denominator)) }

  var cluster: ClusterSums {
    ClusterSums(numerator: Double(numerator), denominator: Double(denominator))
  }

  /// Of the units of a mean; nil for shares, and below two units.
  var sample: SampleMean? {
    squares.flatMap {
      SampleMean(count: Int64(denominator), sum: numerator, sumOfSquares: $0)
    }
  }

  /// Two-sided p of the units of a mean against earlier ones (`ChangeTest.welch`); nil where it can't be told.
  func welch(against earlier: Tally) -> Double? {
    guard let sample, let other = earlier.sample else { return nil }
    return ChangeTest.welch(new: sample, earlier: other)
  }

  /// The p that units of a mean ask of a change besides that of its periods: 1, so that nothing is confirmed, by
  /// fewer than two of them, whose scatter nobody knows; 0 where neither side scatters,
  /// and of shares, which are tested by their units anyhow.
  func leastProbability(against earlier: Tally) -> Double {
    guard squares != nil else { return 0 }
    return denominator < 2 ? 1 : welch(against: earlier) ?? 0
  }

  /// The variance of one unit: s² with n − 1 of a mean, p·(1 − p) of a share; nil where it can't be told.
  var unitVariance: Double? {
    guard let value else { return nil }
    return squares == nil ? max(0, value * (1 - value)) : sample?.variance
  }
}

/// The figure of one period.
public struct PeriodTally: Sendable, Hashable {
  public let period: Period
  /// Of all days.
  public let tally: Tally
  /// The part of `tally` that lies on days set apart (`ExceptionalDays`).
  public let apart: Tally

  public init(_ period: Period, _ tally: Tally, apart: Tally = .nothing) {
    self.period = period
    self.tally = tally
    self.apart = apart
  }

  /// Without the days set apart: what limits are made of and what is held against them.
  public var ordinary: Tally { tally - apart }

  /// Whether some of the figure's units lie on days set apart.
  public var holdsDaysApart: Bool { apart.denominator > 0 }
}

extension Metric {
  /// Whether units pass or fail, so that chance alone says how much a figure of n units varies.
  public var isShare: Bool {
    switch formula {
    case .mean: false
    case .share, .fieldShare: true
    }
  }

  /// What values are possible.
  var possible: ClosedRange<Double> { isShare ? 0...1 : 0...Double.infinity }

  /// Whether a move up is a move to the better.
  public func isBetter(upward: Bool) -> Bool {
    switch direction {
    case .higherIsBetter: upward
    case .lowerIsBetter: !upward
    }
  }
}
