import Foundation
import Testing

/// Runs that end in the middle: a file is in the store whole or not at all.
@Suite struct InterruptionTests {
  private func figures(_ run: Run) throws -> String {
    let outcome = try run(
      "kpi", "--from", "2025-09-01", "--to", "2026-11-01", "--by", "agent", "--format", "csv")
    #expect(outcome.code == 0, "\(outcome)")
    return outcome.output
  }

  /// Runs anew until one was stopped before it was done: on a fast machine the first ones may not be.
  ///
  /// - Parameter attempt: given the number of the run, from 0; returns whether it was stopped.
  private func untilStopped(_ attempt: (Run, Int) throws -> Bool) throws {
    for number in 0..<20 {
      if try Run.inScratch({ try attempt($0, number) }) { return }
    }
    Issue.record("every run was done before it was stopped")
  }

  @Test func aKilledImportLeavesTheFilesBeforeItAndNothingOfItsOwn() throws {
    try Run.inScratch { run in
      try run.write(Run.calls, to: "calls.csv")
      try run.write(Run.agents, to: "agents.csv")
      #expect(try run("import", "calls.csv", "agents.csv").code == 0)
      let before = try figures(run)
      var killed = 0
      // Seconds; a debug build needs some seconds for the file, a release one less than one.
      for delay in [0.05, 0.3, 0.9, 2.1] {
        let process = try run.start(["import", Run.sample("calls")])
        Thread.sleep(forTimeInterval: delay)
        let isRunning = process.isRunning
        if isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        // A fast machine may have done it already.
        guard isRunning, process.terminationReason == .uncaughtSignal else { break }
        killed += 1
        #expect(try figures(run) == before, "killed after \(delay) s")
      }
      #expect(killed > 0)
      // The next run needs no help.
      let again = try run("import", Run.sample("calls"))
      #expect(again.code == 0, "\(again)")
      #expect(try figures(run) != before)
      #expect(!FileManager.default.fileExists(atPath: run.path("scoreline.sqlite-journal")))
    }
  }

  /// - Parameter delay: seconds after its first file.
  @Test(arguments: [0, 0.03])
  func aKilledReportLeavesNoHalfEditionAndTheNextRunClearsUp(delay: Double) throws {
    try untilStopped { run, number in
      try run.write(Run.calls, to: "calls.csv")
      #expect(try run("import", "calls.csv").code == 0)
      func folders() -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: run.path("reports"))) ?? []
      }
      let process = try run.start(["report", "--month", "2026-10"])
      // Files are written in a folder that is put in place in the end.
      while process.isRunning, folders().isEmpty { Thread.sleep(forTimeInterval: 0.001) }
      Thread.sleep(forTimeInterval: delay / Double(1 << number))
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      let left = folders().filter { $0.hasPrefix(".staging-") }
      let names = run.files(in: "reports").filter { !$0.hasPrefix(".staging-") }
      #expect(names.isEmpty || names.contains("2026-10/manifest.json"), "\(names)")
      let outcome = try run("report", "--month", "2026-10")
      #expect(outcome.code == 0, "\(outcome)")
      #expect(folders() == ["2026-10"])
      return process.terminationReason == .uncaughtSignal && !left.isEmpty
    }
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func aSignalEndsTheRunWithItsOwnCode(signal: Int32, code: Int32) throws {
    try untilStopped { run, _ in
      try run.write(Run.agents, to: "agents.csv")
      try run.write("", to: "errors")
      let process = try run.start(
        ["import", "agents.csv", Run.sample("calls")],
        errors: FileHandle(forWritingAtPath: run.path("errors")))
      // The store is made after the handlers are set up.
      for _ in 0..<1000 where !FileManager.default.fileExists(atPath: run.path("scoreline.sqlite"))
      {
        Thread.sleep(forTimeInterval: 0.01)
      }
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect([code, 0].contains(process.terminationStatus))
      guard process.terminationStatus == code else { return false }
      let said = try String(contentsOfFile: run.path("errors"), encoding: .utf8)
      #expect(
        [
          "scoreline: stopped\n",
          "scoreline: stopped; in the store: agents.csv\n",
          "scoreline: stopped; in the store: agents.csv, \(Run.sample("calls"))\n",
          "scoreline: stopped; \"agents.csv\" was not finished: import it again\n",
          "scoreline: stopped; in the store: agents.csv; \"\(Run.sample("calls"))\" was not finished: "
            + "import it again\n",
        ].contains(said), "\(said)")
      return true
    }
  }

  /// Stopped between files or within one, an import says which are in the store: all that it names are,
  /// and at most the one that it calls unfinished is besides.
  @Test(arguments: [1, 3, 7]) func anImportOfSeveralFilesSaysWhichAreDone(lines: Int) throws {
    try untilStopped { run, _ in
      let files = (0..<60).map { "calls-\($0 + 10).csv" }
      let head = "call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome\n"
      for (number, file) in files.enumerated() {
        let calls = (0..<50).map { "\(number)-\($0),2026-10-01 08:00:00,1001,100,30,answered\n" }
        try run.write(head + calls.joined(), to: file)
      }
      for name in ["output", "errors"] { try run.write("", to: name) }
      let process = try run.start(
        ["import"] + files, output: FileHandle(forWritingAtPath: run.path("output")),
        errors: FileHandle(forWritingAtPath: run.path("errors")))
      // A line is printed when its file is done, also into a file.
      while process.isRunning, try run.text("output").count(where: { $0 == "\n" }) < lines {
        Thread.sleep(forTimeInterval: 0.002)
      }
      kill(process.processIdentifier, SIGINT)
      process.waitUntilExit()
      guard process.terminationStatus == 130 else {
        #expect(process.terminationStatus == 0)
        return false
      }
      let said = try run.text("errors").dropLast().components(separatedBy: "; ")
      #expect(said.first == "scoreline: stopped", "\(said)")
      let inStore = said.first { $0.hasPrefix("in the store: ") } ?? ""
      let done = inStore.dropFirst("in the store: ".count).components(separatedBy: ", ")
      let printed = try run.text("output").split(separator: "\n").map { $0.prefix { $0 != ":" } }
      #expect(done.count >= lines && done.starts(with: printed.map(String.init)), "\(said)")
      #expect(done == Array(files.prefix(done.count)), "\(said)")
      let ledger = try run("imports", "--format", "json").output
      let stored = files.filter { ledger.contains("\"\($0)\"") }
      let unfinished = files.filter { file in
        said.contains("\"\(file)\" was not finished: import it again")
      }
      #expect(stored == done || stored == done + unfinished, "\(said), stored \(stored)")
      #expect(unfinished.isEmpty || unfinished == [files[done.count]], "\(said)")
      // What is said to be needed is enough.
      let rest = try run(["import"] + files.dropFirst(done.count))
      #expect(rest.code == 0, "\(rest)")
      let figure = try run("kpi", "--month", "2026-10", "--by", "centre", "--format", "csv")
      #expect(figure.output.contains("talk_mean,centre,centre,100,300000,3000,0,0,"), "\(figure)")
      return true
    }
  }
}
