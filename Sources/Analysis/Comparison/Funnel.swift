public import Metrics
public import Statistics

/// Teams, counties or agents against the whole, each by its size: who differs by more than chance and
/// the usual differences between them explain.
///
/// Limits are exact binomial for shares and normal with the pooled variance within for means. Where
/// they differ more among themselves than chance explains, limits are as much wider: each one's own
/// variance plus τ² (additive model), the distance of the limits from the centre times
/// √(1 + τ² ÷ own variance).
public struct Funnel: Sendable {
  public let metric: Metric
  /// The value of all that were compared together.
  public let centre: Double
  public let overDispersion: OverDispersion
  public let entities: [Entity]
  /// Those with too few units, by id.
  public let tooSmall: [String]
  private let unitVariance: Double
  /// How many times as much shares vary as those of independent units: that of all compared together.
  private let designEffect: Double

  /// Fewer are no whole that one of them could be held against.
  public static let leastCompared = 3
  /// Of fewer, one that stands out widens its own limits so far that hardly anybody can lie outside: its
  /// z adds z² ÷ k to φ, so that z ÷ √φ is hardly above √k, and 99.8 % take 3.09² ≈ 9.5.
  public static let leastForFirmDispersion = 10

  /// Whether enough are compared to say that somebody inside is as the others.
  public var isFirm: Bool { entities.count >= Self.leastForFirmDispersion }

  /// One that is compared, in order of its id's bytes.
  public struct Entity: Sendable, Hashable {
    public let id: String
    public let tally: Tally
    public let value: Double
    /// The centre, or what was expected of its own mix.
    public let expected: Double
    /// Around `expected`.
    public let limits: FunnelLimits
    public let place: Place
    /// Of as large a difference for one more of the others, by chance and by how much the others
    /// differ, two-sided; for calling out a few of many. It is stricter than the limits where the
    /// others' differences have long tails, which winsorising hides.
    public let probability: Double

    public var isUpward: Bool { value > expected }
  }

  public enum Place: String, Sendable, Hashable {
    case inside
    /// Outside the 95 % limits: one in twenty is, by chance.
    case beyondInner
    /// Outside the 99.8 % limits: one in five hundred is, by chance.
    case beyondOuter
  }

  /// What is compared, and with what.
  public struct Input: Sendable {
    public let id: String
    public let tally: Tally
    /// nil for the centre.
    public let expected: Double?
    /// The standard error of `expected`.
    public let expectedError: Double

    public init(
      id: String, tally: Tally, expected: Double? = nil, expectedError: Double = 0
    ) {
      self.id = id
      self.tally = tally
      self.expected = expected
      self.expectedError = expectedError
    }
  }

  /// nil when fewer than three have enough units, or nothing varies.
  public init?(of metric: Metric, inputs: [Input], leastUnits: Int) {
    let large = inputs.filter { $0.tally.denominator >= Int128(max(1, leastUnits)) }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    guard large.count >= Self.leastCompared, let centre = Tally.sum(large.map(\.tally)).value,
      let variance = Self.unitVariance(metric, large.map(\.tally), centre), variance > 0
    else { return nil }
    self.metric = metric
    self.centre = centre
    unitVariance = variance
    let designEffect = Tally.sum(large.map(\.tally)).designEffect
    self.designEffect = designEffect
    tooSmall = inputs.map(\.id).filter { id in !large.contains { $0.id == id } }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let errors = large.map {
      (variance * designEffect / $0.tally.count + $0.expectedError * $0.expectedError).squareRoot()
    }
    let distances = large.map { ($0.tally.value ?? centre) - ($0.expected ?? centre) }
    let dispersion = OverDispersion(
      of: zip(distances, errors).map { (distance: $0, standardError: $1) })
    overDispersion = dispersion
    let others = OthersVariance(zip(distances, errors).map { (distance: $0, error: $1) })
    entities = large.indices.map { place in
      Self.entity(
        metric, large[place], expected: large[place].expected ?? centre, error: errors[place],
        designEffect: designEffect, tauSquared: dispersion.tauSquared,
        others: others.without(place),
        degrees: Double(large.count - 2))
    }
  }

  /// The limits around the centre at a size, for the lines of a chart.
  public func limits(units: Int64) -> FunnelLimits {
    let error = (unitVariance * designEffect / Double(units)).squareRoot()
    return Self.limits(
      metric, centre, units, error: error,
      factor: (designEffect * (1 + overDispersion.tauSquared / (error * error))).squareRoot())
  }

  /// How many would lie outside the 95 % limits by chance.
  public var expectedBeyondInner: Double { Double(entities.count) * FunnelLimits.innerTail }

  /// How many would lie outside the 99.8 % limits by chance.
  public var expectedBeyondOuter: Double { Double(entities.count) * FunnelLimits.outerTail }

  /// Of one unit: p·(1 − p) of shares, the pooled variance within of means.
  private static func unitVariance(
    _ metric: Metric, _ tallies: [Tally], _ centre: Double
  ) -> Double? {
    if metric.isShare { return centre * (1 - centre) }
    var sum = 0.0
    var degrees = 0.0
    for tally in tallies {
      guard let variance = tally.unitVariance else { continue }
      sum += variance * (tally.count - 1)
      degrees += tally.count - 1
    }
    return degrees > 0 ? sum / degrees : nil
  }

  private static func limits(
    _ metric: Metric, _ expected: Double, _ units: Int64, error: Double, factor: Double
  ) -> FunnelLimits {
    metric.isShare
      ? FunnelLimits.share(min(1, max(0, expected)), n: units)
        .widened(by: factor, around: expected, within: 0...1)
      : FunnelLimits.mean(expected, standardError: error * factor)
  }

  private static func entity(
    _ metric: Metric, _ input: Input, expected: Double, error: Double, designEffect: Double,
    tauSquared: Double, others: Double, degrees: Double
  ) -> Entity {
    /// What the exact limits of independent units are widened by, and their z divided.
    func factor(_ tauSquared: Double) -> Double {
      (designEffect * (1 + tauSquared / (error * error))).squareRoot()
    }
    let value = input.tally.value ?? expected
    let limits = limits(
      metric, expected, Int64(input.tally.denominator), error: error, factor: factor(tauSquared))
    let place: Place =
      value < limits.outer.low || value > limits.outer.high
      ? .beyondOuter
      : value < limits.inner.low || value > limits.inner.high ? .beyondInner : .inside
    // Exact for shares, then as a z that the usual differences make smaller.
    let z = metric.isShare ? exactZ(input.tally, expected) : abs(value - expected) / error
    return Entity(
      id: input.id, tally: input.tally, value: value, expected: expected, limits: limits,
      place: place,
      probability: min(1, 2 * Student.upperTail(z / factor(others), degrees: degrees)))
  }

  private static func exactZ(_ tally: Tally, _ expected: Double) -> Double {
    let (k, n) = (Int64(tally.numerator), Int64(tally.denominator))
    let p = min(1, max(0, expected))
    let tail = min(Binomial.cumulative(k, of: n, p), Binomial.upperTail(k, of: n, p))
    return tail >= 0.5 ? 0 : -Normal.quantile(max(tail, 1e-300))
  }
}
