public import Metrics
import Records

extension Metric {
  public static let afterCallWork = Metric(
    id: "acw_mean",
    title: Words("Average after-call work", "平均事后处理时间"),
    summary: Words(
      "Seconds of work after the caller hangs up, per answered call.",
      "每次接听的电话结束后，客服代表用于事后处理的平均秒数。"),
    subject: .calls,
    population: .yes(Calls.answered),
    exclusions: [.testCall],
    formula: .mean(of: Calls.acwSeconds),
    unit: .seconds,
    direction: .lowerIsBetter,
    target: .atMost(60),
    citation: .article23(
      item: 4, "average time of work after one answered call at most 60 seconds",
      "平均事后处理时间：一次呼叫电话接听完后，完成事后处理所需的时间，≤60秒"),
    differs: Words(
      "The work after one call only. Others add holding, or the time until the next call, or "
        + "give handling time: talk and after-call work together.",
      "仅指每通电话挂机后的处理时间；另有口径计入保持或等待"
        + "下一来电的时间，或以处理时长（交谈加事后处理）代替。"),
    examples: [
      WorkedExample(
        "each agent has their own after-call work, the centre its calls' sums",
        """
        call_id,leg,started_at,agent_id,talk_seconds,acw_seconds,outcome,tag,transfer_to
        A,1,2026-10-01 08:00:00,1001,100,30,answered,,1002
        A,2,2026-10-01 08:02:00,1002,50,45,answered,,
        B,1,2026-10-02 08:00:00,1001,80,0,answered,,
        C,1,2026-10-02 09:00:00,1002,80,,answered,,
        D,1,2026-10-02 10:00:00,1002,80,600,answered,test,
        E,1,2026-10-02 11:00:00,1002,,,abandoned,,
        F,1,2026-11-01 00:00:00,1002,10,90,answered,,
        """,
        // Calls: A 30 + 45, B 0 is a value, C has none, D is a test, E unanswered, F outside.
        gives: .init(value: 37.5, numerator: 75, denominator: 2, missing: 1, excluded: 1),
        .init("agent", "1001", value: 15, numerator: 30, denominator: 2),
        .init("agent", "1002", value: 45, numerator: 45, denominator: 1, missing: 1, excluded: 1)),
      WorkedExample(
        "no value at all is no value, never 0",
        """
        call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome
        A,2026-10-01 08:00:00,1001,100,,answered
        """,
        gives: .init(value: nil, numerator: 0, denominator: 0, missing: 1)),
      WorkedExample(
        "legs on both sides of a month's end are one call of the first leg's day",
        """
        call_id,leg,started_at,agent_id,talk_seconds,acw_seconds,outcome
        A,1,2026-10-31 23:58:00,1001,100,20,answered
        A,2,2026-11-01 00:01:00,1002,100,40,answered
        A,1,2026-12-24 08:00:00,1002,100,10,answered
        """,
        // The third row uses the id again more than 24 hours later: another call.
        gives: .init(value: 60, numerator: 60, denominator: 1),
        .init("day", "2026-10-31", value: 60, numerator: 60, denominator: 1)),
    ])
}
