import Records

/// Tickets, notices and errors of the whole centre.
enum RecordWords {
  static let tickets = Words("Tickets by kind and county", "工单分类与分布")
  static let kindsCaption = Words("Tickets by kind", "工单按类别")
  static let share = Words("Share", "占比")
  static let matrixCaption = Words("Tickets by county and kind", "工单按县公司和类别")
  static func repeatsUnknown(_ count: Int) -> Words {
    Words(
      "\(UnitWords.counted(count, "call with a caller's number has", "calls with a caller's number have")) no "
        + "county: whether they are repeats cannot be told.",
      "另有\(UnitWords.number(count))通有来电号码的来电未填写县公司，无法判断是否重复来电。")
  }

  static let errors = Words("Errors", "差错")
  static func paretoCaption(_ isOfNotices: Bool) -> Words {
    isOfNotices
      ? Words("Wrong fields of outage notices", "停电信息差错字段")
      : Words("Wrong fields of tickets", "工单差错字段")
  }
  static func paretoTitle(_ count: Int, _ part: String, _ whole: String, _ isOfNotices: Bool)
    -> Words
  {
    let kind = isOfNotices ? Words("notice", "停电信息") : Words("ticket", "工单")
    return count == 1
      ? Words(
        "One field holds \(part) of \(whole) wrong \(kind.english) fields",
        "一个字段占\(whole)处\(kind.chinese)差错中的\(part)处")
      : Words(
        "\(count) fields hold \(part) of \(whole) wrong \(kind.english) fields",
        "\(count)个字段占\(whole)处\(kind.chinese)差错中的\(part)处")
  }
  static let paretoDescription = Words(
    "Wrong fields found by inspection, by where they arose as the review says; share so far at the right",
    "抽检发现的差错字段，按质检记录的来源分列；右侧为累计占比")
  static let soFar = Words("So far", "累计")
  static let noErrors = Words("No wrong field was found by inspection.", "抽检未发现差错字段。")

  static let noticesCaption = Words("Outage notices by county", "停电信息按县公司")
  static let areas = Words("Areas", "停电区域数")

  static let wrongNoticesCaption = Words(
    "Notices with several wrong areas", "含多个差错区域的停电信息")
  static let wrongNoticesNote = Words(
    "At most ten, those with most wrong areas first.", "至多列示十条，差错区域多者在前。")

  static let kindsNote = Words(
    "Correct: by the indicator that the kind belongs to. Void and test tickets are left out.",
    "正确数按该类别所属指标判定。作废和测试工单不计。")
  static let repeatsCaption = Words("Repeat calls by county", "重复来电按县公司")
  static let total = Words("All", "合计")
}
