import Records

/// The sentences at the head of a county's export.
extension CountyWords {
  static let inBrief = Words("In brief", "要点")
  static let nothing = Words(
    "The county has no record in the period.", "本县本期无记录。")

  /// Before the verdicts on what is the county's own.
  static let ownVerdicts = Words("Tickets and notices: ", "工单与停电信息：")
  /// Before those on its calls.
  static let hotlineVerdicts = Words(
    "Calls, which the hotline answers: ", "来电接听（由客服热线负责）：")

  static func noAreaInspected(_ areas: Int) -> Words {
    Words(
      "None of the county's \(UnitWords.counted(areas, "outage area", "outage areas")) was inspected.",
      "本期停电区域\(UnitWords.number(areas))个，均未抽检。")
  }
  static func noAreaWrong(_ inspected: Int) -> Words {
    Words(
      "\(UnitWords.counted(inspected, "outage area", "outage areas")) inspected, none wrong.",
      "抽检停电区域\(UnitWords.number(inspected))个，无差错。")
  }
  static func areasWrong(_ wrong: Int, of inspected: Int, notices: Int, _ ids: String) -> Words {
    Words(
      "\(UnitWords.counted(inspected, "outage area", "outage areas")) inspected,"
        + " \(UnitWords.number(wrong)) wrong, in"
        + " \(UnitWords.counted(notices, "notice", "notices")): \(ids).",
      "抽检停电区域\(UnitWords.number(inspected))个，差错\(UnitWords.number(wrong))个，"
        + "涉及停电信息\(UnitWords.number(notices))条：\(ids)。")
  }
  static func noTicketInspected(_ tickets: Int) -> Words {
    Words(
      "None of the county's \(UnitWords.counted(tickets, "ticket", "tickets")) was inspected.",
      "本期工单\(UnitWords.number(tickets))件，均未抽检。")
  }
  static func noTicketWrong(_ inspected: Int) -> Words {
    Words(
      "\(UnitWords.counted(inspected, "ticket", "tickets")) inspected, none wrong.",
      "抽检工单\(UnitWords.number(inspected))件，无差错。")
  }
  /// Where the errors arose as their reviews say; of a system only where one did.
  static func ticketsWrong(
    _ wrong: Int, of inspected: Int, bySource: [CountyRecords.ErrorSource: Int]
  ) -> Words {
    func part(_ count: Int, _ place: Words, ifNone isSaid: Bool = false) -> Words? {
      guard count > 0 || isSaid else { return nil }
      let number = UnitWords.number(count)
      return Words("\(number) \(place.english)", "\(place.chinese)\(number)件")
    }
    let silent = wrong - bySource.values.reduce(0, +)
    let parts = [
      part(bySource[.county] ?? 0, Words("arose in the county", "县公司"), ifNone: true),
      part(bySource[.agent] ?? 0, Words("with the agent", "客服代表"), ifNone: true),
      part(bySource[.system] ?? 0, Words("in a system", "系统")),
      part(silent, Words("not attributed", "未注明")),
    ].compactMap { $0 }
    let origin =
      silent == wrong
      ? Words("; their reviews do not say where they arose", "，质检记录均未注明来源")
      : Words(
        ": " + parts.map(\.english).joined(separator: ", "),
        "，差错来源：" + parts.map(\.chinese).joined(separator: "、"))
    return Words(
      "\(UnitWords.counted(inspected, "ticket", "tickets")) inspected,"
        + " \(UnitWords.number(wrong)) wrong\(origin.english).",
      "抽检工单\(UnitWords.number(inspected))件，差错\(UnitWords.number(wrong))件\(origin.chinese)。")
  }
  static func cameAgain(byArea: Int, byCounty: Int, of calls: Int) -> Words {
    Words(
      "\(UnitWords.counted(calls, "call", "calls")) with a caller's number; repeats within 24 hours:"
        + " \(UnitWords.number(byArea)) from the same area, \(UnitWords.number(byCounty)) from the"
        + " county.",
      "有来电号码的来电\(UnitWords.number(calls))通，其中24小时内同一区域重复来电"
        + "\(UnitWords.number(byArea))通，县内重复来电\(UnitWords.number(byCounty))通。")
  }
  static func callsCame(_ offered: Int, unanswered: Int) -> Words {
    Words(
      "\(UnitWords.counted(offered, "call", "calls")) came from the county,"
        + " \(UnitWords.number(unanswered)) of them unanswered.",
      "本县来电\(UnitWords.number(offered))通，其中未接听\(UnitWords.number(unanswered))通。")
  }

  // MARK: Outage areas

  static let areasTable = Words("Accuracy by outage area", "分区域停电信息正确率")
  static let timesPublished = Words("Times published", "发布次数")
  static let otherAreas = Words("Other areas", "其他区域")
  static let areasNote = Words(
    "Areas with an error first, then those most often published.",
    "有差错的区域在前，其余按发布次数由多到少。")
  static let wrongNoticesCaption = Words("Notices with an error", "有差错的停电信息")
  static func moreWrongNotices(_ count: Int) -> Words {
    Words(
      "\(UnitWords.counted(count, "further notice", "further notices")) with an error: see the list of the"
        + " period's notices.",
      "另有差错停电信息\(UnitWords.number(count))条，见“\(CountyWords.noticesCaption.chinese)”。")
  }
  static let wrongCaption = Words("Tickets judged incorrect", "差错工单")
  static func moreWrong(_ count: Int) -> Words {
    Words(
      "\(UnitWords.counted(count, "further ticket", "further tickets")) judged incorrect: see the list"
        + " of all tickets.",
      "另有差错工单\(UnitWords.number(count))件，见本县工单明细。")
  }
}
