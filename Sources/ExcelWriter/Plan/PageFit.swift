/// How a sheet of a given width lies on A4, one page wide: which way up, on how many pages, and that no letter
/// becomes too small to read.
struct PageFit {
  /// Of all columns on paper, in characters.
  let width: Double
  /// Whether its rows are those of a form.
  let isForm: Bool
  private(set) var isLandscape: Bool

  /// Within the margins at full size: characters across, rows down.
  private static let portrait = (across: 102.0, down: 42.0)
  private static let landscape = (across: 149.0, down: 28.0)
  /// Notes of nine points are seven then, the least that is read on paper.
  static let least = 0.78
  /// A form is handed over as one sheet of paper, and dense for that: its figures of ten points may be five.
  private static let leastOfForm = 0.5
  /// What fits a page across at that size.
  static let mostUpright = portrait.across / least
  static let mostAcross = landscape.across / least
  /// What figures of seven points leave room for across, else of six: how long a form is comes on top.
  static let uprightForms = [
    portrait.across / least, portrait.across / 0.7, portrait.across / 0.6,
  ]
  private static var mostUprightForm: Double { uprightForms.max() ?? portrait.across }
  /// Too little to be seen.
  private static let hair = 1.0
  /// A sheet that is longer than its pages by less than this share of one is no page more, but a little
  /// smaller.
  private static let overhang = 0.28
  /// What a full page may have free.
  private static let nearlyFull = 0.06

  /// The side on which a sheet of that many rows is read best.
  init(width: Double, rows: Double, isForm: Bool) {
    self.width = width
    self.isForm = isForm
    isLandscape = width > (isForm ? Self.mostUprightForm + Self.hair : SheetMetrics.portrait)
    if isLandscape, width <= Self.mostUpright + Self.hair, rows > self.rows { isLandscape = false }
  }

  private var full: (across: Double, down: Double) {
    isLandscape ? Self.landscape : Self.portrait
  }

  private var scale: Double { min(1, full.across / max(width, 1)) }

  /// The rows of one page.
  var rows: Double {
    full.down / scale * (isForm ? SheetMetrics.rowHeight / SheetMetrics.formRowHeight : 1)
  }

  /// How many pages so many rows are put on, where they are a little more or fill the last one; nil where they
  /// take what they take.
  func pagesDown(_ count: Double) -> Int? {
    let full = (count / rows).rounded(.up)
    // Programs differ by a hair: none shall put the last two rows on a page of their own.
    if !isForm, full - count / rows <= Self.nearlyFull { return Int(full) }
    let pages = max(1, (count / rows).rounded(.down))
    let over = count / rows - pages
    if over <= 0 { return isForm ? 1 : nil }
    let isLittle = over <= Self.overhang || (isForm && pages == 1)
    let least = isForm ? Self.leastOfForm : Self.least
    return isLittle && scale * pages * rows / count >= least ? Int(pages) : nil
  }
}
