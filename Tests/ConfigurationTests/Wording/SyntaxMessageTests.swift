import Records
import Testing

/// What is said about files that are not YAML, word for word.
@Suite struct SyntaxMessageTests {
  static let cases = [
    MessageCase(
      "an open bracket",
      "targets: [",
      "2:1: a value is expected here, or a bracket is not closed",
      "2:1：此处缺少值，或括号没有成对"),
    MessageCase(
      "an open quote",
      "lang: \"en",
      "1:7: a quote is not closed",
      "1:7：引号没有成对"),
    MessageCase(
      "a tab",
      "centre:\n\tname: x",
      "2:1: a tab; indent with spaces",
      "2:1：此处是制表符，请用空格缩进"),
    MessageCase(
      "a percent sign",
      "centre: {name: %x}",
      "1:16: no value begins with '%'; put the text in quotes",
      "1:16：值不能以“%”开头，请给文本加引号"),
    MessageCase(
      "an asterisk",
      "sources: [{files: *.txt}]",
      "1:19: '*' begins an alias, which is not defined; put a text that begins with it"
        + " in quotes",
      "1:19：“*”开头表示别名，但没有这个别名；以“*”开头的文本请加引号"),
    MessageCase(
      "two documents",
      """
      lang: en
      ---
      lang: en
      """,
      "2:1: a second document; the file holds only one",
      "2:1：出现第二个文档，配置文件只能有一个"),
    MessageCase(
      "a key without a space",
      """
      lang:en
      week_start: monday
      """,
      "2:11: a key is not expected here; compare the indentation, put a text that"
        + " holds ': ' in quotes, and a space after each ':' above",
      "2:11：此处不应有键；请核对缩进，给含有冒号和空格的文本加引号，并检查上文“:”后是否缺空格"),
    MessageCase(
      "a text with a colon",
      """
      centre: {name: x}
      report:
        issuing_unit: a: b
      """,
      "3:18: a key is not expected here; compare the indentation, put a text that"
        + " holds ': ' in quotes, and a space after each ':' above",
      "3:18：此处不应有键；请核对缩进，给含有冒号和空格的文本加引号，并检查上文“:”后是否缺空格"),
    MessageCase(
      "indentation",
      """
      report:
          first_number: 1
        series_from: 2026-01
      """,
      "3:3: a key is expected here; compare the indentation with the lines above",
      "3:3：此处应为键，请核对与上文各行的缩进"),
    MessageCase(
      "a missing comma",
      """
      centre: {name: x
      lang: en
      """,
      "2:5: ',' or '}' is expected here",
      "2:5：此处应为“,”或“}”"),
    MessageCase(
      "a backslash",
      "centre: {name: \"a\\ü\"}",
      "1:18: a '\\' that stands for nothing; write it twice, or use single quotes",
      "1:18：“\\”后面的字符没有含义；请写两个“\\”，或改用单引号"),
    MessageCase(
      "a missing bracket",
      "report: {addressees: [a, b}",
      "1:27: ',' or ']' is expected here",
      "1:27：此处应为“,”或“]”"),
  ]

  @Test(arguments: cases) func isSaidInBothLanguages(example: MessageCase) {
    #expect(messages(example.yaml) == [example.english])
    #expect(messages(example.yaml, .chinese) == [example.chinese])
  }
}
