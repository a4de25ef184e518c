import Crypto
import Foundation
import ReportModel

/// What paper shows at the foot of every page: the report's title and the number of the page.
///
/// A style sheet of its own, because the margin of a printed page takes text from nowhere else. Every
/// scalar of the title but ASCII letters and digits is written as a CSS escape, so no text of a
/// report ends the string, the rule or the element:
/// https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point
struct PageFoot: Sendable {
  let text: String
  /// The SHA-256 of `text` in Base64, as a content security policy names it.
  let hash: String

  init(_ report: Report) {
    let parts = [report.title, report.readers].filter { !$0.isEmpty }
    text =
      "@page{@bottom-left{content:\"\(Self.escaped(parts.joined(separator: " · ")))\";"
      + "font:9px \(TypeScale.latin),\(TypeScale.chinese),sans-serif;color:#46525e}}"
    hash = "sha256-" + Data(Crypto.SHA256.hash(data: Array(text.utf8))).base64EncodedString()
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": result.unicodeScalars.append(scalar)
      default:
        if let kept = Escaper.kept(scalar) { result += "\\" + String(kept.value, radix: 16) + " " }
      }
    }
  }
}
