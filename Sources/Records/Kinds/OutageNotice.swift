/// The fields of an outage notice: one revision, one area.
public enum OutageNotice {
  public static let noticeID = Field(
    "notice_id", .text, Words("Notice id", "停电信息编号"), required: true, aliases: ["停电信息编号"])
  public static let revision = Field(
    "revision", .whole(1...FieldType.largestNumber), Words("Revision", "版本"), defaultValue: "1")
  public static let area = Field(
    "area", .text, Words("Area", "停电区域"), required: true, aliases: ["停电区域"])
  public static let county = Field(
    "county", .text, Words("County", "县公司"), repeated: true, aliases: ["县公司"])
  public static let kind = Field(
    "kind", .choice(["planned", "short_notice", "fault", "load_limit"]), Words("Kind", "停电类型"))
  public static let publishedAt = Field(
    "published_at", .time, Words("Published at", "发布时间"), required: true, aliases: ["发布时间"])
  public static let agentID = Field(
    "agent_id", .text, Words("Agent", "工号"), repeated: true, aliases: ["工号"])
  public static let plannedStart = Field(
    "planned_start", .time, Words("Planned start", "计划停电时间"), aliases: ["计划停电时间"])
  public static let plannedEnd = Field(
    "planned_end", .time, Words("Planned end", "计划送电时间"), aliases: ["计划送电时间"])
  public static let reason = Field(
    "reason", .text, Words("Reason", "停电原因"), privacy: .freeText, aliases: ["停电原因"])
  public static let withdrawnAt = Field(
    "withdrawn_at", .time, Words("Withdrawn at", "撤回时间"), aliases: ["撤回时间"])
}

extension RecordKind {
  /// Outage notices, one row a notice, revision and area.
  public static let outageNotice = RecordKind(
    name: "outage_notices", table: "outage_notice", title: Words("Outage notices", "停电信息"),
    summary: Words("One row a notice, revision and outage area.", "每条停电信息、每个版本、每个停电区域一行。"),
    fields: [
      OutageNotice.noticeID, OutageNotice.revision, OutageNotice.area, OutageNotice.county,
      OutageNotice.kind, OutageNotice.publishedAt, OutageNotice.agentID,
      OutageNotice.plannedStart, OutageNotice.plannedEnd, OutageNotice.reason,
      OutageNotice.withdrawnAt,
    ],
    identity: [OutageNotice.noticeID, OutageNotice.revision, OutageNotice.area],
    time: OutageNotice.publishedAt)
}
