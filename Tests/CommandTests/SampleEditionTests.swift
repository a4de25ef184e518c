import Foundation
import Testing
import WorkbookCheck

/// The edition of the sample centre: what is in it, and what must not be.
@Suite struct SampleEditionTests {
  private static let kinds = ["agents", "calls", "outage_notices", "reviews", "tickets"]

  private func edition(
    _ run: Run, _ kinds: [String], environment: [String: String] = [:]
  ) throws {
    let imported = try run(
      ["import"] + kinds.map(Run.sample), environment: environment)
    #expect(imported.code == 0, "\(imported)")
    for line in imported.output.split(separator: "\n") {
      // NAME: KIND, read 1 = new 2 + unchanged 3 + corrected 4 + rejected 5
      let numbers = line.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
      #expect(numbers.count == 5 && numbers[0] == numbers.dropFirst().reduce(0, +), "\(line)")
    }
    #expect(imported.output.split(separator: "\n").count == kinds.count)
    let outcome = try run(
      "report", "--month", "2026-10", "--lang", "zh-Hans", "--config",
      Run.repository.appending(path: "sample-data/scoreline.yml").path, "--strict",
      environment: environment)
    #expect(outcome.code == 0, "\(outcome)")
  }

  /// The bytes of a file, of a workbook those of its parts without compression.
  private func contents(_ run: Run, _ name: String) throws -> [[UInt8]] {
    let path = run.path("reports/2026-10/" + name)
    if name.hasSuffix(".xlsx") { return Array(try WorkbookCheck.parts(path: path).values) }
    return [Array(try run.bytes("reports/2026-10/" + name))]
  }

  @Test func theEditionIsPrivateTrueToItsManifestAndTheSameFromOtherOrders() throws {
    try Run.inScratch { run in
      try edition(run, Self.kinds)
      let names = run.files(in: "reports/2026-10")
      try checkManifest(run, names)
      try checkModes(run, names)
      try checkNoTelephone(run, names)
      try checkCounties(run, names)
      try checkCards(run, names)
      try Run.inScratch { other in
        try edition(
          other, Self.kinds.reversed(),
          environment: ["TZ": "Pacific/Kiritimati", "LANG": "de_DE.UTF-8", "LC_ALL": "tr_TR"])
        #expect(other.files(in: "reports/2026-10") == names)
        for name in names {
          let path = "reports/2026-10/" + name
          #expect(try run.bytes(path) == other.bytes(path), "\(name)")
        }
      }
    }
  }

  private func checkManifest(_ run: Run, _ names: [String]) throws {
    let manifest = try #require(
      try JSONSerialization.jsonObject(with: try run.bytes("reports/2026-10/manifest.json"))
        as? [String: Any])
    let files = try #require(manifest["files"] as? [[String: Any]])
    var listed: [String: String] = [:]
    for file in files {
      let name = try #require(file["path"] as? String)
      listed[name] = file["sha256"] as? String
      #expect(file["bytes"] as? Int == (try run.bytes("reports/2026-10/" + name)).count)
    }
    #expect(listed.keys.sorted() == names.filter { $0 != "manifest.json" }.sorted())
    let paths = listed.keys.sorted()
    let sums = try run.tool(
      "/usr/bin/sha256sum", paths.map { run.path("reports/2026-10/" + $0) })
    let computed = sums.output.split(separator: "\n").map { String($0.prefix(64)) }
    #expect(computed == paths.map { listed[$0] ?? "" })
    #expect(manifest["recorded"] as? Bool == true)
  }

  private func checkModes(_ run: Run, _ names: [String]) throws {
    for folder in ["", "/agents", "/counties", "/teams"] {
      #expect(try run.mode("reports/2026-10" + folder) == 0o700, "\(folder)")
    }
    for name in names { #expect(try run.mode("reports/2026-10/" + name) == 0o600, "\(name)") }
    let folders = try FileManager.default.contentsOfDirectory(atPath: run.path("reports"))
    #expect(folders == ["2026-10"])
  }

  /// The numbers of the sample's callers, none of which may be in any file of the edition.
  private func checkNoTelephone(_ run: Run, _ names: [String]) throws {
    var callers: Set<[UInt8]> = []
    for kind in ["calls", "tickets"] {
      let text = try String(contentsOfFile: Run.sample(kind), encoding: .utf8)
      let rows = text.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let column = try #require(rows.first?.firstIndex(of: "caller"))
      for row in rows.dropFirst() where row.count > column {
        let digits = row[column].utf8.filter { (0x30...0x39).contains($0) }
        if digits.count == 11 { callers.insert(digits) }
      }
    }
    #expect(callers.count > 1000)
    for name in names {
      for bytes in try contents(run, name) {
        #expect(!Self.runs(ofDigitsIn: bytes).contains { callers.contains($0) }, "\(name)")
      }
    }
  }

  /// Every eleven digits in a row.
  private static func runs(ofDigitsIn bytes: [UInt8]) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var length = 0
    for (place, byte) in bytes.enumerated() {
      length = (0x30...0x39).contains(byte) ? length + 1 : 0
      if length >= 11 { result.append(Array(bytes[(place - 10)...place])) }
    }
    return result
  }

  private func roster() throws -> [(id: String, name: String, leader: String)] {
    Run.rows(try String(contentsOfFile: Run.sample("agents"), encoding: .utf8)).dropFirst()
      .map { ($0[0], $0[1], $0[3]) }
  }

  private func checkCounties(_ run: Run, _ names: [String]) throws {
    let roster = try roster()
    #expect(roster.count > 10 && roster[0].id.count == 4)
    let counties = names.filter { $0.hasPrefix("counties/") }
    #expect(counties.count >= 4)
    for name in counties {
      for bytes in try contents(run, name) {
        let data = Data(bytes)
        for agent in roster {
          let id = name.hasSuffix(".xlsx") ? "<t>\(agent.id)</t>" : ">\(agent.id)<"
          for text in [agent.name, id] {
            #expect(data.range(of: Data(text.utf8)) == nil, "\(name): \(text)")
          }
        }
      }
    }
  }

  /// A card names its own agent, the leader of the shift, and nobody else.
  private func checkCards(_ run: Run, _ names: [String]) throws {
    let roster = try roster()
    let cards = names.filter { $0.hasPrefix("agents/") }
    #expect(!cards.isEmpty)
    for name in cards {
      let id = name.dropFirst("agents/".count).dropLast(".html".count)
      let own = Set(roster.filter { $0.id == id }.flatMap { [$0.name, $0.leader] })
      let text = try run.text("reports/2026-10/" + name)
      for agent in roster where !own.contains(agent.name) {
        let isNamed = text.contains(agent.name)
        #expect(!isNamed, "\(name): \(agent.name)")
      }
    }
  }
}
