/// How surely the difference of two independent means is known whose spreads may differ.
///
/// Source: B. L. Welch, "The generalization of 'Student's' problem when several different population variances are
/// involved", Biometrika 34 (1947), 28–35, https://doi.org/10.1093/biomet/34.1-2.28
struct Welch {
  /// The standard error of the difference.
  let error: Double
  /// Satterthwaite's.
  let degrees: Double

  /// nil where neither varies, or one of them has fewer than two values.
  init?(_ first: SampleMean, _ second: SampleMean) {
    let one = first.variance / Double(first.count)
    let two = second.variance / Double(second.count)
    let variance = one + two
    guard variance > 0, first.count > 1, second.count > 1 else { return nil }
    error = variance.squareRoot()
    degrees =
      variance * variance
      / (one * one / Double(first.count - 1) + two * two / Double(second.count - 1))
  }
}
