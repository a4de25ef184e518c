import Records
import Testing

@testable import Intake

@Suite struct LayoutTests {
  private func kind(_ names: [String]) throws -> String {
    try Layout(Header(names: names), kinds: RecordKind.all, asked: nil).kind.name
  }

  @Test func theHeaderTellsTheKind() throws {
    for kind in RecordKind.all {
      let header = Header(names: kind.fields.map(\.name).reversed())
      let layout = try Layout(header, kinds: RecordKind.all, asked: nil)
      #expect(layout.kind == kind)
      #expect(layout.unknownColumns == [])
      let required = Header(names: kind.fields.filter(\.isRequired).map(\.name))
      #expect(try Layout(required, kinds: RecordKind.all, asked: nil).kind == kind)
    }
  }

  @Test func ofSeveralThatFitTheOneThatKnowsMostColumns() throws {
    // Known to the roster: agent_id, name, team; to outage notices: all but name and team.
    let both = ["agent_id", "name", "team", "notice_id", "area", "published_at"]
    #expect(try kind(both) == "outage_notices")
    #expect(try kind(both + ["shift_leader", "hired_on"]) == "agents")
  }

  @Test func namesOfTheCountryAreKnown() throws {
    let layout = try Layout(
      Header(names: ["工号", "姓名", "班组", "班长", "手机"]), kinds: RecordKind.all, asked: nil)
    #expect(layout.kind.name == "agents")
    #expect(layout.unknownColumns == ["5:**"])
  }

  @Test func theCanonicalNameComesBeforeAnAlias() throws {
    let layout = try Layout(
      Header(names: ["工号", "agent_id", "name", "team"]), kinds: RecordKind.all, asked: nil)
    #expect(layout.sources[0].columns == [1])
    #expect(layout.unknownColumns == ["工号"])
  }

  @Test func headersAreCleanedBeforeTheyAreRead() throws {
    let (reading, records) = try read(
      "\u{FEFF} agent_id\u{3000},\"name\",\u{A0}team,e\u{301},\r\n1,甲,一班,x,\r\n")
    #expect(reading.kind.name == "agents")
    #expect(reading.unknownColumns == ["4:*"])
    #expect(
      reading.absentFields == ["shift_leader", "valid_from", "valid_to", "hired_on", "left_on"])
    #expect(texts(records, [Agent.agentID, Agent.name, Agent.team]) == ["1|甲|一班"])
  }

  @Test func blankLinesBeforeTheHeaderDoNotCount() throws {
    let (reading, records) = try read("\n \t\r\nagent_id,name,team\n1,甲,一班\n")
    #expect(reading.rowsRead == 1)
    #expect(records.lines == [4])
  }

  @Test func twoColumnsForOneFieldAreOneTooMany() throws {
    let failure = try #require(try failure("agent_id,name,team,name\n"))
    #expect(
      failure.english == "\"calls.csv\": columns 2 and 4 both say \"name\"; remove or rename one")
    #expect(failure.chinese == "“calls.csv”：第2列和第4列都是“name”；请删除或改名其中一列")
    #expect(failure.category == .badData)
    // Nothing is read from an unknown column, so nothing is ambiguous about two.
    #expect(try read("agent_id,name,team,x,x\n").reading.unknownColumns == ["x", "x"])
  }

  @Test func aMissingColumnIsNamedWithTheOneThatMayBeMeant() throws {
    let failure = try #require(
      try failure("Call_ID,started_at,agent id,talk_secs,acw_seconds,outcome\n"))
    #expect(
      failure.english
        == "\"calls.csv\": as calls the file lacks \"call_id\" (or \"通话编号\", \"通话流水号\"; did you "
        + "mean \"Call_ID\"?), \"agent_id\" (or \"工号\"; did you mean \"agent id\"?), \"talk_seconds\" (or "
        + "\"交谈时长\"; did you mean \"talk_secs\"?); found \"Call_ID\", \"started_at\", \"agent id\", \"talk_secs\", "
        + "\"acw_seconds\", \"outcome\"; the first row must hold the column names; other names "
        + "need an entry under \"sources:\" in scoreline.yml")
    #expect(
      failure.chinese
        == "“calls.csv”：作为calls（话务记录），文件缺少“call_id”（或“通话编号”、“通话流水号”；是否为“Call_ID”？）、"
        + "“agent_id”（或“工号”；是否为“agent id”？）、“talk_seconds”（或“交谈时长”；是否为“talk_secs”？）；"
        + "现有列：“Call_ID”、“started_at”、“agent id”、“talk_secs”、“acw_seconds”、“outcome”；"
        + "第一行必须是列名；使用其他列名时，需在scoreline.yml的“sources:”下配置映射")
  }

  @Test func theKindThatIsAskedForIsHeldAgainstTheFile() throws {
    let failure = try #require(try failure("agent_id,name\n", as: .review))
    #expect(
      failure.english.hasPrefix(
        "\"calls.csv\": as reviews the file lacks \"review_id\" (or \"质检编号\"), "))
    let both =
      "ticket_id,kind,accepted_at,agent_id,review_id,object,object_id,reviewed_at,verdict\n"
    #expect(try read(both).reading.kind == .review)
    #expect(try read(both, as: .ticket).reading.kind == .ticket)
  }

  @Test func aFileWithoutAHeaderDoesNotTellItsFirstRecord() throws {
    let failure = try #require(try failure("C1,2026-10-01 10:00:00,13800138000\n"))
    #expect(
      failure.english
        == "\"calls.csv\": the header fits no kind of file (agents, calls, outage_notices, "
        + "reviews, tickets); found column 1 (\"*•\"), column 2 (\"••••-••-•• ••:••:••\"), column 3 "
        + "(\"•••••••••••\"); the first row must hold the column names; other names need an entry under \"sources:\" in scoreline.yml"
    )
    #expect(
      failure.chinese
        == "“calls.csv”：表头不符合任何一类文件（agents、calls、outage_notices、reviews、tickets）；"
        + "现有列：第1列（“*•”）、第2列（“••••-••-•• ••:••:••”）、第3列（“•••••••••••”）；"
        + "第一行必须是列名；使用其他列名时，需在scoreline.yml的“sources:”下配置映射")
  }

  /// Neither where its kind is not known nor where it is said.
  @Test(arguments: [nil, RecordKind.ticket])
  func ticketsWithoutAHeaderTellNoCustomer(_ kind: RecordKind?) throws {
    let row = "T1,,inquiry,2026-10-01 10:00:00,1001,13812345678,张三丰,东湖,,和平路12号,,停电要求回电\n"
    let failure = try #require(try failure(row, as: kind))
    #expect(
      failure.english.contains(
        "found column 1 (\"*•\"), column 2 (\"\"), \"inquiry\", column 4 (\"••••-••-•• ••:••:••\"), column 5 "
          + "(\"••••\"), column 6 (\"•••••••••••\"), column 7 (\"***\"), column 8 (\"**\"), column 9 (\"\"), column "
          + "10 (\"***••*\"), column 11 (\"\"), column 12 (\"******\"); "), "\(failure.english)")
    for text in ["张三丰", "和平路", "停电", "1001"] {
      #expect(!(failure.english + failure.chinese).contains(text))
    }
  }

  @Test func anotherSeparatorIsGuessedAt() throws {
    let failure = try #require(try failure("call_id;started_at;agent_id\n"))
    #expect(
      failure.english.hasSuffix(
        "; the columns seem to be separated by \";\": say so with \"delimiter:\" in an entry under \"sources:\" "
          + "in scoreline.yml"))
    #expect(
      failure.chinese.hasSuffix("；列分隔符似乎是\";\"：请在scoreline.yml的“sources:”条目中用“delimiter:”注明"))
  }

  @Test func aHeaderOfAnotherEncodingIsSaid() throws {
    let failure = try #require(try failure([0xB9, 0xA4, 0xBA, 0xC5, 0x0A]))  // 工号 in GBK
    #expect(
      failure.english
        == "\"calls.csv\": line 1: the header is not UTF-8 text; save the file as CSV UTF-8, or "
        + "name its encoding in scoreline.yml, as in: "
        + "sources: [{files: \"*.csv\", kind: calls, encoding: GB18030}]")
    #expect(
      failure.chinese
        == "“calls.csv”：第1行：表头不是UTF-8文本；请另存为CSV UTF-8，或在scoreline.yml中注明编码，例如："
        + "sources: [{files: \"*.csv\", kind: calls, encoding: GB18030}]")
  }

  @Test func aHeaderWithAnOpenQuoteIsSaid() throws {
    let failure = try #require(try failure("agent_id,\"name,team\n1,2,3\n"))
    #expect(
      failure.english
        == "\"calls.csv\": line 1: the header can't be read: its quotes do not pair, or it is "
        + "longer than 1 MiB; export the file again")
    #expect(failure.chinese == "“calls.csv”：第1行：无法读取表头：引号不成对，或长度超过1 MiB；请重新导出")
  }
}
