/// The sizes in which charts are drawn, so that their type is as large as the page's at each.
///
/// A drawing that is scaled down to a telephone would have letters of half the size; where a chart
/// has room on a wide screen, it is drawn twice and the style sheet shows one of them.
enum ChartSize: Sendable {
  /// A third of a wide page, half of a sheet of paper, or the width of a telephone.
  case narrow
  /// Half of a wide page.
  case half
  /// A whole page.
  case full

  var width: Double {
    switch self {
    case .narrow: 344
    case .half: 540
    case .full: 860
    }
  }

  var height: Double {
    switch self {
    case .narrow: 204
    case .half: 244
    case .full: 268
    }
  }
}
