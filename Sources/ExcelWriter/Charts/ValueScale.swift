import ReportModel

/// A scale that need not start at 0: round ends with room for all that is drawn.
struct ValueScale {
  let low, high, step: Double

  /// Fewer lines than this many lie across the plot.
  private static let lines = 6.0

  /// nil without two different values.
  init?(_ values: [Double], isShare: Bool) {
    guard let least = values.min(), let most = values.max(), least < most,
      (most - least).isFinite
    else { return nil }
    let room = (most - least) * 0.12
    // Nothing lies below 0 where that is the least.
    let span = most - least + (least == 0 ? 1 : 2) * room
    // 1, 2 or 5 times a power of ten.
    var power = 1.0
    while power * 10 <= span / Self.lines { power *= 10 }
    while power > span / Self.lines { power /= 10 }
    step = [1, 2, 5, 10].map { $0 * power }.first { span / $0 <= Self.lines } ?? power * 10
    let low = ((least - room) / step).rounded(.down) * step
    let high = ((most + room) / step).rounded(.up) * step
    self.low = least >= 0 ? max(0, low) : low
    // No share is more than all.
    self.high = isShare && most <= 1 ? min(1, high) : high
  }

  private init(low: Double, high: Double, step: Double) {
    (self.low, self.high, self.step) = (low, high, step)
  }

  /// With room beside the outermost values, in shares of the scale; none below 0, where that isn't to be had.
  func leaving(left: Double, right: Double, beside values: ClosedRange<Double>) -> ValueScale {
    var (low, high, step) = (low, high, step)
    // Each step brings it nearer, of shares as small as names take.
    for _ in 0..<40 {
      if high - values.upperBound < right * (high - low) {
        high += step
      } else if values.lowerBound - low < left * (high - low), low >= step {
        low -= step
      } else {
        break
      }
    }
    if (high - low) / step > Self.lines + 2 {
      step *= 2
      (low, high) = ((low / step).rounded(.down) * step, (high / step).rounded(.up) * step)
    }
    return ValueScale(low: low, high: high, step: step)
  }

  /// That of a chart over time: on which a page draws it, and as there without a target far from all values. nil
  /// where there is none.
  init?(overTime chart: Chart, numbers: (Chart.Series) -> [Double?]) {
    let isBeyond = chart.targetEdge(numbers) != nil
    let values = chart.series.filter { !isBeyond || $0.role != .target }.flatMap(numbers)
      .compactMap { $0 }
    guard let least = values.min(), let most = values.max(),
      let ticks = Ticks(overTime: least, most, in: chart.format), ticks.values.count > 1
    else { return nil }
    (low, high) = (ticks.low, ticks.high)
    // The difference of two ticks may miss the decimal by a bit.
    let power = (0..<ticks.decimals).reduce(1.0) { power, _ in power * 10 }
    step = ((ticks.values[1] - ticks.values[0]) * power).rounded() / power
  }

  /// How the numbers of the scale look: no more decimals than they have, and the unit once, at the highest.
  func code(_ format: NumberFormat) -> String {
    let shown = step * (format.isPercent ? 100 : 1)
    var decimals = 0
    var power = 1.0
    while decimals < 6, abs((shown * power).rounded() - shown * power) > 1e-6 {
      decimals += 1
      power *= 10
    }
    let whole = format.with(decimals: decimals)
    guard !format.suffix.isEmpty, low >= 0 else { return whole.code }
    var bare = whole
    bare.suffix = ""
    // Halfway down to the next number, so that rounding can't miss the highest.
    let most = NumberFormat.general.with(decimals: decimals + 1).text(high - step / 2)
      .filter { $0 != "," }
    return "[>=\(most)]\(whole.plainCode);\(bare.plainCode)"
  }
}

extension ChartDrawing {
  /// All numbers of some series.
  func numbers(of series: [Chart.Series]) -> [Double] {
    series.flatMap(numbers).compactMap { $0 }
  }

  /// nil where a cell has no number.
  func numbers(_ series: Chart.Series) -> [Double?] {
    (reader.cells(series.values, asText: false)?.values ?? []).map { $0?.number }
  }
}

extension CachedValue {
  /// nil for a text.
  var number: Double? {
    switch self {
    case .number(let number): number
    case .text: nil
    }
  }
}
