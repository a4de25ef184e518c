import Catalogue
import Configuration
import Metrics
import Records
import Testing

@Suite struct TargetTableTests {
  private let table: TargetTable

  init() throws {
    table = try configuration(
      """
      targets:
        acw_mean:
          - {at_most: 58, from: 2026-03-01}
          - {at_most: 55, from: 2026-09-01}
          - {at_most: 50, team: 一班, from: 2026-07-01}
          - {at_most: 45, agent: "1001"}
          - {at_most: 40, agent: "1001", from: 2026-10-15}
          - {at_most: 55, team: 二班}
        ticket_accuracy: [{at_least: 0.995, agent: 0138, from: 2026-10-10}]
        ring_within_standard_rate: [{at_least: 1}]
      """
    ).targets
  }

  @Test(arguments: [
    ("2026-02-28", nil, nil, 60.0), ("2026-03-01", nil, nil, 58), ("2026-09-01", nil, nil, 55),
    ("2026-06-30", nil, "一班", 58), ("2026-07-01", nil, "一班", 50), ("2026-02-01", nil, "三班", 60),
    ("2026-10-14", "1001", "一班", 45), ("2026-10-15", "1001", "一班", 40),
    ("2026-10-15", "1002", "一班", 50), ("2026-10-15", "1002", nil, 55),
  ])
  func theNearestScopeAndThenTheLatestDayCounts(
    on text: String, agent: String?, team: String?, bound: Double
  ) {
    let target = table.target(for: .afterCallWork, agent: agent, team: team, on: day(text))

    #expect(target == .atMost(bound))
  }

  @Test func anAgentsIDKeepsItsZeros() {
    let on = day("2026-10-10")

    #expect(table.target(for: .ticketAccuracy, agent: "0138", on: on) == .atLeast(0.995))
    #expect(table.target(for: .ticketAccuracy, agent: "138", on: on) == .atLeast(0.99))
  }

  @Test func aKPIWithoutATargetMayGetOne() {
    let on = day("2026-10-10")

    #expect(table.target(for: .ringWithinStandard, on: on) == .atLeast(1))
    #expect(TargetTable().target(for: .ringWithinStandard, on: on) == nil)
    #expect(TargetTable().target(for: .transferRate, on: on) == .atMost(0.03))
  }

  @Test func changesAreDaysInsideThePeriodOnWhichTheTargetIsAnother() throws {
    let year = try #require(Period(from: day("2026-01-01"), to: day("2026-12-31")))
    let spring = try #require(Period(from: day("2026-03-01"), to: day("2026-08-31")))

    #expect(
      table.changes(of: .afterCallWork, in: year) == [day("2026-03-01"), day("2026-09-01")])
    #expect(table.changes(of: .afterCallWork, in: spring) == [])
    #expect(
      table.changes(of: .afterCallWork, in: year, team: "一班")
        == [day("2026-03-01"), day("2026-07-01")])
    #expect(table.changes(of: .afterCallWork, in: year, team: "二班") == [])
    #expect(
      table.changes(of: .afterCallWork, in: year, agent: "1001", team: "一班")
        == [day("2026-10-15")])
    #expect(table.changes(of: .talkTime, in: year) == [])
  }

  @Test func ofTwoWithOneScopeAndDayTheLaterStands() {
    var table = TargetTable()
    table.add(.atMost(50), for: "acw_mean", scope: .centre, from: nil)
    table.add(.atMost(40), for: "acw_mean", scope: .centre, from: nil)

    #expect(table.target(for: .afterCallWork, on: day("2026-10-01")) == .atMost(40))
  }
}
