/// How much neighbouring values are alike.
public enum Persistence {
  /// What the variance of a mean of `window` neighbouring values is, in parts of what it would be if
  /// they were independent: 1 + 2·Σ (1 − k ÷ window)·ρₖ over the lags below the window, divided by
  /// 1 − window ÷ count (not below 0.4) because the values' own mean hides a part, at least 1.
  ///
  /// Source: G. V. Bayley and J. M. Hammersley, "The 'effective' number of independent observations in
  /// an autocorrelated time series", Supplement to the Journal of the Royal Statistical Society 8
  /// (1946), 184–197, https://doi.org/10.2307/2983560. Lags beyond half the values are left out: too few
  /// pairs tell of them.
  public static func varianceFactor(of values: [Double], window: Int) -> Double {
    guard values.count >= 2 else { return 1 }
    let mean = values.reduce(0, +) / Double(values.count)
    let rests = values.map { $0 - mean }
    let variance = rests.reduce(0) { $0 + $1 * $1 }
    let longest = min(window - 1, values.count / 2)
    guard variance > 0, longest >= 1 else { return 1 }
    let sum = (1...longest).reduce(0.0) { sum, lag in
      let covariance = zip(rests, rests.dropFirst(lag)).reduce(0) { $0 + $1.0 * $1.1 }
      return sum + (1 - Double(lag) / Double(window)) * covariance / variance
    }
    let bias = max(0.4, 1 - Double(window) / Double(values.count))
    return max(1, (1 + 2 * sum) / bias)
  }
}
