import Aggregation
import Catalogue
import Figures
import Foundation
import Metrics
import Records
import Store
import Testing

@testable import ScorelineKit

/// Every KPI's worked examples, run on every engine: a KPI that is added by one file is tested
/// here without further work, and so is an engine.
@Suite struct ContractTests {
  @Test(arguments: Engine.allCases, Metric.all.map(NamedMetric.init))
  func everyEngineGivesTheWorkedExamples(engine: Engine, named: NamedMetric) throws {
    for example in named.metric.examples {
      let place = SourceLocation(
        fileID: example.file, filePath: example.file, line: example.line, column: 1)
      let period = try #require(PeriodText.period(example.period), sourceLocation: place)
      let scopes = example.expected.isEmpty ? ["centre"] : Set(example.expected.map(\.scope))
      for name in scopes.sorted() {
        let scope = try #require(Scope(rawValue: name), sourceLocation: place)
        let found = try engine.figures(of: example, by: scope, in: period)
          .filter { $0.metric.id == named.metric.id }
        #expect(
          found.map(Row.init) == example.expected.filter { $0.scope == name }.map(Row.init),
          "\(example.name), by \(name), \(engine)", sourceLocation: place)
      }
    }
  }
}

/// A KPI that prints as its id.
struct NamedMetric: Sendable, CustomTestStringConvertible {
  let metric: Metric
  var testDescription: String { metric.id }
}

/// A row of figures as an example gives it.
private struct Row: Equatable {
  let key: String
  let value: Double?
  let parts: [Int128]

  init(_ figure: Figure) {
    key = figure.key
    value = figure.value
    parts = [figure.numerator, figure.denominator, figure.missing, figure.excluded]
  }

  init(_ expected: WorkedExample.Expected) {
    key = expected.key
    value = expected.value
    parts = [expected.numerator, expected.denominator, expected.missing, expected.excluded]
      .map { Int128($0) }
  }
}

/// The ways from files to figures.
enum Engine: CaseIterable, Sendable {
  /// Straight from the files, calls on several threads.
  case streaming
  /// Straight from the files, every record in memory.
  case records
  /// Imported, and read from the store's rollups.
  case store
  /// Imported file by file in the other order, so that rollups are made by difference.
  case storeInParts
  /// Units in two halves, aggregated apart and merged.
  case merged

  func figures(of example: WorkedExample, by scope: Scope, in period: Period) throws -> [Figure] {
    try Folder.scratch { folder in
      let files = try example.files.enumerated().map { index, text in
        try folder.write(text + "\n", to: "\(index).csv")
      }
      let workspace = try Workspace(db: folder.path("store.sqlite"), config: nil)
      switch self {
      case .streaming:
        return try Summary(workspace: workspace, scopes: [scope], period: period, threads: 2)
          .read(files).figures(by: scope)
      case .records:
        var summary = RecordedSummary(workspace: workspace)
        for file in files { _ = try summary.add(InputFile(file)) }
        return summary.figures(by: scope, in: period)
      case .store, .storeInParts:
        for file in self == .store ? files : files.reversed() {
          let importer = Importer(
            try workspace.store(.write), configuration: workspace.configuration)
          _ = try importer.importFile(at: file)
        }
        return try StoredCentre(try workspace.store(.read), workspace: workspace)
          .figures(by: scope, in: period)
      case .merged:
        for file in files {
          let importer = Importer(
            try workspace.store(.write), configuration: workspace.configuration)
          _ = try importer.importFile(at: file)
        }
        let store = try workspace.store(.read)
        let maker = try StoredCentre(store, workspace: workspace).maker
        let basis = FigureMaker.basis(of: scope)
        let days = period.first...period.last
        let rollups = try Subject.all.map { subject in
          let units = try store.records(of: subject, days: days).units[basis]
          let layout = AggregateLayout(subject, metrics: workspace.metrics)
          var whole = Rollup(layout: layout, basis: basis)
          for half in 0..<2 {
            var part = Rollup(layout: layout, basis: basis)
            part.add(units.selecting((0..<units.count).filter { $0 % 2 == half }), days: days)
            whole.add(part)
          }
          return whole
        }
        return maker.figures(by: scope, in: period, from: rollups)
      }
    }
  }
}

/// A folder of a test's own, gone when the test ends.
struct Folder {
  let root: String

  static func scratch<Result>(_ work: (Folder) throws -> Result) throws -> Result {
    let root = NSTemporaryDirectory() + "scoreline-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: root) }
    return try work(Folder(root: root))
  }

  func path(_ name: String) -> String { root + "/" + name }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }
}
