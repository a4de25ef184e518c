/// Texts that try to become markup, styles, addresses or another order of reading: 200 of them, for
/// a page that must be the same tree as with harmless texts.
enum HostileText {
  /// Pages by name: the benign one, and one for each hostile text.
  static var pages: [(name: String, make: (String) -> String)] {
    [("benign", { $0 + "x" })]
      + all.enumerated().map { index, text in ("\(index + 1)", { $0 + text }) }
  }

  /// Every seed in every dress, the first 200.
  static let all: [String] = {
    var texts: [String] = []
    for dress in dresses {
      for seed in seeds { texts.append(dress(seed)) }
    }
    return Array(texts.prefix(200))
  }()

  private static let dresses: [@Sendable (String) -> String] = [
    { $0 }, { $0.uppercased() }, { "\"" + $0 }, { "'>" + $0 }, { $0 + "\u{338}" },
    { "\u{202E}" + $0 },
  ]

  private static let seeds: [String] = [
    "<script>alert(1)</script>", "</script><script>x", "<img src=x onerror=x>", "<svg/onload=x>",
    "</style><b>", "</title><b>", "</text></svg><p>", "<![CDATA[<b>]]>", "]]><b>", "<!--", "-->",
    "<base href=x>", "<meta http-equiv=refresh content=0>", "<iframe srcdoc='<b>'>",
    "<a href=javascript:x>y</a>", "</td></tr></table><h1>", "</body></html>", "<plaintext>",
    "<template><b>", "<math><mi>", "<details open ontoggle=x>", "<", ">", "&", "\"", "'",
    "\" onmouseover=x y=\"", "' autofocus onfocus=x '", "\" style=\"x:y", "`onclick=x", "&quot;",
    "&#34;",
    "&lt;script&gt;", "javascript:x", "data:text/html,<b>", "//host/x", "\\\\host\\x",
    "file:///etc/x",
    "../../x", "?q#f", "%22%3e%3cb%3e", "\"\u{338} onmouseover=x a=\"\u{338}",
    "<\u{338}script>\u{338}",
    "\"\u{301}><b>", "<\u{200D}b>", "\"\u{E0100}x", "\r\n<b>", "\u{FF1C}b\u{FF1E}", "\u{0}<b>",
    "\u{1}\u{8}\u{B}", "\u{FEFF}", "\u{202E}gpj.exe", "\u{2066}<b>\u{2069}", "\u{2028}\u{2029}",
    "}*{color:red}", "\";}@import 'x';", "\\\";}body{display:none}", "\\0a }", "/*", "*/",
    "expression(x)",
    "url(x)", "=cmd|' /C calc'!A0", "@SUM(A)", "{{x}}", "${x}", "<%= x %>",
    String(decoding: [0xD800, 0x3C, 0xDC00] as [UInt16], as: UTF16.self),
    String(decoding: [0xC0, 0xBC, 0x3C, 0xFF] as [UInt8], as: UTF8.self),
    String(repeating: "名", count: 100),
  ]
}
