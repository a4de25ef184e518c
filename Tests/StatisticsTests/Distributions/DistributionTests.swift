import Statistics
import Testing

@Suite struct DistributionTests {
  @Test func quantilesUndoProbabilities() {
    for p in [1e-9, 0.001, 0.3, 0.5, 0.8, 0.99999] {
      #expect(abs(Normal.cumulative(Normal.quantile(p)) - p) < 1e-14)
      #expect(abs(Student.cumulative(Student.quantile(p, degrees: 6.5), degrees: 6.5) - p) < 1e-13)
      #expect(abs(Beta.cumulative(Beta.quantile(p, a: 3, b: 40), a: 3, b: 40) - p) < 1e-13)
    }
  }

  @Test func theEndsAreTheEnds() {
    #expect(Normal.quantile(0) == -.infinity && Normal.quantile(1) == .infinity)
    #expect(Normal.upperTail(50) == 0 && Normal.cumulative(-50) == 0)
    #expect(Beta.quantile(0, a: 2, b: 3) == 0 && Beta.quantile(1, a: 2, b: 3) == 1)
    #expect(Binomial.upperTail(0, of: 5, 0.2) == 1 && Binomial.cumulative(5, of: 5, 0.2) == 1)
    #expect(Binomial.probability(0, of: 0, 0.3) == 1)
    #expect(Student.upperTail(.infinity, degrees: 3) == 0)
  }

  @Test func probabilitiesOfAllOutcomesAreOne() {
    let binomial = (0...40).reduce(0.0) { $0 + Binomial.probability(Int64($1), of: 40, 0.31) }
    #expect(abs(binomial - 1) < 1e-13)
    let drawn = (0...9).reduce(0.0) {
      $0 + Hypergeometric.probability(Int64($1), drawn: 9, marked: 12, whole: 40)
    }
    #expect(abs(drawn - 1) < 1e-13)
  }

  @Test func theBinomialQuantileIsTheFirstThatReaches() {
    // 0.9^10 = 0.3487, with one failure 0.7361, with two 0.9298.
    #expect(Binomial.quantile(0.34, of: 10, 0.1) == 0)
    #expect(Binomial.quantile(0.74, of: 10, 0.1) == 2)
    #expect(Binomial.quantile(1, of: 10, 0) == 0)
  }
}
