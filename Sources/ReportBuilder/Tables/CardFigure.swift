import Analysis
import Metrics
import Records

/// The figure that a card draws, because there is room for one: what is said most about. In this order: the
/// one picked for a talk or an example; one whose own history signals, the worse before the better; one that
/// misses its target, clearly before not surely, by the greatest share of what is allowed; the first that has
/// limits.
struct CardFigure {
  let reading: Reading
  let own: AgentFigure

  /// One point is no line.
  private static let leastPoints = 2

  /// nil when no figure has a line.
  init?(of agent: String, _ readings: [Reading], _ maker: ReportMaker) {
    let review = maker.review
    let known = readings.compactMap { reading -> (reading: Reading, own: AgentFigure)? in
      guard reading.values.count(where: { $0 != nil }) >= Self.leastPoints else { return nil }
      return review.figure(reading.metric, of: agent).map { (reading, $0) }
    }
    let findings = review.pick(of: agent)?.findings ?? review.findings(of: agent)
    let picked = findings.first?.evidence.metric.id
    func signal(isBetter: Bool) -> (reading: Reading, own: AgentFigure)? {
      known.first { $0.own.signalsBetter == isBetter }
    }
    let misses = Set(RingStandard.missed(readings).map(\.metric.id))
    let missed = known.filter {
      misses.contains($0.reading.metric.id) && !$0.reading.isSmallSample
    }
    let chosen =
      known.first { $0.reading.metric.id == picked } ?? signal(isBetter: false)
      ?? signal(isBetter: true) ?? missed.max { $0.reading.isLessMissed(than: $1.reading) }
      ?? known.first { maker.hasLimits($0.own) }
    guard let chosen else { return nil }
    (reading, own) = chosen
  }
}

extension AgentFigure {
  /// Whether the chart's signal is for the better; nil without one.
  fileprivate var signalsBetter: Bool? {
    if case .signal(let signal) = chart.verdict { signal.isBetter } else { nil }
  }
}

extension Reading {
  /// How two misses compare: a clear one is more than one that chance may explain.
  fileprivate func isLessMissed(than other: Reading) -> Bool {
    func rank(_ reading: Reading) -> (Int, Double) {
      let isClear = if case .clear = reading.standing { 1 } else { 0 }
      return (isClear, reading.value.flatMap { reading.target?.used(by: $0) } ?? 0)
    }
    return rank(self) < rank(other)
  }
}

extension ReportMaker {
  /// Whether the own chart has limits in any period that is drawn.
  func hasLimits(_ own: AgentFigure) -> Bool {
    trendPeriods.contains { own.limits(in: $0) != nil }
  }
}
