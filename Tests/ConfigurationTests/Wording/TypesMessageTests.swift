import Records
import Testing

/// What is said about values of the wrong type, word for word.
@Suite struct TypesMessageTests {
  static let cases = [
    MessageCase(
      "a list for the file",
      "[]",
      "1:1: a list where a mapping (key: value) is expected",
      "1:1：此处应为映射（键: 值），却是列表"),
    MessageCase(
      "a text for a mapping",
      "centre: 示例",
      "1:9: '示例' where a mapping (key: value) is expected",
      "1:9：此处应为映射（键: 值），却是“示例”"),
    MessageCase(
      "a mapping for a text",
      "centre: {name: {en: x}}",
      "1:16: a mapping where a text is expected",
      "1:16：此处应为文本，却是映射"),
    MessageCase(
      "a list for a word",
      "lang: [en]",
      "1:7: a list where a text is expected",
      "1:7：此处应为文本，却是列表"),
    MessageCase(
      "a text for texts",
      "report: {addressees: 甲}",
      "1:22: '甲' where a list of texts is expected",
      "1:22：此处应为文本列表，却是“甲”"),
    MessageCase(
      "an empty text",
      "report: {addressees: [甲, \"\"]}",
      "1:26: '' where a text is expected",
      "1:26：此处应为文本，却是“”"),
    MessageCase(
      "a text for a list",
      "sources: a",
      "1:10: 'a' where a list is expected",
      "1:10：此处应为列表，却是“a”"),
    MessageCase(
      "a fraction for a whole number",
      "limits: {rejected_rows: 2.5}",
      "1:25: '2.5' where a whole number from 0 to 999999999 is expected",
      "1:25：此处应为介于0和999999999之间的整数，却是“2.5”"),
    MessageCase(
      "a number below the range",
      "report: {first_number: 0}",
      "1:24: '0' where a whole number from 1 to 999999 is expected",
      "1:24：此处应为介于1和999999之间的整数，却是“0”"),
    MessageCase(
      "a word for yes or no",
      "store: {keep_free_text: maybe}",
      "1:25: 'maybe' where true or false is expected",
      "1:25：此处应为是（true）或否（false），却是“maybe”"),
    MessageCase(
      "a day for a month",
      "report: {series_from: 2026-01-01}",
      "1:23: '2026-01-01' where a month such as 2026-01 or a week such as 2026-W01 is"
        + " expected",
      "1:23：此处应为月份（如2026-01）或周（如2026-W01），却是“2026-01-01”"),
    MessageCase(
      "a week that the year has not",
      "report: {series_from: 2025-W53}",
      "1:23: '2025-W53' where a month such as 2026-01 or a week such as 2026-W01 is"
        + " expected",
      "1:23：此处应为月份（如2026-01）或周（如2026-W01），却是“2025-W53”"),
  ]

  @Test(arguments: cases) func isSaidInBothLanguages(example: MessageCase) {
    #expect(messages(example.yaml) == [example.english])
    #expect(messages(example.yaml, .chinese) == [example.chinese])
  }
}
