public import Metrics
import Records

extension Metric {
  public static let inquiryKeyFieldAccuracyPooled = Metric(
    id: "inquiry_key_field_accuracy_pooled",
    title: Words("Inquiry key-field accuracy, by field", "咨询查询工单关键字段正确率（按字段）"),
    summary: Words(
      "Right key fields among all five of each inspected inquiry or query.",
      "抽检的咨询、查询工单中，正确的关键字段数占关键字段总数（每单五个）的比例。"),
    subject: .tickets,
    population: .choice(Tickets.kind, "inquiry", "query"),
    exclusions: [.voidTicket, .testTicket],
    formula: .fieldShare(errors: Tickets.keyFieldErrors, fields: Int64(Tickets.keyFields.count)),
    unit: .share,
    direction: .higherIsBetter,
    target: nil,
    citation: .article23(
      item: 8, "key fields of inquiry and query tickets correct at 95 % or more",
      "咨询查询工单关键字段正确率≥95%"),
    differs: Words(
      "By field. By ticket the value is never higher, and that is what the target is held against.",
      "按字段计；按件计的数值不会更高，目标以按件计的数值衡量。"),
    isInspected: true,
    examples: [
      WorkedExample(
        "five fields a ticket, a repeat in the list counts once",
        """
        ticket_id,kind,accepted_at,agent_id,status
        T1,inquiry,2026-10-01 08:00:00,1001,
        T2,query,2026-10-01 09:00:00,1001,
        T3,inquiry,2026-10-01 10:00:00,1001,
        T4,inquiry,2026-10-01 11:00:00,1001,void
        """,
        """
        review_id,object,object_id,reviewed_at,verdict,error_fields
        R1,ticket,T1,2026-10-05 08:00:00,incorrect,name;content;name;station
        R2,ticket,T2,2026-10-05 08:00:00,correct,
        """,
        // 2 × 5 fields, of which name and content are wrong; missing and excluded count tickets.
        gives: .init(value: 0.8, numerator: 8, denominator: 10, missing: 1, excluded: 1)),
      WorkedExample(
        "no inspected ticket, no value",
        """
        ticket_id,kind,accepted_at,agent_id
        T1,query,2026-10-01 08:00:00,1001
        """,
        gives: .init(value: nil, numerator: 0, denominator: 0, missing: 1)),
    ])
}
