import Records
import ReportBuilder
import Testing

@testable import ScorelineKit

/// When agents of several teams were in which.
@Suite struct RosterStaysTests {
  @Test func onlyWhoMovedHasStays() throws {
    var rows = RecordBatch(kind: .agent)
    for (agent, team, from, to) in [
      ("1", "A", "", "2026-10-14"), ("1", "B", "2026-10-15", ""), ("2", "A", "", ""),
      // Who joins in the month moves nowhere.
      ("3", "A", "2026-10-20", ""),
    ] {
      let texts = [Agent.agentID.name: agent, Agent.team.name: team]
      let days = [Agent.validFrom.name: from, Agent.validTo.name: to]
      for (index, field) in rows.kind.fields.enumerated() {
        if field.isInteger {
          let day = days[field.name].flatMap { Day($0) }
          rows.columns[index].integers.append(
            day.map { Int64($0.number) } ?? RecordBatch.missing)
        } else {
          rows.columns[index].texts.append(texts[field.name] ?? "")
        }
      }
      rows.notRecorded.append(0)
      rows.lines.append(0)
    }
    let month = try #require(PeriodText.month("2026-10"))
    let found = Roster(rows).stays(in: month)
    #expect(
      found.map { "\($0.days.lowerBound) \($0.days.upperBound) \($0.stays.map(\.team))" }
        == ["2026-10-01 2026-10-14 [\"A\"]", "2026-10-15 2026-10-31 [\"B\"]"])
    #expect(found.allSatisfy { $0.stays.map(\.agent) == ["1"] })
  }
}
