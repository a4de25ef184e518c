public import Metrics
import Records

extension Metric {
  public static let talkTime = Metric(
    id: "talk_mean",
    title: Words("Average talk time", "平均交谈时长"),
    summary: Words(
      "Seconds from answer to hang-up, hold included, per answered call; after-call work is not talk.",
      "接听电话从应答到挂机的平均秒数，含保持时间，不含事后处理。"),
    subject: .calls,
    population: .yes(Calls.answered),
    exclusions: [.testCall],
    formula: .mean(of: Calls.talkSeconds),
    unit: .seconds,
    direction: .lowerIsBetter,
    target: .atMost(150),
    citation: .article23(
      item: 6, "average talk time at most 150 seconds", "平均交谈时长≤150秒"),
    differs: Words(
      "A transferred call counts once, with the talk of all its legs. Others give each leg, "
        + "leave holding out, or add after-call work: the average handling time.",
      "转接电话各段交谈合计为一通；另有口径按段计、"
        + "剔除保持时间，或加计事后处理（平均处理时长）。"),
    examples: [
      WorkedExample(
        "a call talks as long as its answered legs together",
        """
        call_id,leg,started_at,agent_id,talk_seconds,acw_seconds,outcome,tag
        A,1,2026-10-01 08:00:00,1001,100,30,answered,
        A,2,2026-10-01 08:02:00,1002,80,45,answered,
        B,1,2026-10-01 09:00:00,1001,20,0,answered,silent
        C,1,2026-10-01 10:00:00,1001,,0,answered,
        """,
        // Silent calls count; C was answered, but nobody knows how long it took.
        gives: .init(value: 100, numerator: 200, denominator: 2, missing: 1),
        .init("agent", "1001", value: 60, numerator: 120, denominator: 2, missing: 1),
        .init("agent", "1002", value: 80, numerator: 80, denominator: 1)),
      WorkedExample(
        "no answered call, no row",
        """
        call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome
        A,2026-10-01 08:00:00,1001,,,overflow
        """),
    ])
}
