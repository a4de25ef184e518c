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

  /// What a figure of outage areas rests on.
  static func wrongAreas(_ areas: Int, in notices: Int) -> Words {
    Words(
      "\(UnitWords.counted(areas, "wrong area", "wrong areas")) in "
        + UnitWords.counted(notices, "notice", "notices"),
      "\(UnitWords.number(areas))个差错区域出自\(UnitWords.number(notices))条停电信息")
  }
  static let basesCaption = Words("Accuracy by area and by notice", "按区域与按信息条数的正确率")
  static let accuracy = Words("Accuracy", "正确率")
  static let basis = Words("Counted by", "计算口径")
  static let byArea = Words(
    "area, as the target is (interval: each area for itself)", "停电区域（考核口径，区间按各区域独立计）")
  static let byAreaInNotices = Words("area (interval: by notice)", "停电区域（区间以停电信息为单位计）")
  static let byNotice = Words("notice, right where all its areas are", "停电信息（所检各区域均正确方为正确）")
  /// - Parameter effect: how many areas tell as much as one that stands for itself; nil where that is one.
  static func basesNote(_ effect: String?) -> Words {
    Words(
      "Areas of one notice are often right or wrong together"
        + (effect.map { ": here \($0) areas tell as much as one that stands for itself" } ?? "")
        + ". The verdict goes by area; a figure is called clearly better or worse, or a signal, only where the interval "
        + "by notice bears it out, and else said to be so by area and not for sure by notice.",
      "同一条信息的各区域往往同对同错"
        + (effect.map { "：本期每\($0)个区域只相当于1个独立区域" } ?? "")
        + "。是否达标按区域计；"
        + "认定明显优于或劣于目标、出现信号，均须以停电信息为单位的区间同样支持；不支持的注明按停电信息条数把握不足。")
  }

  /// Fewer notices than an interval by notice needs.
  static func tooFewNotices(_ count: Int, least: Int) -> Words {
    Words(
      "\(UnitWords.counted(count, "notice was", "notices were")) inspected: a small sample, from fewer than \(least) no "
        + "interval by notice is formed.",
      "抽检停电信息\(count)条，样本不足：不足\(least)条的不列以停电信息为单位的区间。")
  }

  static let kindsNote = Words(
    "Correct: by the indicator that the kind belongs to. Void and test tickets are left out.",
    "正确数按该类别所属指标判定。作废和测试工单不计。")
  static let repeatsCaption = Words("Repeat calls by county", "重复来电按县公司")
  static let total = Words("All", "合计")
}
