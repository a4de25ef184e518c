import Aggregation
import Figures
import Metrics
import Records
import Testing

@Suite struct FigureMakerTests {
  private static let metric = Metric(
    id: "talk", title: Words("t", "t"), summary: Words("s", "s"), subject: .calls,
    population: .yes(Calls.answered), exclusions: [], formula: .mean(of: Calls.talkSeconds),
    unit: .seconds, direction: .lowerIsBetter, target: .atMost(60),
    citation: Citation(document: Words("d", "d"), article: 1, item: 1, says: Words("s", "s")),
    examples: [])

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  /// Agent 1001 was in 一班 until 2026-10-14 and in 二班 from then on; 9999 is on no roster.
  private func roster() throws -> Roster {
    var batch = RecordBatch(kind: .agent)
    let rows: [(team: String, from: Int64, to: Int64)] = [
      ("一班", RecordBatch.missing, Int64(try day("2026-10-14").number)),
      ("二班", Int64(try day("2026-10-15").number), RecordBatch.missing),
    ]
    for (index, row) in rows.enumerated() {
      let values: [String: String] = ["agent_id": "1001", "name": "张三", "team": row.team]
      for (place, field) in RecordKind.agent.fields.enumerated() {
        if field.isInteger {
          let value =
            field.name == "valid_from" ? row.from : field.name == "valid_to" ? row.to : .min
          batch.columns[place].integers.append(value)
        } else {
          batch.columns[place].texts.append(values[field.name] ?? "")
        }
      }
      batch.notRecorded.append(0)
      batch.lines.append(index + 2)
    }
    return Roster(batch)
  }

  private func rollup(_ cells: [(day: String, name: String, talk: Int128, calls: Int128)]) throws
    -> Rollup
  {
    let layout = AggregateLayout(.calls, metrics: [Self.metric])
    var rollup = Rollup(layout: layout, basis: .agent)
    for each in cells {
      var cell = Cell(layout)
      let used = Self.metric.used
      cell.values[layout.place(of: .sum(Calls.talkSeconds, used))] = each.talk
      cell.values[layout.place(of: .count(used))] = each.calls
      rollup.add(cell, at: Rollup.Key(day: try day(each.day), name: each.name))
    }
    return rollup
  }

  @Test func anAgentCountsForTheTeamOfEachDay() throws {
    let maker = FigureMaker(metrics: [Self.metric], roster: try roster()) { metric, _, _, _ in
      metric.target
    }
    let october = try #require(Month(year: 2026, month: 10))
    let figures = maker.figures(
      by: .team, in: Period(october),
      from: [
        try rollup([
          ("2026-10-14", "1001", 100, 2), ("2026-10-15", "1001", 60, 1),
          ("2026-10-15", "9999", 30, 1), ("2026-10-15", "", 9, 1), ("2026-11-01", "1001", 999, 1),
        ])
      ])
    // By the bytes of the keys: "?" before 一班 (E4 B8 80) before 二班 (E4 BA 8C).
    #expect(figures.map(\.key) == ["?", "一班", "二班"])
    // 30 + 9 of two calls; 100 of two; 60 of one.
    #expect(figures.map(\.value) == [19.5, 50, 60])
    // At the target itself it is met.
    #expect(figures.map(\.verdict) == [.met, .met, .met])
    // One call has no interval: nothing can be told.
    #expect(figures[2].assessment == .cannotTell)
  }

  @Test func theTargetIsTheAgentsElseTheTeamsOnTheLastDayElseTheCentres() throws {
    let maker = FigureMaker(metrics: [Self.metric], roster: try roster()) { _, agent, team, _ in
      agent == "1002" ? .atMost(1) : team == "二班" ? .atMost(2) : .atMost(3)
    }
    let october = try #require(Month(year: 2026, month: 10))
    let figures = maker.figures(
      by: .agent, in: Period(october),
      from: [
        try rollup([
          ("2026-10-01", "1001", 1, 1), ("2026-10-01", "1002", 1, 1), ("2026-10-01", "9999", 1, 1),
          ("2026-10-01", "", 1, 1),
        ])
      ])
    #expect(figures.map(\.key) == ["1001", "1002", "9999", "?"])
    #expect(figures.map(\.targetText) == ["<=2", "<=1", "<=3", "<=3"])
  }

  @Test func whatIsNotEligibleHasNoRow() throws {
    let maker = FigureMaker(metrics: [Self.metric], roster: try roster()) { _, _, _, _ in nil }
    let october = try #require(Month(year: 2026, month: 10))
    #expect(
      maker.figures(
        by: .agent, in: Period(october), from: [try rollup([("2026-10-01", "1001", 0, 0)])]
      ).isEmpty)
  }
}
