import Statistics
import Testing

/// Worked examples of publications, to the digits that they print.
@Suite struct PublishedExampleTests {
  private func expect(
    _ interval: Interval?, _ low: Double, _ high: Double, digits: Double = 5e-5,
    _ place: SourceLocation = #_sourceLocation
  ) {
    guard let interval else {
      Issue.record("no interval", sourceLocation: place)
      return
    }
    #expect(abs(interval.low - low) <= digits, sourceLocation: place)
    #expect(abs(interval.high - high) <= digits, sourceLocation: place)
  }

  /// R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven
  /// methods", Statistics in Medicine 17 (1998), 857–872, table I, methods 3 and 5.
  @Test func newcombeSingleProportions() {
    expect(Interval.wilson(successes: 81, of: 263), 0.2553, 0.3662)
    expect(Interval.wilson(successes: 15, of: 148), 0.0624, 0.1605)
    expect(Interval.wilson(successes: 0, of: 20), 0, 0.1611)
    expect(Interval.wilson(successes: 1, of: 29), 0.0061, 0.1718)
    expect(Interval.exact(successes: 81, of: 263), 0.2527, 0.3676)
    expect(Interval.exact(successes: 15, of: 148), 0.0578, 0.1617)
    expect(Interval.exact(successes: 0, of: 20), 0, 0.1684)
    expect(Interval.exact(successes: 1, of: 29), 0.0009, 0.1776)
  }

  /// R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, table II, method 10.
  @Test(
    arguments: [
      (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090),
      (6, 7, 2, 7, 0.0582, 0.8062), (5, 56, 0, 29, -0.0381, 0.1926),
      (0, 10, 0, 20, -0.1611, 0.2775), (0, 10, 0, 10, -0.2775, 0.2775),
      (10, 10, 0, 20, 0.6791, 1), (10, 10, 0, 10, 0.6075, 1),
    ] as [(Int64, Int64, Int64, Int64, Double, Double)])
  func newcombeDifferences(
    k1: Int64, n1: Int64, k2: Int64, n2: Int64, low: Double, high: Double
  ) {
    let found = Difference.shares(ShareCounts(k1, of: n1), ShareCounts(k2, of: n2))
    expect(found?.interval, low, high)
    // A mixture of one part is that part.
    let mixed = Difference.share(
      ShareCounts(k1, of: n1), from: [MixtureShare(ShareCounts(k2, of: n2), weight: 3)])
    expect(mixed?.interval, low, high)
  }

  /// "Student", "The probable error of a mean", Biometrika 6 (1908): extra hours of sleep; R's
  /// `t.test(extra ~ group, data = sleep)` prints −3.3654832 and 0.2054832.
  @Test func welchOnStudentsSleep() throws {
    let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    func sample(_ values: [Double]) -> SampleMean {
      let mean = values.reduce(0, +) / 10
      return SampleMean(
        count: 10, mean: mean,
        variance: values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 9)
    }
    let found = try #require(Difference.means(sample(first), sample(second)))
    expect(found.interval, -3.3654832, 0.2054832, digits: 5e-8)
    #expect(abs(found.value + 1.58) < 1e-12)
    #expect(!found.isClear)
  }

  /// Y. Benjamini and Y. Hochberg (1995), section 3.2: of fifteen p-values the four smallest are
  /// called out at 5 %, where Bonferroni's rule calls three.
  @Test func benjaminiHochbergsThrombolysis() {
    let p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.000,
    ]
    #expect(FalseDiscovery.adjusted(p).filter { $0 <= 0.05 }.count == 4)
  }

  /// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: flowrates of ten batches,
  /// https://www.itl.nist.gov/div898/handbook/pmc/section3/pmc322.htm. It divides by 1.128 where
  /// 2.66 is rounded, hence the third digit.
  @Test func nistIndividuals() throws {
    let values = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
    let limits = try #require(IndividualsChart.limits(of: values))
    #expect(abs(limits.centre - 50.81) < 0.005)
    #expect(abs(limits.upper - 55.8041) < 0.002)
    #expect(abs(limits.lower - 45.8159) < 0.002)
    #expect(abs(try #require(IndividualsChart.meanMovingRange(of: values)) - 1.8778) < 5e-5)
  }

  /// The same handbook, 6.3.3.2: misregistered chips on 30 wafers of 50,
  /// https://www.itl.nist.gov/div898/handbook/pmc/section3/pmc332.htm
  @Test func nistProportions() throws {
    let counts = [
      12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12,
      7, 13, 9, 6,
    ]
    let chart = try #require(
      AttributeChart(
        .share, baseline: counts.map { ClusterSums(numerator: Double($0), denominator: 50) }))
    let limits = chart.limits(n: 50, usesSigmaZ: false)
    #expect(abs(limits.centre - 0.2313) < 5e-5)
    #expect(abs(limits.upper - 0.4102) < 5e-5)
    #expect(abs(limits.lower - 0.0524) < 5e-5)
    let shares = counts.map { Double($0) / 50 }
    let outside = shares.indices.filter { limits.isOutside(shares[$0]) }
    #expect(outside == [14, 22])
  }

  /// The NHS-R community's `NHSRplotthedots`, tests/testthat/_snaps/ptd_spc_standard.md: twenty
  /// normal numbers of R's seed 123, then with the fifteenth set to 10, with and without screening.
  @Test func plotTheDots() throws {
    var values = [
      -0.56047564655, -0.23017748948, 1.55870831415, 0.07050839142, 0.12928773516, 1.71506498688,
      0.46091620599, -1.26506123460, -0.68685285189, -0.44566197001, 1.22408179743, 0.35981382705,
      0.40077145059, 0.11068271594, -0.55584113475, 1.78691313680, 0.49785047822, -1.96661715663,
      0.70135590156, -0.47279140773,
    ]
    func expect(_ limits: ControlLimits?, _ mean: Double, _ lower: Double, _ upper: Double) throws {
      let limits = try #require(limits)
      #expect(abs(limits.centre - mean) < 5e-8)
      #expect(abs(limits.lower - lower) < 5e-6)
      #expect(abs(limits.upper - upper) < 5e-7)
    }
    try expect(
      IndividualsChart.limits(of: values, screensRanges: true), 0.1416238, -3.01138, 3.294627)
    values[14] = 10
    try expect(
      IndividualsChart.limits(of: values, screensRanges: true), 0.6694159, -2.383666, 3.722497)
    try expect(IndividualsChart.limits(of: values), 0.6694159, -4.596625, 5.935457)
  }

  /// "Student", "The probable error of a mean", and every table since: the 0.975 quantile.
  @Test func studentsTable() {
    let table = [(1, 12.706), (2, 4.303), (5, 2.571), (10, 2.228), (30, 2.042), (120, 1.980)]
    for (degrees, value) in table {
      #expect(abs(Student.quantile(0.975, degrees: Double(degrees)) - value) < 5e-4)
    }
  }
}
