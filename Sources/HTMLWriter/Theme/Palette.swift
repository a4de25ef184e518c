/// The colours by what they are for, on paper and light screens and on dark screens.
///
/// Blue and rust stay apart for readers who can't tell red from green, but are equally dark: a
/// shape and a word always stand beside them.
enum Palette: String, CaseIterable, Sendable {
  case bg, panel, ink, ink2, ink3, rule, rule2
  case good, bad
  case onGood = "on-good"
  case onBad = "on-bad"
  case goodTint = "good-tint"
  case badTint = "bad-tint"
  /// The area of usual variation.
  case band
  /// Series and categories.
  case c1, c2, c3
  /// Six steps of a heat map, and the text in the first and the last three.
  case heat1, heat2, heat3, heat4, heat5, heat6
  case onPale = "on-pale"
  case onDeep = "on-deep"

  var light: String {
    switch self {
    case .bg: "#fdfdfb"
    case .panel: "#f3f5f3"
    case .ink: "#17212b"
    case .ink2: "#46525e"
    case .ink3: "#5f6a75"
    case .rule: "#d6dbdc"
    case .rule2: "#76818c"
    case .good: "#0b5a9e"
    case .bad: "#a63f08"
    case .onGood, .onBad: "#ffffff"
    case .goodTint: "#e4eef7"
    case .badTint: "#fbece1"
    case .band: "#e6ebec"
    case .c1: "#323d48"
    case .c2: "#6b7681"
    case .c3: "#c3cad0"
    case .heat1: "#eef0f4"
    case .heat2: "#d3d7e6"
    case .heat3: "#aab2d0"
    case .heat4: "#6670a6"
    case .heat5: "#444c85"
    case .heat6: "#262b5c"
    case .onPale: "#17212b"
    case .onDeep: "#ffffff"
    }
  }

  var dark: String {
    switch self {
    case .bg: "#12171c"
    case .panel: "#1b2229"
    case .ink: "#e9edf0"
    case .ink2: "#b4bec7"
    case .ink3: "#98a3ad"
    case .rule: "#313b44"
    case .rule2: "#75818c"
    case .good: "#7fbcf2"
    case .bad: "#f4a472"
    case .onGood, .onBad: "#0f1419"
    case .goodTint: "#152b42"
    case .badTint: "#3d2414"
    case .band: "#252e37"
    case .c1: "#d5dce2"
    case .c2: "#8a96a1"
    case .c3: "#4a5661"
    case .heat1: "#1c232b"
    case .heat2: "#2a3150"
    case .heat3: "#434c80"
    case .heat4: "#8089c4"
    case .heat5: "#a7afdf"
    case .heat6: "#d6daf5"
    case .onPale: "#e9edf0"
    case .onDeep: "#0f1419"
    }
  }

  /// The reader's own colours, where a system theme replaces the page's; nil for the shades of a heat
  /// map, which mean nothing in two colours and stay.
  var forced: String? {
    switch self {
    case .bg, .panel, .onGood, .onBad, .goodTint, .badTint, .band, .c3: "Canvas"
    case .ink, .ink2, .ink3, .rule2, .good, .bad, .c1: "CanvasText"
    case .rule, .c2: "GrayText"
    case .heat1, .heat2, .heat3, .heat4, .heat5, .heat6, .onPale, .onDeep: nil
    }
  }

  /// Declarations of the custom properties, as `--ink:#17212b;`.
  static func declarations(_ value: (Palette) -> String?) -> String {
    allCases.compactMap { color in value(color).map { "--\(color.rawValue):\($0);" } }.joined()
  }
}
