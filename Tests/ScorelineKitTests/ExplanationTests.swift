import Aggregation
import Figures
import Foundation
import Metrics
import Records
import ScorelineKit
import Store
import Testing

/// Random centres: the records behind every figure are those that a look at all records gives.
@Suite struct ExplanationTests {
  private struct Filled {
    let store: Store
    let maker: FigureMaker

    init(_ folder: Folder, seed: UInt64) throws {
      var random = Seeded(state: seed)
      let workspace = try Workspace(db: folder.path("s.sqlite"), config: nil)
      store = try workspace.store(.write)
      for number in 0..<8 {
        let file = try folder.write(RandomCentre().file(&random), to: "\(number).csv")
        _ = try Importer(store, configuration: workspace.configuration).importFile(at: file)
      }
      maker = try StoredCentre(store, workspace: workspace).maker
    }
  }

  /// Identity and role of every unit behind a figure, without regard to order.
  private func expected(
    _ metric: Metric, _ scope: Scope, _ key: String, _ period: Period, _ filled: Filled
  ) throws -> [String] {
    let (records, all) = try filled.store.records(
      of: metric.subject, days: period.first...period.last)
    let kind = metric.subject.sources[0].kind
    let batch = try #require(records[kind])
    let units = all[FigureMaker.basis(of: scope)]
    var masks = FilterMasks(units)
    let roles =
      [("counted", masks[metric.used]), ("missing", masks[metric.missingUnits])]
      + metric.exclusions.indices.map {
        (metric.exclusions[$0].id, masks[metric.excludedUnits($0)])
      }
    return (0..<units.count).compactMap { unit in
      guard period.contains(units.days[unit]),
        filled.maker.key(of: units, unit: unit, by: scope) == key,
        let role = roles.first(where: { $0.1[unit] })?.0
      else { return nil }
      return role + " "
        + kind.identity.map { batch.text(kind.index(of: $0), row: units.rows[unit]) }
        .joined(separator: " ")
    }.sorted()
  }

  private func name(_ record: ExplainedRecord, _ metric: Metric) -> String {
    let role =
      switch record.role {
      case .counted: "counted"
      case .missing: "missing"
      case .excluded(let rule): metric.exclusions[rule].id
      }
    let count = metric.subject.sources[0].kind.identity.count
    return role + " " + record.fields.prefix(count).map(\.value).joined(separator: " ")
  }

  @Test(arguments: 301...312 as ClosedRange<UInt64>)
  func theRecordsBehindAreAllThatThereAre(seed: UInt64) throws {
    try Folder.scratch { folder in
      let filled = try Filled(folder, seed: seed)
      for text in ["2026-10", "2026-09-30..2026-10-01"] {
        let period = try #require(PeriodText.period(text))
        for (scope, keys) in [
          (Scope.centre, ["centre"]), (.agent, ["1001", "?"]), (.team, ["一班", "?"]),
          (.county, ["东湖", "?"]), (.day, ["2026-10-01"]),
        ] {
          for key in keys {
            for metric in filled.maker.metrics {
              let explanation = try Explanation(
                metric, scope: scope, key: key, in: period, from: filled.store,
                maker: filled.maker)
              var found: [String] = []
              try explanation.eachRecord(limit: nil) { found.append(name($0, metric)) }
              #expect(found.count == explanation.total)
              let expected = try expected(metric, scope, key, period, filled)
              #expect(found.sorted() == expected, "\(metric.id) \(scope) \(key) \(text)")
              var first: [String] = []
              try explanation.eachRecord(limit: 3) { first.append(name($0, metric)) }
              #expect(first == Array(found.prefix(3)))
            }
          }
        }
      }
    }
  }

  /// Counted before missing before excluded, by day and time whatever the order of the file; the leg
  /// after midnight comes last in its call's day.
  @Test func theOrderIsByRoleDayAndTime() throws {
    try Folder.scratch { folder in
      let workspace = try Workspace(db: folder.path("s.sqlite"), config: nil)
      let store = try workspace.store(.write)
      let file = try folder.write(
        "call_id,leg,started_at,agent_id,talk_seconds,acw_seconds,outcome,tag\n"
          + "D,1,2026-10-02 08:00:00,1,10,1,answered,\n"
          + "N,2,2026-10-02 00:00:30,1,10,1,answered,\n"
          + "N,1,2026-10-01 23:59:00,1,10,1,answered,\n"
          + "T,1,2026-10-01 07:00:00,1,10,1,answered,test\n"
          + "M,1,2026-10-01 06:00:00,1,,1,answered,\n"
          + "C,1,2026-10-01 08:00:00,1,10,1,answered,\n", to: "calls.csv")
      _ = try Importer(store, configuration: workspace.configuration).importFile(at: file)
      let metric = try #require(workspace.metrics.first { $0.id == "talk_mean" })
      let explanation = try Explanation(
        metric, scope: .agent, key: "1", in: try #require(PeriodText.period("2026-10")),
        from: store, maker: try StoredCentre(store, workspace: workspace).maker)
      var found: [String] = []
      try explanation.eachRecord(limit: nil) { found.append(name($0, metric)) }
      #expect(
        found == [
          "counted C 1", "counted N 1", "counted N 2", "counted D 1", "missing M 1",
          "test_call T 1",
        ])
    }
  }

  @Test func recordsThatCantBeFoundAreToldInBothLanguages() throws {
    let error = RecordsDiffer(day: try #require(Day("2026-10-01")), missing: 3)
    #expect(error.exitCode == 70)
    #expect(
      error.message(.english) == "3 records behind the figures of 2026-10-01 can't be found;"
        + " run 'scoreline doctor --recompute'")
    #expect(
      error.message(.chinese)
        == "2026-10-01的统计值背后有3条记录找不到；请运行“scoreline doctor --recompute”")
  }
}
