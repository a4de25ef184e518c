import Aggregation
import Configuration
import Figures
import Foundation
import Intake
import Records
import ScorelineKit
import Store
import Testing

/// What a store keeps and forgets, through imports as they happen.
@Suite struct StoreBehaviourTests {
  private static let head =
    "call_id,leg,started_at,agent_id,caller,talk_seconds,acw_seconds,outcome,county\n"

  /// The cells of every shape, days before months.
  private func rollups(_ folder: Folder, _ name: String) throws -> [[Rollup.Key: Cell]] {
    let workspace = try Workspace(db: folder.path(name), config: nil)
    let store = try workspace.store(.read)
    let days = try #require(Day("2025-01-01"))...(try #require(Day("2027-12-31")))
    return try RollupShape.all.map {
      try store.cells(of: $0, in: days, distributions: true, by: { $0 })
    }
      + RollupShape.all.filter(\.hasMonths).map {
        try store.cells(
          of: $0, in: days, distributions: true, usesMonth: { _, _ in true }, by: { $0 })
      }
  }

  /// What the facts of a store give when everything is counted anew; a store keeps no cell of zeros.
  private func recomputed(_ folder: Folder, _ name: String) throws -> [[Rollup.Key: Cell]] {
    let workspace = try Workspace(db: folder.path(name), config: nil)
    let store = try workspace.store(.read)
    let days = try #require(Day("2025-01-01"))...(try #require(Day("2027-12-31")))
    let units = try Dictionary(
      uniqueKeysWithValues: Subject.all.map {
        ($0, try store.records(of: $0, days: days).units)
      })
    let rollups = try RollupShape.all.map { shape in
      var rollup = Rollup(shape: shape, metrics: workspace.metrics)
      rollup.add(try #require(units[shape.subject])[shape.basis])
      return rollup
    }
    return (rollups.map(\.cells) + rollups.filter(\.shape.hasMonths).map(Self.months))
      .map { $0.filter { !$0.value.isZero } }
  }

  /// Days added up to the first day of their month.
  private static func months(_ rollup: Rollup) -> [Rollup.Key: Cell] {
    var sums: [Rollup.Key: Cell] = [:]
    for (key, cell) in rollup.cells {
      let date = key.day.date
      let first = Day(year: date.year, month: date.month, day: 1) ?? key.day
      sums[Rollup.Key(day: first, labels: key.labels), default: Cell(rollup.layout)].add(cell)
    }
    return sums
  }

  private func take(_ text: String, _ folder: Folder, _ db: String = "s.sqlite") throws
    -> FileOutcome
  {
    let file = try folder.write(text, to: "in-\(UUID().uuidString).csv")
    let workspace = try Workspace(db: folder.path(db), config: nil)
    return try Importer(try workspace.store(.write), configuration: workspace.configuration)
      .importFile(at: file)
  }

  private func talk(of text: String, _ folder: Folder) throws -> Figure? {
    let workspace = try Workspace(db: folder.path("s.sqlite"), config: nil)
    let period = try #require(PeriodText.period(text))
    return try StoredCentre(try workspace.store(.read), workspace: workspace)
      .figures(by: .centre, in: period).first { $0.metric.id == "talk_mean" }
  }

  @Test func theStoreIsKeptSafely() throws {
    try Folder.scratch { folder in
      _ = try take(Self.head, folder)
      let store = try Workspace(db: folder.path("s.sqlite"), config: nil).store(.write)
      #expect(try store.pragma("journal_mode") == "delete")
      // 3 is EXTRA.
      #expect(try store.pragma("synchronous") == "3")
      #expect(try store.pragma("auto_vacuum") == "2")
      #expect(try store.pragma("user_version") == "3")
      for name in ["s.sqlite", "s.sqlite.key", "s.sqlite.lock"] {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
        #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
      }
    }
  }

  @Test func theSameFileAgainChangesNothing() throws {
    try Folder.scratch { folder in
      let text = Self.head + "A,1,2026-10-01 08:00:00,1001,,100,30,answered,东湖\n"
      #expect(try take(text, folder).counts.new == 1)
      let before = try rollups(folder, "s.sqlite")
      let again = try take(text, folder)
      #expect(again.isRepeat)
      #expect(again.counts.new == 0)
      #expect(again.counts.unchanged == 1)
      #expect(again.counts.addsUp)
      #expect(try rollups(folder, "s.sqlite") == before)
    }
  }

  @Test func aChangedRowReplacesItsPredecessorAndAReusedIdIsSetAside() throws {
    try Folder.scratch { folder in
      _ = try take(Self.head + "A,1,2026-10-01 08:00:00,1001,,100,30,answered,东湖\n", folder)
      let second = try take(
        Self.head + "A,1,2026-10-01 08:00:00,1001,,90,30,answered,东湖\n"
          + "B,1,2026-10-01 09:00:00,1001,,10,0,answered,东湖\n", folder)
      #expect(second.counts.corrected == 1)
      #expect(second.counts.new == 1)
      // More than 24 hours after its namesake, in the same month.
      let third = try take(
        Self.head + "A,1,2026-10-02 08:00:01,1001,,70,30,answered,东湖\n", folder)
      #expect(third.counts.rejected == 1)
      #expect(third.rejects.first?.code == .idReused)
      let talk = try talk(of: "2026-10", folder)
      // 90 + 10
      #expect(talk?.numerator == 100)
      #expect(talk?.denominator == 2)
    }
  }

  /// One row of each month within 24 hours of a stored one: which of them corrects it nobody guesses.
  @Test func rowsOfTwoMonthsDoNotReplaceOne() throws {
    try Folder.scratch { folder in
      _ = try take(Self.head + "A,1,2026-10-01 00:00:10,1001,,100,30,answered,东湖\n", folder)
      let rows = [
        "A,1,2026-09-30 00:00:10,1001,,90,30,answered,东湖\n",
        "A,1,2026-10-01 23:59:50,1002,,70,30,answered,东湖\n",
      ]
      let both = try take(Self.head + rows.joined(), folder)
      #expect(both.counts.rejected == 2 && both.counts.corrected == 0 && both.counts.new == 0)
      #expect(both.rejects.map(\.code) == [.idReused, .idReused])
      #expect(
        both.rejects.first?.expected
          == Words(
            "no other row of its call_id+leg in the call of 2026-10-01 00:00:10: which one is meant can't be told",
            "2026-10-01 00:00:10所属的通话中，同一call_id+leg只有一行（无法判断以哪一行为准）"))
      #expect(try rollups(folder, "s.sqlite") == recomputed(folder, "s.sqlite"))
      #expect(try talk(of: "2026-10", folder)?.numerator == 100)
      // In a file of its own it is plain.
      #expect(try take(Self.head + rows[1], folder).counts.corrected == 1)
      #expect(try talk(of: "2026-10", folder)?.numerator == 70)
    }
  }

  @Test func callersAndNamesAreNeverStoredInClear() throws {
    try Folder.scratch { folder in
      _ = try take(
        Self.head + "A,1,2026-10-01 08:00:00,1001,13800138042,100,30,answered,东湖\n", folder)
      _ = try take(
        "ticket_id,kind,accepted_at,agent_id,caller,customer_name,content\n"
          + "T,other,2026-10-01 08:00:00,1001,+86 138-0013-8042,欧阳若兰,住址某某路九号\n", folder)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path("s.sqlite")))
      for secret in ["13800138042", "138-0013-8042", "欧阳若兰", "某某路九号"] {
        #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret)")
      }
      #expect(bytes.range(of: Data("138****8042".utf8)) != nil)
    }
  }

  /// Random imports and corrections: what the store keeps of them is what a count from the facts gives,
  /// and the digest of the data depends neither on the order of files nor on the store's key.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func rollupsEqualARecomputation(seed: UInt64) throws {
    try Folder.scratch { folder in
      var random = Seeded(state: seed)
      for _ in 0..<6 { _ = try take(RandomCentre().file(&random), folder) }
      #expect(try rollups(folder, "s.sqlite") == recomputed(folder, "s.sqlite"))
    }
  }

  @Test func theWatermarkDependsOnTheDataAlone() throws {
    try Folder.scratch { folder in
      let files = [
        Self.head + "A,1,2026-10-01 08:00:00,1001,13800138042,100,30,answered,东湖\n",
        Self.head + "B,1,2026-09-30 08:00:00,1002,,50,3,answered,西岭\n",
        "agent_id,name,team\n1001,张三,一班\n",
      ]
      for file in files { _ = try take(file, folder, "one.sqlite") }
      for file in files.reversed() { _ = try take(file, folder, "two.sqlite") }
      func watermark(_ name: String) throws -> String {
        try Workspace(db: folder.path(name), config: nil).store(.read).watermark().text
      }
      #expect(try watermark("one.sqlite") == watermark("two.sqlite"))
      #expect(try watermark("one.sqlite").hasPrefix("2026-10-01 08:00:00 "))
      let before = try watermark("two.sqlite")
      _ = try take(
        Self.head + "B,1,2026-09-30 08:00:00,1002,,51,3,answered,西岭\n", folder, "two.sqlite")
      #expect(try watermark("two.sqlite") != before)
    }
  }

  @Test func otherFilesAreNotTakenForAStore() throws {
    try Folder.scratch { folder in
      let path = try folder.write("call_id\n", to: "calls.csv")
      #expect(throws: StoreError.notAStore(path: path)) {
        try Workspace(db: path, config: nil).store(.read)
      }
      #expect(throws: StoreError.missing(path: folder.path("none.sqlite"))) {
        try Workspace(db: folder.path("none.sqlite"), config: nil).store(.read)
      }
      _ = try take(Self.head, folder)
      try FileManager.default.removeItem(atPath: folder.path("s.sqlite.key"))
      #expect(throws: StoreError.keyUnusable(path: folder.path("s.sqlite.key"))) {
        try Workspace(db: folder.path("s.sqlite"), config: nil).store(.read)
      }
    }
  }
}
