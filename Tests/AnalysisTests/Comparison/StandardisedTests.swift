import Analysis
import Catalogue
import Foundation
import Metrics
import Statistics
import Testing

@Suite struct StandardisedTests {
  /// The others need 40 s in the one queue and 80 s in the other; one who has three quarters of the
  /// long queue's calls is expected at 70 s, and needs them.
  @Test func aLongMixIsNotASlowAgent() throws {
    let own = ["billing": mean(80, units: 300), "faults": mean(40, units: 100)]
    let whole = ["billing": mean(80, units: 1300), "faults": mean(40, units: 9100)]
    let found = try #require(Standardised(of: .afterCallWork, own: own, whole: whole))
    #expect(abs(found.expected - 70) < 1e-9 && found.observed == 70)
    #expect(abs(found.difference.value) < 1e-9 && !found.difference.isClear)
  }

  @Test func nobodyIsHeldAgainstThemselves() throws {
    // The whole's mean is 70 only because of the one who needs 90.
    let found = try #require(
      Standardised(
        of: .afterCallWork, own: ["a": mean(90)], whole: ["a": mean(90) + mean(50)]))
    #expect(found.expected == 50)
    #expect(found.difference.isClear)
    // Each unit is ten off, s² of the others = 100 · 100 ÷ 99: half = z · √(2 · 100 ÷ 99).
    let half = 1.959963984540054 * (200.0 / 99).squareRoot()
    #expect(abs(found.difference.interval.high - (40 + half)) < 1e-9)
  }

  /// Thirty exponential call times like everybody's: by their own spread 8 % would seem clearly shorter, because few
  /// short ones vary little as well.
  @Test func oneInTwentyIsClearByChance() throws {
    var dice = Dice(11)
    func calls(_ count: Int) -> Tally {
      (0..<count).reduce(.nothing) { sum, _ in
        let seconds = Int128(-100 * log(Double(dice.whole(1...1_000_000)) / 1_000_000)) + 1
        return sum + Tally(numerator: seconds, denominator: 1, squares: seconds * seconds)
      }
    }
    let others = calls(3_000)
    var (shorter, longer) = (0, 0)
    for _ in 0..<2_000 {
      let own = calls(30)
      let found = try #require(
        Standardised(of: .afterCallWork, own: ["a": own], whole: ["a": own + others]))
      if found.difference.interval.high < 0 { shorter += 1 }
      if found.difference.interval.low > 0 { longer += 1 }
    }
    #expect((60...130).contains(shorter + longer))
    #expect(shorter < 50)
  }

  @Test func strataWithoutOthersAreInNeitherFigure() throws {
    let found = try #require(
      Standardised(
        of: .afterCallWork, own: ["a": mean(50), "night": mean(90, units: 30)],
        whole: ["a": mean(60, units: 500), "night": mean(90, units: 30)]))
    #expect(found.unmatched == 30)
    #expect(found.observed == 50)
    #expect(
      Standardised(of: .afterCallWork, own: ["a": mean(50)], whole: ["a": mean(50)]) == nil)
  }

  @Test func expectedSharesAreWithinThoseOfTheStrata() throws {
    var dice = Dice(4)
    for _ in 0..<200 {
      var own: [Int: Tally] = [:]
      var whole: [Int: Tally] = [:]
      for key in 0..<dice.whole(1...5) {
        let units = dice.whole(1...50)
        own[key] = share(dice.whole(0...units), of: units)
        whole[key] = share(dice.whole(0...200), of: 200) + (own[key] ?? .nothing)
      }
      guard let found = Standardised(of: .ticketAccuracy, own: own, whole: whole) else { continue }
      #expect(found.expected >= 0 && found.expected <= 1)
      #expect(found.difference.interval.low <= found.difference.value)
      #expect(found.difference.interval.low >= -1 && found.difference.interval.high <= 1)
      #expect(abs(found.observed - found.expected - found.difference.value) < 1e-12)
    }
  }
}
