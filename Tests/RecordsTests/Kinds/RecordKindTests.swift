import Records
import Testing

@Suite struct RecordKindTests {
  @Test func theKindsAreListedByName() {
    #expect(
      RecordKind.all.map(\.name) == ["agents", "calls", "outage_notices", "reviews", "tickets"])
  }

  @Test(arguments: RecordKind.all.map(\.name))
  func declarationsHoldTogether(_ name: String) throws {
    let kind = try #require(RecordKind.all.first { $0.name == name })
    let names = kind.fields.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count <= 64)  // a bit each says what a source does not record
    let aliases = kind.fields.flatMap(\.aliases)
    #expect(Set(aliases + names).count == aliases.count + names.count)
    for field in kind.identity + [kind.time, kind.reuse?.time, kind.reuse?.part].compactMap({ $0 })
    {
      #expect(kind.field(named: field.name) == field)
    }
    for field in kind.fields {
      #expect(!field.title.english.isEmpty && !field.title.chinese.isEmpty)
      #expect(field.isRequired || field.mayBeEmpty)
    }
  }

  @Test func whatMayBeEmptyThoughItsColumnMustBeThere() {
    let fields = RecordKind.all.flatMap { kind in
      kind.fields.filter { $0.isRequired && $0.mayBeEmpty }.map { "\(kind.name).\($0.name)" }
    }
    #expect(
      fields == ["calls.agent_id", "calls.talk_seconds", "calls.acw_seconds", "tickets.agent_id"])
  }
}
