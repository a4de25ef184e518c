import Analysis
import Records
import ReportModel

/// How calls came in and were met.
enum LoadWords {
  static let service = Words("How calls were met, for information", "接通情况（供参考，无目标）")
  static let measure = Words("Measure", "项目")
  static let of = Words("Of", "基数")
  static let tab = Words("Service", "接通情况")

  static func title(_ measure: ServiceMeasure) -> Words {
    switch measure {
    case .answered: Words("Answered of offered", "人工接通率")
    case .abandoned: Words("Abandoned of offered", "放弃率")
    case .prompt: Words("Answered within 20 s of offered", "20秒接通率")
    case .importantPrompt:
      Words("The same, VIP and important customers", "20秒接通率（重要客户）")
    case .wait: Words("Average wait of answered calls", "平均应答速度（秒）")
    }
  }
  static let serviceNote = Words(
    "No target of the rules: the numbers quoted elsewhere for service levels are other companies'. Waiting is "
      + "the time in the queue, ring not included; calls without it are left out of the last three lines. Offered "
      + "includes abandoned calls; other definitions divide by answered calls only.",
    "规范未设目标，其他企业的接通率目标在此不适用。等待指排队时长，不含振铃；后三项不含无排队时长的来电。"
      + "呼入量含放弃来电，另有口径仅以接听电话数为分母。")

  // MARK: Days set apart, in the opening

  static func leftOut(_ days: String) -> Words {
    Words("Left out of signals are the days set apart (\(days))", "单列日期（\(days)）不计入信号判断")
  }
  /// Between that and what the other days say.
  ///
  /// - Parameter few: how many they are, where they are the smaller part of the period.
  static func onOrdinaryDays(few: Int?) -> Words {
    Words(
      "; on ordinary days\(few.map { " (only \($0))" } ?? ""), ",
      "；就平常日\(few.map { "（仅\($0)天）" } ?? "")而言，")
  }
  static let noneLeft = Words(
    ", so that no indicator has days left to be judged by.", "，各项指标均无平常日可供判断。")

  // MARK: Rhythm

  static let rhythm = Words("Calls offered an hour", "每小时呼入量")
  static let day = Words("Day", "日")
  /// Beside the cells of all days set apart together, where a longer name has no room.
  static let apart = Words("Apart", "单列")
  static let daysCounted = Words("Days", "天数")
  static let lost = Words("Abandoned share, where worth reading", "放弃率（仅列值得关注的时段）")
  static let lostByPart = Words("Abandoned calls by part of the day", "放弃电话按时段")
  static let dayKind = Words("Kind of day", "日期类别")
  static let partOfDay = Words("Part of the day", "时段")
  static let lostShare = Words("Abandoned share", "放弃率")
  static func part(_ first: Int, _ end: Int) -> Words {
    Words("\(first):00 to \(end):00", "\(first)时至\(end)时")
  }
  /// Why no single hour has a share.
  static func whyParts(_ hasLost: Bool) -> Words {
    let (least, apart) = (RhythmTable.leastCalls, RhythmTable.leastCallsApart)
    return Words(
      "No single hour has at least \(least) calls of a weekday (\(apart) of a day set apart) and a share "
        + "abandoned above the period's own by more than chance, so that none has a share in the map above"
        + (hasLost ? "; these are sums over longer parts of the day." : ".")
        + " Of fewer than \(CountWords.leastForPercent) calls the counts are given.",
      "按星期几汇总，没有一个小时呼入满\(least)通（单列日期\(apart)通）且放弃率高于本期总体、超出偶然波动，故上图各格不列放弃率"
        + (hasLost ? "，此处按较长时段合计。" : "。") + "呼入不足\(CountWords.leastForPercent)通的只列通数。")
  }
  static let weekdays = [
    Words("Mon", "周一"), Words("Tue", "周二"), Words("Wed", "周三"), Words("Thu", "周四"),
    Words("Fri", "周五"), Words("Sat", "周六"), Words("Sun", "周日"),
  ]
  /// Which hour and weekday have most calls, where that can be told.
  static func rhythmTitle(_ times: BusiestTimes) -> Words {
    let band = times.band ?? 0..<24
    let hour =
      times.hour.map {
        Words("Most calls come from \($0):00 to \($0 + 1):00", "\($0)时至\($0 + 1)时来电最多")
      }
      ?? Words(
        "More than half of the calls come from \(band.lowerBound):00 to \(band.upperBound):00; no single hour leads",
        "过半来电集中在\(band.lowerBound)时至\(band.upperBound)时，没有哪个小时的来电明显最多")
    let day =
      times.weekday.map { weekdays[$0 - 1] }.map {
        Words("the fullest weekday is \($0.english)", "按星期看\($0.chinese)最多")
      } ?? Words("no weekday leads", "没有哪个星期几的来电明显最多")
    return times.hour == nil && times.weekday == nil
      ? Words(
        "More than half of the calls come from \(band.lowerBound):00 to \(band.upperBound):00; no single hour or "
          + "weekday leads", "过半来电集中在\(band.lowerBound)时至\(band.upperBound)时，没有哪个小时或星期几的来电明显最多")
      : Words("\(hour.english); \(day.english)", "\(hour.chinese)；\(day.chinese)")
  }
  static let busiestNote = Words(
    "An hour or a weekday is said to lead where its ordinary days have more calls than those of every other one by more "
      + "than chance gives in \(level) of cases (Student's t, hours day by day).",
    "所称来电最多，指按平常日计与其余各小时（逐日配对）或各星期相比，差距仅凭偶然出现的概率均不超过\(level)（t分布）。")
  private static let level = NumberFormat(decimals: 0, isPercent: true).text(BusiestTimes.level)
  /// - Parameter own: the period's share that those with a number lie above; nil where none has.
  static func rhythmDescription(above own: String?, isTogether: Bool) -> Words {
    let map =
      isTogether
      ? Words(
        "Calls offered an hour, mean of ordinary days by weekday, and of the days set apart together",
        "每小时呼入量：平常日按星期平均，单列日期合并平均")
      : Words(
        "Calls offered an hour, mean of ordinary days by weekday, days set apart by themselves",
        "每小时呼入量：平常日按星期平均，单列日期另列")
    guard let own else { return map }
    let (least, apart) = (RhythmTable.leastCalls, RhythmTable.leastCallsApart)
    let chance = NumberFormat(decimals: 1, isPercent: true).text(RhythmTable.chance)
    return Words(
      "\(map.english); a number in a cell: abandoned share in %, where it is above the period's \(own) and chance alone "
        + "gives that in at most \(chance) of cases, of at least \(least) calls (\(apart) on a day set apart)",
      "\(map.chinese)；格内数字为放弃率（%），仅列高于本期\(own)且仅凭偶然出现的概率不超过\(chance)、呼入不少于\(least)通（单列日期\(apart)通）的时段"
    )
  }
}

/// The rates at which calls were met, and how long they waited.
enum ServiceMeasure: CaseIterable {
  case answered, abandoned, prompt, importantPrompt, wait
}
