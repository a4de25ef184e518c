import Records

/// What a reader must know before the first figure.
enum NoticeWords {
  /// What the calendar lacks of the periods that are compared.
  static func noCalendar(_ years: String) -> Words {
    Words(
      "No calendar of \(years) is configured: public holidays in the periods compared are not taken into account.",
      "未配置日历（\(years)年）：各期比较未考虑节假日。")
  }

  static func unfinished(until: String, last: String, isOfCalls: Bool) -> Words {
    let (record, records) = isOfCalls ? ("call", "话务记录") : ("record", "记录")  // not words: parts
    return Words(
      "Unfinished period: the newest \(record) is of \(until), the period ends on \(last). The "
        + "figures will change; until there are records of that day they stand beside their targets only, and no "
        + "change is judged, compared or taken apart.",
      "统计周期尚未结束：最新\(records)为\(until)，周期至\(last)止，数据仍会变动；"
        + "有该日记录之前只列数值及其与目标的对照，不判断变动，不作比较和拆分。")
  }
  /// Of a period with calls of some days alone, whatever came after it.
  static func mostDaysLacking(having: Int, of days: Int) -> Words {
    Words(
      "Most of the period is lacking: there are calls of \(having) of its \(days) days. The figures stand beside their "
        + "targets only: no change is judged, compared or taken apart, and nothing is put up for decision.",
      "本期大部分日期缺少话务记录：\(days)日中仅\(having)日有记录。只列数值及其与目标的对照，"
        + "不判断变动，不作比较和拆分，也不提出需决定的事项。")
  }
  static func ticketsEnd(_ until: String, last: String) -> Words {
    Words(
      "Tickets end on \(until), the period on \(last), and so long a gap is not chance: what is inspected of "
        + "tickets stands beside its targets only, and no change of it is judged.",
      "工单记录仅至\(until)，周期至\(last)止，间隔过长，不属偶然：工单类指标只列数值及其与目标的对照，不判断变动。")
  }
  /// After the label of an earlier period of which only a part has records.
  static let partMark = "*"
  static func beganLate(_ begin: String) -> Words {
    Words(
      "The records begin on \(begin), after the period's first day: its figures are those of a part.",
      "记录自\(begin)起，晚于本期首日，本期数据只含其后各日。")
  }
  static func earlierPart(_ begin: String, _ periods: String) -> Words {
    Words(
      "The records begin on \(begin): \(periods) has figures of a part, which are shown, but are in no limits, and nothing "
        + "is compared with them.",
      "记录自\(begin)起，\(periods)并非完整周期，只列数值，不计入控制限，也不作比较。")
  }
  /// Of earlier periods with calls of a minority of their days.
  static func earlierLacking(_ periods: String) -> Words {
    Words(
      "Fewer than half of the days have calls in \(periods): the figures are shown, but are in no limits, and nothing is "
        + "compared with them.",
      "\(periods)有话务记录的日期不足一半，只列数值，不计入控制限，也不作比较。")
  }
  static func daysOfPart(_ period: String, having: Int, of days: Int) -> Words {
    Words("\(period) (\(having) of \(days))", "\(period)（\(days)日中\(having)日）")
  }
  static let noRecords = Words(
    "There are no records yet: no figure has a value.", "尚无记录，各项指标均无数值。")
  static let noFigures = Words(
    "The period has no record that counts: no figure has a value.",
    "本期无应计记录，各项指标均无数值。")
  static let unrecorded = Words(
    "This edition is unrecorded: the store is read-only, so changes against earlier editions can't "
      + "be told.",
    "本版未登记：数据库为只读，无法列出与以往各版的差异。")
  static func targetChanged(_ title: String, days: String, last: String, target: String) -> Words {
    Words(
      "The target of \(title) changed within the period (\(days)); the period is judged by that of "
        + "its last day, \(last): \(target).",
      "\(title)的目标在本期内有调整（\(days)），本期按周期最后一日（\(last)）的目标判定：\(target)。")
  }
  static func incomplete(_ titles: String) -> Words {
    Words("Incomplete, coverage below 90%: \(titles).", "数据不完整（完整率低于90%）：\(titles)。")
  }
  static func incompleteElsewhere(_ count: Int) -> Words {
    Words(
      "Incomplete, coverage below 90%: figures of "
        + UnitWords.counted(count, "team, agent or county", "teams, agents or counties") + ".",
      "数据不完整（完整率低于90%）：涉及\(count)个班组、客服代表或县公司。")
  }
  static func incompletePart(_ title: String, _ share: String) -> Words {
    Words("\(title) \(share)", "\(title)\(share)")
  }
  static func rejected(_ parts: [String]) -> Words {
    Words(
      "Rejected rows, which count nowhere: \(parts.joined(separator: "; ")).",
      "拒收行均未计入：\(parts.joined(separator: "；"))。")
  }
  static func rejectedPart(_ title: String, rows: Int, read: Int, share: String) -> Words {
    Words(
      "\(title.lowercased()) \(UnitWords.number(rows)) of \(UnitWords.number(read)) (\(share))",
      "\(title)\(UnitWords.number(read))行中\(UnitWords.number(rows))行（\(share)）")
  }
  static func daysWithoutCalls(_ count: Int, _ days: String) -> Words {
    Words(
      "\(UnitWords.counted(count, "day", "days")) of the period without any call: \(days).",
      "本期有\(count)日无任何通话记录：\(days)。")
  }
  static func agentsWithoutRoster(_ count: Int, _ agents: String) -> Words {
    Words(
      "\(UnitWords.counted(count, "agent", "agents")) with records but no row of the roster in the "
        + "period: \(agents). Their records count for no team.",
      "\(count)名客服代表有记录而名册无本期记录：\(agents)。其记录不计入任何班组。")
  }
  static let ownRoster = Words(
    "The roster has no row for this agent in the period: the records count for no team.",
    "名册中无该客服代表本期记录，其记录不计入任何班组。")
}
