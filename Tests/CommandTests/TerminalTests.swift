import Foundation
import Testing

/// What a person sees on a terminal: colours, progress, tables that fit.
@Suite struct TerminalTests {
  /// Runs the command on a terminal of its own; output and errors come together, as they are seen.
  private func onTerminal(
    _ run: Run, _ command: String, environment: [String: String] = [:]
  ) throws -> String {
    let variables = environment.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    let program = Run.products.appending(path: "scoreline").path
    return try run.shell(
      "script -qec \"env TERM=xterm \(variables) '\(program)' \(command)\" /dev/null </dev/null"
    ).output.replacing("\r\n", with: "\n")
  }

  static let hasScript = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
  private static let escape = "\u{1B}["

  private func centre(_ run: Run) throws {
    try run.write(Run.calls, to: "calls.csv")
    try run.write(Run.agents, to: "agents.csv")
    #expect(try run("import", "calls.csv", "agents.csv").code == 0)
  }

  @Test(.enabled(if: TerminalTests.hasScript)) func coloursAreForTerminalsThatWantThem() throws {
    try Run.inScratch { run in
      try centre(run)
      // Of two calls nothing is coloured where a comparison needs fifty.
      #expect(try !onTerminal(run, "kpi --month 2026-10").contains("\u{1B}[32m"))
      try run.write(
        "minimum_n:\n  acw_mean:\n    n: 2\n    reason: a centre of two calls\n",
        to: "scoreline.yml")
      let command = "kpi --month 2026-10"
      let shown = try onTerminal(run, command)
      #expect(shown.contains("\u{1B}[32mmet\u{1B}[0m"), "\(shown)")
      #expect(try onTerminal(run, "kpi").contains("\u{1B}[31mscoreline: \u{1B}[0m"))
      for quiet in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
        let plain = try onTerminal(run, command, environment: quiet)
        #expect(plain.contains("met") && !plain.contains(Self.escape), "\(plain)")
      }
      // An empty NO_COLOR is none: https://no-color.org
      #expect(try onTerminal(run, command, environment: ["NO_COLOR": ""]).contains(Self.escape))
      #expect(try !run("kpi", "--month", "2026-10").output.contains(Self.escape))
    }
  }

  @Test(.enabled(if: TerminalTests.hasScript)) func progressIsSeenAndGone() throws {
    try Run.inScratch { run in
      try centre(run)
      let shown = try onTerminal(run, "report --month 2026-10")
      #expect(shown.contains("readers' files, about"), "\(shown)")
      let dumb = try onTerminal(
        run, "report --month 2026-10 --out b", environment: ["TERM": "dumb"])
      #expect(!dumb.contains("readers' files"), "\(dumb)")
      let quiet = try onTerminal(run, "report --month 2026-10 --out c --quiet")
      #expect(!quiet.contains("readers' files"), "\(quiet)")
      #expect(try run("report", "--month", "2026-10", "--out", "d", "--quiet").errors.isEmpty)
    }
  }

  @Test(.enabled(if: TerminalTests.hasScript)) func countingAnewIsSaidAndSeen() throws {
    try Run.inScratch { run in
      try centre(run)
      let checked = try onTerminal(run, "doctor --recompute")
      #expect(checked.contains(" days counted, about "), "\(checked)")
      #expect(checked.hasSuffix("counted anew: 2 days; 0 differences\n"), "\(checked)")
      #expect(try run("doctor", "--recompute").errors.isEmpty)
      // Bands of hours need sums that are kept only where they are configured.
      let bands = "shifts:\n  early: \"08:00\"\n  late: \"20:00\"\n"
      try run.write(bands, to: "scoreline.yml")
      let said =
        "the store lacks figures that this version and configuration need; they are counted from its"
        + " records, this once\n"
      let opened = try onTerminal(run, "kpi --month 2026-10")
      #expect(opened.hasPrefix(said + "\r\u{1B}[K0 of 2 days counted, about "), "\(opened)")
      #expect(try !onTerminal(run, "kpi --month 2026-10").contains("counted"))
      try FileManager.default.removeItem(atPath: run.path("scoreline.yml"))
      // Without bands they are dropped by the next import.
      #expect(try run("import", "agents.csv").code == 0)
      try run.write(bands, to: "scoreline.yml")
      let piped = try run("imports", "--lang", "zh-Hans")
      #expect(piped.errors == "数据库缺少当前版本和配置所需的统计值，现按记录重新统计，仅此一次\n", "\(piped)")
    }
  }

  @Test func tablesFoldWhereTheTerminalIsNarrow() throws {
    try Run.inScratch { run in
      for language in ["en", "zh-Hans"] {
        let arguments = ["kpis", "--lang", language]
        let narrow = try run(arguments, environment: ["COLUMNS": "110"])
        for line in narrow.output.split(separator: "\n") {
          let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
          #expect(width <= 110, "\(width): \(line)")
        }
        let wide = try run(arguments)
        #expect(wide.output.split(separator: "\n").count == 11, "\(wide)")
        // Folded, but all there.
        func letters(_ text: String) -> [Character] { text.filter { !$0.isWhitespace }.sorted() }
        #expect(letters(narrow.output) == letters(wide.output))
      }
    }
  }

  /// Files and pipes have lines of any length: no name is cut there.
  @Test func namesStayWholeInAPipe() throws {
    try Run.inScratch { run in
      try centre(run)
      let imports = try run(
        "imports", "--lang", "zh-Hans", environment: ["COLUMNS": "60"]
      ).output
      #expect(imports.contains("  话务记录  ") && imports.contains("  人员名册  "), "\(imports)")
      #expect(!imports.contains("calls  "), "\(imports)")
      let kpi = try run(
        "kpi", "--month", "2026-10", "--by", "team", "--lang", "zh-Hans",
        environment: ["COLUMNS": "60"]
      ).output
      #expect(kpi.split(separator: "\n").contains { $0.hasPrefix("平均事后处理时间  ") }, "\(kpi)")
    }
  }

  @Test func whatCanNotBeWrittenIsSaid() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    try Run.inScratch { run in
      let program = Run.products.appending(path: "scoreline").path
      let full = try run.shell("'\(program)' kpis 2>&1 >/dev/full; echo $?")
      #expect(
        full.output
          == "scoreline: can't write the results: No space left on device; check the space left, and"
          + " where they go\n74\n")
      // Who reads no more has read enough.
      let pipe = try run.shell("'\(program)' kpis | head -n 1; echo ${PIPESTATUS[0]}")
      #expect(pipe.output.hasSuffix("\n0\n"), "\(pipe)")
    }
  }

  @Test func columnsOfHanTextLineUp() throws {
    try Run.inScratch { run in
      try centre(run)
      let table = try run("kpi", "--month", "2026-10", "--by", "county", "--lang", "zh-Hans")
      func place(of column: Character, in line: Substring) -> Int? {
        line.firstIndex(of: column).map { end in
          line[..<end].unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        }
      }
      let lines = table.output.split(separator: "\n").dropFirst()
      let places = lines.compactMap { place(of: "东", in: $0) ?? place(of: "西", in: $0) }
      #expect(places.count > 3 && Set(places).count == 1, "\(table)")
    }
  }
}
