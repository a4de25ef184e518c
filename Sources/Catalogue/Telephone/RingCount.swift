public import Metrics
import Records

extension Metric {
  public static let ringCount = Metric(
    id: "ring_count_mean",
    title: Words("Average rings before answer", "平均振铃次数"),
    summary: Words(
      "Rings before the agent picks up, per answered call with a ring count.",
      "有振铃次数记录的接听电话，接听之前的平均振铃次数。"),
    subject: .calls,
    population: .yes(Calls.answered),
    exclusions: [.testCall],
    formula: .mean(of: Calls.ringCount),
    unit: .rings,
    direction: .lowerIsBetter,
    target: .atMost(4),
    citation: .article23(
      item: 5, "rings before answer at most 4, or at most 12 seconds", "接听之前电话振铃次数≤4次或≤12秒"),
    differs: Words(
      "Rings as recorded, never made from seconds: on public lines 4 rings take 16 to 20 "
        + "seconds.",
      "按记录的次数计，不由秒数换算：公用电话网4次振铃约16至20秒。"),
    examples: [
      WorkedExample(
        "a call's rings are those of its first answered leg",
        """
        call_id,leg,started_at,agent_id,ring_count,talk_seconds,acw_seconds,outcome
        A,1,2026-10-01 08:00:00,1001,9,,,no_answer
        A,2,2026-10-01 08:01:00,1002,3,60,10,answered
        A,3,2026-10-01 08:03:00,1003,8,60,10,answered
        B,1,2026-10-01 09:00:00,1001,,60,10,answered
        B,2,2026-10-01 09:01:00,1002,2,60,10,answered
        """,
        // The centre: A 3; B's first answered leg has none. Agents: each answered leg its own.
        gives: .init(value: 3, numerator: 3, denominator: 1, missing: 1),
        .init("agent", "1001", value: nil, numerator: 0, denominator: 0, missing: 1),
        .init("agent", "1002", value: 2.5, numerator: 5, denominator: 2),
        .init("agent", "1003", value: 8, numerator: 8, denominator: 1)),
      WorkedExample(
        "outbound calls are not answered calls",
        """
        call_id,started_at,direction,agent_id,ring_count,talk_seconds,acw_seconds,outcome
        A,2026-10-01 08:00:00,out,1001,3,60,10,answered
        """),
    ])
}
