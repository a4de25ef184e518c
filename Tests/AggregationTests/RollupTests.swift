import Aggregation
import Metrics
import Records
import Statistics
import Testing

@Suite struct RollupTests {
  private static let metric = Metric(
    id: "talk", title: Words("t", "t"), summary: Words("s", "s"), subject: .calls,
    population: .yes(Calls.answered), exclusions: [], formula: .mean(of: Calls.talkSeconds),
    unit: .seconds, direction: .lowerIsBetter, target: nil,
    citation: Citation(document: Words("d", "d"), article: 1, item: 1, says: Words("s", "s")),
    examples: [])

  /// Answered legs of agent 1001 with talk 10, none and 30, and an unanswered one.
  private var units: UnitBatch {
    var batch = RecordBatch(kind: .call)
    for (row, talk) in [10, RecordBatch.missing, 30, 99].enumerated() {
      for (place, field) in RecordKind.call.fields.enumerated() {
        if field.isInteger {
          let value: Int64 =
            switch field.name {
            case "leg": 1
            case "started_at": 0
            case "direction": 0
            case "outcome": row == 3 ? 1 : 0
            case "talk_seconds": talk
            default: RecordBatch.missing
            }
          batch.columns[place].integers.append(value)
        } else {
          let text = field.name == "call_id" ? "c\(row)" : field.name == "agent_id" ? "1001" : ""
          batch.columns[place].texts.append(text)
        }
      }
      batch.notRecorded.append(0)
      batch.lines.append(row + 2)
    }
    return Subject.calls.assemble([.call: batch])[.agent]
  }

  private func rollup() -> Rollup {
    Rollup(layout: AggregateLayout(.calls, metrics: [Self.metric]), basis: .agent)
  }

  private static let key = Rollup.Key(day: Day(number: 0), name: "1001")

  @Test func quantitiesAreCountsSumsAndSquares() throws {
    var rollup = rollup()
    rollup.add(units)
    let cell = try #require(rollup.cells[Self.key])
    // 10 + 30, of two, and 10² + 30² = 1000; one answered leg has no talk time.
    #expect(cell.value(Self.metric.numerator, in: rollup.layout) == 40)
    #expect(cell.value(Self.metric.denominator, in: rollup.layout) == 2)
    let squares = try #require(Self.metric.squares)
    #expect(cell.values[rollup.layout.place(of: squares)] == 1000)
    #expect(cell.values[rollup.layout.place(of: .count(Self.metric.missingUnits))] == 1)
    #expect(cell.histograms.map(\.counts) == [[10: 1, 30: 1]])
  }

  @Test func whatIsTakenBackLeavesNothing() throws {
    var rollup = rollup()
    rollup.add(units)
    rollup.add(units, weight: -1)
    #expect(try #require(rollup.cells[Self.key]).isZero)
  }

  @Test func halvesMergeToTheWhole() {
    var whole = rollup()
    whole.add(units)
    var halves = rollup()
    for part in [[0, 1], [2, 3]] {
      var half = rollup()
      half.add(units.selecting(part))
      halves.add(half)
    }
    #expect(halves.cells == whole.cells)
  }

  @Test func cellsComeInTheOrderOfTheirKeys() {
    let shape = RollupShape(.calls, .agent, by: [.agent, .queue])
    var rollup = Rollup(shape: shape, metrics: [Self.metric])
    var cell = Cell(rollup.layout)
    cell.values[0] = 1
    var keys: [Rollup.Key] = []
    for day in [-1, 0, 20_000] as [Int32] {
      for agent in ["", "10", "9", "电"] {
        for queue in ["a", "电"] {
          keys.append(Rollup.Key(day: Day(number: day), labels: [agent, queue]))
        }
      }
    }
    for key in keys.reversed() { rollup.add(cell, at: key) }
    // A cell that is zero is none.
    rollup.add(Cell(rollup.layout), at: Rollup.Key(day: Day(number: 1), labels: ["9", "a"]))
    #expect(rollup.ordered.map(\.key) == keys)
  }

  @Test func daysOutsideArePassedOver() {
    var rollup = rollup()
    rollup.add(units, days: Day(number: 1)...Day(number: 9))
    #expect(rollup.cells.isEmpty)
  }

  @Test(arguments: [
    (Filter.all, [true, true, true, true]), (.yes(Calls.answered), [true, true, true, false]),
    (.isRecorded(Calls.talkSeconds), [true, false, true, true]),
    (.atMost(Calls.talkSeconds, 10), [true, false, false, false]),
    (.choice(Calls.outcome, "abandoned"), [false, false, false, true]),
    (.choice(Calls.outcome, "answered", "overflow"), [true, true, true, false]),
    (!.atMost(Calls.talkSeconds, 10), [false, true, true, true]),
    (.yes(Calls.answered) && .atMost(Calls.talkSeconds, 99), [true, false, true, false]),
    (.atMost(Calls.talkSeconds, 10) || .equals(Calls.talkSeconds, 99), [true, false, false, true]),
  ])
  func filtersMeanUnits(filter: Filter, expected: [Bool]) {
    var masks = FilterMasks(units)
    #expect(masks[filter] == expected)
  }
}
