public import Metrics
import Records

extension Metric {
  public static let inquiryKeyFieldAccuracy = Metric(
    id: "inquiry_key_field_accuracy",
    title: Words("Inquiry key-field accuracy", "咨询查询工单关键字段正确率"),
    summary: Words(
      "Share of inspected inquiries and queries with all five key fields right"
        + " (caller, call time, category, name, content).",
      "抽检的咨询、查询工单中，五个关键字段（呼入号码、呼叫时间、类别、姓名、呼叫内容）全部正确的比例，按工单计。"),
    subject: .tickets,
    population: .choice(Tickets.kind, "inquiry", "query"),
    exclusions: [.voidTicket, .testTicket],
    formula: .share(
      of: .equals(Tickets.keyFieldErrors, 0), among: .isRecorded(Tickets.keyFieldErrors)),
    unit: .share,
    direction: .higherIsBetter,
    target: .atLeast(0.95),
    citation: .article23(
      item: 8, "key fields of inquiry and query tickets correct at 95 % or more",
      "咨询查询工单关键字段正确率≥95%"),
    differs: Words(
      "A ticket is correct when all five key fields are. By field the same tickets never give a "
        + "lower value.",
      "五个关键字段全部正确方为正确；同样的工单按字段计数值不会更低。"),
    isInspected: true,
    examples: [
      WorkedExample(
        "other fields don't count, and incorrect without a field is as good as uninspected",
        """
        ticket_id,kind,accepted_at,agent_id
        T1,inquiry,2026-10-01 08:00:00,1001
        T2,query,2026-10-01 09:00:00,1001
        T3,inquiry,2026-10-01 10:00:00,1001
        T4,inquiry,2026-10-01 11:00:00,1001
        T5,complaint,2026-10-01 12:00:00,1001
        """,
        """
        review_id,object,object_id,reviewed_at,verdict,error_fields
        R1,ticket,T1,2026-10-05 08:00:00,incorrect,station; area
        R2,ticket,T2,2026-10-05 08:00:00,correct, name ;name
        R3,ticket,T3,2026-10-05 08:00:00,incorrect,
        """,
        // T1: no key field wrong. T2: the fields are read, not the verdict. T3: which field? T4: uninspected.
        gives: .init(value: 0.5, numerator: 1, denominator: 2, missing: 2)),
      WorkedExample(
        "no inspected ticket, no value",
        """
        ticket_id,kind,accepted_at,agent_id
        T1,query,2026-10-01 08:00:00,1001
        """,
        gives: .init(value: nil, numerator: 0, denominator: 0, missing: 1)),
    ])
}
