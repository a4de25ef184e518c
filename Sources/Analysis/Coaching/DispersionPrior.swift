/// What the dispersions of many agents say of one whose own is hardly known.
struct DispersionPrior {
  /// The usual dispersion.
  let dispersion: Double
  /// How many own degrees of freedom it is worth; 0 where it says nothing.
  let degrees: Double

  /// From fewer agents than this nothing is learnt.
  static let leastAgents = 8

  /// The moments of an F distribution: a dispersion of d degrees of freedom scatters around the prior's
  /// as F(d, d₀) does, whose squared coefficient of variation is 2(d + d₀ − 2) ÷ (d(d₀ − 4)).
  init(_ known: [(dispersion: Double, degrees: Double)]) {
    guard known.count >= Self.leastAgents else {
      dispersion = 1
      degrees = 0
      return
    }
    let count = Double(known.count)
    let mean = known.reduce(0) { $0 + $1.dispersion } / count
    let squares = known.reduce(0) { $0 + ($1.dispersion - mean) * ($1.dispersion - mean) }
    let own = known.reduce(0) { $0 + $1.degrees } / count
    guard mean > 0 else {
      dispersion = 0
      degrees = Self.most
      return
    }
    let scatter = squares / (count - 1) / (mean * mean)
    // Where they scatter no more than their own degrees of freedom explain, all agents are alike.
    let found =
      scatter * own > 2 ? (2 * own - 4 + 4 * scatter * own) / (scatter * own - 2) : Self.most
    degrees = min(Self.most, max(5, found))
    dispersion = mean * (degrees - 2) / degrees
  }

  /// Never worth more than this: agents are never quite alike.
  private static let most = 60.0
}
