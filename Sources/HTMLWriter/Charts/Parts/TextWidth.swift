import ReportModel

/// How wide a text will be, estimated without its font: a little too wide rather than too narrow,
/// because labels that nearly touch are worse than labels further apart.
enum TextWidth {
  /// Pixels at a font size of `size` pixels.
  static func of(_ text: String, size: Double) -> Double {
    (ascii.width(of: text) ?? text.unicodeScalars.reduce(0) { $0 + ems(of: $1) }) * size
  }

  /// The text, or its beginning with an ellipsis where it is wider than `width` pixels.
  static func fitted(_ text: String, to width: Double, size: Double) -> String {
    // Room that was made for a text may have come to a hair less than its width on the way.
    guard of(text, size: size) > width + 0.01 else { return text }
    var kept = text
    while !kept.isEmpty, of(kept + "…", size: size) > width { kept.removeLast() }
    return kept + "…"
  }

  /// What stands between a name and its number: Chinese sets no blank there.
  static func blank(after name: String) -> String {
    guard let last = name.unicodeScalars.last else { return "" }
    return ems(of: last) == 1 ? "" : " "
  }

  /// The widest word, which is what a table column can't be narrower than. A line may end after any
  /// Han character, but fewer than six in a line are hard to read.
  static func widestWord(of text: String, size: Double) -> Double {
    let ascii = ascii
    var (widest, word, han) = (0.0, 0.0, 0.0)
    for scalar in text.unicodeScalars {
      let width = ems(of: scalar, ascii)
      if width == 1 { han += 1 }
      word = scalar == " " || scalar == "\n" || width == 1 ? 0 : word + width
      widest = max(widest, word)
    }
    return max(widest, min(han, 6)) * size
  }

  /// The widths of the signs of ASCII: nearly all texts are of these or of Han.
  private static let ascii = ASCIIWidths(ems)

  private static func ems(of scalar: Unicode.Scalar, _ ascii: ASCIIWidths) -> Double {
    scalar.isASCII ? ascii[Int(scalar.value)] : ems(of: scalar)
  }

  private static func ems(of scalar: Unicode.Scalar) -> Double {
    if "0"..."9" ~= scalar { return 0.56 }
    return switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFFEF, 0x1F000...0x3FFFF:
      1
    default:
      switch scalar {
      case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", " ": 0.3
      case "f", "t", "r", "-", "(", ")", "[", "]", "/", "\\", "\"": 0.4
      case "m", "w", "M", "W", "%", "@", "—", "…": 0.92
      case "A"..."Z": 0.7
      default: 0.58
      }
    }
  }
}
