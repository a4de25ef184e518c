/// The number format of each cell style.
final class StylesReader: PartReader {
  private var codes: [Int: String] = [:]
  private var styles: [Int] = []
  /// The code of each style, once all of them are read.
  private var codesOfStyles: [String] = []
  private var isInCells = false

  func start(_ element: PartElement, _ attributes: PartAttributes) {
    switch element {
    case "numFmt":
      // Those of conditional formats stand elsewhere and have ids of their own.
      if let id = attributes.number("numFmtId") {
        codes[id] = decoded(attributes["formatCode"] ?? "")
      }
    case "cellXfs": isInCells = true
    case "xf":
      if isInCells { styles.append(attributes.number("numFmtId") ?? 0) }
    default: break
    }
  }

  func end(_ element: PartElement, text: String) {
    switch element {
    case "cellXfs": isInCells = false
    case "styleSheet":
      codesOfStyles = styles.map { codes[$0] ?? Self.builtIn[$0] ?? Self.general }
    default: break
    }
  }

  /// The codes that the format knows by number:
  /// ECMA-376 part 1, section 18.8.30, as far as libxlsxwriter replaces codes by them.
  private static let general = "General"
  private static let builtIn: [Int: String] = [
    0: general, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 49: "@",
  ]

  func code(of style: Int) -> String {
    codesOfStyles.indices.contains(style) ? codesOfStyles[style] : Self.general
  }
}

/// The texts that cells share.
final class SharedStringsReader: PartReader {
  private(set) var strings: [String] = []
  private var current = ""
  private var isPhonetic = false

  func start(_ element: PartElement, _ attributes: PartAttributes) {
    switch element {
    case "si": current = ""
    case "rPh": isPhonetic = true
    default: break
    }
  }

  func wantsText(_ element: PartElement) -> Bool { element == "t" }

  func end(_ element: PartElement, text: String) {
    switch element {
    case "t": if !isPhonetic { current += text }
    case "rPh": isPhonetic = false
    case "si": strings.append(decoded(current))
    default: break
    }
  }
}
