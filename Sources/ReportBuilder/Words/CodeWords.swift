import Records

/// What the codes in records are called, for every reader alike: kinds of ticket and of outage
/// notice, fields found wrong, where an error arose.
///
/// A code that is not among them stands as the records have it, but for fields: those are free text.
enum CodeWords {
  static func ticketKind(_ code: String) -> Words { ticketKinds[code] ?? Words(code, code) }

  static func noticeKind(_ code: String) -> Words { noticeKinds[code] ?? Words(code, code) }

  /// A field by the words of article 23, else by those of the data dictionary; `noField` when empty, and
  /// `otherField` for what is none: its text may hold anything.
  static func field(_ code: String, isOfNotices: Bool) -> Words {
    guard !code.isEmpty else { return noField }
    return fields(isOfNotices: isOfNotices)[code] ?? otherField
  }

  /// The fields of tickets or of outage notices by what they may be called.
  static func fieldNames(isOfNotices: Bool) -> [String: String] {
    isOfNotices ? namesOfNotices : namesOfTickets
  }

  private static func fields(isOfNotices: Bool) -> [String: Words] {
    isOfNotices ? fieldsOfNotices : fieldsOfTickets
  }

  private static let fieldsOfNotices = titles(RecordKind.outageNotice.fields)
  private static let fieldsOfTickets = titles(RecordKind.ticket.fields)
    .merging(keyFields) { $1 }
  private static let namesOfNotices = names(fieldsOfNotices)
  private static let namesOfTickets = names(fieldsOfTickets)

  private static func titles(_ fields: [Field]) -> [String: Words] {
    Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.title) })
  }

  private static func names(_ fields: [String: Words]) -> [String: String] {
    var names: [String: String] = [:]
    for (name, title) in fields.sorted(by: { $0.key < $1.key }) {
      for called in [title.english, title.chinese] where names[called] == nil {
        names[called] = name
      }
    }
    for name in fields.keys { names[name] = name }
    return names
  }

  /// Where an error arose, as `error_source` of its review has it; `notAttributed` when empty.
  static func source(_ code: String) -> Words {
    guard !code.isEmpty else { return notAttributed }
    return CountyRecords.ErrorSource(rawValue: code).map(source) ?? Words(code, code)
  }

  static func source(_ source: CountyRecords.ErrorSource) -> Words {
    switch source {
    case .county: Words("County", "县公司")
    case .agent: Words("Agent", "客服代表")
    case .system: Words("System", "系统")
    }
  }

  static let notAttributed = Words("Not attributed", "未注明")
  static let otherField = Words("Other", "其他")
  static let noField = Words("No field named", "未注明字段")

  private static let ticketKinds: [String: Words] = [
    "fault_repair": Words("Fault repair", "故障报修"), "inquiry": Words("Inquiry", "咨询"),
    "query": Words("Query", "查询"), "complaint": Words("Complaint", "投诉"),
    "misconduct_report": Words("Report of misconduct", "举报"),
    "suggestion": Words("Suggestion", "建议"), "opinion": Words("Opinion", "意见"),
    "praise": Words("Praise", "表扬"), "application": Words("Application", "业务申请"),
    "other": Words("Other", "其他"),
  ]

  private static let noticeKinds: [String: Words] = [
    "planned": Words("Planned", "计划停电"), "short_notice": Words("Short notice", "临时停电"),
    "fault": Words("Fault", "故障停电"), "load_limit": Words("Load limit", "限电"),
  ]

  /// The five key fields, and others that inspections name but tickets don't carry.
  private static let keyFields: [String: Words] = [
    "caller": Words("Caller number", "呼入号码"), "call_time": Words("Call time", "呼叫时间"),
    "category": Words("Category", "类别"), "name": Words("Customer name", "姓名"),
    "content": Words("Content", "呼叫内容"), "address": Words("Address", "地址"),
    "phone": Words("Telephone", "联系电话"), "urgency": Words("Urgency", "紧急程度"),
  ]
}
