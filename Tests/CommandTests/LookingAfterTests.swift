import Foundation
import Testing

/// The commands that look after a store.
@Suite struct LookingAfterTests {
  @Test func anImportIsListedAndTakenBack() throws {
    try Run.inScratch { run in
      try run.write(Run.calls, to: "calls.csv")
      #expect(try run("import", "calls.csv").code == 0)
      let figures = try run("kpi", "--month", "2026-10", "--format", "csv").output
      try run.write(Run.agents, to: "agents.csv")
      #expect(try run("import", "agents.csv").code == 0)
      let list = try run("imports", "--format", "json")
      let root = try #require(
        try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any])
      let imports = try #require(root["imports"] as? [[String: Any]])
      #expect(imports.map { $0["file"] as? String } == ["agents.csv", "calls.csv"])
      #expect(imports.map { $0["id"] as? Int } == [2, 1])
      let undone = try run("imports", "undo", "2")
      #expect(
        undone.output == "import 2 (agents.csv, agents) is undone: new 2, corrected 0 taken back\n",
        "\(undone)")
      #expect(try run("kpi", "--month", "2026-10", "--format", "csv").output == figures)
      #expect(try run("imports", "undo", "1").code == 0)
      let empty = try run("kpi", "--month", "2026-10", "--format", "csv")
      #expect(Run.rows(empty.output).count == 1, "\(empty)")
      let unknown = try run("imports", "undo", "7", "--lang", "zh-Hans")
      #expect(unknown.code == 66)
      #expect(unknown.errors == "scoreline: 没有编号为7的导入；可用“scoreline imports”查看\n")
    }
  }

  @Test func theDoctorEndsWith1WhereSomethingDiffers() throws {
    try Run.inScratch { run in
      try run.write(Run.calls, to: "calls.csv")
      #expect(try run("import", "calls.csv").code == 0)
      let well = try run("doctor", "--recompute")
      #expect(well.code == 0, "\(well)")
      #expect(well.output.hasSuffix("0 differences\n"), "\(well)")
      for (language, words) in [
        (
          "en",
          "that figures follow from the records, and that nobody altered these, is proved by --recompute alone\n"
        ), ("zh-Hans", "统计值是否与记录一致、记录有无改动，须加--recompute核验\n"),
      ] {
        let plain = try run("doctor", "--lang", language)
        #expect(plain.code == 0 && plain.output.hasSuffix(words), "\(plain)")
        #expect(!well.output.contains(words))
      }
      #expect(chmod(run.path("scoreline.sqlite.key"), 0o644) == 0)
      let ill = try run("doctor")
      #expect(ill.code == 1)
      #expect(ill.output.contains("scoreline.sqlite.key: found 644, expected 600"), "\(ill)")
    }
  }

  @Test func aPurgeCountsAsksAndPurges() throws {
    try Run.inScratch { run in
      try run.write(Run.calls, to: "calls.csv")
      #expect(try run("import", "calls.csv").code == 0)
      let asked = ["purge", "--before", "2026-10-02", "--facts"]
      let counted = try run(asked + ["--dry-run"])
      #expect(counted.output.contains("would be dropped; their figures stay"), "\(counted)")
      let refused = try run(asked)
      #expect(refused.code == 64)
      #expect(
        refused.errors
          == "scoreline: nothing was purged: a purge can't be undone; add --yes, or --dry-run to"
          + " see the counts\n'scoreline purge --help' shows what it takes, with examples\n",
        "\(refused)")
      let figures = try run("kpi", "--month", "2026-10", "--format", "csv").output
      let done = try run(asked + ["--yes"])
      #expect(done.code == 0)
      #expect(done.output.contains("dropped; their figures stay"), "\(done)")
      #expect(try run("kpi", "--month", "2026-10", "--format", "csv").output == figures)
      let explained = try run("explain", "talk_mean", "--month", "2026-10")
      #expect(
        explained.output.contains("the records before 2026-10-02 were purged"), "\(explained)")
      let wrong = try run("purge", "--before", "2026-10-02", "--kind", "agents")
      #expect(wrong.code == 64)
      #expect(wrong.errors.contains("'agents' can't be purged; the kinds are calls"), "\(wrong)")
    }
  }
}
