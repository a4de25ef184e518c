/// The fields of a roster row.
public enum Agent {
  public static let agentID = Field(
    "agent_id", .text, Words("Agent", "工号"), required: true, aliases: ["工号"])
  public static let name = Field(
    "name", .text, Words("Name", "姓名"), required: true, aliases: ["姓名"])
  public static let team = Field(
    "team", .text, Words("Team", "班组"), required: true, aliases: ["班组"])
  public static let shiftLeader = Field(
    "shift_leader", .text, Words("Shift leader", "班长"), aliases: ["班长", "值班长"])
  public static let validFrom = Field("valid_from", .day, Words("Valid from", "生效日期"))
  public static let validTo = Field("valid_to", .day, Words("Valid to", "失效日期"))
  public static let hiredOn = Field("hired_on", .day, Words("Hired on", "入职日期"), aliases: ["入职日期"])
  public static let leftOn = Field("left_on", .day, Words("Left on", "离职日期"), aliases: ["离职日期"])
}

extension RecordKind {
  /// The roster, effective-dated.
  public static let agent = RecordKind(
    name: "agents", table: "agent", title: Words("Roster", "人员名册"),
    summary: Words("One row an agent and time in a team.", "每名客服代表在每个班组的一段时间一行。"),
    fields: [
      Agent.agentID, Agent.name, Agent.team, Agent.shiftLeader, Agent.validFrom, Agent.validTo,
      Agent.hiredOn, Agent.leftOn,
    ],
    identity: [Agent.agentID, Agent.validFrom], time: nil)
}
