import Records
import Testing

/// What is said about fields of sources, word for word.
@Suite struct FieldsMessageTests {
  static let cases = [
    MessageCase(
      "an unknown field",
      """
      sources:
        - files: a
          kind: calls
          fields:
            talk_second: ser_time
      """,
      "5:7: 'calls' has no field 'talk_second'; did you mean 'talk_seconds'?",
      "5:7：“calls”没有字段“talk_second”，是否想写“talk_seconds”？"),
    MessageCase(
      "a field far from all",
      "sources: [{files: a, kind: agents, fields: {电话: x}}]",
      "1:45: 'agents' has no field '电话'; known: agent_id, name, team, shift_leader,"
        + " valid_from, valid_to, hired_on, left_on",
      "1:45：“agents”没有字段“电话”，可用：agent_id、name、team、shift_leader"
        + "、valid_from、valid_to、hired_on、left_on"),
    MessageCase(
      "a list",
      """
      sources:
        - files: a
          kind: calls
          fields:
            queue: [a, b]
      """,
      "5:14: a list where a column's name or a mapping is expected",
      "5:14：此处应为列名或映射，却是列表"),
    MessageCase(
      "no source",
      """
      sources:
        - files: a
          kind: calls
          fields:
            queue: {empty: ["-"]}
      """,
      "5:14: 'column', 'join' or 'constant' is missing here",
      "5:14：此处缺少“column”、“join”或“constant”"),
    MessageCase(
      "two sources",
      """
      sources:
        - files: a
          kind: calls
          fields:
            queue: {column: a, constant: b}
      """,
      "5:26: 'constant' beside 'column'; keep one of the two",
      "5:26：“constant”与“column”不能同时使用，请只保留一个"),
    MessageCase(
      "a join without its text",
      """
      sources:
        - files: a
          kind: calls
          fields:
            call_id: {join: [a, b]}
      """,
      "5:16: 'with' is missing here",
      "5:16：此处缺少“with”"),
    MessageCase(
      "with without join",
      """
      sources:
        - files: a
          kind: calls
          fields:
            queue: {column: a, with: "-"}
      """,
      "5:26: 'with' means nothing without 'join'",
      "5:26：没有“join”时“with”不起作用"),
    MessageCase(
      "a constant with a form",
      """
      sources:
        - files: a
          kind: calls
          fields:
            started_at: {constant: 2026-10-01 08:00:00, form: YYYY}
      """,
      "5:51: 'form' beside 'constant'; keep one of the two",
      "5:51：“form”与“constant”不能同时使用，请只保留一个"),
    MessageCase(
      "not the form of a date",
      """
      sources:
        - files: a
          kind: calls
          fields:
            started_at: {column: a, form: "DD/MM HH:MM"}
      """,
      "5:37: 'DD/MM HH:MM' is not the form of a date; write one such as 'YYYY-MM-DD"
        + " HH:MM:SS' or 'YYMMDD H:MM:SS'",
      "5:37：“DD/MM HH:MM”不是日期格式，请写成“YYYY-MM-DD HH:MM:SS”或“YYMMDD"
        + " H:MM:SS”之类"),
    MessageCase(
      "an unknown form of a duration",
      """
      sources:
        - files: a
          kind: calls
          fields:
            talk_seconds: {column: a, form: "HH:MM:SS"}
      """,
      "5:39: unknown form of a duration 'HH:MM:SS'; did you mean 'H:MM:SS'?",
      "5:39：不认识的时长格式“HH:MM:SS”，是否想写“H:MM:SS”？"),
    MessageCase(
      "a form of a text",
      """
      sources:
        - files: a
          kind: calls
          fields:
            queue: {column: a, form: seconds}
      """,
      "5:32: 'queue' is neither a time nor a duration and has no form",
      "5:32：“queue”既不是时间也不是时长，不能写“form”"),
    MessageCase(
      "no rule for the rest",
      """
      sources:
        - files: a
          kind: calls
          fields:
            outcome: {column: a, values: {A: answered}}
      """,
      "5:28: 'values' needs 'unlisted': reject, keep or {value: ...}",
      "5:28：“values”须配“unlisted”：reject、keep或{value: …}"),
    MessageCase(
      "a rule without words",
      """
      sources:
        - files: a
          kind: calls
          fields:
            outcome: {column: a, unlisted: keep}
      """,
      "5:28: 'unlisted' means nothing without 'values'",
      "5:28：没有“values”时“unlisted”不起作用"),
    MessageCase(
      "an unknown rule",
      """
      sources:
        - files: a
          kind: calls
          fields:
            outcome: {column: a, values: {}, unlisted: rejects}
      """,
      "5:50: unknown rule 'rejects'; did you mean 'reject'?",
      "5:50：不认识的处理方式“rejects”，是否想写“reject”？"),
    MessageCase(
      "a rule far from all",
      """
      sources:
        - files: a
          kind: calls
          fields:
            outcome: {column: a, values: {}, unlisted: answered}
      """,
      "5:50: unknown rule 'answered'; known: reject, keep, {value: ...}",
      "5:50：不认识的处理方式“answered”，可用：reject、keep、{value: ...}"),
    MessageCase(
      "a meaning the field lacks",
      """
      sources:
        - files: a
          kind: calls
          fields:
            outcome: {column: a, values: {A: anwsered}, unlisted: reject}
      """,
      "5:40: 'outcome' has no value 'anwsered'; did you mean 'answered'?",
      "5:40：“outcome”没有“anwsered”这个值，是否想写“answered”？"),
    MessageCase(
      "a rest the field lacks",
      """
      sources:
        - files: a
          kind: calls
          fields:
            outcome: {column: a, values: {}, unlisted: {value: lost}}
      """,
      "5:58: 'outcome' has no value 'lost'; known: answered, abandoned, no_answer,"
        + " overflow",
      "5:58：“outcome”没有“lost”这个值，可用：answered、abandoned、no_answer"
        + "、overflow"),
    MessageCase(
      "a constant the field lacks",
      """
      sources:
        - files: a
          kind: calls
          fields:
            direction: {constant: inbound}
      """,
      "5:29: 'direction' has no value 'inbound'; known: in, out",
      "5:29：“direction”没有“inbound”这个值，可用：in、out"),
    MessageCase(
      "a constant below the range",
      """
      sources:
        - files: a
          kind: calls
          fields:
            leg: {constant: 0}
      """,
      "5:23: '0' where a whole number from 1 to 2147483647 is expected",
      "5:23：此处应为介于1和2147483647之间的整数，却是“0”"),
    MessageCase(
      "a constant that is no duration",
      """
      sources:
        - files: a
          kind: calls
          fields:
            hold_seconds: {constant: 1.5}
      """,
      "5:32: '1.5' where a whole number from 0 to 2147483647 is expected",
      "5:32：此处应为介于0和2147483647之间的整数，却是“1.5”"),
    MessageCase(
      "a constant that is no time",
      """
      sources:
        - files: a
          kind: calls
          fields:
            started_at: {constant: 2026-10-01}
      """,
      "5:30: '2026-10-01' where a time such as 2026-07-01 08:00:00 is expected",
      "5:30：此处应为时间（如2026-07-01 08:00:00），却是“2026-10-01”"),
    MessageCase(
      "a constant that is no day",
      "sources: [{files: a, kind: agents, fields: {valid_from: {constant: 2026-13-01}}}]",
      "1:68: '2026-13-01' where a day such as 2026-07-01 is expected",
      "1:68：此处应为日期（如2026-07-01），却是“2026-13-01”"),
  ]

  @Test(arguments: cases) func isSaidInBothLanguages(example: MessageCase) {
    #expect(messages(example.yaml) == [example.english])
    #expect(messages(example.yaml, .chinese) == [example.chinese])
  }
}
