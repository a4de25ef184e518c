import Records
import Testing

/// What is said about keys, word for word.
@Suite struct KeysMessageTests {
  static let cases = [
    MessageCase(
      "near an other",
      "target: {}",
      "1:1: unknown key 'target'; did you mean 'targets'?",
      "1:1：不认识的键“target”，是否想写“targets”？"),
    MessageCase(
      "near none",
      """
      lang: en
      time_zone: Asia/Shanghai
      """,
      "2:1: unknown key 'time_zone'; known: lang, centre, report, week_start, calendar, shifts, targets,"
        + " minimum_n, limits, store, sources",
      "2:1：不认识的键“time_zone”，可用：lang、centre、report、week_start"
        + "、calendar、shifts、targets、minimum_n、limits、store、sources"),
    MessageCase(
      "twice",
      """
      lang: en
      week_start: monday
      lang: en
      """,
      "1:1: 'lang' stands here and again below; keep one",
      "1:1：“lang”在此处与下文重复出现，请只保留一个"),
    MessageCase(
      "twice in two spellings",
      """
      sources:
        - files: a
          kind: calls
          fields: {outcome: {column: o, values: {1: answered, "1": abandoned}, unlisted: reject}}
      """,
      "4:44: '1' stands here and again below; keep one",
      "4:44：“1”在此处与下文重复出现，请只保留一个"),
    MessageCase(
      "a list",
      """
      ? [a]
      : b
      """,
      "1:3: a list where a name is expected",
      "1:3：此处应为名称，却是列表"),
    MessageCase(
      "with a line end",
      "\"la\\nng\": en",
      "1:1: unknown key 'la ng'; did you mean 'lang'?",
      "1:1：不认识的键“la ng”，是否想写“lang”？"),
    MessageCase(
      "long",
      "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\": en",
      "1:1: unknown key 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…'; known: lang,"
        + " centre, report, week_start, calendar, shifts, targets, minimum_n, limits, store, sources",
      "1:1：不认识的键“xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”，可用：lang"
        + "、centre、report、week_start、calendar、shifts、targets、minimum_n、limits、store、sources"),
  ]

  @Test(arguments: cases) func isSaidInBothLanguages(example: MessageCase) {
    #expect(messages(example.yaml) == [example.english])
    #expect(messages(example.yaml, .chinese) == [example.chinese])
  }
}
