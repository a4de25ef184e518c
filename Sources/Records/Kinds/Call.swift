/// The fields of a call leg.
public enum Call {
  public static let callID = Field(
    "call_id", .text, Words("Call id", "通话编号"), required: true, aliases: ["通话编号", "通话流水号"])
  public static let leg = Field(
    "leg", .whole(1...FieldType.largestNumber), Words("Leg", "通话段"), defaultValue: "1")
  public static let startedAt = Field(
    "started_at", .time, Words("Started at", "呼叫时间"), required: true, aliases: ["呼叫时间"])
  public static let direction = Field(
    "direction", .choice(["in", "out"]), Words("Direction", "呼叫方向"), defaultValue: "in")
  public static let caller = Field(
    "caller", .text, Words("Caller", "呼入号码"), privacy: .telephone, aliases: ["呼入号码"])
  public static let queue = Field(
    "queue", .text, Words("Queue", "技能队列"), repeated: true, aliases: ["技能队列"])
  public static let agentID = Field(
    "agent_id", .text, Words("Agent", "工号"), required: true, mayBeEmpty: true, repeated: true,
    aliases: ["工号"])
  public static let waitSeconds = Field(
    "wait_seconds", .seconds, Words("Wait in queue (s)", "排队时长（秒）"), aliases: ["排队时长"])
  public static let ringCount = Field(
    "ring_count", .whole(0...FieldType.largestNumber), Words("Ring count", "振铃次数"),
    aliases: ["振铃次数"])
  public static let ringSeconds = Field(
    "ring_seconds", .seconds, Words("Ring time (s)", "振铃时长（秒）"), aliases: ["振铃时长"])
  public static let talkSeconds = Field(
    "talk_seconds", .seconds, Words("Talk time (s)", "交谈时长（秒）"), required: true,
    mayBeEmpty: true, aliases: ["交谈时长"])
  public static let holdSeconds = Field(
    "hold_seconds", .seconds, Words("Hold time (s)", "保持时长（秒）"), aliases: ["保持时长"])
  public static let acwSeconds = Field(
    "acw_seconds", .seconds, Words("After-call work (s)", "事后处理时长（秒）"), required: true,
    mayBeEmpty: true, aliases: ["事后处理时长"])
  public static let outcome = Field(
    "outcome", .choice(["answered", "abandoned", "no_answer", "overflow"]),
    Words("Outcome", "通话结果"), required: true)
  public static let transferTo = Field(
    "transfer_to", .text, Words("Transferred to", "转接去向"), privacy: .contact,
    aliases: ["转接去向"])
  public static let transferKind = Field(
    "transfer_kind", .choice(["blind", "attended", "consult", "conference", "survey"]),
    Words("Kind of transfer", "转接类型"))
  public static let endedBy = Field(
    "ended_by", .choice(["caller", "agent", "system"]), Words("Ended by", "挂机方"))
  public static let tag = Field(
    "tag", .choice(["silent", "harassing", "wrong_number", "test"]), Words("Tag", "通话标记"))
  public static let customerLevel = Field(
    "customer_level", .choice(["vip", "important", "normal"]), Words("Customer level", "客户级别"))
  public static let satisfaction = Field(
    "satisfaction", .whole(1...5), Words("Satisfaction", "满意度评价"))
  public static let county = Field(
    "county", .text, Words("County", "县公司"), repeated: true, aliases: ["县公司"])
}

extension RecordKind {
  /// Calls, one row a leg.
  public static let call = RecordKind(
    name: "calls", table: "call", title: Words("Calls", "话务记录"),
    summary: Words(
      "One row a leg; a call handed on has several legs.", "每段通话一行；转接的通话有多段。"),
    fields: [
      Call.callID, Call.leg, Call.startedAt, Call.direction, Call.caller, Call.queue, Call.agentID,
      Call.waitSeconds, Call.ringCount, Call.ringSeconds, Call.talkSeconds, Call.holdSeconds,
      Call.acwSeconds, Call.outcome, Call.transferTo, Call.transferKind, Call.endedBy, Call.tag,
      Call.customerLevel, Call.satisfaction, Call.county,
    ],
    identity: [Call.callID, Call.leg],
    reuse: IdentityReuse(time: Call.startedAt, part: Call.leg), time: Call.startedAt)
}
