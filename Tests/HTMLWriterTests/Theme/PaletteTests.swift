import Foundation
import Testing

@testable import HTMLWriter

/// Contrast as WCAG 2.2 defines it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
struct PaletteTests {
  /// Text needs 4.5 : 1.
  @Test(arguments: [
    (Palette.ink, Palette.bg), (.ink2, .bg), (.ink3, .bg), (.ink, .panel), (.ink2, .panel),
    (.good, .bg), (.bad, .bg), (.good, .panel), (.bad, .panel), (.onGood, .good), (.onBad, .bad),
    (.ink, .goodTint), (.ink, .badTint), (.ink2, .band), (.onPale, .heat1), (.onPale, .heat2),
    (.onPale, .heat3), (.onDeep, .heat4), (.onDeep, .heat5), (.onDeep, .heat6),
  ])
  func textStandsOutFromItsGround(text: Palette, ground: Palette) {
    #expect(contrast(text.light, ground.light) >= 4.5)
    #expect(contrast(text.dark, ground.dark) >= 4.5)
  }

  /// Parts of a drawing that carry meaning need 3 : 1.
  @Test(arguments: [Palette.rule2, .c1, .c2, .ink, .ink2, .good, .bad])
  func drawnPartsStandOutFromThePage(part: Palette) {
    #expect(contrast(part.light, Palette.bg.light) >= 3)
    #expect(contrast(part.dark, Palette.bg.dark) >= 3)
  }

  private func contrast(_ first: String, _ second: String) -> Double {
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func luminance(_ hex: String) -> Double {
    let value = Int(hex.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift in
      let part = Double(value >> shift & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
