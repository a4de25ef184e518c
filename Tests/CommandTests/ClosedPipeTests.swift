import Foundation
import Testing

/// Results that nobody reads: what a run does besides is done, and its code is its own.
@Suite struct ClosedPipeTests {
  /// Runs the command into a pipe whose reader has gone.
  private func unread(_ run: Run, _ arguments: String...) throws -> (code: Int32, errors: String) {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    try run.write("", to: "errors")
    let process = try run.start(
      arguments, output: pipe.fileHandleForWriting,
      errors: FileHandle(forWritingAtPath: run.path("errors")))
    process.waitUntilExit()
    return (process.terminationStatus, try run.text("errors"))
  }

  private func files(_ run: Run) throws {
    try run.write(Run.calls, to: "calls.csv")
    try run.write(Run.agents, to: "agents.csv")
    try run.write("", to: "empty.csv")
  }

  @Test func allFilesAreImported() throws {
    try Run.inScratch { run in
      try files(run)
      #expect(try unread(run, "import", "calls.csv", "agents.csv") == (0, ""))
      let ledger = try run("imports", "--json").output
      #expect(ledger.contains("\"calls.csv\"") && ledger.contains("\"agents.csv\""), "\(ledger)")
    }
  }

  @Test func aFileThatFailsIsToldAndGivesItsCode() throws {
    try Run.inScratch { run in
      try files(run)
      let end = try unread(run, "import", "calls.csv", "empty.csv", "agents.csv")
      #expect(end.code == 65)
      #expect(
        end.errors
          == "scoreline: \"empty.csv\" is empty: not even a header is there; export it again\n")
      #expect(try run("imports", "--json").output.contains("\"agents.csv\""))
    }
  }

  /// The edition is there, and what a strict run has against it is told.
  @Test func aStrictReportEndsWithItsGate() throws {
    try Run.inScratch { run in
      try files(run)
      #expect(try run("import", "calls.csv", "agents.csv").code == 0)
      let end = try unread(run, "report", "--month", "2026-10", "--strict")
      #expect(end.code == 1, "\(end)")
      #expect(!end.errors.isEmpty)
      #expect(run.files(in: "reports").contains("2026-10/manifest.json"))
    }
  }

  @Test func theRowsArePurged() throws {
    try Run.inScratch { run in
      try files(run)
      #expect(try run("import", "calls.csv", "agents.csv").code == 0)
      #expect(try unread(run, "purge", "--before", "2026-10-02", "--yes") == (0, ""))
      let again = try run("purge", "--before", "2026-10-02", "--dry-run", "--json")
      #expect(again.output.contains("\"records\": 0"), "\(again)")
    }
  }

  @Test func recordsEndWithTheirReader() throws {
    try Run.inScratch { run in
      try files(run)
      #expect(try run("import", "calls.csv", "agents.csv").code == 0)
      #expect(try unread(run, "explain", "talk_mean", "--month", "2026-10", "--all") == (0, ""))
    }
  }
}
