import Foundation

/// Random numbers from a seed: SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, 2014).
struct Randomness {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Inside 0...1, neither end.
  mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) / 9_007_199_254_740_992 }

  mutating func uniform(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func normal() -> Double {
    (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform())
  }

  /// About 1, with this standard deviation of the logarithm; its mean is 1.
  mutating func factor(_ deviation: Double) -> Double {
    exp(deviation * normal() - deviation * deviation / 2)
  }

  /// Mean `shape`; for a shape of 1 or more (G. Marsaglia and W. W. Tsang, 2000).
  mutating func gamma(_ shape: Double) -> Double {
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let v = (1 + c * x) * (1 + c * x) * (1 + c * x)
      if v > 0, log(uniform()) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
    }
  }

  mutating func poisson(_ mean: Double) -> Int {
    if mean > 60 { return max(0, Int((mean + mean.squareRoot() * normal()).rounded())) }
    let limit = exp(-mean)
    var product = uniform()
    var count = 0
    while product > limit {
      product *= uniform()
      count += 1
    }
    return count
  }

  mutating func binomial(_ n: Int, _ p: Double) -> Int {
    if p > 0.5 { return n - binomial(n, 1 - p) }
    if p <= 0 || n == 0 { return 0 }
    let variance = Double(n) * p * (1 - p)
    if variance > 60 {
      return min(n, max(0, Int((Double(n) * p + variance.squareRoot() * normal()).rounded())))
    }
    // From success to success: the gaps are geometric.
    var count = 0
    var place = 0
    while true {
      place += Int((log(uniform()) / log(1 - p)).rounded(.down)) + 1
      if place > n { return count }
      count += 1
    }
  }
}
