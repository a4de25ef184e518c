public import Metrics
import Records

extension Metric {
  public static let ringSeconds = Metric(
    id: "ring_seconds_mean",
    title: Words("Average ring time", "平均振铃时长"),
    summary: Words(
      "Seconds of ringing before the agent picks up, per answered call with a ring time.",
      "有振铃时长记录的接听电话，接听之前的平均振铃秒数。"),
    subject: .calls,
    population: .yes(Calls.answered),
    exclusions: [.testCall],
    formula: .mean(of: Calls.ringSeconds),
    unit: .seconds,
    direction: .lowerIsBetter,
    target: .atMost(12),
    citation: .article23(
      item: 5, "rings before answer at most 4, or at most 12 seconds", "接听之前电话振铃次数≤4次或≤12秒"),
    differs: Words(
      "Ringing at the agent's place only. Others count queueing too, as the average speed of "
        + "answer.",
      "仅计坐席振铃；平均应答速度等口径另含排队时间。"),
    examples: [
      WorkedExample(
        "an automatic answer rings 0 seconds, which is a value",
        """
        call_id,started_at,agent_id,ring_seconds,talk_seconds,acw_seconds,outcome,county
        A,2026-10-01 08:00:00,1001,0,60,10,answered,东湖
        B,2026-10-01 09:00:00,1001,13,60,10,answered,
        C,2026-10-02 09:00:00,1001,,60,10,answered,东湖
        """,
        gives: .init(value: 6.5, numerator: 13, denominator: 2, missing: 1),
        .init("county", "?", value: 13, numerator: 13, denominator: 1),
        .init("county", "东湖", value: 0, numerator: 0, denominator: 1, missing: 1)),
      WorkedExample(
        "an unanswered call has no ring time to speak of",
        """
        call_id,started_at,agent_id,ring_seconds,talk_seconds,acw_seconds,outcome
        A,2026-10-01 08:00:00,1001,20,,,abandoned
        """),
    ])
}
