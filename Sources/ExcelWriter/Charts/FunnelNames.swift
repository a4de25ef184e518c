import ReportModel

/// Where the names of a funnel's lines stand: beyond the ends of the lines, where there is neither a line nor a point,
/// and none over another. Each kind of limit is named once, above the points or below them.
struct FunnelNames {
  /// The places of names by the roles of their lines; the words below the chart tell limits without one.
  private(set) var places: [Chart.Series.Role: SafeChart.LabelPlace] = [:]
  /// The shares of the scale across that the names take.
  private(set) var (left, right) = (0.0, 0.0)

  /// What a chart leaves beside its plot and above and below it, and what a letter and a line of text take, in pixels.
  private static let (aside, above) = (70.0, 135.0)
  private static let (letter, line) = (6.0, 15.0)
  private static let mostShare = 0.35

  /// - Parameters:
  ///   - texts: what is written of the lines, by their roles.
  ///   - levels: where the lines end.
  ///   - height: of the scale of values.
  ///   - pixels: the size of the chart.
  ///   - isOpenLeft: whether names may stand before the lines, too.
  init(
    _ texts: [Chart.Series.Role: String], at levels: [Chart.Series.Role: Double], height: Double,
    pixels: (width: Int, height: Int), isOpenLeft: Bool
  ) {
    let gap = Self.line / max(1, Double(pixels.height) - Self.above) * height
    var taken: [Double] = []
    func isFree(_ level: Double) -> Bool { taken.allSatisfy { abs($0 - level) >= gap } }
    for role in [Chart.Series.Role.target, .mean] {
      guard let level = levels[role], texts[role] != nil else { continue }
      if isFree(level) {
        places[role] = .right
        taken.append(level)
      } else if isOpenLeft {
        places[role] = .left
      } else {
        // Too near the target for both: one above it and one below.
        let isHigher = taken.allSatisfy { level > $0 }
        places[role] = isHigher ? .above : .below
        places[.target] = isHigher ? .below : .above
      }
    }
    let sides: [[Chart.Series.Role]] = [
      [.upperLimit, .upperOuterLimit], [.lowerLimit, .lowerOuterLimit],
    ]
    let free = sides.first { side in
      let ends = side.compactMap { levels[$0] }
      return ends.count == 2 && abs(ends[0] - ends[1]) >= gap && ends.allSatisfy(isFree)
    }
    for role in free ?? [] { places[role] = .right }
    let plot = max(1, Double(pixels.width) - Self.aside)
    func share(_ place: SafeChart.LabelPlace) -> Double {
      let widest = places.filter { $0.value == place }.keys
        .map { TextWidth.of(texts[$0] ?? "") * Self.letter + 8 }.max()
      return min(Self.mostShare, (widest ?? 0) / plot)
    }
    (left, right) = (share(.left), share(.right))
  }
}
