import Aggregation
import Figures
import Metrics
import Records
import Statistics
import Testing

/// What a figure says beside its value.
@Suite struct FigureTests {
  private static func metric(_ formula: Formula, exclusions: [Exclusion] = []) -> Metric {
    Metric(
      id: "made_up", title: Words("t", "t"), summary: Words("s", "s"), subject: .calls,
      population: .yes(Calls.answered), exclusions: exclusions, formula: formula, unit: .share,
      direction: .higherIsBetter, target: nil,
      citation: Citation(document: Words("d", "d"), article: 1, item: 1, says: Words("s", "s")),
      examples: [])
  }

  private static func figure(
    value: Double?, target: Target?, interval: Interval?
  ) -> Figure {
    Figure(
      metric: metric(.share(of: .yes(Calls.transferred), among: .all)), scope: .centre,
      key: "centre", value: value, numerator: 0, denominator: 0, missing: 0, excludedByRule: [],
      target: target, interval: interval, percentiles: nil)
  }

  @Test(
    arguments: [
      // The bound itself meets the target, on either side.
      (60, .atMost(60), Interval(low: 50, high: 60), .met, .met),
      (60.0000000001, .atMost(60), Interval(low: 60.0000000001, high: 70), .missed, .missed),
      (60, .atMost(60), Interval(low: 60, high: 70), .met, .cannotTell),
      (0.99, .atLeast(0.99), Interval(low: 0.99, high: 1), .met, .met),
      (0.98995, .atLeast(0.99), Interval(low: 0.9, high: 0.99), .missed, .cannotTell),
      (0.98, .atLeast(0.99), Interval(low: 0.9, high: 0.9899), .missed, .missed),
      (60, .atMost(60), nil, .met, .cannotTell),
      (nil, .atMost(60), nil, nil, .noValue),
      (1, nil, Interval(low: 0, high: 2), nil, nil), (nil, nil, nil, nil, nil),
    ] as [(Double?, Target?, Interval?, Verdict?, Assessment?)])
  func theVerdictIsThePointsAndTheAssessmentTheIntervals(
    value: Double?, target: Target?, interval: Interval?, verdict: Verdict?,
    assessment: Assessment?
  ) {
    let figure = Self.figure(value: value, target: target, interval: interval)
    #expect(figure.verdict == verdict)
    #expect(figure.assessment == assessment)
  }

  /// By rule: a test call that was silent too counts for the first rule alone.
  private static let excluding = metric(
    .mean(of: Calls.talkSeconds),
    exclusions: [
      Exclusion("test", Words("t", "t"), .yes(Calls.isTest)),
      Exclusion("silent", Words("s", "s"), .yes(Calls.isSilent)),
    ])

  private func figures(
    _ metric: Metric, _ quantities: [(Aggregate, Int128)], by scope: Scope = .county,
    name: String = "东湖"
  ) throws -> [Figure] {
    let layout = AggregateLayout(.calls, metrics: [metric])
    var rollup = Rollup(layout: layout, basis: FigureMaker.basis(of: scope))
    var cell = Cell(layout)
    for (aggregate, value) in quantities { cell.values[layout.place(of: aggregate)] = value }
    rollup.add(cell, at: Rollup.Key(day: try #require(Day("2026-10-31")), name: name))
    let maker = FigureMaker(
      metrics: [metric], roster: Roster(RecordBatch(kind: .agent))
    ) { _, agent, team, day in
      // Nobody on this roster: whoever asks with an agent or a team is told by the bound.
      .atMost(agent != nil ? 1 : team != nil ? 2 : Double(day.date.day))
    }
    let october = try #require(Month(year: 2026, month: 10))
    return maker.figures(by: scope, in: Period(october), from: [rollup])
  }

  @Test func whatMissesAndWhatIsLeftOutAreCountedApart() throws {
    let metric = Self.excluding
    let figures = try figures(
      metric,
      [
        (.sum(Calls.talkSeconds, metric.used), 30), (.count(metric.used), 4),
        (.sumOfSquares(Calls.talkSeconds, metric.used), 250), (.count(metric.missingUnits), 3),
        (.count(metric.excludedUnits(0)), 5), (.count(metric.excludedUnits(1)), 7),
      ])
    let figure = try #require(figures.first)
    #expect(figure.value == 7.5)
    #expect(figure.missing == 3)
    #expect(figure.excludedByRule == [5, 7])
    #expect(figure.excluded == 12)
    #expect(figure.eligible == 7)
    #expect(figure.coverage == 4.0 / 7)
    // s² = (250 − 30²/4) / 3 = 25/3, s/√4 = 1.4433756729740643, · 1.959963984540054
    let interval = try #require(figure.interval)
    #expect(abs(interval.low - (7.5 - 2.82896433)) < 1e-7)
    #expect(abs(interval.high - (7.5 + 2.82896433)) < 1e-7)
  }

  @Test func onlyMissingUnitsMakeARowWithoutAValueAndOnlyExcludedOnesNone() throws {
    let metric = Self.excluding
    let missing = try figures(metric, [(.count(metric.missingUnits), 2)])
    #expect(missing.map(\.value) == [nil])
    #expect(missing.map(\.missing) == [2])
    #expect(missing.map(\.assessment) == [.noValue])
    #expect(try figures(metric, [(.count(metric.excludedUnits(0)), 2)]).isEmpty)
  }

  /// 5 fields of each of 4 units, 3 of them wrong: 17 / 20; missing and units count units.
  @Test func aShareByFieldHasFiveFieldsAUnit() throws {
    let metric = Self.metric(.fieldShare(errors: Calls.ringCount, fields: 5))
    let figure = try #require(
      try figures(
        metric,
        [
          (.sum(Calls.ringCount, metric.used), 3), (.count(metric.used), 4),
          (.count(metric.missingUnits), 1),
        ]
      ).first)
    #expect(figure.value == 0.85)
    #expect(figure.numerator == 17 && figure.denominator == 20)
    #expect(figure.units == 4 && figure.eligible == 5 && figure.missing == 1)
  }

  @Test(
    arguments: [
      (.county, "东湖", "东湖", "<=31"), (.county, "", "?", "<=31"), (.centre, "", "centre", "<=31"),
      (.day, "东湖", "2026-10-31", "<=31"), (.agent, "1001", "1001", "<=1"),
      (.agent, "", "?", "<=31"), (.team, "1001", "?", "<=31"),
    ] as [(Scope, String, String, String)])
  func eachScopeAsksForItsOwnTarget(
    scope: Scope, name: String, key: String, target: String
  ) throws {
    let metric = Self.excluding
    let figures = try figures(metric, [(.count(metric.used), 1)], by: scope, name: name)
    #expect(figures.map(\.key) == [key])
    #expect(figures.map(\.targetText) == [target])
  }
}
