import Records
import Testing

@Suite struct SystemReasonTests {
  @Test func whatAnOfficeMeetsIsSaidInChinese() {
    #expect(
      SystemReason.words("No such file or directory")
        == Words("No such file or directory", "文件或文件夹不存在"))
    #expect(SystemReason.words("Permission denied") == Words("Permission denied", "没有权限"))
  }

  @Test func whatIsNotKnownStaysAsItIs() {
    #expect(
      SystemReason.words("Protocol error") == Words("Protocol error", "Protocol error"))
  }
}
