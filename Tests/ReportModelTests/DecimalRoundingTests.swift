import Foundation
import ReportModel
import Testing

/// Texts of numbers against decimal arithmetic that knows nothing of how they are made.
@Suite struct DecimalRoundingTests {
  @Test func textIsWhatDecimalArithmeticRoundsTo() throws {
    var seed: UInt64 = 20_261_127
    func random() -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return seed >> 11
    }
    for _ in 0..<20_000 {
      let decimals = Int(random() % 5)
      let isPercent = random() % 2 == 0
      // Of any size; every third one lies at a half of the last decimal shown, or next to it.
      var number =
        Double(random() % 1_000_000_000) / [1, 10, 1_000, 7, 1e6, 1e9][Int(random() % 6)]
      if random() % 3 == 0 {
        let unit = [1.0, 10, 100, 1_000, 10_000][decimals] * (isPercent ? 100 : 1)
        number = (Double(random() % 100_000) + 0.5) / unit
        if random() % 2 == 0 { number = random() % 2 == 0 ? number.nextUp : number.nextDown }
      }
      let text = NumberFormat(decimals: decimals, isPercent: isPercent).text(number)
      let plain = text.replacingOccurrences(of: ",", with: "")
        .replacingOccurrences(of: "%", with: "")
      var exact = try #require(Decimal(string: number.description)) * (isPercent ? 100 : 1)
      var rounded = Decimal()
      NSDecimalRound(&rounded, &exact, decimals, .plain)
      #expect(Decimal(string: plain) == rounded, "\(number) with \(decimals) decimals as \(text)")
    }
  }
}
