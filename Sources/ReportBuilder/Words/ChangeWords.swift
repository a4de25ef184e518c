import Metrics
import Records

/// What changed, taken apart.
enum ChangeWords {
  static let section = Words("What changed", "变动拆分")

  static func strata(_ stratification: Stratification) -> Words {
    switch stratification {
    case .queue: Words("queues", "业务队列")
    case .hour: Words("hours", "时段")
    case .county: Words("counties", "县公司")
    case .kind: Words("kinds of ticket", "工单类别")
    }
  }

  static func stratum(_ stratification: Stratification) -> Words {
    switch stratification {
    case .queue: Words("Queue", "业务队列")
    case .hour: Words("Hour", "时段")
    case .county: Words("County", "县公司")
    case .kind: Words("Kind", "工单类别")
    }
  }

  /// A stratum as a reader knows it.
  static func name(_ stratum: String, _ stratification: Stratification) -> Words {
    guard stratum != "?" else { return Words("not given", "未填写") }
    switch stratification {
    case .queue:
      let queue = Masking.longNumbers(stratum)
      return Words(queue, queue)
    case .county: return Words(stratum, stratum)
    case .hour: return Words("\(stratum):00", "\(stratum)时")
    case .kind: return CodeWords.ticketKind(stratum)
    }
  }

  static let overviewTab = Words("Changes by split", "变动构成")
  static let overviewCaption = Words("Changes since the period before, by split", "与上期相比的变动构成")
  static let split = Words("Split by", "拆分口径")
  static let before = Words("Before", "上期")
  static let after = Words("Now", "本期")
  static let change = Words("Change", "变动")
  static let exceptional = Words("Days set apart", "单列日期")
  static let mix = Words("Mix", "结构")
  static let performance = Words("Within strata", "各层内部")
  static func mix(_ strata: String) -> Words { Words("Mix of \(strata)", "\(strata)结构") }
  static func within(_ name: String) -> Words { Words("Within \(name)", "\(name)内部") }
  /// Steps of the waterfall, for readers who can't see their colour.
  static let forBetter = Words("For the better", "变好的部分")
  static let forWorse = Words("For the worse", "变差的部分")
  static let others = Words("Within all others", "其余各层内部")
  static let all = Words("Within all together", "各层内部合计")
  static func unitsBefore(_ unit: Words) -> Words {
    Words("Before: \(unit.english)", "上期基数（\(unit.chinese)）")
  }
  static func unitsNow(_ unit: Words) -> Words {
    Words("Now: \(unit.english)", "本期基数（\(unit.chinese)）")
  }
  static let shareBefore = Words("Share before", "上期占比")
  static let shareAfter = Words("Share now", "本期占比")
  static let total = Words("All", "合计")

  static func strataCaption(_ title: String, _ strata: String) -> Words {
    Words("\(title) by \(strata), ordinary days", "\(title)按\(strata)，平常日")
  }
  static func tab(_ title: String, _ strata: String) -> Words {
    Words("\(title) by \(strata)", "\(title)按\(strata)")
  }
  static func waterfallCaption(_ title: String) -> Words {
    Words("\(title): the steps", "\(title)：各步变动")
  }
  static func waterfallTitle(_ step: String, from before: String, to after: String) -> Words {
    Words(
      "\(step) is the largest step from \(before) to \(after)", "从\(before)到\(after)，其中\(step)变动最大")
  }
  /// Where the strata that are not named moved the whole most, together.
  static func waterfallOfMany(_ strata: String, from before: String, to after: String) -> Words {
    Words(
      "From \(before) to \(after): no single step leads, the \(strata) not named move most together",
      "从\(before)到\(after)，未单列的\(strata)合计变动最大，无突出的单项")
  }
  static func waterfallDescription(
    _ unit: String, isShare: Bool, isMoreBetter: Bool
  ) -> Words {
    let more = isMoreBetter ? Words("better", "变好") : Words("worse", "变差")
    return isShare
      ? Words(
        "Per cent; each bar is a difference in percentage points, + for the \(more.english). The scale need not "
          + "start at 0.",
        "单位为%；条形为百分点之差，增加为\(more.chinese)，横轴不从零起。")
      : Words(
        "In \(unit); each bar is a difference, + for the \(more.english). The scale need not start at 0.",
        "单位为\(unit)；条形为差值，增加为\(more.chinese)，横轴不从零起。")
  }

  /// - Parameter isExact: whether the numbers add up as they are printed.
  static func sum(
    _ before: String, _ parts: [(name: String, value: String)], _ after: String, isExact: Bool
  ) -> Words {
    let english = parts.map { " \($0.value) \($0.name.lowercasedFirst)" }.joined()
    let chinese = parts.map { "\($0.value)（\($0.name)）" }.joined()
    return isExact
      ? Words("It adds up: \(before)\(english) = \(after).", "核对：\(before)\(chinese)＝\(after)。")
      : Words("Rounded: \(before)\(english) ≈ \(after).", "取整后：\(before)\(chinese)≈\(after)。")
  }
  static let rounding = Words(
    "Rounded parts may differ from the rounded sum in the last digit.", "各项取整后与合计末位可能略有出入。")

  static let rule = Words(
    "Mix: the strata's shares of the units changed. Within strata: their own figures changed. The "
      + "symmetric decomposition takes neither period as the base and leaves no rest. Only strata of at least \(CountWords.leastForPercent) in both periods are "
      + "named as a step; rates of fewer are given as counts, and not taken apart as a whole.",
    "结构：各层所占比重变化；各层内部：各层自身数值变化。采用对称拆分，不以任一期为基准，无剩余项。"
      + "两期基数均满\(CountWords.leastForPercent)的层方单列；比率的基数不足\(CountWords.leastForPercent)时只列件数，整体不足时不作拆分。"
  )
  static func exceptionalDays(_ days: String) -> Words {
    Words(
      "Days set apart, \(SignalWords.whyApart.english): \(days).",
      "单列日期（\(SignalWords.whyApart.chinese)）：\(days)。")
  }
  static let noExceptionalDays = Words(
    "No day of the two periods was set apart.", "两期内无单列日期。")
  static let focusRule = Words(
    "In full, of the indicators that can be taken apart: those with a signal, then those that miss their target, at most "
      + "two; else the first one.",
    "在可拆分的指标中，详列有信号的，其次为未达标的，至多两项；均无则列首项。")
  /// Rates with a signal or a target missed that the rule passes over.
  static func ofTooFew(_ titles: String) -> Words {
    Words(
      "With a signal or a target missed, yet not taken apart: \(titles) (in one of the two periods fewer than \(CountWords.leastForPercent)).",
      "有信号或未达标但未作拆分：\(titles)（两期中有一期基数不足\(CountWords.leastForPercent)）。")
  }
  /// The same of what has nothing to be split by.
  static func notSplit(_ titles: String) -> Words {
    Words(
      "With a signal or a target missed, yet not taken apart: \(titles) (no parts that both periods have).",
      "有信号或未达标但未作拆分：\(titles)（两期无可比的分项）。")
  }
  static func previousIsPart(_ begin: String) -> Words {
    Words(
      "The changes cannot be taken apart: the period before is no whole one, its records begin on \(begin).",
      "上期并非完整周期（记录自\(begin)起），无法拆分变动。")
  }
  static func previousLacksDays(having: Int, of days: Int) -> Words {
    Words(
      "The changes cannot be taken apart: only \(having) of the \(days) days of the period before have calls.",
      "上期\(days)日中仅\(having)日有话务记录，无法拆分变动。")
  }
  static let nothing = Words(
    "The changes cannot be taken apart: the period before has no figures.", "上期无数据，无法拆分变动。")
}

extension String {
  /// With a small first letter, for the middle of a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
