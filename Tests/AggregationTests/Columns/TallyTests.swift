import Aggregation
import Catalogue
import Metrics
import Records
import Statistics
import Testing

/// A generator of which every run of a test gets the same numbers.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  /// SplitMix64, https://prng.di.unimi.it/splitmix64.c
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func one<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &self)]
  }
}

/// Legs of random calls, some of several legs, with small and very large numbers.
private func records(_ random: inout Seeded, numbers: [Int64], count: Int = 60) -> RecordBatch {
  var batch = RecordBatch(kind: .call)
  for row in 0..<count {
    for (place, field) in RecordKind.call.fields.enumerated() {
      let value: Int64?
      switch field.type {
      case .text, .list: value = nil
      case .whole:
        value =
          field == Call.leg ? random.one([1, 2, 3]) : random.one([RecordBatch.missing, 1, 4, 5])
      case .seconds: value = random.one([RecordBatch.missing] + numbers)
      case .time: value = Int64(random.one([20_000, 20_001])) * 86_400 + Int64(row)
      case .day: value = 20_000
      case .choice(let words):
        value = random.one([
          0, 0, Int64(words.count - 1),
          field.defaultValue == nil && field != Call.outcome ? RecordBatch.missing : 0,
        ])
      }
      if let value {
        batch.columns[place].integers.append(value)
      } else {
        let text =
          field == Call.callID
          ? random.one(["c\(row)", "c\(row)", "x", "y"]) : random.one(["", "1001", "1002"])
        batch.columns[place].texts.append(text)
      }
    }
    batch.notRecorded.append(random.one([0, 0, 1 << 14]))
    batch.lines.append(row + 2)
  }
  return batch
}

@Suite struct TallyTests {
  /// What a tally counts of units that come in some parts.
  private func rollups(_ units: Units, _ forms: [Rollup], in parts: Int) -> [Rollup] {
    let tally = UnitTally(forms)
    for part in 0..<parts {
      func share(_ batch: UnitBatch) -> UnitBatch {
        batch.selecting(
          Array(batch.count * part / parts..<batch.count * (part + 1) / parts))
      }
      var some = units
      some.byAgent = share(units.byAgent)
      some.byCounty = share(units.byCounty)
      tally.add(some)
    }
    var rollups = forms
    tally.add(to: &rollups)
    return rollups
  }

  private func withPointers(
    _ columns: [[Int64]], _ given: [UnsafePointer<Int64>] = [],
    _ body: ([UnsafePointer<Int64>]) -> Void
  ) {
    guard given.count < columns.count else { return body(given) }
    columns[given.count].withUnsafeBufferPointer { column in
      guard let start = column.baseAddress else { return }
      withPointers(columns, given + [start], body)
    }
  }

  /// Numbers whose squares overflow 64 bits after one, after some and after no rows.
  @Test(arguments: [[0, 1, 7, 63, 64, 300], [2_147_483_647, 5], [90_000_000, 2047, 2048]])
  func aTallyCountsWhatARollupCounts(numbers: [Int64]) {
    var random = Seeded(state: UInt64(numbers.count))
    for parts in [1, 3, 7] {
      let units = Subject.calls.assemble([.call: records(&random, numbers: numbers)])
      for basis in Basis.allCases {
        // By agent, split by queue, and these by hour: sums of the first two come from the last.
        let forms = (RollupShape.all + [.agentHours])
          .filter { $0.subject == .calls && $0.basis == basis }
          .map { Rollup(shape: $0, metrics: Metric.all) }
        #expect(forms.count > 1)
        for (form, found) in zip(forms, rollups(units, forms, in: parts)) {
          var expected = form
          expected.add(units[basis])
          #expect(expected.cells.count > 1)
          #expect(found.cells == expected.cells, "\(form.shape.name)")
        }
      }
    }
  }

  @Test func whatIsTakenBackIsGone() {
    var random = Seeded(state: 8)
    let forms = [RollupShape.figures(of: .calls, .agent)]
      .map { Rollup(shape: $0, metrics: Metric.all) }
    let tally = UnitTally(forms)
    tally.add(Subject.calls.assemble([.call: records(&random, numbers: [1, 5_000])]))
    var rollups = forms
    tally.add(to: &rollups)
    #expect(rollups[0].cells.values.contains { !$0.isZero })
    tally.add(to: &rollups, weight: -1)
    #expect(!rollups[0].cells.values.contains { !$0.isZero })
  }

  @Test func sumsGoOnBeyond64Bits() throws {
    var random = Seeded(state: 5)
    let layout = AggregateLayout(.calls, metrics: Metric.all)
    let tally = Tally(layout, histograms: [false])
    let units = Subject.calls.assemble([.call: records(&random, numbers: [60_000_000])])[.agent]
    var expected = Rollup(layout: layout, basis: .agent)
    let groups = [Int32](repeating: 1, count: units.count)
    for _ in 0..<1_000 {
      withPointers(tally.measures.map { units.columns[$0] }) { columns in
        groups.withUnsafeBufferPointer { groups in
          guard let start = groups.baseAddress else { return }
          tally.add(units.count, [Tally.Grouping(start, count: 2)], columns: columns)
        }
      }
      expected.add(units)
    }
    var sum = Cell(layout)
    for cell in expected.cells.values { sum.add(cell) }
    let squares = try #require(Metric.talkTime.squares)
    // A square of 3.6·10¹⁵ a unit: some thousands of them don't fit 64 bits.
    #expect(sum.values[layout.place(of: squares)] > Int128(Int64.max))
    #expect(tally.sums(of: [1], in: 0) == sum.values)
  }

  @Test func daysAreCountedTogetherFromOneStartToTheNext() {
    let first = Day(number: 100)
    let groups = UnitGroups(.runs(first...first.adding(4), startingAt: [first.adding(2)]))
    var found = [Int32](repeating: -1, count: 6)
    groups.find(6, days: [99, 100, 101, 102, 104, 105], codes: nil, nameCount: 1, into: &found)
    #expect(found == [0, 1, 1, 2, 2, 0])
    #expect(groups.keys.map(\.day.number) == [0, 100, 102])
  }

  @Test func everyDayIsToldApartWhereNoPeriodIsGiven() {
    let groups = UnitGroups(.each)
    var found = [Int32](repeating: -1, count: 5)
    groups.find(
      5, days: [-25_567, 47_481, 0, 0, -25_567], codes: [1, 0, 3, 3, 1], nameCount: 4, into: &found)
    #expect(found == [1, 2, 3, 3, 1])
    #expect(groups.keys.map(\.code) == [0, 1, 0, 3])
  }

  @Test func daysThatAreLeftOutCountNowhere() {
    let groups = UnitGroups(.eachBut { $0.number == 7 })
    var found = [Int32](repeating: -1, count: 4)
    groups.find(4, days: [7, 8, 7, 8], codes: [0, 1, 1, 1], nameCount: 2, into: &found)
    #expect(found == [0, 1, 0, 1])
    #expect(groups.keys.count == 2)
  }
}
