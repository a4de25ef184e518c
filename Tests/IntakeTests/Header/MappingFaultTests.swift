import Records
import Testing

@testable import Intake

@Suite struct MappingFaultTests {
  private func told(_ change: (inout SourceMapping) -> Void, as kind: RecordKind? = nil) throws
    -> (english: String, chinese: String, category: IntakeError.Category)
  {
    var mapping = SourceMapping(files: "cti_*.txt", kind: .agent)
    change(&mapping)
    return try #require(try failure("工号,name,team\n1,甲,一班\n", as: kind, mapping: mapping))
  }

  @Test func anUnknownEncoding() throws {
    let told = try told { $0.encoding = "GB-18030" }
    #expect(
      told.english
        == "\"calls.csv\": the mapping \"cti_*.txt\" names an unknown encoding \"GB-18030\"; usual "
        + "ones are UTF-8, GB18030, UTF-16")
    #expect(
      told.chinese
        == "“calls.csv”：映射“cti_*.txt”的编码“GB-18030”不存在；常用编码有UTF-8、GB18030、UTF-16")
    #expect(told.category == .configuration)
  }

  @Test func anotherKindThanAskedFor() throws {
    let told = try told({ _ in }, as: .call)
    #expect(
      told.english
        == "\"calls.csv\": the mapping \"cti_*.txt\" makes agents of it, but calls were asked for; "
        + "leave out the kind or change the mapping")
    #expect(
      told.chinese
        == "“calls.csv”：映射“cti_*.txt”规定类型为agents，但要求按calls读取；请去掉类型选项或修改映射")
    #expect(told.category == .configuration)
  }

  @Test func aColumnThatTheFileLacks() throws {
    let told = try told { $0.fields["team"] = FieldMapping(.column("Team")) }
    #expect(
      told.english
        == "\"calls.csv\": the mapping \"cti_*.txt\" reads team from the column \"Team\" (did you "
        + "mean \"team\"?), which the file lacks; found \"工号\", \"name\", \"team\"")
    #expect(
      told.chinese
        == "“calls.csv”：映射“cti_*.txt”的team取自列“Team”（是否为“team”？），但文件中没有该列；"
        + "现有列：“工号”、“name”、“team”")
    #expect(told.category == .badData)
  }

  @Test func aFieldThatTheKindDoesNotHave() throws {
    let told = try told { $0.absent = ["shiftleader"] }
    #expect(
      told.english
        == "\"calls.csv\": the mapping \"cti_*.txt\" names a field that agents do not have: "
        + "\"shiftleader\" (did you mean \"shift_leader\"?)")
    #expect(
      told.chinese
        == "“calls.csv”：映射“cti_*.txt”中的字段在agents中不存在：“shiftleader”（是否为“shift_leader”？）")
    #expect(told.category == .configuration)
  }

  @Test func aFieldThatNoRecordCanDoWithout() throws {
    let told = try told { $0.absent = ["team"] }
    #expect(
      told.english
        == "\"calls.csv\": the mapping \"cti_*.txt\" says that team is not recorded, but agents "
        + "can't do without it; name its column or a constant")
    #expect(
      told.chinese
        == "“calls.csv”：映射“cti_*.txt”声明不记录team，但agents必须有该字段；请指定其列或固定值")
  }

  @Test func aConstantThatIsNoValue() throws {
    let told = try told { $0.fields["valid_from"] = FieldMapping(.constant("heute")) }
    #expect(
      told.english
        == "\"calls.csv\": the mapping \"cti_*.txt\" sets valid_from to \"heute\"; expected a day "
        + "as YYYY-MM-DD")
    #expect(
      told.chinese
        == "“calls.csv”：映射“cti_*.txt”将valid_from固定为“heute”；应为日期，格式为YYYY-MM-DD")
    let empty = try self.told { $0.fields["team"] = FieldMapping(.constant(" ")) }
    #expect(empty.english.hasSuffix("sets team to \" \"; expected a value"))
  }
}
