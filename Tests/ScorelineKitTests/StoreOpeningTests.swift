import Aggregation
import Catalogue
import Foundation
import Metrics
import Records
import ScorelineKit
import Store
import Testing

/// Stores of other programs, of other catalogues, and in use.
@Suite struct StoreOpeningTests {
  private static let calls = """
    call_id,leg,started_at,agent_id,talk_seconds,acw_seconds,outcome,county
    A,1,2026-10-31 23:58:00,1001,100,20,answered,东湖
    A,2,2026-11-01 00:01:00,1002,100,40,answered,东湖
    B,1,2026-10-02 08:00:00,1002,50,,answered,

    """

  private func workspace(_ folder: Folder) throws -> Workspace {
    try Workspace(db: folder.path("s.sqlite"), config: nil)
  }

  private func fill(_ folder: Folder) throws {
    let workspace = try workspace(folder)
    let file = try folder.write(Self.calls, to: "calls.csv")
    _ = try Importer(try workspace.store(.write), configuration: workspace.configuration)
      .importFile(at: file)
  }

  private func figures(_ folder: Folder) throws -> String {
    let workspace = try workspace(folder)
    let centre = try StoredCentre(try workspace.store(.read), workspace: workspace)
    let period = try #require(PeriodText.period("2026-10"))
    return try Scope.allCases.map {
      FigureCSV.text(try centre.figures(by: $0, in: period))
    }.joined()
  }

  @Test func rollupsOfAnotherCatalogueAreComputedForReadersAndMadeAnewByAWriter() throws {
    try Folder.scratch { folder in
      try fill(folder)
      let before = try figures(folder)
      #expect(before.contains("talk_mean,centre,centre,125,250,2,0,0,<=150,met,"))
      // A program that knows one KPI only has made its own rollups.
      do {
        let other = try Store(
          path: folder.path("s.sqlite"), access: .write, metrics: [.talkTime])
        #expect(try other.refreshRollups())
        #expect(try !other.refreshRollups())
      }
      #expect(try !workspace(folder).store(.read).hasCurrentRollups())
      #expect(try figures(folder) == before)
      _ = try workspace(folder).store(.write)
      #expect(try workspace(folder).store(.read).hasCurrentRollups())
      #expect(try figures(folder) == before)
    }
  }

  @Test func monthsThatAnOlderProgramDidNotKeepAreMadeOfTheirDays() throws {
    try Folder.scratch { folder in
      try fill(folder)
      let before = try figures(folder)
      let store = try RawStore(folder.path("s.sqlite"))
      for table in ["rollup_calls_by_agent_month", "rollup_calls_by_agent_month_histogram"] {
        try store.execute("DROP TABLE \(table)")
      }
      try store.execute(
        "DELETE FROM rollup_column WHERE rollup = 'rollup_calls_by_agent_month'")
      // Figures that come from days and not from facts show that nothing was computed anew.
      try store.execute("UPDATE call_2026_10 SET talk_seconds = 7")
      _ = try workspace(folder).store(.write)
      #expect(try workspace(folder).store(.read).hasCurrentRollups())
      #expect(try figures(folder) == before)
    }
  }

  @Test func aStoreOfANewerVersionIsLeftAlone() throws {
    try Folder.scratch { folder in
      try fill(folder)
      let path = folder.path("s.sqlite")
      try RawStore(path).execute("PRAGMA user_version = 4")
      let error = try #require(throws: StoreError.self) { try workspace(folder).store(.write) }
      #expect(error == .newer(path: path, version: 4))
      #expect(error.exitCode == 78)
      #expect(
        error.message(.english)
          == "the store '\(path)' has version 4, made by a newer Scoreline; use that one")
      #expect(
        error.message(.chinese) == "数据库“\(path)”的版本是4，由更新的Scoreline写成；请使用新版本")
    }
  }

  @Test func aStoreFromBeforeTheFirstReleaseIsRefused() throws {
    try Folder.scratch { folder in
      try fill(folder)
      let path = folder.path("s.sqlite")
      try RawStore(path).execute("PRAGMA user_version = 1")
      let error = try #require(throws: StoreError.self) { try workspace(folder).store(.read) }
      #expect(error == .older(path: path, version: 1))
      #expect(error.exitCode == 78)
      #expect(
        error.message(.english)
          == "the store '\(path)' has version 1, from before the first release; import the files"
          + " into a new store")
      #expect(
        error.message(.chinese) == "数据库“\(path)”的版本是1，早于首个发布版本；请把文件重新导入新的数据库")
    }
  }

  @Test func anotherProgramsDatabaseIsNotTaken() throws {
    try Folder.scratch { folder in
      let path = folder.path("s.sqlite")
      try RawStore(path).execute("CREATE TABLE t (x)")
      try folder.write(String(repeating: "k", count: 32), to: "s.sqlite.key")
      for access in [Store.Access.read, .write] {
        let error = try #require(throws: StoreError.self) { try workspace(folder).store(access) }
        #expect(error == .notAStore(path: path))
        #expect(error.exitCode == 65)
        #expect(
          error.message(.english)
            == "'\(path)' is not a Scoreline store; name another file with --db")
        #expect(error.message(.chinese) == "“\(path)”不是Scoreline数据库；请用--db指定其他文件")
      }
      #expect(try RawStore(path).rows("SELECT name FROM sqlite_master") == [["t"]])
    }
  }

  @Test(arguments: [nil, "short"])
  func aKeyThatIsMissingOrDamagedIsNamed(key: String?) throws {
    try Folder.scratch { folder in
      try fill(folder)
      let path = folder.path("s.sqlite.key")
      try FileManager.default.removeItem(atPath: path)
      if let key { try folder.write(key, to: "s.sqlite.key") }
      let error = try #require(throws: StoreError.self) { try workspace(folder).store(.write) }
      #expect(error == .keyUnusable(path: path))
      #expect(error.exitCode == 74)
      #expect(
        error.message(.english) == "the key file '\(path)' that belongs to the store is missing or"
          + " damaged; put it back from the backup, or start a new store")
      #expect(
        error.message(.chinese) == "数据库的密钥文件“\(path)”缺失或损坏；请从备份恢复，或新建数据库")
    }
  }

  @Test func oneWriterExcludesAllOthersAndReadersDoNotExcludeEachOther() throws {
    try Folder.scratch { folder in
      try fill(folder)
      let path = folder.path("s.sqlite")
      func open(_ access: Store.Access) throws -> Store {
        try Store(path: path, access: access, metrics: Metric.all, wait: 0)
      }
      try withExtendedLifetime(try open(.write)) { _ in
        for access in [Store.Access.read, .write] {
          let error = try #require(throws: StoreError.self) { try open(access) }
          #expect(error == .busy(path: path, seconds: 0))
          #expect(error.exitCode == 75)
        }
      }
      try withExtendedLifetime(try open(.read)) { _ in
        _ = try open(.read)
        #expect(throws: StoreError.busy(path: path, seconds: 0)) { try open(.write) }
      }
      _ = try open(.write)
    }
  }
}
