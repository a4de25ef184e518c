import Testing

@testable import Intake

@Suite struct CleanTextTests {
  /// Scalars, not strings: to Swift both spellings are equal.
  private func scalars(_ text: String) -> [UInt32] {
    CleanText.clean(text).unicodeScalars.map(\.value)
  }

  @Test func spellingsBecomeOne() {
    #expect(scalars("\u{F914}") == [0x6A02])  // compatibility ideograph 樂
    #expect(scalars("e\u{301}") == [0xE9])
    #expect(scalars("A\u{30A}ngstro\u{308}m") == "Ångström".unicodeScalars.map(\.value))
    #expect(scalars("\u{212B}") == [0xC5])  // Ångström sign
    #expect(scalars("\u{1100}\u{1161}") == [0xAC00])  // Hangul
    #expect(scalars("\u{958}") == [0x915, 0x93C])  // excluded from composition
    #expect(scalars("q\u{307}\u{323}") == [0x71, 0x323, 0x307])  // marks in canonical order
    #expect(scalars("\u{2F81A}") == [0x51AC])  // compatibility ideograph beyond U+FFFF
    #expect(scalars("\u{37E}") == [0x3B])  // Greek question mark is the semicolon
    #expect(scalars("\u{30AB}\u{3099}") == [0x30AC])  // カ with its voice mark
    // Rare ideographs keep what follows them: none of these compose.
    #expect(scalars("\u{10047}\u{307}") == [0x10047, 0x307])
    #expect(scalars("\u{20045}\u{301}\u{E9}") == [0x20045, 0x301, 0xE9])
    #expect(scalars("\u{11099}\u{110BA}") == [0x1109A])
    #expect(scalars("𠮷é樂ｆ") == "𠮷é樂ｆ".unicodeScalars.map(\.value))
  }

  @Test func whiteSpaceOfEveryKindGoes() {
    let blanks =
      "\t\n\u{B}\u{C}\r \u{85}\u{A0}\u{1680}\u{2000}\u{2001}\u{2002}\u{200A}\u{2028}\u{2029}"
      + "\u{202F}\u{205F}\u{3000}"
    #expect(CleanText.clean(blanks + "报修 咨询" + blanks) == "报修 咨询")
    #expect(CleanText.clean(blanks) == "")
    for blank in blanks.unicodeScalars { #expect(CleanText.clean("\(blank)一\(blank)") == "一") }
  }

  @Test func whatOnlyLooksLikeABlankStays() {
    for other in ["\u{200B}", "\u{FEFF}", "\u{1C}", "\u{1F}", "\u{180E}"] {
      #expect(CleanText.clean(other + "a" + other) == other + "a" + other)
    }
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC3], [0xC0, 0x80], [0xC1, 0xBF], [0xE4, 0xB8], [0xE0, 0x80, 0x80],
      [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80],
      [0xC9, 0xEE], [0xE3, 0x80, 0x80, 0x80], [0xE4, 0xE3, 0x80, 0x80], [0x61, 0xE4, 0xB8, 0x61],
    ] as [[UInt8]])
  func whatIsNoUTF8IsNoText(_ bytes: [UInt8]) {
    #expect(bytes.withUnsafeBufferPointer { CleanText.clean($0) } == nil)
  }

  @Test func boundariesOfUTF8AreText() {
    for text in [
      "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFD}",
      "\u{10000}", "\u{10FFFF}",
    ] {
      #expect(Array(text.utf8).withUnsafeBufferPointer { CleanText.spelling(of: $0) } != .invalid)
    }
  }
}
