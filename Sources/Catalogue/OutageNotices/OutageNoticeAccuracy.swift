public import Metrics
import Records

extension Metric {
  public static let outageNoticeAccuracy = Metric(
    id: "outage_notice_accuracy",
    title: Words("Outage-notice accuracy", "停电信息发布正确率"),
    summary: Words(
      "Share of inspected outage areas whose notice was published right, counted by area.",
      "按停电区域数计算：抽检的已发布停电区域中，区域与整条信息均未判定差错的比例。"),
    subject: .notices,
    population: .all,
    exclusions: [.withdrawnNotice],
    formula: .share(of: .yes(Notices.isCorrect), among: .isRecorded(Notices.isCorrect)),
    unit: .share,
    direction: .higherIsBetter,
    target: .atLeast(0.98),
    citation: .article23(
      item: 9, "published outage information correct at 98 % or more, by outage areas",
      "停电信息发布正确率≥98%（以停电区域数进行计算）"),
    differs: Words(
      "Areas are counted. Others count notices, one of which may hold many areas, or only "
        + "whether they came in time.",
      "按停电区域计；另有口径按信息条数计，或只看发布是否及时。"),
    isInspected: true,
    examples: [
      WorkedExample(
        "an error of the notice spoils all its areas, an error of an area that area only",
        """
        notice_id,revision,area,county,published_at,agent_id,withdrawn_at
        A,1,a1,东湖,2026-10-01 08:00:00,1001,
        A,1,a2,东湖,2026-10-01 08:00:00,1001,
        A,1,a3,东湖,2026-10-01 08:00:00,1001,
        B,1,b1,西岭,2026-10-02 08:00:00,1001,
        C,1,c1,西岭,2026-10-03 08:00:00,1001,
        C,1,c2,西岭,2026-10-03 08:00:00,1001,
        D,1,d1,西岭,2026-10-04 08:00:00,1001,2026-10-04 07:00:00
        E,1,e1,西岭,2026-10-05 08:00:00,1001,
        """,
        """
        review_id,object,object_id,area,reviewed_at,verdict
        R1,outage_notice,A,,2026-10-06 08:00:00,correct
        R2,outage_notice,A,a1,2026-10-06 08:00:00,incorrect
        R3,outage_notice,B,b1,2026-10-06 08:00:00,correct
        R4,outage_notice,C,,2026-10-06 08:00:00,incorrect
        R5,outage_notice,C,c1,2026-10-07 08:00:00,correct
        """,
        // A 2 of 3, B 1 of 1, C 0 of 2; D was withdrawn before it was published, E is uninspected.
        gives: .init(value: 0.5, numerator: 3, denominator: 6, missing: 1, excluded: 1),
        .init("county", "东湖", value: 2.0 / 3.0, numerator: 2, denominator: 3),
        .init(
          "county", "西岭", value: 1.0 / 3.0, numerator: 1, denominator: 3, missing: 1, excluded: 1)),
      WorkedExample(
        "the first published revision decides the day, the agent and the county",
        """
        notice_id,revision,area,county,published_at,agent_id,withdrawn_at
        A,1,a1,东湖,2026-09-30 08:00:00,1001,2026-09-30 07:59:59
        A,2,a1,西岭,2026-10-01 08:00:00,1002,2026-10-01 08:00:00
        A,3,a1,东湖,2026-10-02 08:00:00,1003,
        """,
        """
        review_id,object,object_id,area,reviewed_at,verdict
        R1,outage_notice,A,a1,2026-10-06 08:00:00,correct
        """,
        gives: .init(value: 1, numerator: 1, denominator: 1),
        .init("agent", "1002", value: 1, numerator: 1, denominator: 1),
        .init("county", "西岭", value: 1, numerator: 1, denominator: 1),
        .init("day", "2026-10-01", value: 1, numerator: 1, denominator: 1)),
      WorkedExample(
        "uninspected notices have no accuracy",
        """
        notice_id,area,published_at
        A,a1,2026-10-01 08:00:00
        """,
        gives: .init(value: nil, numerator: 0, denominator: 0, missing: 1)),
    ])
}
