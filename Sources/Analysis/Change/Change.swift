/// The change of a figure between two periods, taken apart over strata (queue, kind, hour, county).
///
/// The symmetric decomposition (T. L. Bennet, "The theory of measurement of changes in cost of
/// living", Journal of the Royal Statistical Society 83 (1920), 455–462): shares of units and rates
/// are each changed around the mean of both periods, so that neither period is the base and nothing
/// is left over. Days that are set apart are a part of their own: what the figure of all days differs
/// from that of the others, after less before.
///
/// The parts of the figure add up to its change, those of the sum to the sum's, to rounding.
public struct Change: Sendable, Hashable {
  public let before: Tally
  public let after: Tally
  /// The figure's change; a figure has no volume part: twice as many of the same units leave it as it is.
  public let value: Double
  /// Of `value`: what the days set apart add.
  public let exceptionalDays: Double
  /// Of `value`: the strata's shares of the units changed.
  public let mix: Double
  /// Of `value`: the figures within the strata changed.
  public let performance: Double
  /// In the order of their names.
  public let strata: [StratumChange]
  /// The same of the sum behind the figure (seconds of work, wrong tickets).
  public let sum: SumChange

  /// One stratum's part.
  public struct StratumChange: Sendable, Hashable {
    public let name: String
    public let before: Tally
    public let after: Tally
    /// How the share of a stratum that lies off the whole's figure changed.
    public let mix: Double
    /// How its own figure changed; 0 where it has none in one of the periods.
    public let performance: Double

    /// Without units in the period before.
    public var isNew: Bool { before.denominator == 0 }
    /// Without units in the period after.
    public var isGone: Bool { after.denominator == 0 }
  }

  /// The change of a sum: more units, another mix of them, another figure each.
  public struct SumChange: Sendable, Hashable {
    public let value: Double
    public let volume: Double
    public let exceptionalDays: Double
    public let mix: Double
    public let performance: Double
  }

  /// Units by stratum on ordinary days, and on days set apart.
  public struct Side: Sendable {
    public var ordinary: [String: Tally]
    public var exceptional: Tally

    public init(ordinary: [String: Tally], exceptional: Tally = .nothing) {
      self.ordinary = ordinary
      self.exceptional = exceptional
    }
  }

  /// nil when one of the periods has no units, or none on ordinary days.
  public init?(from before: Side, to after: Side) {
    let names = Set(before.ordinary.keys).union(after.ordinary.keys)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let ordinary = (
      Tally.sum(names.compactMap { before.ordinary[$0] }),
      Tally.sum(names.compactMap { after.ordinary[$0] })
    )
    self.before = ordinary.0 + before.exceptional
    self.after = ordinary.1 + after.exceptional
    guard let start = ordinary.0.value, let end = ordinary.1.value,
      let wholeStart = self.before.value, let wholeEnd = self.after.value
    else { return nil }
    strata = names.map { name in
      StratumChange(
        name: name, before: before.ordinary[name] ?? .nothing,
        after: after.ordinary[name] ?? .nothing, whole: ordinary, middle: (start + end) / 2)
    }
    value = wholeEnd - wholeStart
    exceptionalDays = (wholeEnd - end) - (wholeStart - start)
    mix = strata.reduce(0) { $0 + $1.mix }
    performance = strata.reduce(0) { $0 + $1.performance }
    let units = (self.before.count + self.after.count) / 2
    sum = SumChange(
      value: Double(self.after.numerator - self.before.numerator),
      volume: (self.after.count - self.before.count) * (wholeStart + wholeEnd) / 2,
      exceptionalDays: units * exceptionalDays, mix: units * mix, performance: units * performance)
  }
}

extension Change.StratumChange {
  fileprivate init(
    name: String, before: Tally, after: Tally, whole: (Tally, Tally), middle: Double
  ) {
    self.name = name
    self.before = before
    self.after = after
    let shares = (before.count / whole.0.count, after.count / whole.1.count)
    // A stratum that is new or gone has one figure: all of its part is mix.
    let start = before.value ?? after.value ?? middle
    let end = after.value ?? before.value ?? middle
    mix = (shares.1 - shares.0) * ((start + end) / 2 - middle)
    performance = (shares.0 + shares.1) / 2 * (end - start)
  }
}
