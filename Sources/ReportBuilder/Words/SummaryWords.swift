import Records

/// The table of KPIs and the one below it that says what its values rest on.
enum SummaryWords {
  static let section = Words("Indicators", "指标完成情况")
  static let tab = Words("Summary", "汇总")
  static let caption = Words("Values, targets and comparisons", "指标值、目标与对比")
  static let indicator = Words("Indicator", "指标")
  static let value = Words("Value", "本期值")
  static let numerator = Words("Numerator", "分子")
  static let denominator = Words("Denominator", "分母")
  static let units = Words("n", "基数")
  /// The head of bases that all count the same.
  static func units(_ name: Words) -> Words {
    Words("n (\(name.english))", "基数（\(name.chinese)）")
  }
  static let countedIn = Words("Counted in", "计数单位")
  static let interval = Words("95% interval", "95%区间")
  static let low = Words("95% low", "95%下限")
  static let high = Words("95% high", "95%上限")
  static let target = Words("Target", "目标")
  static let relation = Words("Relation", "关系")
  static let verdict = Words("Verdict", "是否达标")
  static let assessment = Words("How sure", "把握程度")
  static func previous(_ period: String) -> Words { Words("Previous (\(period))", "上期（\(period)）") }
  static let previousChange = Words("Change on previous", "环比增减")
  static func yearBefore(_ period: String) -> Words {
    Words("Year before (\(period))", "去年同期（\(period)）")
  }
  static let yearChange = Words("Change on year", "同比增减")
  static func trend(_ periods: Int) -> Words { Words("Last \(periods) periods", "近\(periods)期走势") }

  /// Behind a number of targets, where the two ring means are one of them; else nothing.
  static func ringOnce(_ isSo: Bool) -> Words {
    isSo ? Words(" (ring count and ring time count as one)", "（振铃次数与时长合计为一项）") : Words("", "")
  }
  static func verdicts(met: Int, unsure: Int, of targets: Int, countsRingOnce: Bool) -> Words {
    let (ring, sure) = (ringOnce(countsRingOnce), notForSure(unsure, of: met))
    return Words(
      "\(met) of \(UnitWords.counted(targets, "target", "targets"))\(ring.english) met\(sure.english).",
      "\(targets)项目标\(ring.chinese)中\(met)项达标\(sure.chinese)。")
  }
  /// Behind a number of targets that are met: how many of them may as well not be; nothing where each is clear.
  static func notForSure(_ unsure: Int, of met: Int) -> Words {
    if unsure == 0 { return Words("", "") }
    if met == 1 { return Words(", but not for sure", "（把握不足）") }
    return unsure == met
      ? Words(", none of them for sure", "（均把握不足）")
      : Words(", \(unsure) of them not for sure", "（其中\(unsure)项把握不足）")
  }

  static let met = Words("Met", "达标")
  static let missed = Words("Missed", "未达标")
  static let none = Words("—", "—")

  static let clearlyBetter = Words("clearly better", "明显优于目标")
  static let clearlyWorse = Words("clearly worse", "明显劣于目标")
  /// So by outage area alone: the interval by notice spans the target.
  static let betterByUnitsAlone = Words(
    "clearly better by area, not for sure by notice", "按区域明显优于目标，按停电信息条数把握不足")
  static let worseByUnitsAlone = Words(
    "clearly worse by area, not for sure by notice", "按区域明显劣于目标，按停电信息条数把握不足")
  /// So by area, where which areas belong to one notice is not known.
  static let betterByArea = Words("better by area", "按区域优于目标")
  static let worseByArea = Words("worse by area", "按区域劣于目标")
  /// So by the interval, and of enough units; the exact test of the rate does not bear it out.
  static func inexactly(_ clear: Words) -> Words {
    Words("\(clear.english), not by the exact test", "\(clear.chinese)（精确检验不支持）")
  }
  /// Of fewer units than a comparison needs, whatever the interval says.
  static let ofTooFew = Words("sample too small to tell", "样本不足以断定")
  static func withCounts(_ judged: Words, _ counts: Words) -> Words {
    Words("\(judged.english) (\(counts.english))", "\(judged.chinese)（\(counts.chinese)）")
  }
  /// The interval spans the target. Beside the verdict, with which it must not read as a contradiction: the value
  /// is on one side, and whether that is more than chance can't be told.
  static let cannotTell = Words("not for sure", "把握不足")
  /// Below tables whose values note their verdicts.
  static let metAlone = Words(
    "Below a value its verdict; met without more: clearly better than the target.",
    "数值下方为是否达标；仅注“达标”的，明显优于目标。")
  static let noInterval = Words("no interval", "无区间")
  static let noValue = Words("no value", "无数值")
  static let noTarget = Words("no target", "无目标")

  /// The norm's verdict, and how sure it is.
  static func judgement(_ verdict: Words, _ sureness: Words) -> Words {
    Words("\(verdict.english), \(sureness.english)", "\(verdict.chinese)，\(sureness.chinese)")
  }
  static func verdict(of title: String) -> Words {
    Words("\(title): verdict", "\(title)：判定")
  }

  static let marks = Words(
    "Verdict: the unrounded value against the target. \(verdictKey.english)",
    "是否达标以未取整数值与目标比较。\(verdictKey.chinese)")
  /// How filled and outlined verdicts are read, wherever they stand.
  static let verdictKey = Words(
    "Filled: the 95% interval lies wholly on that side of the target. Outlined: it includes the target (not for sure: "
      + "the true level may lie on either side), the sample is too small, the exact test does not agree, or it is so "
      + "by area and not by notice.",
    "实底：95%区间完全位于目标一侧。空框：区间包含目标（把握不足，实际水平是否达标无法判定），或样本不足，或精确检验不支持，或仅按区域明显、按停电信息条数把握不足。")
  static let differences = Words(
    "Differences are taken from unrounded values; those of rates are percentage points.",
    "增减按未取整数值计算；比率的增减以百分点计。")

  static func compared(previous: Period, yearBefore: Period) -> Words {
    Words(
      "Compared with \(previous.first) to \(previous.last) (previous) and \(yearBefore.first) to"
        + " \(yearBefore.last) (year before).",
      "上期：\(previous.first)至\(previous.last)；去年同期：\(yearBefore.first)至\(yearBefore.last)。")
  }

  static func ring(count: String, seconds: String, verdict: String) -> Words {
    Words(
      "Ring standard of article 23, met when either mean meets its target, and counted as one target: \(count); \(seconds). "
        + "The standard as a whole: \(verdict).",
      "第二十三条振铃标准，次数或时长一项达标即达标，计为一项目标：\(count)；\(seconds)。整体：\(verdict)。")
  }
  static func ringPart(_ title: String, _ value: String, _ target: String, _ verdict: String)
    -> Words
  {
    Words(
      "\(title) \(value), target \(target), \(verdict)", "\(title)\(value)，目标\(target)，\(verdict)")
  }
  static let metInSentence = Words("met", "达标")
  static let missedInSentence = Words("missed", "未达标")
  static let noValueInSentence = Words("no value", "无数值")

  // MARK: What the values rest on

  static let baseCaption = Words("What the values rest on", "数据基础")
  static let missing = Words("Missing", "缺失")
  static let uninspected = Words("Uninspected", "未抽检")
  static let eligible = Words("Eligible", "应计")
  static let coverage = Words("Coverage", "数据完整率")
  static let inspectedShare = Words("Inspected share", "抽检率")
  static let excluded = Words("Excluded", "剔除")
  static let remark = Words("Remark", "备注")
  static let incomplete = Words("incomplete", "数据不完整")
  /// Counts of a small sample in a sentence.
  static func smallSample(_ counts: String) -> Words {
    Words("\(counts), small sample", "\(counts)，样本不足")
  }
  /// - Parameter inspected: how many were inspected where their fields are counted: it is they that are few; nil
  ///   where they themselves are counted.
  static func sampleCounts(
    _ numerator: String, _ denominator: String, fieldsOf inspected: String?
  ) -> Words {
    inspected.map {
      Words(
        "only \($0) inspected, \(numerator) of \(denominator) fields",
        "仅抽检\($0)件，\(numerator)/\(denominator)个字段")
    } ?? Words("\(numerator) of \(denominator)", "\(numerator)/\(denominator)")
  }
  static func smallSample(_ counts: Words) -> Words {
    Words("small sample (\(counts.english))", "样本不足（\(counts.chinese)）")
  }
  static func forInformation(_ small: Words) -> Words {
    Words("\(small.english), for information only", "\(small.chinese)，仅供参考")
  }
  static let baseNote = Words(
    "Missing: eligible but without the needed field. Uninspected: never looked at, and never taken "
      + "for correct. Excluded: left out by a rule. None of them is part of a value.",
    "缺失：应计但缺少所需字段。未抽检：未经检查，不计为正确。剔除：按规则不计入。三者均不参与计算。")

  /// "13 months (2025-10 to 2026-10): lowest 148.0 s, highest 157.5 s, latest 157.5 s".
  static func trendDescription(
    _ run: Words, from first: String, to last: String, low: String, high: String, latest: String,
    isOfOrdinaryDays: Bool = false
  ) -> Words {
    let isOne = first == last
    let days = isOfOrdinaryDays ? Words(", days set apart left out", "，不含单列日期") : Words("", "")
    return Words(
      "\(run.english) (\(isOne ? first : "\(first) to \(last)")\(days.english)):"
        + " lowest \(low), highest \(high), latest \(latest)",
      "\(run.chinese)（\(isOne ? first : "\(first)至\(last)")\(days.chinese)）："
        + "最低\(low)，最高\(high)，最近\(latest)")
  }
}
