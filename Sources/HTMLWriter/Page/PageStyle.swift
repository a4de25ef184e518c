import Crypto
import Foundation
import ReportModel

/// The style sheet of one page: those texts of its report that only a style sheet can show.
///
/// They are the foot of printed pages, because the margin of paper takes text from nowhere else, and the
/// labels of cells. Of each text everything but letters, digits and Han characters is written as a CSS
/// escape, so that none ends the string, the rule or the element:
/// https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point
struct PageStyle: Sendable {
  let text: String
  /// The SHA-256 of `text` in Base64, as a content security policy names it.
  let hash: String

  init(_ report: Report, _ labels: ColumnLabels) {
    text = Self.foot(of: report) + labels.rules
    hash = "sha256-" + Data(Crypto.SHA256.hash(data: Array(text.utf8))).base64EncodedString()
  }

  /// The report's title and readers, opposite the number of the page.
  private static func foot(of report: Report) -> String {
    let parts = [report.title, report.readers].filter { !$0.isEmpty }
    return "@page{@bottom-left{content:\(string(parts.joined(separator: " · ")));"
      + "font:9.5px \(TypeScale.latin),\(TypeScale.chinese),sans-serif;color:#46525e}}"
  }

  /// A text as a string of CSS.
  static func string(_ text: String) -> String {
    Escaper.kept(text).reduce(into: "\"") { result, scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", "\u{4E00}"..."\u{9FFF}":
        result.unicodeScalars.append(scalar)
      default:
        result += "\\" + String(scalar.value, radix: 16) + " "
      }
    } + "\""
  }
}
