/// How many marked ones there are among some drawn without putting back.
public enum Hypergeometric {
  /// The probability of exactly k marked among `drawn` of a whole of which `marked` are.
  ///
  /// From three binomial probabilities: C. Loader, "Fast and accurate computation of binomial
  /// probabilities" (2000), section 5.
  public static func probability(
    _ k: Int64, drawn: Int64, marked: Int64, whole: Int64
  ) -> Double {
    guard k >= max(0, drawn + marked - whole), k <= min(drawn, marked) else { return 0 }
    if drawn == 0 || drawn == whole { return 1 }
    let p = Double(drawn) / Double(whole)
    return Binomial.probability(k, of: marked, p)
      * Binomial.probability(drawn - k, of: whole - marked, p)
      / Binomial.probability(drawn, of: whole, p)
  }

  /// The probability of at most k; cost: a few standard deviations of k, not k itself.
  public static func cumulative(_ k: Int64, drawn: Int64, marked: Int64, whole: Int64) -> Double {
    let lowest = max(0, drawn + marked - whole)
    if k < lowest { return 0 }
    if k >= min(drawn, marked) { return 1 }
    let mean = Double(drawn) * Double(marked) / Double(whole)
    // Above the mean the other tail is the short sum.
    if Double(k) > mean {
      return 1 - cumulative(drawn - k - 1, drawn: drawn, marked: whole - marked, whole: whole)
    }
    var term = probability(k, drawn: drawn, marked: marked, whole: whole)
    var sum = term
    var step = k
    while step > lowest, term > sum * 1e-18 {
      let top = Double(step) * Double(whole - marked - drawn + step)
      term *= top / (Double(marked - step + 1) * Double(drawn - step + 1))
      sum += term
      step -= 1
    }
    return min(1, sum)
  }

  /// The probability of k or more.
  public static func upperTail(_ k: Int64, drawn: Int64, marked: Int64, whole: Int64) -> Double {
    cumulative(drawn - k, drawn: drawn, marked: whole - marked, whole: whole)
  }
}
