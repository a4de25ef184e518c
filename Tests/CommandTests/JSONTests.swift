import Foundation
import Testing

/// What programs read: parsed, and held against Documentation/Json.md field by field.
@Suite struct JSONTests {
  /// The paths of all fields of a value, as the document writes them.
  private static func paths(_ value: Any, _ path: String = "") -> Set<String> {
    switch value {
    case let object as [String: Any]:
      return object.reduce(into: []) { all, field in
        let name = path == "records[].fields" ? "*" : field.key
        all.formUnion(paths(field.value, path.isEmpty ? name : path + "." + name))
      }
    case let list as [Any]:
      return list.reduce(into: []) { $0.formUnion(paths($1, path + "[]")) }
    default: return [path]
    }
  }

  /// The fields that the document has of a command.
  private static func documented(_ command: String) throws -> Set<String> {
    let text = try String(
      contentsOf: Run.repository.appending(path: "Documentation/Json.md"), encoding: .utf8)
    let section = try #require(
      text.components(separatedBy: "\n## ").first {
        $0.prefix { $0 != "\n" }.components(separatedBy: ", ").contains(command)
      })
    let cells = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .map { $0.split(separator: "|")[0] }
    return Set(
      cells.flatMap { $0.split(separator: "`") }.map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty })
  }

  private func object(_ outcome: Run.Outcome) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let object = try #require(value as? [String: Any], "\(outcome)")
    #expect(object["schema_version"] as? Int == 1)
    return object
  }

  private func agrees(_ command: String, _ objects: [[String: Any]]) throws {
    let printed = objects.reduce(into: Set<String>()) { $0.formUnion(Self.paths($1)) }
    let documented = try Self.documented(command)
    #expect(printed == documented, "\(command)")
  }

  @Test func everyListingHasTheFieldsOfTheDocument() throws {
    try Run.inScratch { run in
      // A warning, a reject, a column that is kept out, a failure, a repeat, an exclusion.
      try run.write(
        """
        call_id,started_at,agent_id,caller,talk_seconds,hold_seconds,acw_seconds,outcome,county,tag,x
        A,2026-10-01 08:00:00,1001,13800138042,100,200,30,answered,东湖,,
        B,2026-10-02 09:00:00,1002,13800138043,200,,50,answered,西岭,test,
        C,2026-10-32 09:00:00,1002,13800138043,200,,50,answered,西岭,,

        """, to: "calls.csv")
      try run.write(Run.agents, to: "agents.csv")
      let imported = try run("import", "--json", "calls.csv", "agents.csv", "calls.csv", "none.csv")
      #expect(imported.code == 66)
      let files = try object(imported)
      try agrees("import", [files])
      let calls = try #require((files["files"] as? [[String: Any]])?.first)
      #expect(calls["read"] as? Int == 3 && calls["new"] as? Int == 2)
      #expect(calls["rejected"] as? Int == 1)
      #expect(!imported.output.contains("13800138043"))

      let month = ["--month", "2026-10"]
      try agrees("kpi", [object(run(["kpi", "--json", "--by", "all"] + month))])
      try agrees("summary", [object(run(["summary", "--json", "calls.csv"] + month))])
      try agrees("kpis", [object(run("kpis", "--json"))])
      try agrees("kinds", [object(run("kinds", "--json"))])
      let explained = try object(run(["explain", "talk_mean", "--json"] + month))
      try agrees("explain", [explained])
      #expect(explained["value"] as? Double == 100)
      #expect(explained["records_total"] as? Int == 2)
      #expect((explained["records"] as? [Any])?.count == 2)
      let none = try object(run(["explain", "talk_mean", "--day", "2026-10-30", "--json"] + month))
      #expect(none["value"] is NSNull && (none["records"] as? [Any])?.isEmpty == true)
      let listed = try object(run("imports", "--json"))
      try agrees("imports", [listed])
      #expect((listed["imports"] as? [[String: Any]])?.map { $0["id"] as? Int } == [3, 2, 1])

      let well = try object(run("doctor", "--json"))
      #expect(well["well"] as? Bool == true)
      #expect(chmod(run.path("scoreline.sqlite.key"), 0o644) == 0)
      let ill = try object(run("doctor", "--json"))
      #expect(ill["well"] as? Bool == false)
      try agrees("doctor", [well, ill])
      #expect(chmod(run.path("scoreline.sqlite.key"), 0o600) == 0)

      let first = try object(run(["report", "--json"] + month))
      #expect((first["findings"] as? [String])?.count == 3)
      #expect(first["outcome"] as? String == "written")
      try agrees("report", [first])
      let purge = ["purge", "--before", "2026-10-02", "--json"]
      let counted = try object(run(purge + ["--dry-run"]))
      #expect(counted["done"] as? Bool == false)
      #expect(try run(purge).code == 64)
      let purged = try object(run(purge + ["--yes"]))
      #expect(purged["done"] as? Bool == true)
      try agrees("purge", [counted, purged])
      try agrees("imports undo", [object(run("imports", "undo", "2", "--json"))])
    }
  }

  @Test func formatJSONAndTheFlagAreTheSame() throws {
    try Run.inScratch { run in
      for command in ["kpis", "kinds"] {
        let flag = try run(command, "--json").output
        let format = try run(command, "--format", "json").output
        #expect(flag == format)
      }
    }
  }
}
