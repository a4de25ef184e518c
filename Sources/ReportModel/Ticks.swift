/// Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten that enclose the data. Pages and workbooks
/// draw a chart over time on the same ones.
public struct Ticks: Sendable, Hashable {
  public private(set) var values: [Double]
  /// Decimals that every value needs to be shown exactly.
  public private(set) var decimals: Int

  public var low: Double { values.first ?? 0 }
  public var high: Double { values.last ?? 1 }

  /// At most `count` steps; nil when the range has no finite width that doubles can divide.
  ///
  /// `wholeSteps` keeps the steps of counts from falling below 1, `decimals` others below what values are printed in;
  /// `isShare` a single level of a share, as 100 %
  /// in each period, from an axis that goes beyond the whole.
  public init?(
    from low: Double, to high: Double, atMost count: Int, wholeSteps: Bool = false,
    decimals: Int = 30, isShare: Bool = false
  ) {
    guard low.isFinite, high.isFinite, low <= high, count > 0 else { return nil }
    var (low, high) = (low, high)
    if low == high {
      // One level alone stands in the middle of its axis.
      let half = low == 0 ? 0.5 : low.magnitude * 0.05
      (low, high) = (low - half, isShare && low <= 1 ? min(high + half, 1) : high + half)
    }
    let width = high - low
    guard width.isFinite, max(low.magnitude, high.magnitude) / width < 1e9 else { return nil }

    var exponent = wholeSteps ? 0 : -decimals
    while exponent < 300 {
      for mantissa in [1, 2, 5] {
        let first = (low / Self.step(mantissa, exponent)).rounded(.down)
        let last = (high / Self.step(mantissa, exponent)).rounded(.up)
        guard last - first <= Double(count) else { continue }
        values = (Int(first)...Int(last)).map { Self.value($0 * mantissa, exponent) }
        self.decimals = max(0, -exponent)
        return
      }
      exponent += 1
    }
    return nil
  }

  /// Those of values over time, in what they are printed in: half a call doesn't exist, and a finer scale would show
  /// what no value says.
  public init?(overTime low: Double, _ high: Double, in format: NumberFormat) {
    self.init(
      from: low, to: high, atMost: 5,
      wholeSteps: format.decimals == 0 && !format.isPercent && format.suffix.isEmpty,
      decimals: format.decimals + (format.isPercent ? 2 : 0),
      isShare: format.isPercent && !format.isSigned)
  }

  private static func step(_ mantissa: Int, _ exponent: Int) -> Double {
    value(mantissa, exponent)
  }

  /// Dividing by a power of ten gives the double nearest to the decimal; multiplying by 0.1 may
  /// miss it.
  private static func value(_ whole: Int, _ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<exponent.magnitude { power *= 10 }
    return exponent < 0 ? Double(whole) / power : Double(whole) * power
  }
}
