import Analysis
import Testing

@Suite struct ChangeTests {
  private func near(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-12 * max(1, abs(left), abs(right))
  }

  /// Half the calls at 40 s and half at 80 s become a quarter and three quarters: 60 → 70, all mix.
  @Test func anotherMixOfTheSameIsMix() throws {
    let change = try #require(
      Change(
        from: .init(ordinary: ["a": mean(40), "b": mean(80)]),
        to: .init(ordinary: ["a": mean(40), "b": mean(80, units: 300)])))
    #expect(near(change.value, 10) && near(change.mix, 10) && near(change.performance, 0))
    // 12,000 s become 28,000 s: 200 more units at 65 s, and 10 s more for 300 on average.
    #expect(near(change.sum.value, 16000) && near(change.sum.volume, 13000))
    #expect(near(change.sum.mix, 3000))
  }

  @Test func slowerEverywhereIsPerformance() throws {
    let change = try #require(
      Change(
        from: .init(ordinary: ["a": mean(40), "b": mean(80)]),
        to: .init(ordinary: ["a": mean(50), "b": mean(90)])))
    #expect(near(change.performance, 10) && near(change.mix, 0) && near(change.sum.volume, 0))
  }

  @Test func newAndVanishedStrataAreMix() throws {
    let change = try #require(
      Change(
        from: .init(ordinary: ["a": mean(40), "old": mean(60)]),
        to: .init(ordinary: ["a": mean(40), "new": mean(100)])))
    #expect(near(change.value, 20) && near(change.mix, 20) && change.performance == 0)
    #expect(change.strata.map(\.name) == ["a", "new", "old"])
    #expect(change.strata[1].isNew && change.strata[2].isGone)
  }

  /// A storm day of 100 calls at 20 s beside 100 at 60 s: 60 → 40, nothing of it on ordinary days.
  @Test func daysSetApartAreAPartOfTheirOwn() throws {
    let change = try #require(
      Change(
        from: .init(ordinary: ["a": mean(60)]),
        to: .init(ordinary: ["a": mean(60)], exceptional: mean(20))))
    #expect(near(change.value, -20) && near(change.exceptionalDays, -20))
    #expect(change.mix == 0 && change.performance == 0)
  }

  @Test func nothingToCompareIsNoChange() {
    #expect(Change(from: .init(ordinary: [:]), to: .init(ordinary: ["a": mean(1)])) == nil)
    #expect(
      Change(
        from: .init(ordinary: ["a": mean(0, units: 0)]), to: .init(ordinary: ["a": mean(1)])) == nil
    )
  }

  @Test func thePartsAddUp() throws {
    var dice = Dice(5)
    for _ in 0..<2000 {
      func side() -> Change.Side {
        var side = Change.Side(ordinary: [:])
        for name in ["a", "b", "c", "d", "e"] where dice.whole(0...3) > 0 {
          side.ordinary[name] = mean(dice.whole(0...900), units: dice.whole(0...5000))
        }
        if dice.whole(0...1) == 1 { side.exceptional = mean(dice.whole(0...900), units: 700) }
        return side
      }
      let sides = (side(), side())
      guard let change = Change(from: sides.0, to: sides.1) else { continue }
      let before = try #require(change.before.value)
      let after = try #require(change.after.value)
      #expect(near(change.value, after - before))
      let scale = max(1, before, after)
      #expect(
        abs(change.exceptionalDays + change.mix + change.performance - change.value)
          <= 1e-12 * scale)
      #expect(near(change.strata.reduce(0) { $0 + $1.mix }, change.mix))
      #expect(near(change.strata.reduce(0) { $0 + $1.performance }, change.performance))
      let sum = change.sum
      let most = Double(max(change.before.numerator, change.after.numerator, 1))
      #expect(
        abs(sum.volume + sum.exceptionalDays + sum.mix + sum.performance - sum.value)
          <= 1e-12 * most * 10)
    }
  }

  @Test func theWayBackIsTheSameWithTheOtherSign() throws {
    let one = Change.Side(ordinary: ["a": mean(40), "b": mean(70, units: 30)])
    let two = Change.Side(ordinary: ["a": mean(45, units: 250), "c": mean(90, units: 60)])
    let there = try #require(Change(from: one, to: two))
    let back = try #require(Change(from: two, to: one))
    #expect(near(there.mix, -back.mix) && near(there.performance, -back.performance))
    #expect(near(there.sum.volume, -back.sum.volume))
  }
}
