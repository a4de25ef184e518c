import ReportModel

/// Where a line begins and ends, and its lowest and highest point: what a reader who can't see the line
/// asks first.
struct ChartCourse {
  struct Point {
    let category: String
    let text: String
  }

  let first: Point
  let last: Point
  /// nil where the line has no other points than its ends.
  let extremes: (lowest: Point, highest: Point)?

  /// nil where fewer than two points have a value. Of equal points the earliest is named.
  init?(_ data: ChartData) {
    guard let series = data.measured.first else { return nil }
    let known = series.values.enumerated().compactMap { place, value in
      value.map { (place: place, value: $0) }
    }
    guard known.count > 1, let lowest = known.min(by: { $0.value < $1.value }),
      let highest = known.first(where: { entry in !known.contains { $0.value > entry.value } })
    else { return nil }
    func point(_ place: Int) -> Point {
      Point(category: data.categories[place], text: series.texts[place])
    }
    first = point(known[0].place)
    last = point(known[known.count - 1].place)
    extremes = known.count > 2 ? (point(lowest.place), point(highest.place)) : nil
  }

  /// `151.0 s (2026-08), 168.2 s (2026-10); lowest 148.0 s (2026-09), highest 168.2 s (2026-10)`.
  func text(_ words: WriterWords, isChinese: Bool) -> String {
    let (blank, comma, semicolon) = isChinese ? ("", "，", "；") : (" ", ", ", "; ")
    let (open, close) = isChinese ? ("（", "）") : (" (", ")")
    let ends = [first, last].map { $0.text + open + $0.category + close }.joined(separator: comma)
    guard let extremes else { return ends }
    return ends + semicolon
      + [(words.lowest, extremes.lowest), (words.highest, extremes.highest)].map { word, point in
        word + blank + point.text + open + point.category + close
      }.joined(separator: comma)
  }
}
