import Analysis
import Catalogue
import Metrics

/// How a KPI's units come about in a made-up centre.
struct Model {
  let metric: Metric
  /// Mean of a unit, or the share that fails.
  let level: Double
  /// How much agents differ from each other for good, as a standard deviation of the logarithm.
  let agents: Double
  /// How much one agent's level moves from week to week beyond chance.
  let weeks: Double
  /// How much the whole centre's level moves from week to week.
  let centre: Double
  /// The year's swing of the level, from the mean to the top.
  let season: Double
  /// Standard deviation of a unit ÷ its mean; nil for shares.
  let spread: Double?
  /// Units a week of a full-time agent, inspected ones; nil where every call is one.
  let inspected: Double?

  var isAfterCallWork: Bool { metric.id == Metric.afterCallWork.id }
  var isTicketAccuracy: Bool { metric.id == Metric.ticketAccuracy.id }

  static let all = [
    Model(
      metric: .afterCallWork, level: 48, agents: 0.2, weeks: 0.06, centre: 0.015, season: 0.01,
      spread: 0.9, inspected: nil),
    Model(
      metric: .talkTime, level: 140, agents: 0.12, weeks: 0.04, centre: 0.012, season: 0.015,
      spread: 0.8, inspected: nil),
    Model(
      metric: .ringSeconds, level: 8, agents: 0.15, weeks: 0.05, centre: 0.03, season: 0.02,
      spread: 0.6, inspected: nil),
    Model(
      metric: .ringWithinStandard, level: 0.04, agents: 0.4, weeks: 0.15, centre: 0.06,
      season: 0.03, spread: nil, inspected: nil),
    Model(
      metric: .transferRate, level: 0.025, agents: 0.4, weeks: 0.15, centre: 0.05, season: 0.02,
      spread: nil, inspected: nil),
    Model(
      metric: .ticketAccuracy, level: 0.008, agents: 0.5, weeks: 0.2, centre: 0.05, season: 0,
      spread: nil, inspected: 6),
    Model(
      metric: .inquiryKeyFieldAccuracy, level: 0.03, agents: 0.4, weeks: 0.2, centre: 0.05,
      season: 0, spread: nil, inspected: 10),
  ]

  /// The sums of some units at a level.
  func tally(_ units: Int, level: Double, _ random: inout Randomness) -> Tally {
    guard units > 0 else {
      return Tally(numerator: 0, denominator: 0, squares: spread == nil ? nil : 0)
    }
    guard let spread else {
      let failures = random.binomial(units, min(0.9, level))
      let passes = metric.direction == .higherIsBetter ? units - failures : failures
      return Tally(numerator: Int128(passes), denominator: Int128(units))
    }
    // A sum of gamma-distributed units is gamma-distributed.
    let shape = 1 / (spread * spread)
    let sum = random.gamma(max(1, shape * Double(units))) * level / shape
    let mean = sum / Double(units)
    let squares = sum * mean * (1 + spread * spread)
    return Tally(
      numerator: Int128(sum.rounded()), denominator: Int128(units),
      squares: Int128(squares.rounded()))
  }
}
