/// Many tests at once: how many of those called out are called out by chance.
public enum FalseDiscovery {
  /// Each test's p, raised so that calling out those of at most q makes a share of at most q of the
  /// calls false, on average.
  ///
  /// Source: Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate: a practical and
  /// powerful approach to multiple testing", Journal of the Royal Statistical Society B 57 (1995),
  /// 289–300, https://doi.org/10.1111/j.2517-6161.1995.tb02031.x; it holds for tests that are
  /// independent or move together (Benjamini and Yekutieli, Annals of Statistics 29 (2001), 1165–1188).
  public static func adjusted(_ probabilities: [Double]) -> [Double] {
    let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
    var adjusted = probabilities
    var lowest = 1.0
    for (rank, place) in order.enumerated().reversed() {
      lowest = min(lowest, probabilities[place] * Double(order.count) / Double(rank + 1))
      adjusted[place] = lowest
    }
    return adjusted
  }
}
