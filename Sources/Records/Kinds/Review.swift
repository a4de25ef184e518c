/// The fields of a quality review.
public enum Review {
  public static let reviewID = Field(
    "review_id", .text, Words("Review id", "质检编号"), required: true, aliases: ["质检编号"])
  public static let object = Field(
    "object", .choice(["ticket", "call", "outage_notice"]), Words("Object", "质检对象"),
    required: true)
  public static let objectID = Field(
    "object_id", .text, Words("Object id", "对象编号"), required: true, aliases: ["对象编号"])
  public static let area = Field("area", .text, Words("Area", "停电区域"), aliases: ["停电区域"])
  public static let reviewedAt = Field(
    "reviewed_at", .time, Words("Reviewed at", "质检时间"), required: true, aliases: ["质检时间"])
  public static let inspector = Field(
    "inspector", .text, Words("Inspector", "质检员"), repeated: true, aliases: ["质检员"])
  public static let verdict = Field(
    "verdict", .choice(["correct", "incorrect"]), Words("Verdict", "质检结论"), required: true)
  public static let errorFields = Field(
    "error_fields", .list, Words("Wrong fields", "差错字段"), aliases: ["差错字段"])
  public static let errorSource = Field(
    "error_source", .choice(["agent", "county", "system"]), Words("Source of the error", "差错来源"))
  public static let note = Field(
    "note", .text, Words("Note", "备注"), privacy: .freeText, aliases: ["备注"])

  /// The choices of `object` whose objects are on record, with the field that `objectID` names.
  public static let judged: [(object: String, kind: RecordKind, id: Field, subject: Subject)] = [
    ("ticket", .ticket, Ticket.ticketID, .tickets),
    ("outage_notice", .outageNotice, OutageNotice.noticeID, .notices),
  ]
}

extension RecordKind {
  /// Quality reviews of tickets, calls and outage notices.
  public static let review = RecordKind(
    name: "reviews", table: "review", title: Words("Reviews", "质检记录"),
    summary: Words("One row a review of one object.", "每次质检一行。"),
    fields: [
      Review.reviewID, Review.object, Review.objectID, Review.area, Review.reviewedAt,
      Review.inspector, Review.verdict, Review.errorFields, Review.errorSource, Review.note,
    ],
    identity: [Review.reviewID], time: Review.reviewedAt)
}
