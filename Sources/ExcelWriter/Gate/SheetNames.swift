import ReportModel

/// Gives every sheet a name that Excel, WPS and LibreOffice accept, and no two the same.
struct SheetNames {
  private var taken: Set<String> = []

  /// The most UTF-16 units of a sheet's name.
  static let limit = 31

  /// The name for a sheet that is to be called `wish`; a second one like it ends in `~2`.
  mutating func name(for wish: String) -> String {
    let wished = Self.clean(wish)
    var name = wished
    var number = 2
    while !taken.insert(Self.key(name)).inserted {
      let suffix = "~\(number)"
      name = Self.cut(wished, to: Self.limit - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }

  /// The wish without what is forbidden in a name, or breaks a link (`#`).
  private static func clean(_ wish: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in ReadingOrder.unturned(wish).unicodeScalars {
      guard let allowed = SafeText.allowed(scalar) else { continue }
      switch allowed {
      case "[": kept.append("(")
      case "]": kept.append(")")
      case "/", "\\", ":": kept.append("-")
      case "*", "?": continue
      case "#": kept.append("＃")
      default: kept.append(allowed)
      }
    }
    var name = trimmed(withoutEscapes(kept))
    name = trimmed(cut(name, to: limit).unicodeScalars)
    if name.isEmpty { return "-" }
    return reserved.contains(key(name)) ? name + "_" : name
  }

  /// Names that Excel keeps for itself in English and Chinese, as keys.
  private static let reserved: Set<String> = ["history", "历史记录", "歷程記錄"]

  /// `_x0041_` would be read as "A": the first underscore goes.
  private static func withoutEscapes(
    _ scalars: String.UnicodeScalarView
  ) -> String.UnicodeScalarView {
    let text = String(scalars)
    guard SafeText.cell(text).string != text else { return scalars }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.filter { $0 != "_" })
    return view
  }

  /// Without blanks and apostrophes at either end.
  private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
    func isEdge(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "'" || scalar == "\u{FEFF}" || scalar.properties.isWhitespace
    }
    var rest = scalars[...]
    while let first = rest.first, isEdge(first) { rest.removeFirst() }
    while let last = rest.last, isEdge(last) { rest.removeLast() }
    return String(rest)
  }

  private static func cut(_ name: String, to limit: Int) -> String {
    var kept = String.UnicodeScalarView()
    var units = 0
    for scalar in name.unicodeScalars {
      units += UTF16.width(scalar)
      if units > limit { break }
      kept.append(scalar)
    }
    return String(kept)
  }

  /// Equal for names that differ only in case or in full and half width; composed and decomposed
  /// characters are equal in Swift anyway.
  static func key(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: folded.append(" ")
      default: folded.append(scalar)
      }
    }
    return String(folded).uppercased().lowercased()
  }

  /// The name as formulas and links write it, always in apostrophes: libxlsxwriter leaves them off
  /// names like `2026` and `A1`, which makes the reference another one.
  static func quoted(_ name: String) -> String { "'\(name.doubling("'"))'" }
}
