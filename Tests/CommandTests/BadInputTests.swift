import Foundation
import Testing

/// Each way of bad input: what the message says, and the exit code.
@Suite struct BadInputTests {
  @Test func aMissingFile() throws {
    try Run.inScratch { run in
      let outcome = try run("import", "calls.csv")
      #expect(outcome.code == 66, "\(outcome)")
      #expect(
        outcome.errors
          == "scoreline: there is no file \"calls.csv\": check the name and the folder\n")
    }
  }

  @Test func filesThatAreNoTables() throws {
    try Run.inScratch { run in
      try run.write("", to: "empty.csv")
      try run.write("PK\u{3}\u{4}rest", to: "book.csv")
      try run.write("a,b\n1,2\n", to: "other.csv")
      try FileManager.default.createDirectory(
        atPath: run.path("folder"), withIntermediateDirectories: true)
      for (file, code, word) in [
        ("empty.csv", Int32(65), "is empty"), ("book.csv", 65, "Excel workbook"),
        ("other.csv", 65, "the header fits no kind"), ("folder", 66, "is a folder"),
      ] {
        let outcome = try run("import", file)
        #expect(outcome.code == code, "\(file): \(outcome)")
        #expect(outcome.errors.contains(word), "\(file): \(outcome)")
        #expect(outcome.output.isEmpty, "\(file): \(outcome)")
      }
    }
  }

  @Test func aMisspeltColumnIsNamedWithTheNearestOne() throws {
    try Run.inScratch { run in
      try run.write(
        Run.calls.replacing("acw_seconds", with: "acw_second"), to: "calls.csv")
      let outcome = try run("import", "calls.csv")
      #expect(outcome.code == 65)
      #expect(
        outcome.errors.contains(
          "lacks \"acw_seconds\" (or \"事后处理时长\"; did you mean \"acw_second\"?)"))
    }
  }

  /// What stands where a column's name should be is nobody's: not in messages, JSON or the ledger.
  @Test func aColumnThatIsNoKnownNameIsToldByPlaceAndShape() throws {
    try Run.inScratch { run in
      let head = Run.calls.prefix { $0 != "\n" }
      let columns = ",extra_flag,张三13812345678和平路12号"
      let rows = Run.calls.dropFirst(head.count + 1).replacing("\n", with: ",,\n")
      try run.write(head + columns + "\n" + rows, to: "calls.csv")
      let shape = "**•••••••••••***••*"
      let imported = try run("import", "calls.csv")
      #expect(
        imported.errors == "calls.csv: columns kept out: extra_flag, column 10 (\"\(shape)\")\n")
      // The second time from the ledger.
      let again = try run("import", "calls.csv", "--lang", "zh-Hans")
      #expect(again.errors == "calls.csv：未采用的列：extra_flag、第10列（“\(shape)”）\n")
      let json = try run("import", "--json", "calls.csv").output
      #expect(json.contains("\"10:\(shape)\""), "\(json)")
      let store = try run.bytes("scoreline.sqlite")
      for text in ["张三", "13812345678", "和平路"] {
        #expect(store.range(of: Data(text.utf8)) == nil && !json.contains(text))
      }
    }
  }

  @Test func tooManyBadRowsRefuseTheFileAndNoOther() throws {
    try Run.inScratch { run in
      let bad = (0..<21).map { "X\($0),2026-10-01 08:00:00,1001,,-1,0,answered,\n" }.joined()
      try run.write(Run.calls + bad, to: "bad.csv")
      try run.write(Run.agents, to: "agents.csv")
      let outcome = try run("import", "bad.csv", "agents.csv")
      #expect(outcome.code == 65, "\(outcome)")
      #expect(
        outcome.output
          == "agents.csv: agents, read 2 = new 2 + unchanged 0 + corrected 0 + rejected 0\n")
      #expect(outcome.errors.contains("'bad.csv': 21 of 23 rows are faulty"), "\(outcome)")
      #expect(outcome.errors.contains("line 4, column 5 talk_seconds: negative number"))
      // Nothing of it in the store.
      let figures = try run("kpi", "--month", "2026-10", "--format", "csv")
      #expect(figures.output.split(separator: "\n").count == 1, "\(figures)")
    }
  }

  @Test func aRejectedRowIsNamedAndCounted() throws {
    try Run.inScratch { run in
      try run.write(
        Run.calls + "C,2026-10-32 08:00:00,1001,13800138044,1,0,answered,\n", to: "calls.csv")
      let outcome = try run("import", "calls.csv")
      #expect(outcome.code == 0, "\(outcome)")
      #expect(
        outcome.output
          == "calls.csv: calls, read 3 = new 2 + unchanged 0 + corrected 0 + rejected 1\n")
      #expect(
        outcome.errors == """
          calls.csv: line 4, column 2 started_at: unreadable time; found "2026-10-32 08:00:00", \
          expected a time as YYYY-MM-DD HH:MM:SS

          """)
      #expect(!outcome.errors.contains("13800138044"))
    }
  }

  @Test func theConfigurationIsHeldToItsNames() throws {
    try Run.inScratch { run in
      try run.write("targets:\n  acw_men: [{at_most: 60}]\n", to: "scoreline.yml")
      let english = try run("kpis")
      #expect(english.code == 78)
      #expect(
        english.errors
          == "scoreline: scoreline.yml:2:3: unknown KPI 'acw_men'; did you mean 'acw_mean'?\n")
      let chinese = try run("kpis", "--lang", "zh-Hans")
      #expect(
        chinese.errors == "scoreline: scoreline.yml:2:3：不认识的指标“acw_men”，是否想写“acw_mean”？\n")
      #expect(try run("kpis", "--config", "none.yml").code == 66)
    }
  }

  @Test func noStoreIsSaidPlainly() throws {
    try Run.inScratch { run in
      let outcome = try run("kpi", "--month", "2026-10", environment: ["LC_ALL": "zh_CN.UTF-8"])
      #expect(outcome.code == 66)
      #expect(
        outcome.errors
          == "scoreline: 找不到数据库“scoreline.sqlite”；请先用“scoreline import”导入文件\n")
    }
  }
}
