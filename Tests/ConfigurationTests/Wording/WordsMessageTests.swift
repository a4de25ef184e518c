import Records
import Testing

/// What is said about fixed words, word for word.
@Suite struct WordsMessageTests {
  static let cases = [
    MessageCase(
      "a language",
      "lang: zh",
      "1:7: unknown language 'zh'; did you mean 'zh-Hans'?",
      "1:7：不认识的语言“zh”，是否想写“zh-Hans”？"),
    MessageCase(
      "another language",
      "lang: 中文",
      "1:7: unknown language '中文'; known: en, zh-Hans",
      "1:7：不认识的语言“中文”，可用：en、zh-Hans"),
    MessageCase(
      "a weekday",
      "week_start: munday",
      "1:13: unknown day of the week 'munday'; did you mean 'monday'?",
      "1:13：不认识的星期“munday”，是否想写“monday”？"),
    MessageCase(
      "a weekday by number",
      "week_start: 1",
      "1:13: unknown day of the week '1'; known: monday, tuesday, wednesday, thursday,"
        + " friday, saturday, sunday",
      "1:13：不认识的星期“1”，可用：monday、tuesday、wednesday、thursday、friday"
        + "、saturday、sunday"),
  ]

  @Test(arguments: cases) func isSaidInBothLanguages(example: MessageCase) {
    #expect(messages(example.yaml) == [example.english])
    #expect(messages(example.yaml, .chinese) == [example.chinese])
  }
}
