import Statistics

extension Reference {
  /// What the target computes for the case; nil for a name that it does not know.
  var computed: [Double]? {
    distribution ?? interval ?? chart ?? comparison
  }

  private var distribution: [Double]? {
    let a = arguments
    return switch name {
    case "normal_cumulative": [Normal.cumulative(a[0])]
    case "normal_upper_tail": [Normal.upperTail(a[0])]
    case "normal_quantile": [Normal.quantile(a[0])]
    case "student_cumulative": [Student.cumulative(a[1], degrees: a[0])]
    case "student_upper_tail": [Student.upperTail(a[1], degrees: a[0])]
    case "student_quantile": [Student.quantile(a[1], degrees: a[0])]
    case "beta_cumulative": [Beta.cumulative(a[0], a: a[1], b: a[2])]
    case "beta_quantile": [Beta.quantile(a[0], a: a[1], b: a[2])]
    case "binomial_probability": [Binomial.probability(whole(0), of: whole(1), a[2])]
    case "binomial_cumulative": [Binomial.cumulative(whole(0), of: whole(1), a[2])]
    case "binomial_upper_tail": [Binomial.upperTail(whole(0), of: whole(1), a[2])]
    case "hypergeometric_probability":
      [Hypergeometric.probability(whole(0), drawn: whole(1), marked: whole(2), whole: whole(3))]
    case "hypergeometric_cumulative":
      [Hypergeometric.cumulative(whole(0), drawn: whole(1), marked: whole(2), whole: whole(3))]
    case "hypergeometric_upper_tail":
      [Hypergeometric.upperTail(whole(0), drawn: whole(1), marked: whole(2), whole: whole(3))]
    default: nil
    }
  }

  private var interval: [Double]? {
    let a = arguments
    switch name {
    case "interval_wilson":
      return Self.bounds(Interval.wilson(successes: whole(0), of: whole(1)))
    case "interval_exact":
      return Self.bounds(Interval.exact(successes: whole(0), of: whole(1)))
    case "interval_ratio":
      return Self.bounds(
        Interval.ratio(of: pairs().map { ClusterSums(numerator: $0.0, denominator: $0.1) }))
    case "cluster_share":
      var sums = ClusterMoments()
      for (passing, units) in pairs() { sums.add(passing: Int(passing), of: Int(units)) }
      return Self.bounds(Interval.wilson(of: sums)).map { [sums.designEffect] + $0 }
    case "difference_shares":
      return Self.values(
        Difference.shares(
          ShareCounts(whole(0), of: whole(1)), ShareCounts(whole(2), of: whole(3))))
    case "difference_mixture":
      return Self.values(
        Difference.share(
          ShareCounts(whole(0), of: whole(1)),
          from: stride(from: 2, to: a.count, by: 3).map {
            MixtureShare(ShareCounts(whole($0), of: whole($0 + 1)), weight: a[$0 + 2])
          }))
    case "difference_means":
      return Self.values(
        Difference.means(
          SampleMean(count: whole(0), mean: a[1], variance: a[2]),
          SampleMean(count: whole(3), mean: a[4], variance: a[5])))
    default: return nil
    }
  }

  private var chart: [Double]? {
    switch name {
    case "individuals_limits":
      return IndividualsChart.limits(of: arguments).map { [$0.centre, $0.lower, $0.upper] }
    case "individuals_screened":
      return IndividualsChart.limits(of: arguments, screensRanges: true)
        .map { [$0.centre, $0.lower, $0.upper] }
    case "run_rules": return pointTypes
    case "attribute_share": return attributes(.share)
    case "attribute_rate": return attributes(.rate)
    default: return nil
    }
  }

  /// The first rule of `NHSRplotthedots`' order that each point is part of: 1 to 4, or 0.
  private var pointTypes: [Double]? {
    guard let limits = IndividualsChart.limits(of: arguments, screensRanges: true) else {
      return nil
    }
    let signals = RunRules.signals(
      in: arguments, limits: Array(repeating: limits, count: arguments.count))
    let order: [RunRule] = [
      .outsideLimits, .sevenPointTrend, .twoOfThreeNearLimit, .sevenOnOneSide,
    ]
    return arguments.indices.map { place in
      let own = signals.filter {
        $0.points.contains(place)
          && ($0.rule != .twoOfThreeNearLimit || limits.isNearLimit(arguments[place]))
      }
      let rank = order.firstIndex { rule in own.contains { $0.rule == rule } }
      return rank.map { Double($0 + 1) } ?? 0
    }
  }

  private func attributes(_ kind: AttributeChart.Kind) -> [Double]? {
    let points = pairs().map { ClusterSums(numerator: $0.0, denominator: $0.1) }
    guard let chart = AttributeChart(kind, baseline: points), let sigmaZ = chart.sigmaZ,
      let last = points.last
    else { return nil }
    let plain = chart.limits(n: last.denominator, usesSigmaZ: false)
    let laney = chart.limits(n: last.denominator, usesSigmaZ: true)
    return [chart.centre, sigmaZ, plain.lower, plain.upper, laney.lower, laney.upper]
  }

  private var comparison: [Double]? {
    let a = arguments
    switch name {
    case "funnel_share": return Self.bounds(FunnelLimits.share(a[0], n: whole(1)))
    case "funnel_mean": return Self.bounds(FunnelLimits.mean(a[0], standardError: a[1]))
    case "over_dispersion":
      let found = OverDispersion(of: pairs().map { (distance: $0.0, standardError: $0.1) })
      return [found.phi, found.tauSquared]
    case "persistence":
      return [Persistence.varianceFactor(of: Array(a.dropFirst()), window: Int(a[0]))]
    case "false_discovery": return FalseDiscovery.adjusted(a)
    case "weighted_trend":
      let count = a.count / 3
      return WeightedTrend(
        times: Array(a[..<count]), values: Array(a[count..<(2 * count)]),
        variances: Array(a[(2 * count)...])
      ).map { trend in
        let (scatter, degrees) = (trend.dispersion, trend.degrees)
        let interval = trend.interval(dispersion: scatter, degrees: degrees)
        return [
          trend.slope, trend.standardError, scatter, interval.low, interval.high,
          trend.probability(dispersion: scatter, degrees: degrees),
        ]
      }
    case "change_means":
      let new = Int(a[0])
      return ChangeTest.means(
        new: Array(a[2..<(2 + new)]), earlier: Array(a[(2 + new)...]), leastDeviation: a[1]
      ).map { [$0] }
    case "change_welch":
      return ChangeTest.welch(
        new: SampleMean(count: whole(0), mean: a[1], variance: a[2]),
        earlier: SampleMean(count: whole(3), mean: a[4], variance: a[5])
      ).map { [$0] }
    case "change_shares":
      return ChangeTest.shares(
        new: ShareCounts(whole(0), of: whole(1)), earlier: ShareCounts(whole(2), of: whole(3)),
        dispersion: a[4]
      ).map { [$0] }
    default: return nil
    }
  }

  private static func bounds(_ interval: Interval?) -> [Double]? {
    interval.map { [$0.low, $0.high] }
  }

  private static func values(_ difference: Difference?) -> [Double]? {
    difference.map { [$0.value, $0.interval.low, $0.interval.high] }
  }

  private static func bounds(_ limits: FunnelLimits) -> [Double]? {
    [limits.inner.low, limits.inner.high, limits.outer.low, limits.outer.high]
  }
}
