import Records
import Testing

/// What is said about targets, word for word.
@Suite struct TargetsMessageTests {
  static let cases = [
    MessageCase(
      "an unknown KPI",
      "targets: {acw: [{at_most: 60}]}",
      "1:11: unknown KPI 'acw'; did you mean 'acw_mean'?",
      "1:11：不认识的指标“acw”，是否想写“acw_mean”？"),
    MessageCase(
      "a KPI far from all",
      "targets: {satisfaction: []}",
      "1:11: unknown KPI 'satisfaction'; known: acw_mean, ring_count_mean,"
        + " ring_seconds_mean, ring_within_standard_rate, talk_mean, transfer_rate,"
        + " inquiry_key_field_accuracy, ticket_accuracy,"
        + " inquiry_key_field_accuracy_pooled, outage_notice_accuracy",
      "1:11：不认识的指标“satisfaction”，可用：acw_mean、ring_count_mean"
        + "、ring_seconds_mean、ring_within_standard_rate、talk_mean"
        + "、transfer_rate、inquiry_key_field_accuracy、ticket_accuracy"
        + "、inquiry_key_field_accuracy_pooled、outage_notice_accuracy"),
    MessageCase(
      "no list",
      "targets: {acw_mean: {at_most: 60}}",
      "1:21: a mapping where a list such as [{at_most: ...}] is expected",
      "1:21：此处应为列表（如[{at_most: …}]），却是映射"),
    MessageCase(
      "no list, more is better",
      "targets: {ticket_accuracy: 0.99}",
      "1:28: '0.99' where a list such as [{at_least: ...}] is expected",
      "1:28：此处应为列表（如[{at_least: …}]），却是“0.99”"),
    MessageCase(
      "per hundred",
      "targets: {ticket_accuracy: [{at_least: 99}]}",
      "1:40: '99' is not a share from 0 to 1; write 0.99",
      "1:40：“99”不是介于0和1之间的比例，请写0.99"),
    MessageCase(
      "a percent sign",
      "targets: {ticket_accuracy: [{at_least: 99.9%}]}",
      "1:40: '99.9%' is not a share from 0 to 1; write 0.999",
      "1:40：“99.9%”不是介于0和1之间的比例，请写0.999"),
    MessageCase(
      "a full-width percent sign",
      "targets: {transfer_rate: [{at_most: 3％}]}",
      "1:37: '3％' is not a share from 0 to 1; write 0.03",
      "1:37：“3％”不是介于0和1之间的比例，请写0.03"),
    MessageCase(
      "a share of seconds",
      "targets: {ticket_accuracy: [{at_least: 60s}]}",
      "1:40: '60s' where a share from 0 to 1 is expected",
      "1:40：此处应为介于0和1之间的比例，却是“60s”"),
    MessageCase(
      "seconds with their unit",
      "targets: {acw_mean: [{at_most: 60s}]}",
      "1:32: '60s' is not a number of seconds from 0 to 86400; write 60",
      "1:32：“60s”不是介于0和86400之间的秒数，请写60"),
    MessageCase(
      "seconds in Chinese",
      "targets: {acw_mean: [{at_most: 60 秒}]}",
      "1:32: '60 秒' is not a number of seconds from 0 to 86400; write 60",
      "1:32：“60 秒”不是介于0和86400之间的秒数，请写60"),
    MessageCase(
      "minutes",
      "targets: {talk_mean: [{at_most: 2:30}]}",
      "1:33: '2:30' is not a number of seconds from 0 to 86400; write 150",
      "1:33：“2:30”不是介于0和86400之间的秒数，请写150"),
    MessageCase(
      "rings with their unit",
      "targets: {ring_count_mean: [{at_most: 4次}]}",
      "1:39: '4次' is not a number of rings from 0 to 1000; write 4",
      "1:39：“4次”不是介于0和1000之间的次数，请写4"),
    MessageCase(
      "rings far too many",
      "targets: {ring_count_mean: [{at_most: 5000}]}",
      "1:39: '5000' where a number of rings from 0 to 1000 is expected",
      "1:39：此处应为介于0和1000之间的次数，却是“5000”"),
    MessageCase(
      "below zero",
      "targets: {acw_mean: [{at_most: -1}]}",
      "1:32: '-1' where a number of seconds from 0 to 86400 is expected",
      "1:32：此处应为介于0和86400之间的秒数，却是“-1”"),
    MessageCase(
      "not a number",
      "targets: {acw_mean: [{at_most: .inf}]}",
      "1:32: '.inf' where a number of seconds from 0 to 86400 is expected",
      "1:32：此处应为介于0和86400之间的秒数，却是“.inf”"),
    MessageCase(
      "no value",
      "targets: {acw_mean: [{at_most: }]}",
      "1:32: nothing where a number of seconds from 0 to 86400 is expected",
      "1:32：此处应为介于0和86400之间的秒数，却是空"),
    MessageCase(
      "no bound",
      "targets: {acw_mean: [{team: 一班}]}",
      "1:22: 'at_most' is missing here",
      "1:22：此处缺少“at_most”"),
    MessageCase(
      "the wrong direction",
      "targets: {acw_mean: [{at_least: 60}]}",
      "1:23: 'at_least' for 'acw_mean', where less is better; write 'at_most'",
      "1:23：“acw_mean”越低越好，不能用“at_least”，请写“at_most”"),
    MessageCase(
      "the other wrong direction",
      "targets: {ticket_accuracy: [{at_most: 0.99}]}",
      "1:30: 'at_most' for 'ticket_accuracy', where more is better; write 'at_least'",
      "1:30：“ticket_accuracy”越高越好，不能用“at_most”，请写“at_least”"),
    MessageCase(
      "team and agent",
      "targets: {acw_mean: [{at_most: 60, team: 一班, agent: \"1001\"}]}",
      "1:46: 'agent' beside 'team'; keep one of the two",
      "1:46：“agent”与“team”不能同时使用，请只保留一个"),
    MessageCase(
      "a team without a name",
      "targets: {acw_mean: [{at_most: 60, team: }]}",
      "1:42: nothing where a text is expected",
      "1:42：此处应为文本，却是空"),
    MessageCase(
      "no such day",
      "targets: {acw_mean: [{at_most: 60, from: 2026-02-30}]}",
      "1:42: '2026-02-30' where a day such as 2026-07-01 is expected",
      "1:42：此处应为日期（如2026-07-01），却是“2026-02-30”"),
    MessageCase(
      "twice from a day",
      """
      targets:
        acw_mean:
          - {at_most: 60, from: 2026-07-01}
          - {at_most: 50, from: 2026-07-01}
      """,
      "4:7: a second target for the centre from 2026-07-01 on; the first is in line 3",
      "4:7：中心自2026-07-01起的目标值重复，前一个在第3行"),
    MessageCase(
      "twice for a team",
      """
      targets:
        acw_mean:
          - {at_most: 60, team: 一班}
          - {at_most: 50, team: 一班}
      """,
      "4:7: a second target for team '一班'; the first is in line 3",
      "4:7：班组“一班”的目标值重复，前一个在第3行"),
    MessageCase(
      "twice for an agent",
      """
      targets:
        acw_mean:
          - {at_most: 60, agent: 1}
          - {at_most: 50, agent: "1"}
      """,
      "4:7: a second target for agent '1'; the first is in line 3",
      "4:7：工号“1”的目标值重复，前一个在第3行"),
    MessageCase(
      "a misspelt key",
      "targets: {acw_mean: [{atmost: 60}]}",
      "1:23: unknown key 'atmost'; did you mean 'at_most'?",
      "1:23：不认识的键“atmost”，是否想写“at_most”？"),
  ]

  @Test(arguments: cases) func isSaidInBothLanguages(example: MessageCase) {
    #expect(messages(example.yaml) == [example.english])
    #expect(messages(example.yaml, .chinese) == [example.chinese])
  }
}
