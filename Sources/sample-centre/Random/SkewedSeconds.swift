/// Skewed durations around a mean, in whole numbers only, because the last bit of a library's
/// exponential differs from machine to machine.
enum SkewedSeconds {
  /// Quantiles 0/32 … 32/32 of a log-normal distribution (sigma 0.62), ends clipped, as
  /// thousandths of the mean.
  private static let quantiles = [
    159, 259, 318, 364, 403, 440, 475, 509, 542, 575, 608, 642, 676, 711, 747, 784, 823, 864, 908,
    954, 1003, 1056, 1115, 1179, 1251, 1332, 1427, 1540, 1680, 1864, 2131, 2613, 4262,
  ]

  /// Whole seconds with the given mean, which is itself in tenths of a second.
  static func draw(meanTenths: Int, _ random: inout SeededGenerator) -> Int {
    let step = random.below(quantiles.count - 1)
    let within = random.below(1000)
    let factor =
      quantiles[step] + (quantiles[step + 1] - quantiles[step]) * within / 1000
    return (meanTenths * factor + 5000) / 10_000
  }
}
