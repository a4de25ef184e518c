import Foundation
import Testing
import WorkbookCheck

/// Editions as a person finds them on disk.
@Suite struct ReportTests {
  private func centre(_ run: Run) throws {
    try run.write(Run.calls, to: "calls.csv")
    try run.write(Run.agents, to: "agents.csv")
    #expect(try run("import", "calls.csv", "agents.csv").code == 0)
  }

  private static let names = [
    "agents/1001.html", "agents/1002.html", "centre.html", "centre.xlsx", "counties/东湖.html",
    "counties/东湖.xlsx", "counties/西岭.html", "counties/西岭.xlsx", "figures.csv", "index.html",
    "manifest.json", "teams/一班.html", "teams/一班.xlsx", "teams/二班.html", "teams/二班.xlsx",
  ]

  /// Two days with calls, and a period that runs to the end of the month.
  @Test(arguments: ["en", "zh-Hans"]) func aStrictRunNamesWhatIsNotToBeReliedOn(
    language: String
  ) throws {
    try Run.inScratch { run in
      try run.write(Run.calls, to: "calls.csv")
      #expect(try run("import", "calls.csv").code == 0)
      let outcome = try run("report", "--month", "2026-10", "--strict", "--lang", language)
      #expect(outcome.code == 1, "\(outcome)")
      let words =
        language == "en"
        ? [
          "not to be relied on as it stands (--strict)", "Unfinished period: the newest call is",
        ]
        : ["尚不可作为依据（--strict）", "统计周期尚未结束"]
      for text in words { #expect(outcome.errors.contains(text), "\(outcome)") }
      // Written all the same, and whole.
      #expect(run.files(in: "reports/2026-10").contains("manifest.json"))
      #expect(try run.text("reports/2026-10/centre.html").contains(words[1]))
      #expect(try run("report", "--month", "2026-10", "--lang", language).code == 0)
    }
  }

  @Test func anEditionIsWholeAndTheSameAgain() throws {
    try Run.inScratch { run in
      try centre(run)
      let outcome = try run("report", "--month", "2026-10")
      #expect(outcome.code == 0, "\(outcome)")
      #expect(run.files(in: "reports/2026-10") == Self.names.sorted())
      #expect(run.files(in: "reports").allSatisfy { $0.hasPrefix("2026-10/") })
      let before = try Self.names.map { try run.bytes("reports/2026-10/" + $0) }
      let again = try run(
        "report", "--month", "2026-10", environment: ["TZ": "America/New_York", "LANG": "de_DE"])
      #expect(again.output.contains("the same byte for byte"), "\(again)")
      #expect(try Self.names.map { try run.bytes("reports/2026-10/" + $0) } == before)
      let mode = try FileManager.default.attributesOfItem(
        atPath: run.path("reports/2026-10/centre.xlsx"))[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
  }

  @Test func equalDataInAnotherStoreGiveEqualBytes() throws {
    try Run.inScratch { one in
      try centre(one)
      #expect(try one("report", "--month", "2026-10").code == 0)
      try Run.inScratch { two in
        try two.write(Run.agents, to: "a.csv")
        try two.write(Run.calls, to: "c.csv")
        #expect(try two("import", "a.csv", "c.csv").code == 0)
        #expect(try two("report", "--month", "2026-10").code == 0)
        for name in Self.names {
          let path = "reports/2026-10/" + name
          #expect(try one.bytes(path) == two.bytes(path), "\(name)")
        }
      }
    }
  }

  @Test func aCorrectionMovesTheOldEditionAndListsWhatChanged() throws {
    try Run.inScratch { run in
      try centre(run)
      #expect(try run("report", "--month", "2026-10").code == 0)
      let old = try run.bytes("reports/2026-10/centre.html")
      try run.write(Run.calls.replacing(",100,30,", with: ",160,30,"), to: "late.csv")
      #expect(
        try run("import", "late.csv").output
          == "late.csv: calls, read 2 = new 0 + unchanged 1 + corrected 1 + rejected 0\n")
      let outcome = try run("report", "--month", "2026-10")
      #expect(
        outcome.output.contains("the edition before it moved to reports/superseded/2026-10.1"))
      #expect(try run.bytes("reports/superseded/2026-10.1/centre.html") == old)
      // (100 + 200) / 2 = 150 before, (160 + 200) / 2 = 180 now.
      let page = try run.text("reports/2026-10/centre.html")
      #expect(page.contains("150.0 s"))
      #expect(page.contains("180.0 s"))
      #expect(try run.text("reports/2026-10/figures.csv").contains("talk_mean,centre,centre,180,"))
    }
  }

  @Test func noCallerAndNoColleagueIsNamed() throws {
    try Run.inScratch { run in
      try centre(run)
      #expect(try run("report", "--month", "2026-10", "--lang", "zh-Hans").code == 0)
      for name in run.files(in: "reports/2026-10") {
        for text in try contents(of: "reports/2026-10/" + name, run) {
          #expect(!text.contains("1380013804"), "\(name)")
        }
      }
      let card = try run.text("reports/2026-10/agents/1001.html")
      #expect(card.contains("张三"))
      #expect(!card.contains("李四") && !card.contains("1002"))
      let county = try run.text("reports/2026-10/counties/东湖.html")
      #expect(!county.contains("张三") && !county.contains("1001") && !county.contains("西岭"))
      for text in try contents(of: "reports/2026-10/counties/东湖.xlsx", run) {
        #expect(!text.contains("张三") && !text.contains("西岭"))
      }
    }
  }

  /// The texts of a file: of a workbook those of all its unzipped parts.
  private func contents(of name: String, _ run: Run) throws -> [String] {
    guard name.hasSuffix(".xlsx") else { return [try run.text(name)] }
    return try WorkbookCheck.parts(path: run.path(name)).values
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func namesStayInsideTheEdition() throws {
    try Run.inScratch { run in
      try run.write(
        Run.calls.replacing("东湖", with: "../../x").replacing("西岭", with: "CON"),
        to: "calls.csv")
      try run.write(Run.agents.replacing("一班", with: "=1+1"), to: "agents.csv")
      #expect(try run("import", "calls.csv", "agents.csv").code == 0)
      let outcome = try run("report", "--month", "2026-10")
      #expect(outcome.code == 0, "\(outcome)")
      let counties = run.files(in: "reports/2026-10/counties")
      #expect(counties.count == 4, "\(counties)")
      #expect(counties.allSatisfy { $0.hasPrefix("______x-") || $0.hasPrefix("CON-") })
      #expect(run.files(in: "reports").allSatisfy { $0.hasPrefix("2026-10/") })
      #expect(try run.text("reports/2026-10/figures.csv").contains(",team,'=1+1,"))
    }
  }

  @Test func theSampleDataIsWhatItsProgramWrites() throws {
    try Run.inScratch { run in
      #expect(try run("out", program: "sample-centre").code == 0)
      for file in ["agents", "calls", "outage_notices", "reviews", "tickets"] {
        let name = "sample-data/\(file).csv"
        let kept = try Data(contentsOf: Run.repository.appending(path: name))
        #expect(try run.bytes("out/\(file).csv") == kept, "\(name)")
      }
    }
  }

  @Test(arguments: [
    "import", "kpi", "report", "summary", "explain", "kpis", "kinds", "init", "imports", "doctor",
    "purge", "note",
  ])
  func everyCommandTeachesWithAnExample(command: String) throws {
    try Run.inScratch { run in
      let outcome = try run(command, "--help")
      #expect(outcome.code == 0)
      #expect(outcome.output.contains("scoreline \(command)"), "\(outcome)")
      #expect(outcome.output.contains("Example"), "\(outcome)")
    }
  }

  /// The months and weeks of the first and last records that can be; others are compared with earlier ones,
  /// which can have none.
  @Test(arguments: [
    ("1900-01-15", "--month", "1900-01"), ("1900-12-15", "--month", "1900-12"),
    ("1901-01-05", "--week", "1901-W01"), ("2098-12-24", "--week", "2098-W52"),
    ("2099-12-15", "--month", "2099-12"),
  ]) func periodsAtTheEndsOfTime(day: String, option: String, name: String) throws {
    try Run.inScratch { run in
      try run.write(
        "call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome\nA,\(day) 08:00:00,1001,100,30,answered\n",
        to: "calls.csv")
      #expect(try run("import", "calls.csv").code == 0)
      let outcome = try run("report", option, name)
      #expect(outcome.code == 0, "\(outcome)")
      #expect(run.files(in: "reports").contains("\(name)/manifest.json"))
      let figure = try run("kpi", option, name, "--by", "centre", "--format", "csv")
      #expect(figure.output.contains("\ntalk_mean,centre,centre,100,100,1,0,0,"), "\(figure)")
    }
  }
}
