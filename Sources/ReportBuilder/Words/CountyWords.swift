import Records

/// The export of a county.
enum CountyWords {
  // MARK: Outage notices

  static let notices = Words("Outage notices", "停电信息")
  static let noticesCaption = Words("Notices of the period, as first published", "本期停电信息（以首次发布为准）")
  static let notice = Words("Notice", "停电信息编号")
  static let kind = Words("Kind", "类型")
  static let published = Words("Published", "发布时间")
  static let areas = Words("Areas", "停电区域数")
  static let inspected = Words("Inspected", "抽检数")
  static let correct = Words("Correct", "正确数")
  static let wrong = Words("Wrong", "差错数")
  static let accuracy = Words("Accuracy", "正确率")
  static let wrongFields = Words("Wrong fields", "差错字段")
  static let source = Words("Arose in", "差错来源")
  static let notListed = Words("Not listed", "未列出")
  static let total = Words("All", "合计")
  static let noticesNote = Words(
    "A notice counts by area. Wrong first, then the newest. An error of the whole notice spoils every"
      + " area that was published with it.",
    "停电信息按停电区域计数。差错在前，其余按时间由近及远。整条信息的差错计入其全部停电区域。")
  static let noNotices = Words("No outage notice of the period counts.", "本期无应计停电信息。")

  // MARK: Tickets

  static let tickets = Words("Tickets", "工单")
  static let kindsCaption = Words("Tickets by kind", "工单分类")
  static let kindsNote = Words(
    "Correct: by the indicator that the kind belongs to. Void and test tickets are left out.",
    "正确数按该类别所属指标判定，作废和测试工单不计。")
  static let wrongSources = Words("Wrong tickets by where the error arose", "差错工单来源")
  static let wrongSourcesNote = Words(
    "Each wrong ticket once, by what its review says; the agents are the hotline's.",
    "每件差错工单计一次，来源以质检记录为准；客服代表指客服热线人员。")
  static let errorsCaption = Words("Wrong fields and where they arose", "差错字段及来源")
  static let field = Words("Field", "字段")
  static let of = Words("Of", "所属")
  static let errorsNote = Words(
    "One object may have several wrong fields. Of notices each area is counted: a wrong field of three areas of one notice "
      + "counts three times. Where it arose is what the review says.",
    "一件可有多个差错字段。停电信息按停电区域计：同一条信息的同一字段涉及三个区域即计三次。来源以质检记录为准。")
  static let listCaption = Words("Tickets of the county", "本县工单")
  static let ticket = Words("Ticket", "工单编号")
  static let accepted = Words("Accepted", "受理时间")
  static let station = Words("Station", "供电所")
  static let area = Words("Area", "停电区域")
  static let caller = Words("Caller", "来电号码")
  static let result = Words("Inspection", "质检结论")
  /// Whether the ticket was written in a repeat call.
  static let again = Words("Repeat call", "重复来电")
  static let yes = Words("yes", "是")
  static let uncounted = Words("not counted", "未统计")
  static let listNote = Words(
    "Wrong ones first, then repeats where they are counted, then the newest. Callers are masked; no agent is named. A station"
      + " or area that fewer than 5 tickets share is left blank, and so are station, area and caller of a"
      + " complaint, which may be about the county's own staff.",
    "差错在前，重复来电（已统计的）次之，其余按时间由近及远。号码已脱敏，不列客服代表。不足5件工单的供电所或区域不显示；"
      + "投诉可能涉及本单位人员，不显示供电所、区域和号码。")
  static func firstOnPage(_ count: Int, of all: Int) -> Words {
    Words(
      "The page lists the first \(UnitWords.number(count)), the workbook all"
        + " \(UnitWords.number(all)).",
      "网页列示前\(UnitWords.number(count))件，工作簿列示全部\(UnitWords.number(all))件。")
  }
  static func leftOut(_ count: Int, _ details: String?) -> Words {
    let number = UnitWords.number(count)
    return Words(
      "\(UnitWords.counted(count, "ticket is", "tickets are")) not listed; the totals count them."
        + (details.map { " They are in \($0)." } ?? ""),
      "另有\(number)件工单未列出，已计入合计。" + (details.map { "明细见\($0)。" } ?? ""))
  }
  static func tooFew(_ count: Int) -> Words {
    Words(
      "\(UnitWords.counted(count, "ticket", "tickets")) of kinds with fewer than 5 tickets: counted,"
        + " not listed, so that nobody can be told from them.",
      "不足5件的类别共\(UnitWords.number(count))件工单：仅计数，不逐件列出，以免识别个人。")
  }
  static func withheld(_ count: Int) -> Words {
    Words(
      "\(UnitWords.counted(count, "report of misconduct", "reports of misconduct")): counted, never"
        + " listed, so that nobody who reported can be told from them.",
      "举报\(UnitWords.number(count))件：仅计数，一律不逐件列出，以保护举报人。")
  }
  static func since(_ day: Day) -> Words {
    Words(
      "Records of days before \(day) were purged from the store: they are not listed; the figures of"
        + " the summary count them.",
      "\(day)之前的记录已从数据库清除，不再列出；各项指标仍计入。")
  }
  static let noTickets = Words("No ticket of the period counts.", "本期无应计工单。")

  /// Fewer than twenty inspected: said as what they are.
  static func ofInspected(_ correct: String, _ inspected: String) -> Words {
    Words("\(correct) of \(inspected)", "\(correct)/\(inspected)")
  }

  static func state(_ state: CountyRecords.TicketLine.State) -> Words {
    switch state {
    case .wrong: Words("wrong", "差错")
    case .right: Words("correct", "正确")
    case .uninspected: Words("", "")
    }
  }

  // MARK: Repeats and calls

  static let repeats = Words("Repeat calls within 24 hours", "24小时内重复来电")
  static let withCaller = Words("Calls with a caller's number", "有来电号码的来电")
  static let repeatsByArea = Words("Repeats within an area", "同一区域内重复")
  static let repeatsByCounty = Words("Repeats within the county", "县内重复")
  static let areasCaption = Words("Repeats by area", "分区域重复来电")
  static let ticketsHead = Words("Tickets", "工单数")
  static let callsOfArea = Words("Calls with a ticket of the area", "有本区域工单的来电")
  static let repeatsHead = Words("Repeats", "重复数")
  static let repeatsNote = Words(
    "A repeat: an inbound call whose caller had called from the county within the 24 hours before. Where both"
      + " calls have a ticket with an area and the call's id, they count by area and only if it is the same one;"
      + " else by county. Test calls are left out; of calls without a caller's number it cannot be told.",
    "重复来电：同一号码在此前24小时内已从本县来电。两次来电均有载明停电区域和通话编号的工单时按区域统计（同一区域方计），"
      + "其余按县统计。剔除测试通话；无来电号码的无法判断。")
  /// Below the list of areas.
  static let repeatAreasNote = Words(
    "Areas with fewer than 5 calls with a ticket of theirs are not named.", "有本区域工单的来电不足5通的区域不列出。")
  /// What is said before the definitions, where charts first use these words.
  static func gloss(isProvisional: Bool, hasDaysApart: Bool, hasUnconfirmed: Bool) -> Words? {
    let parts = [
      isProvisional
        ? Words(
          "provisional limits: from fewer than 20 periods, they may still shift",
          "“暂定”指控制限所据不足20期，日后可能变动") : nil,
      hasDaysApart
        ? Words(
          "days set apart: days with far more calls than usual, as in a storm; lines and rules leave them out, a plus shows "
            + "the value with them",
          "“单列日期”指来电远超平常的日子（如灾害天气），折线和判断均不含，加号为含这些日子的数值") : nil,
      hasUnconfirmed
        ? Words(
          "not confirmed: a rule is met, but chance alone may explain it; it is no signal",
          "“未获证实”指触及判异规则，但仅凭偶然也可能出现，不作为信号") : nil,
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return Words(
      "In these charts, " + parts.map(\.english).joined(separator: "; ")
        + ". The rules stand under “\(SignalWords.section.english)”.",
      "图中用语：" + parts.map(\.chinese).joined(separator: "；")
        + "。规则见“\(SignalWords.section.chinese)”。")
  }
  static func repeatsUncounted(beyond legs: Int) -> Words {
    let number = UnitWords.number(legs)
    return Words(
      "Not counted: the period has more than \(number) call legs (repeat_call_legs), and each would have to be"
        + " compared with others.",
      "未统计：本期话务记录超过\(number)段（配置项repeat_call_legs），重复来电需逐通比对。")
  }
  static let calls = Words("Calls", "来电")
  static let queuesCaption = Words("Calls of the county by queue", "本县来电分业务队列")
  static let queue = Words("Queue", "业务队列")
  static let offered = Words("Calls", "来电数")
  static let answered = Words("Answered calls", "接听电话数")
  static let unanswered = Words("Unanswered calls", "未接听电话数")
  static let share = Words("Share", "占比")
  static let noQueue = Words("no queue", "未注明业务队列")
  static let callsNote = Words(
    "Inbound calls, each once, by the queue and county of its first leg; test calls are left out.",
    "呼入来电，每通计一次，按首段的业务队列和县公司归类；剔除测试通话。")
}
