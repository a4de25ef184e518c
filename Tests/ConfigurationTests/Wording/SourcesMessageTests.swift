import Records
import Testing

/// What is said about sources, word for word.
@Suite struct SourcesMessageTests {
  static let cases = [
    MessageCase(
      "no pattern",
      "sources: [{kind: calls}]",
      "1:11: 'files' is missing here",
      "1:11：此处缺少“files”"),
    MessageCase(
      "no kind",
      "sources: [{files: a}]",
      "1:11: 'kind' is missing here",
      "1:11：此处缺少“kind”"),
    MessageCase(
      "an unknown kind",
      "sources: [{files: a, kind: call}]",
      "1:28: unknown kind of record 'call'; did you mean 'calls'?",
      "1:28：不认识的记录类型“call”，是否想写“calls”？"),
    MessageCase(
      "a kind far from all",
      "sources: [{files: a, kind: 话务}]",
      "1:28: unknown kind of record '话务'; known: agents, calls, outage_notices,"
        + " reviews, tickets",
      "1:28：不认识的记录类型“话务”，可用：agents、calls、outage_notices、reviews"
        + "、tickets"),
    MessageCase(
      "a folder",
      "sources: [{files: in/*.txt, kind: calls}]",
      "1:19: 'in/*.txt' names a folder; give the pattern of the file's name only",
      "1:19：“in/*.txt”含有目录，请只写文件名的模式"),
    MessageCase(
      "a delimiter near one",
      """
      sources:
        - files: a
          kind: calls
          delimiter: tabs
      """,
      "4:16: unknown delimiter 'tabs'; did you mean 'tab'?",
      "4:16：不认识的分隔符“tabs”，是否想写“tab”？"),
    MessageCase(
      "a delimiter of two letters",
      """
      sources:
        - files: a
          kind: calls
          delimiter: "||"
      """,
      "4:16: unknown delimiter '||'; known: tab, comma, semicolon, pipe, ...",
      "4:16：不认识的分隔符“||”，可用：tab、comma、semicolon、pipe等"),
    MessageCase(
      "a quote between fields",
      """
      sources:
        - files: a
          kind: calls
          delimiter: '"'
      """,
      "4:16: unknown delimiter '\"'; known: tab, comma, semicolon, pipe, ...",
      "4:16：不认识的分隔符“\"”，可用：tab、comma、semicolon、pipe等"),
    MessageCase(
      "an unknown encoding",
      """
      sources:
        - files: a
          kind: calls
          encoding: GB18O30
      """,
      "4:15: unknown encoding 'GB18O30'; did you mean 'GB18030'?",
      "4:15：不认识的字符编码“GB18O30”，是否想写“GB18030”？"),
    MessageCase(
      "an encoding that drops letters",
      """
      sources:
        - files: a
          kind: calls
          encoding: ASCII//IGNORE
      """,
      "4:15: unknown encoding 'ASCII//IGNORE'; known: UTF-8, GB18030, GBK, GB2312,"
        + " UTF-16LE, UTF-16BE, BIG5, ...",
      "4:15：不认识的字符编码“ASCII//IGNORE”，可用：UTF-8、GB18030、GBK、GB2312"
        + "、UTF-16LE、UTF-16BE、BIG5等"),
    MessageCase(
      "a text for fields",
      """
      sources:
        - files: a
          kind: calls
          absent: acw_seconds
      """,
      "4:13: 'acw_seconds' where a list of fields is expected",
      "4:13：此处应为字段列表，却是“acw_seconds”"),
    MessageCase(
      "an unknown absent field",
      """
      sources:
        - files: a
          kind: calls
          absent: [acw]
      """,
      "4:14: 'calls' has no field 'acw'; did you mean 'acw_seconds'?",
      "4:14：“calls”没有字段“acw”，是否想写“acw_seconds”？"),
    MessageCase(
      "a field that can't be absent",
      """
      sources:
        - files: a
          kind: calls
          absent: [started_at]
      """,
      "4:14: 'started_at' can't be absent: every row would be rejected",
      "4:14：“started_at”不能缺少，否则每一行都会被拒收"),
    MessageCase(
      "a field both ways",
      """
      sources:
        - files: a
          kind: calls
          absent: [queue]
          fields: {queue: type}
      """,
      "5:14: 'queue' stands in 'absent' too; keep one",
      "5:14：“queue”也列在“absent”中，请只保留一处"),
  ]

  @Test(arguments: cases) func isSaidInBothLanguages(example: MessageCase) {
    #expect(messages(example.yaml) == [example.english])
    #expect(messages(example.yaml, .chinese) == [example.chinese])
  }
}
