public import Metrics
import Records

extension Metric {
  public static let ticketAccuracy = Metric(
    id: "ticket_accuracy",
    title: Words("Ticket accuracy", "受理工单正确率"),
    summary: Words(
      "Share of inspected tickets, other than inquiries and queries, that the latest review found correct.",
      "除咨询、查询外，抽检的受理工单中最近一次质检判定正确的比例。"),
    subject: .tickets,
    population: !.choice(Tickets.kind, "inquiry", "query"),
    exclusions: [.voidTicket, .testTicket],
    formula: .share(of: .yes(Tickets.isCorrect), among: .isRecorded(Tickets.isCorrect)),
    unit: .share,
    direction: .higherIsBetter,
    target: .atLeast(0.99),
    citation: .article23(
      item: 8, "accepted tickets, other than inquiries and queries, correct at 99 % or more",
      "受理工单正确率（咨询、查询以外）≥99%"),
    differs: Words(
      "Correct among inspected tickets. Others divide by all accepted tickets and take what "
        + "was not sent back as correct.",
      "以抽检工单为基数；另有口径以全部受理工单为基数，未被退回即视为正确。"),
    isInspected: true,
    examples: [
      WorkedExample(
        "the latest review counts, and the uninspected are missing, not correct",
        """
        ticket_id,kind,accepted_at,agent_id,county,status
        T1,fault_repair,2026-10-01 08:00:00,1001,东湖,
        T2,complaint,2026-10-01 09:00:00,1001,东湖,
        T3,praise,2026-10-01 10:00:00,1002,西岭,
        T4,other,2026-10-01 11:00:00,1002,西岭,void
        T5,inquiry,2026-10-01 12:00:00,1002,西岭,
        """,
        """
        review_id,object,object_id,reviewed_at,verdict,error_fields
        R1,ticket,T1,2026-10-05 08:00:00,incorrect,content
        R2,ticket,T1,2026-10-09 08:00:00,correct,
        R3,ticket,T2,2026-10-05 08:00:00,correct,
        R4,ticket,T2,2026-10-05 08:00:00,incorrect,name
        R5,ticket,T5,2026-10-05 08:00:00,incorrect,name
        """,
        // T1: R2 is later. T2: equal times, the higher id R4. T3: uninspected. T4: void. T5: an inquiry.
        gives: .init(value: 0.5, numerator: 1, denominator: 2, missing: 1, excluded: 1),
        .init("county", "东湖", value: 0.5, numerator: 1, denominator: 2),
        .init(
          "county", "西岭", value: nil, numerator: 0, denominator: 0, missing: 1, excluded: 1)),
      WorkedExample(
        "an excluded ticket alone gives no row",
        """
        ticket_id,kind,accepted_at,agent_id,status
        T1,opinion,2026-10-01 08:00:00,1001,test
        """),
    ])
}
