import Testing

@testable import HTMLWriter

struct EscaperTests {
  @Test(arguments: [
    ("<>&\"'", "&lt;&gt;&amp;&quot;&#39;"),
    ("\"\u{338}", "&quot;&#824;"),
    ("\"\u{301}", "&quot;\u{301}"),
    (">\u{338}<", "&gt;&#824;&lt;"),
    ("\u{0}\u{7F}\u{9F}" + Payloads.noncharacters, String(repeating: "\u{FFFD}", count: 8)),
    ("a\r\nb\tc\u{2028}d", "a  b c d"),
    ("a\u{202E}b\u{2066}c\u{2069}d", "abcd"),
    ("\u{200F}a", "\u{200F}a"),
    ("<\u{202E}\u{2066}> of \u{202E}\u{2066}", "&lt;&gt; of \u{FFFD}"),
    ("陈嘉怡𠮷 é", "陈嘉怡𠮷 é"),
    ("&lt;", "&amp;lt;"),
    ("", ""),
  ])
  func scalarsBecomeSafe(text: String, escaped: String) {
    var bytes: [UInt8] = []
    Escaper.append(text, to: &bytes)
    #expect(bytes == Array(escaped.utf8))
  }
}
