/// How much the others differ among themselves beyond chance: τ² by moments without one of them and
/// without winsorising, so that one that stands out neither hides itself nor hides behind short tails.
///
/// Source: R. DerSimonian and N. Laird, "Meta-analysis in clinical trials", Controlled Clinical Trials 7
/// (1986), 177–188, https://doi.org/10.1016/0197-2456(86)90046-2, around what is expected of each.
struct OthersVariance {
  private let figures: [(distance: Double, error: Double)]
  private let scores: Double
  private let weights: Double
  private let squares: Double

  init(_ figures: [(distance: Double, error: Double)]) {
    self.figures = figures
    scores = figures.reduce(0) { $0 + $1.distance * $1.distance / ($1.error * $1.error) }
    weights = figures.reduce(0) { $0 + 1 / ($1.error * $1.error) }
    squares = figures.reduce(0) { $0 + 1 / ($1.error * $1.error * $1.error * $1.error) }
  }

  func without(_ place: Int) -> Double {
    let own = figures[place]
    let weight = 1 / (own.error * own.error)
    let rest = weights - weight
    guard figures.count > 2, rest > 0 else { return 0 }
    let excess = scores - own.distance * own.distance * weight - Double(figures.count - 2)
    return max(0, excess / (rest - (squares - weight * weight) / rest))
  }
}
