import Foundation
import Testing

/// Editions of one period after another, as corrections come in.
@Suite struct EditionHistoryTests {
  private func take(_ run: Run, talk: Int) throws {
    try run.write(Run.calls.replacing(",100,30,", with: ",\(talk),30,"), to: "calls-\(talk).csv")
    let outcome = try run("import", "calls-\(talk).csv")
    #expect(outcome.code == 0, "\(outcome)")
  }

  /// 2026-10-01 is the 274th day of a year that begins on a Thursday, so the Thursday of week 40.
  @Test func everyCorrectionKeepsTheEditionBeforeIt() throws {
    try Run.inScratch { run in
      var pages: [Data] = []
      for (number, talk) in [100, 160, 170].enumerated() {
        try take(run, talk: talk)
        let outcome = try run("report", "--week", "2026-W40")
        #expect(outcome.code == 0, "\(outcome)")
        pages.append(try run.bytes("reports/2026-W40/figures.csv"))
        for old in 0..<number {
          let path = "reports/superseded/2026-W40.\(old + 1)/figures.csv"
          #expect(try run.bytes(path) == pages[old], "after \(talk)")
        }
      }
      let old = try FileManager.default.contentsOfDirectory(atPath: run.path("reports/superseded"))
      #expect(old.sorted() == ["2026-W40.1", "2026-W40.2"])
      // (160 + 200) / 2 = 180 in the edition before, (170 + 200) / 2 = 185 now.
      let page = try run.text("reports/2026-W40/centre.html")
      #expect(page.contains("180.0 s") && page.contains("185.0 s"))
      // No edition has changed: nothing is written, and the ledger lists the same changes.
      let again = try run("report", "--week", "2026-W40")
      #expect(again.code == 0, "\(again)")
      #expect(try run.text("reports/2026-W40/centre.html") == page)
      #expect(try run.mode("reports") == 0o700 && run.mode("reports/superseded") == 0o700)
    }
  }

  /// Between days with records a week without any is told of; one after all of them has not begun.
  @Test func aPeriodWithoutRecordsHasAnEditionOnceItHasBegun() throws {
    try Run.inScratch { run in
      try take(run, talk: 100)
      try run.write(Run.calls.replacing("2026-10", with: "2026-11"), to: "later.csv")
      #expect(try run("import", "later.csv").code == 0)
      let outcome = try run("report", "--week", "2026-W42")
      #expect(outcome.code == 0, "\(outcome)")
      #expect(run.files(in: "reports/2026-W42").contains("manifest.json"))
      #expect(run.files(in: "reports/2026-W42/agents").isEmpty)
    }
  }

  /// Two reviews made in December bring October's last call no nearer to its end, nor does December begin with them.
  @Test func lateReviewsEndNoPeriod() throws {
    try Run.inScratch { run in
      try take(run, talk: 100)
      try run.write(
        "review_id,object,object_id,reviewed_at,verdict\nR1,ticket,T1,2026-12-05 10:00:00,correct\n"
          + "R2,ticket,T2,2026-12-05 10:00:00,correct\n", to: "late.csv")
      #expect(try run("import", "late.csv").code == 0)
      let outcome = try run("report", "--month", "2026-10", "--strict")
      #expect(outcome.code == 1, "\(outcome)")
      #expect(
        outcome.errors.replacing(/\s+/, with: " ").contains(
          "Unfinished period: the newest call is of 2026-10-02"), "\(outcome)")
      #expect(try run("report", "--month", "2026-12").code == 66)
    }
  }

  @Test func aPeriodBeforeAllRecordsIsRefused() throws {
    try Run.inScratch { run in
      try take(run, talk: 100)
      for (language, words) in [
        (
          "en",
          "2026-09 ends before the first record: the store has records from 2026-10-01 to 2026-10-02; nothing was written; "
            + "import the files of 2026-09, or name a period of these days"
        ),
        (
          "zh-Hans",
          "2026-09早于最早的记录：数据库中的记录为2026-10-01至2026-10-02；未写出任何内容；请先导入该期文件，或改选上述日期内的统计周期"
        ),
      ] {
        let outcome = try run("report", "--month", "2026-09", "--lang", language)
        #expect(outcome.code == 66, "\(outcome)")
        let said = outcome.errors.replacing(/\s+/, with: language == "en" ? " " : "")
        #expect(said.contains(words), "\(outcome)")
      }
      #expect(run.files(in: "reports").isEmpty)
    }
  }

  @Test func aPeriodThatHasNotBegunIsRefused() throws {
    try Run.inScratch { run in
      try take(run, talk: 100)
      for (language, words) in [
        (
          "en",
          "2026-12 has not begun: the store has records from 2026-10-01 to 2026-10-02; nothing was written; import the files of 2026-12, or name a period of these days"
        ),
        (
          "zh-Hans",
          "2026-12尚无任何记录：数据库中的记录为2026-10-01至2026-10-02；未写出任何内容；请先导入该期文件，或改选上述日期内的统计周期"
        ),
      ] {
        let outcome = try run("report", "--month", "2026-12", "--lang", language)
        #expect(outcome.code == 66, "\(outcome)")
        let said = outcome.errors.replacing(/\s+/, with: language == "en" ? " " : "")
        #expect(said.contains(words), "\(outcome)")
      }
      #expect(run.files(in: "reports").isEmpty)
    }
  }

  @Test func withoutArgumentsTheCommandExplainsItself() throws {
    try Run.inScratch { run in
      let outcome = try run()
      #expect(outcome.code == 0, "\(outcome)")
      #expect(outcome.output.contains("Usage: scoreline"), "\(outcome)")
      #expect(outcome.output.contains("scoreline import calls.csv"), "\(outcome)")
    }
  }

  /// What can't be written says so, and leaves the store as it was.
  @Test func aReportThatCannotBeWrittenLeavesNothing() throws {
    try Run.inScratch { run in
      try take(run, talk: 100)
      try run.write("a file, not a folder\n", to: "reports")
      let outcome = try run("report", "--month", "2026-10")
      #expect(outcome.code == 73, "\(outcome)")
      #expect(outcome.errors.contains("can't write 'reports'"), "\(outcome)")
      #expect(try run.text("reports") == "a file, not a folder\n")
    }
  }
}
