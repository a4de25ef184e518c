/// How a sheet of a given width lies on A4, one page wide: how many rows a page holds, and how small that
/// makes them.
struct PageFit {
  /// Of all columns, in characters.
  let width: Double
  var isLandscape: Bool

  /// Within the margins at full size: characters across, rows down.
  private static let portrait = (across: 100.0, down: 42.0)
  private static let landscape = (across: 146.0, down: 28.0)
  /// Wider than this, an upright page is too small to read.
  private static let upright = 150.0
  /// A sheet that is longer than its page by less than this share is a page all the same, a little smaller.
  private static let overhang = 1.25
  /// Print smaller than this can't be read.
  private static let least = 0.55

  /// The side on which a sheet of that many rows is read best.
  init(width: Double, rows: Double, isForm: Bool) {
    self.width = width
    isLandscape = !isForm && width > SheetMetrics.portrait
    if isLandscape, width <= Self.upright, rows > self.rows { isLandscape = false }
  }

  private var full: (across: Double, down: Double) {
    isLandscape ? Self.landscape : Self.portrait
  }

  private var scale: Double { min(1, full.across / max(width, 1)) }

  /// The rows of one page.
  var rows: Double { full.down / scale }

  /// Whether so many rows are more than a page, and put on one all the same.
  func isSqueezed(_ rows: Double) -> Bool {
    rows > self.rows && rows <= self.rows * Self.overhang
      && scale * self.rows / rows >= Self.least
  }
}
