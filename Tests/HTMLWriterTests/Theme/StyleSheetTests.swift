import Foundation
import Testing

@testable import HTMLWriter

struct StyleSheetTests {
  @Test func theHashIsThatOfTheText() {
    let digest = SHA256.digest(Array(StyleSheet.text.utf8))
    #expect(StyleSheet.hash == "sha256-" + Data(digest).base64EncodedString())
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func theHashFunctionGivesThePublishedDigests(message: String, hex: String) {
    let digest = SHA256.digest(Array(message.utf8))
    #expect(digest.map { String(format: "%02x", $0) }.joined() == hex)
  }

  @Test(arguments: StyleClass.allCases)
  func eachClassHasARule(style: StyleClass) {
    #expect(StyleSheet.text.contains(".\(style.rawValue)"))
  }

  @Test(arguments: [
    ":has(", "&", "color-mix(", "@container", "@layer", ":is(", ":where(", "clamp(", ":min(",
    ":max(", "inset:", "aspect-ratio", "margin-inline", "@import", "url(", "</", "<!--",
  ])
  func nothingNewerThanOldEnginesOrDangerous(feature: String) {
    #expect(!StyleSheet.text.contains(feature))
  }

  /// A system theme sets its own ground behind each text: a word in the colour of the ground would be gone.
  @Test func nothingIsFilledOrDrawnByAGroundWhereColoursAreForced() throws {
    let rules = try #require(StyleSheet.text.split(separator: "@media (forced-colors:active)").last)
    #expect(
      rules.contains(
        ".chip.bad.firm{border:3px solid CanvasText;color:CanvasText;background:Canvas}"))
    #expect(rules.contains(".answer li{position:relative;border-bottom:1px solid CanvasText}"))
  }

  @Test func bracesMatch() {
    var depth = 0
    for byte in StyleSheet.text.utf8 {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      #expect(depth >= 0)
    }
    #expect(depth == 0)
  }

  @Test func eachCustomPropertyIsDeclared() {
    let declared = Set(
      Palette.allCases.map(\.rawValue) + TypeScale.allCases.map(\.rawValue)
        + Spacing.allCases.map { "\($0)" } + [String(ColumnLabels.property.dropFirst(2))])
    for part in StyleSheet.text.components(separatedBy: "var(--").dropFirst() {
      let name = String(part.prefix { $0 != ")" })
      #expect(declared.contains(name), "\(name)")
    }
  }
}
