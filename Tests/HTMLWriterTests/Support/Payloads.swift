/// Texts that try to become markup.
enum Payloads {
  /// Scalars that no literal may hold.
  static let noncharacters = String(
    String.UnicodeScalarView(
      [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE, 0x10FFFF].compactMap(Unicode.Scalar.init(_:))))

  static let all: [String] = markup + attributes + addresses + marks + controls

  private static let markup = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<ScRiPt src=x></sCrIpT>",
    "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg/onload=alert(1)>",
    "</style><script>alert(1)</script>", "</STYLE ><b>", "</title><script>x</script>",
    "</text></svg><p>", "</tspan><tspan onclick=x>", "<![CDATA[<b>]]>", "]]><b>", "<!--", "-->",
    "<!-- --!><b>", "--><script>alert(1)</script>", "<?php x ?>", "<!doctype html>",
    "<base href=x>",
    "<meta http-equiv=refresh content=0>", "<iframe srcdoc='<b>'>", "<a href=javascript:x>y</a>",
    "</td></tr></table><h1>", "</main></body></html><p>", "<plaintext>", "<template><b>",
    "<math><mi><script>x", "<", ">", "<<", "<a", "</", "<>", "a<b>c",
  ]

  private static let attributes = [
    "\"", "'", "\"\"", "\" onmouseover=alert(1) x=\"", "' onmouseover=alert(1) x='",
    "\"><script>alert(1)</script>", "'><b>", "\" style=\"x:y", "\" autofocus onfocus=x \"",
    "`onclick=x",
    "a=b", "\\\"", "&quot;", "&#34;", "&lt;script&gt;", "&", "&amp", "&#x3c;b&#x3e;", "&#0;",
  ]

  private static let addresses = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,<b>",
    "//host/x", "https://host/", "\\\\host\\x", "/\\host", "file:///etc/passwd", "../../x", "?q#f",
    "%22%3e%3cb%3e", "mailto:a@b",
  ]

  /// One character of Swift's with the one before it.
  private static let marks = [
    "\"\u{338} onmouseover=alert(1) x=\"\u{338}", "'\u{338}", "<\u{338}script>\u{338}alert(1)",
    ">\u{338}", "&\u{338}lt;", "\"\u{301}><b>", "<\u{301}b>", "<\u{FE0F}b>", "<\u{200D}b>",
    "\"\u{20DD} onclick=x", "\u{338}", "\u{301}", "\"\u{E0100}x", "<\u{1F3FB}b>",
    "\r\n<b>", "\u{FF1C}script\u{FF1E}", "\u{AD}\"", "\u{1F1E8}\"\u{1F1F3}",
  ]

  private static let controls = [
    "\u{0}", "<\u{0}b>", "a\u{0}\"", "\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}", "\u{80}\u{85}\u{9F}",
    noncharacters, "\u{FEFF}", "\u{202E}gpj.exe",
    "\u{2066}<b>\u{2069}",
    "\u{202A}\u{202B}\u{202D}\u{202C}", "\u{200E}\u{200F}\u{61C}", "\u{2028}\u{2029}", "\t\r\n",
    String(decoding: [0xD800, 0x3C, 0xDC00] as [UInt16], as: UTF16.self),
    String(decoding: [0xC0, 0xBC, 0x3C, 0xFF] as [UInt8], as: UTF8.self),
  ]
}
