import Analysis
import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import Testing

struct StratumBookTests {
  private static let october = Period(TestCentre.month(2026, 10))

  private func figure(_ key: String, _ sum: Int128, _ count: Int128) -> Figure {
    Figure(
      metric: .talkTime, scope: .agent, key: key, value: Double(sum) / Double(count),
      numerator: sum, denominator: count, sumOfSquares: sum * sum, missing: 0,
      excludedByRule: [], target: nil, interval: nil, percentiles: nil)
  }

  private var book: StratumBook {
    var book = StratumBook()
    book.add(
      [figure("1001", 100, 2), figure("1002", 300, 3)], of: "fault", over: .queue, by: .agent,
      in: Self.october)
    book.add(
      [figure("1001", 50, 1)], of: "fault", over: .queue, by: .agent, in: Self.october,
      onExceptionalDays: true)
    book.add([figure("1001", 80, 4)], of: "bill", over: .queue, by: .agent, in: Self.october)
    return book
  }

  @Test func exceptionalDaysKeepSumsOfTheirOwn() {
    let own = book.strata(
      of: "talk_mean", over: .queue, by: .agent, key: "1001", in: Self.october)
    #expect(Set(own.keys) == ["fault", "bill"])
    #expect(own["fault"]?.ordinary.numerator == 100)
    #expect(own["fault"]?.exceptional.denominator == 1)
    #expect(own["fault"]?.all.value == 50)
    #expect(own["bill"]?.exceptional == .nothing)
  }

  @Test func allKeysTogetherAreTheWhole() {
    let whole = book.strata(ofAll: "talk_mean", over: .queue, by: .agent, in: Self.october)
    #expect(whole["fault"]?.all.numerator == 450)
    #expect(whole["fault"]?.all.denominator == 6)
    let squares: Int128? = 100_000
    #expect(whole["fault"]?.ordinary.squares == squares)
  }

  @Test func whatWasNotReadIsEmpty() {
    let other = book.strata(
      of: "talk_mean", over: .hour, by: .agent, key: "1001", in: Self.october)
    #expect(other.isEmpty)
    #expect(book.strata(ofAll: "talk_mean", over: .queue, by: .team, in: Self.october).isEmpty)
  }
}
