import Analysis
import Records
import ReportModel
import Statistics

/// How the periods of a report are called.
enum PeriodWords {
  /// After a number, or in a row: `months`, `个月`.
  static func plural(_ kind: Period.Kind) -> Words {
    switch kind {
    case .month: Words("months", "个月")
    case .week: Words("weeks", "周")
    case .days: Words("periods", "期")
    }
  }

  /// The period before, in Chinese as in a sentence: `上月`; in English by its name.
  static func previous(_ period: Period, named name: String) -> Words {
    switch period.kind {
    case .month: Words(name, "上月")
    case .week: Words(name, "上周")
    case .days: Words(name, "上期")
    }
  }

  /// `September 2026`, `2026年9月`; `week 42 of 2026`, `2026年第42周`.
  static func name(_ period: Period) -> Words {
    switch period.kind {
    case .month(let month):
      Words(
        "\(TitleWords.monthNames[month.month - 1]) \(month.year)", "\(month.year)年\(month.month)月")
    case .week(let year, let number):
      Words("week \(number) of \(year)", "\(year)年第\(number)周")
    case .days: Words("\(period.first) to \(period.last)", "\(period.first)至\(period.last)")
    }
  }
}

/// What control charts say, in words.
enum SignalWords {
  static let section = Words("Signal or noise", "信号还是波动")

  /// Where the charts are that other sections have.
  static func drawnAbove(_ titles: String) -> Words {
    Words("Drawn above, with their records: \(titles).", "\(titles)的走势图见上文相应各节。")
  }

  static func intro(_ count: Int, _ kind: Period.Kind) -> Words {
    let (english, chinese) = (
      PeriodWords.plural(kind).english, PeriodWords.plural(kind).chinese
    )
    return Words(
      "The last \(count) \(english). Limits come from the \(english) before the reported one: inside the band "
        + "a period says nothing new, however far it lies from the one before. Scales need not start at 0.",
      "近\(count)\(chinese)控制图。控制限由本期之前各期算出：落在控制限之内即属正常波动，无论与上期相差多少。纵轴不一定从零起。")
  }

  static func ofPeriods(_ title: String, _ count: Int) -> Words {
    Words("\(title) (\(count))", "\(title)（\(count)）")
  }
  /// - Parameter titles: the indicators, each with how many periods have a value.
  static func notDrawn(_ titles: String, least: Int, _ kind: Period.Kind) -> Words {
    let periods = PeriodWords.plural(kind)
    return Words(
      "Not drawn, with a value in fewer than \(least) \(periods.english): \(titles). The values stand in the table.",
      "有数值的不足\(least)\(periods.chinese)、不画图的指标：\(titles)。数值见下表。")
  }

  /// A rule that points meet, as `above the upper limit`.
  static func rule(_ run: RunSignal, _ kind: Period.Kind) -> Words {
    let count = run.points.count
    let (english, chinese) = (
      PeriodWords.plural(kind).english, PeriodWords.plural(kind).chinese
    )
    return switch run.rule {
    case .outsideLimits:
      run.isUpward
        ? Words("above the upper limit", "高于上控制限") : Words("below the lower limit", "低于下控制限")
    case .sevenOnOneSide:
      run.isUpward
        ? Words("\(count) \(english) in a row above the mean", "连续\(count)\(chinese)高于均值")
        : Words("\(count) \(english) in a row below the mean", "连续\(count)\(chinese)低于均值")
    case .sevenPointTrend:
      run.isUpward
        ? Words("\(count - 1) rises in a row", "连续\(count - 1)次上升")
        : Words("\(count - 1) falls in a row", "连续\(count - 1)次下降")
    case .twoOfThreeNearLimit:
      run.isUpward
        ? Words("two of three near the upper limit", "三期中两期接近上控制限")
        : Words("two of three near the lower limit", "三期中两期接近下控制限")
    }
  }

  static let better = Words("Signal: better", "信号：变好")
  static let worse = Words("Signal: worse", "信号：变差")
  /// At a point outside the limits that is none of this period's signals.
  static let forBetter = Words("better", "变好")
  static let forWorse = Words("worse", "变差")
  static func notConfirmed(isBetter: Bool) -> Words {
    unconfirmed(isBetter ? forBetter : forWorse)
  }
  static let none = Words("No signal", "无信号")
  /// The same of a period with days set apart.
  static func onOrdinaryDays(_ words: Words) -> Words {
    // One colon is enough.
    let isSignal = words.chinese.contains("：")
    return Words(
      "On ordinary days\(isSignal ? "," : ":") "
        + words.english.prefix(1).lowercased() + words.english.dropFirst(),
      "平常日\(isSignal ? "" : "：")\(words.chinese)")
  }
  static let notConfirmed = Words("Not confirmed", "未获证实")
  static let tooShort = Words("History too short", "历史期数不足")

  /// A rule that is met, but that chance may explain.
  static func unconfirmed(_ rule: Words) -> Words {
    Words("\(rule.english), not confirmed", "\(rule.chinese)，未获证实")
  }

  /// What the change of the last period is, beside its number.
  static func verdict(_ finding: Finding, _ kind: Period.Kind) -> Words {
    switch finding.chart.verdict {
    case .signal(let signal):
      let rule = rule(signal.run, kind)
      return signal.isBetter
        ? Words("signal, better: \(rule.english)", "信号（变好）：\(rule.chinese)")
        : Words("signal, worse: \(rule.english)", "信号（变差）：\(rule.chinese)")
    case .unconfirmed(let run):
      let rule = unconfirmed(rule(run, kind))
      return Words("cannot tell: \(rule.english)", "无法判定：\(rule.chinese)")
    case .withinUsualVariation:
      // Beside a change of all days, which may lie far outside.
      return finding.judgedValue == nil
        ? Words("within usual variation", "正常波动")
        : Words("ordinary days: within usual variation", "平常日：正常波动")
    case .tooFewPoints:
      return Words("cannot tell: history too short", "无法判定：历史期数不足")
    case .onlyDaysApart:
      return Words("cannot tell: days set apart only", "无法判定：仅有单列日期的数据")
    case .unfinished:
      return Words("cannot tell: records of the period lacking", "无法判定：本期记录不全")
    case .noValue:
      return Words("no value", "无数值")
    }
  }

  /// The finding as the title of its chart.
  static func title(_ title: String, _ finding: Finding, _ kind: Period.Kind) -> Words {
    let verdict = verdict(finding, kind)
    return switch finding.chart.verdict {
    case .signal, .tooFewPoints, .onlyDaysApart, .unfinished, .noValue:
      Words("\(title): \(verdict.english)", "\(title)：\(verdict.chinese)")
    case .unconfirmed(let run):
      unconfirmed(
        Words("\(title): \(rule(run, kind).english)", "\(title)：\(rule(run, kind).chinese)"))
    case .withinUsualVariation:
      // The line may still show one of an earlier period.
      Words("\(title): no signal this period", "\(title)：本期无信号")
    }
  }

  /// The rule by which days are set apart (`ExceptionalDays`).
  static let whyApart = Words(
    "because far more calls came than such a weekday had in the eight weeks before and than the days "
      + "before led to expect, and more than chance adds; days set apart raise neither, until a 14th in a "
      + "row makes a new level",
    "来电远超此前八周同一星期几及近日水平，且超出偶然波动；已单列的日期不抬高这一水平，连续满14天才视为新的水平")

  /// The days set apart in the periods shown.
  static func daysApart(_ days: String, in periods: String) -> Words {
    Words(
      "Days set apart, \(whyApart.english): \(days). Limits, rules and the verdict on the period rest "
        + "on ordinary days alone, and so does the line. Where a period holds days set apart "
        + "(\(periods)), a plus shows its value with all days.",
      "单列日期（\(whyApart.chinese)）：\(days)。控制限、判异规则和对本期的判断均只用平常日数据，折线亦按平常日绘制；"
        + "含单列日期的各期（\(periods)），其全部日期的数值另以加号标出。")
  }
  static let holdsDaysApart = Words("with days set apart", "含单列日期")
  static let onlyDaysApart = Words("Days set apart only", "仅有单列日期")
  static let unfinished = Words("Records lacking", "本期记录不全")
  static let judgedValue = Words("Judged: value of ordinary days", "判断所用的平常日数值")

  /// The unit, the kind of chart, and whether its limits are still provisional.
  static func method(_ unit: String, _ phase: ControlChart.Phase?) -> Words {
    let form = method(unit, form: phase?.form ?? .individuals)
    guard let phase, phase.baselineCount > 0, !phase.isFirm else { return form }
    return Words(
      "\(form.english), provisional limits from \(phase.baselineCount)",
      "\(form.chinese)，据\(phase.baselineCount)期暂定控制限")
  }

  private static func method(_ unit: String, form: ControlChart.Form) -> Words {
    switch form {
    case .individuals: Words("\(unit); XmR chart", "\(unit)；单值—移动极差图（XmR）")
    case .shares: Words("\(unit); p chart", "\(unit)；p图")
    case .dispersedShares(let sigmaZ):
      Words(
        "\(unit); p′ chart, limits widened ×\(factor(sigmaZ))",
        "\(unit)；p′图，控制限放宽\(factor(sigmaZ))倍")
    }
  }

  static func factor(_ factor: Double) -> String { ReviewFormats.factor.text(factor) }

  // MARK: The tables behind the charts

  static let trendCaption = Words("Values, targets and limits", "数值、目标与控制限")
  static func mean(_ title: String) -> Words { Words("\(title): mean", "\(title)：均值") }
  /// What limits and rules see of each period, where some hold days set apart.
  static func ordinary(_ title: String) -> Words {
    Words("\(title): ordinary days", "\(title)：平常日")
  }
  static func lower(_ title: String) -> Words { Words("\(title): lower limit", "\(title)：下控制限") }
  static func upper(_ title: String) -> Words { Words("\(title): upper limit", "\(title)：上控制限") }
  static let meanSeries = Words("mean", "均值")
  static let ordinarySeries = Words("ordinary days", "平常日")
  static let lowerSeries = Words("lower", "下限")
  static let upperSeries = Words("upper", "上限")
  static let targetSeries = Words("target", "目标")

  static let verdictsCaption = Words("What the charts say of the period", "各图对本期的判断")
  static let change = Words("Change", "变动判断")
  static let baseline = Words("Limits from so many periods", "计算控制限的期数")
  static let missed = Words("Periods that missed the target", "未达标期数")
  /// Where charts draw ordinary days alone, and some miss it by these and not by all, or the other way round.
  static let missedOfAllDays = Words(
    "Periods that missed the target, all days counted", "未达标期数（按全部日期）")
  static let judged = Words("Periods with value and target", "有数值和目标的期数")
  static let widened = Words("Limits widened by", "控制限放宽倍数")
  /// The rules as they are used, and what confirms them (`ChartVerdict`).
  static let verdictsNote = Words(
    "Four rules mark the last period: outside a limit; seven or more on one side of the mean; seven or more "
      + "rising or falling; two of three near one limit. A mark is a signal only where the periods it rests on "
      + "differ from the chart's earlier ones by more than chance and the usual differences of periods give in "
      + "\(percent(.outsideLimits)) of cases (outside a limit) or \(percent(.sevenOnOneSide)) (the other "
      + "rules), by Fisher's exact test of rates and Student's t of means; otherwise it is not confirmed. So seven on "
      + "one side alone are no signal: of few earlier periods they seldom are. Limits from fewer than "
      + "\(ControlChart.firmBaseline) periods are provisional.",
    "判异规则共四条：超出控制限；连续7期及以上位于均值同侧；连续7期及以上同向变化；3期中2期接近同侧控制限。"
      + "本期触及规则的，所涉各期还须与图中此前各期相比，差距大到仅凭偶然和各期固有波动出现的概率不超过"
      + "\(percent(.outsideLimits))（超出控制限）或\(percent(.sevenOnOneSide))（其余三条），方判为信号"
      + "（比率用费歇精确检验，均值用t分布），否则记为未获证实。故仅连续7期同侧不等于信号，此前期数少时往往不足以证实。"
      + "不足\(ControlChart.firmBaseline)期算出的控制限为暂定。")

  /// How often a rule may be met and confirmed by chance, as `0.5%`.
  private static func percent(_ rule: RunRule) -> String {
    NumberFormat(decimals: 1, isPercent: true).text(ChartVerdict.falseSignals(of: rule))
  }
  /// Earlier periods of which only a part has records.
  static func withoutParts(_ periods: String) -> Words {
    Words(
      "Periods with records of a part only (\(periods)) are not among those that are counted.",
      "仅有部分数据的\(periods)不计入未达标期数。")
  }
}
