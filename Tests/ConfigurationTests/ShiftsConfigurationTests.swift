import Configuration
import Records
import Testing

/// The time bands of a centre's day.
@Suite struct ShiftsConfigurationTests {
  @Test func bandsBeginOnHours() throws {
    let shifts = try configuration("shifts: {早班: \"08:00\", 中班: 16:00, 夜班: \"0:00\"}").shifts
    #expect(
      shifts.bands
        == [.init("夜班", from: 0), .init("早班", from: 8), .init("中班", from: 16)])
  }

  @Test func thereAreNoneUnlessTheyAreNamed() throws {
    #expect(try configuration("").shifts.isEmpty)
    #expect(try configuration("shifts:").shifts.isEmpty)
  }

  static let cases = [
    MessageCase(
      "half an hour", "shifts: {early: \"08:30\"}",
      "1:17: '08:30' where a whole hour such as 08:00 is expected",
      "1:17：此处应为整点时间（如08:00），却是“08:30”"),
    MessageCase(
      "an hour that no day has", "shifts: {early: \"24:00\"}",
      "1:17: '24:00' where a whole hour such as 08:00 is expected",
      "1:17：此处应为整点时间（如08:00），却是“24:00”"),
    MessageCase(
      "a list", "shifts: [early]", "1:9: a list where a mapping (key: value) is expected",
      "1:9：此处应为映射（键: 值），却是列表"),
    MessageCase(
      "two from the same hour", "shifts: {early: \"08:00\", day: \"8:00\"}",
      "1:31: 'day' begins on the hour of another shift; give each its own",
      "1:31：“day”与另一班次的开始时间相同；请分别设置"),
  ]

  @Test(arguments: cases) func whatIsWrongIsTold(_ example: MessageCase) {
    #expect(messages(example.yaml) == [example.english])
    #expect(messages(example.yaml, .chinese) == [example.chinese])
  }
}
