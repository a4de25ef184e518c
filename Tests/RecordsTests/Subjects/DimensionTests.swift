import Records
import Testing

@Suite struct DimensionTests {
  private let dimensions: [Dimension] = [.agent, .county, .queue, .measure(Calls.hour)]

  /// A leg has its own queue and hour, but its call's county; a call has those of its first leg.
  @Test func legsHaveTheirOwnQueueAndHour() {
    let units = Subject.calls.assemble([
      .call: batch(
        .call, leg("A", 1, "2026-10-01 08:59:59", "agent_id=1 queue=抢修 county=东湖"),
        leg("A", 2, "2026-10-01 09:00:00", "agent_id=2 queue=投诉 county=西岭"))
    ])
    #expect(
      dimensions.map { $0.labels(of: units.byAgent) }
        == [["1", "2"], ["东湖", "东湖"], ["抢修", "投诉"], ["08", "09"]])
    #expect(
      dimensions.map { $0.labels(of: units.byCounty) } == [["1"], ["东湖"], ["抢修"], ["08"]])
    #expect(dimensions.map(\.name) == ["agent", "county", "queue", "hour"])
  }

  @Test func aMissingValueHasNoLabel() {
    #expect(Calls.satisfaction.text(of: RecordBatch.missing) == "")
    #expect(Calls.satisfaction.text(of: 5) == "5")
    #expect(Calls.outcome.text(of: 1) == "abandoned")
  }
}
