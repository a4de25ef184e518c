/// The fields of a ticket.
public enum Ticket {
  public static let ticketID = Field(
    "ticket_id", .text, Words("Ticket id", "工单编号"), required: true, aliases: ["工单编号"])
  public static let callID = Field("call_id", .text, Words("Call id", "通话编号"), aliases: ["通话编号"])
  public static let parentTicketID = Field(
    "parent_ticket_id", .text, Words("Parent ticket", "主单编号"), aliases: ["主单编号"])
  public static let kind = Field(
    "kind",
    .choice([
      "fault_repair", "inquiry", "query", "complaint", "misconduct_report", "suggestion",
      "opinion", "praise", "application", "other",
    ]), Words("Kind", "业务类型"), required: true)
  public static let acceptedAt = Field(
    "accepted_at", .time, Words("Accepted at", "受理时间"), required: true, aliases: ["受理时间"])
  public static let agentID = Field(
    "agent_id", .text, Words("Agent", "工号"), required: true, mayBeEmpty: true, repeated: true,
    aliases: ["工号"])
  public static let caller = Field(
    "caller", .text, Words("Caller", "呼入号码"), privacy: .telephone, aliases: ["呼入号码"])
  public static let customerName = Field(
    "customer_name", .text, Words("Customer", "客户姓名"), privacy: .personName, aliases: ["客户姓名"])
  public static let county = Field(
    "county", .text, Words("County", "县公司"), repeated: true, aliases: ["县公司"])
  public static let station = Field(
    "station", .text, Words("Supply station", "供电所"), repeated: true, aliases: ["供电所"])
  public static let area = Field("area", .text, Words("Area", "停电区域"), aliases: ["停电区域"])
  public static let areaClass = Field(
    "area_class", .text, Words("Area class", "区域类别"), repeated: true, aliases: ["区域类别"])
  public static let content = Field(
    "content", .text, Words("Content", "受理内容"), privacy: .freeText, aliases: ["受理内容"])
  public static let status = Field(
    "status", .text, Words("Status", "工单状态"), repeated: true, aliases: ["工单状态"])
}

extension RecordKind {
  /// Tickets.
  public static let ticket = RecordKind(
    name: "tickets", table: "ticket", title: Words("Tickets", "受理工单"),
    summary: Words("One row a ticket.", "每张工单一行。"),
    fields: [
      Ticket.ticketID, Ticket.callID, Ticket.parentTicketID, Ticket.kind, Ticket.acceptedAt,
      Ticket.agentID, Ticket.caller, Ticket.customerName, Ticket.county, Ticket.station,
      Ticket.area, Ticket.areaClass, Ticket.content, Ticket.status,
    ],
    identity: [Ticket.ticketID], time: Ticket.acceptedAt)
}
