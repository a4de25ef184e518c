public import Metrics
import Records

extension Metric {
  public static let transferRate = Metric(
    id: "transfer_rate",
    title: Words("Transfer rate", "转接呼叫率"),
    summary: Words(
      "Share of answered calls that an agent handed to another person who took them.",
      "由客服代表转给他人并被接起的电话占接听电话的比例；多次转接计一次。"),
    subject: .calls,
    population: .yes(Calls.answered),
    exclusions: [.testCall],
    formula: .share(of: .yes(Calls.transferred), among: .isRecorded(Calls.transferred)),
    unit: .share,
    direction: .lowerIsBetter,
    target: .atMost(0.03),
    citation: .article23(
      item: 7, "transferred calls at most 3 % of all answered calls", "转接呼叫率：转接的电话占总接听电话数的比例，≤3%"),
    differs: Words(
      "A call counts once, however often it is transferred, also when the kind of transfer is not "
        + "recorded; consultations and conferences, in which the agent stays, transfers to the survey, "
        + "or that nobody took, don't count. Others count every transfer, or those that failed too.",
      "每通只计一次，未记转接方式的计入；咨询转接、三方通话（原客服代表未退出）、转评价及无人接起的转接不计；"
        + "另有口径按转接次数计，或含未接通的转接。"),
    examples: [
      WorkedExample(
        "several transfers of a call are one, an agent's own legs count for the agent",
        """
        call_id,leg,started_at,agent_id,talk_seconds,acw_seconds,outcome,transfer_to,transfer_kind
        A,1,2026-10-01 08:00:00,1001,60,10,answered,1002,blind
        A,2,2026-10-01 08:01:00,1002,60,10,answered,专家,attended
        A,3,2026-10-01 08:02:00,1003,60,10,answered,,
        B,1,2026-10-01 09:00:00,1001,60,10,answered,评价,survey
        C,1,2026-10-01 10:00:00,1001,60,10,answered,1003,consult
        D,1,2026-10-01 11:00:00,1001,60,10,answered,1003,
        D,2,2026-10-01 11:01:00,1003,,,no_answer,,
        """,
        // B went to the survey, C only asked for advice, nobody took D.
        gives: .init(value: 0.25, numerator: 1, denominator: 4),
        .init("agent", "1001", value: 0.25, numerator: 1, denominator: 4),
        .init("agent", "1002", value: 1, numerator: 1, denominator: 1),
        .init("agent", "1003", value: 0, numerator: 0, denominator: 1)),
      WorkedExample(
        "a transfer without later legs, or taken on an outbound leg, counts",
        """
        call_id,leg,started_at,direction,agent_id,talk_seconds,acw_seconds,outcome,transfer_to
        A,1,2026-10-01 08:00:00,in,1001,60,10,answered,抢修班
        B,1,2026-10-01 09:00:00,in,1001,60,10,answered,抢修班
        B,2,2026-10-01 09:01:00,out,,60,10,answered,
        """,
        gives: .init(value: 1, numerator: 2, denominator: 2)),
      WorkedExample(
        "no answered call, no row",
        """
        call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome,transfer_to
        A,2026-10-01 08:00:00,1001,,,abandoned,1002
        """),
    ])
}
