public import Metrics
import Records

extension Metric {
  /// The norm sets thresholds for one call and no share: the rate is a diagnostic without a target.
  public static let ringWithinStandard = Metric(
    id: "ring_within_standard_rate",
    title: Words("Answered within the ring standard", "振铃达标率"),
    summary: Words(
      "Share of answered calls that rang at most 4 times or at most 12 seconds.",
      "接听之前振铃不超过4次或不超过12秒的电话占可判定接听电话的比例。"),
    subject: .calls,
    population: .yes(Calls.answered),
    exclusions: [.testCall],
    formula: .share(
      of: .atMost(Calls.ringCount, 4) || .atMost(Calls.ringSeconds, 12),
      among: .isRecorded(Calls.ringCount) || .isRecorded(Calls.ringSeconds)),
    unit: .share,
    direction: .higherIsBetter,
    target: nil,
    citation: .article23(
      item: 5, "rings before answer at most 4, or at most 12 seconds", "接听之前电话振铃次数≤4次或≤12秒"),
    differs: Words(
      "A call passes by rings or by seconds. Others count from the moment a call joins the "
        + "queue, as calls answered within 20 seconds.",
      "次数或秒数一项达标即可；20秒接通率等口径自进入排队起算。"),
    examples: [
      WorkedExample(
        "either threshold will do, and a missing one neither passes nor fails the other",
        """
        call_id,started_at,agent_id,ring_count,ring_seconds,talk_seconds,acw_seconds,outcome
        A,2026-10-01 08:00:00,1001,5,11,60,10,answered
        B,2026-10-01 08:10:00,1001,4,18,60,10,answered
        C,2026-10-01 08:20:00,1001,,12,60,10,answered
        D,2026-10-01 08:30:00,1001,,13,60,10,answered
        E,2026-10-01 08:40:00,1001,5,,60,10,answered
        F,2026-10-01 08:50:00,1001,,,60,10,answered
        """,
        // A, B and C pass; D and E fail; F can't be judged.
        gives: .init(value: 0.6, numerator: 3, denominator: 5, missing: 1)),
      WorkedExample(
        "nothing to judge is no value",
        """
        call_id,started_at,agent_id,talk_seconds,acw_seconds,outcome
        A,2026-10-01 08:00:00,1001,60,10,answered
        """,
        gives: .init(value: nil, numerator: 0, denominator: 0, missing: 1)),
    ])
}
