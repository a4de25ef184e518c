import ReportModel
import Testing

struct ReadingOrderTests {
  @Test(
    arguments: [
      ("\u{202E}gpj.exe", "gpj.exe"), ("\u{202A}+86 138\u{202C}", "+86 138"), ("a\u{2066}b", "ab"),
      // A word of their own: of a name something is left.
      ("\u{202E}\u{2066}\u{202B}", "\u{FFFD}"), ("County \u{202E}", "County \u{FFFD}"),
      ("\u{202E} (\u{202D}), x", "\u{FFFD} (\u{FFFD}), x"), ("x（\u{202E}）", "x（\u{FFFD}）"),
      ("\u{202E}=1", "=1"), ("x\u{202E}", "x"),
      // What turns nothing beside it stays.
      ("\u{200F}א\u{61C}", "\u{200F}א\u{61C}"), ("", ""),
    ])
  func marksThatTurnALineAreNotShown(text: String, shown: String) {
    #expect(ReadingOrder.unturned(text) == shown)
  }
}
