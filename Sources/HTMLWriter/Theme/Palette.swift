/// The colours by what they are for, on paper and light screens and on dark screens.
///
/// Blue and rust stay apart for readers who can't tell red from green, but are equally dark: a
/// shape and a word always stand beside them.
enum Palette: String, CaseIterable, Sendable {
  case bg, panel, ink, ink2, rule, rule2
  case good, bad
  case onGood = "on-good"
  case onBad = "on-bad"
  case c1, c2, c3

  var light: String {
    switch self {
    case .bg: "#fdfdfb"
    case .panel: "#f3f5f3"
    case .ink: "#17212b"
    case .ink2: "#46525e"
    case .rule: "#d6dbdc"
    case .rule2: "#76818c"
    case .good: "#0b5a9e"
    case .bad: "#a63f08"
    case .onGood, .onBad: "#ffffff"
    case .c1: "#323d48"
    case .c2: "#6b7681"
    case .c3: "#c3cad0"
    }
  }

  var dark: String {
    switch self {
    case .bg: "#12171c"
    case .panel: "#1b2229"
    case .ink: "#e9edf0"
    case .ink2: "#b4bec7"
    case .rule: "#313b44"
    case .rule2: "#75818c"
    case .good: "#7fbcf2"
    case .bad: "#f4a472"
    case .onGood, .onBad: "#0f1419"
    case .c1: "#d5dce2"
    case .c2: "#8a96a1"
    case .c3: "#4a5661"
    }
  }

  /// The reader's own colours, where a system theme replaces the page's.
  var forced: String {
    switch self {
    case .bg, .panel, .onGood, .onBad, .c3: "Canvas"
    case .ink, .ink2, .rule2, .good, .bad, .c1: "CanvasText"
    case .rule, .c2: "GrayText"
    }
  }

  /// Declarations of the custom properties, as `--ink:#17212b;`.
  static func declarations(_ value: (Palette) -> String) -> String {
    allCases.map { "--\($0.rawValue):\(value($0));" }.joined()
  }
}
