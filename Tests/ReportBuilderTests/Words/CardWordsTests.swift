import Metrics
import Records
import Testing

@testable import ReportBuilder

struct CardWordsTests {
  /// What is for the better and misses its target all the same, by how sure that is.
  @Test func whatIsBetterAndYetMissedSaysHowSure() {
    #expect(
      CardWords.betterButWorse("A", sureness: .clearByUnits)
        == Words(
          "A: for the better, yet clearly worse than target by area, not for sure by notice.",
          "A：虽有改善，但按区域仍明显劣于目标，按停电信息条数把握不足。"))
    #expect(
      CardWords.betterButWorse("A", sureness: .clear)
        == Words("A: for the better, yet clearly worse than target.", "A：虽有改善，但仍明显劣于目标。"))
  }

  /// The unit and what it is split by share one pair of brackets.
  @Test func theTableByQueueHasOnePairOfBrackets() {
    #expect(
      CardWords.queues("平均交谈时长", .seconds)
        == Words("平均交谈时长 by queue (s)", "平均交谈时长（秒，按业务队列）"))
    #expect(CardWords.queues("转接率", .share) == Words("转接率 by queue", "转接率（按业务队列）"))
  }
}
