import Metrics
import Records
import Statistics

/// The scorecard of an agent.
enum CardWords {
  static let section = Words("Scorecard", "个人指标")
  static let readers = Words("Own card: for you and your shift leader", "个人指标卡：供本人与班长使用")
  /// Of shift leaders, who have no leader of their own there.
  static let ownReader = Words("Own card: for you", "个人指标卡：供本人使用")
  static let name = Words("Name", "姓名")
  static let id = Words("Agent ID", "工号")
  static let team = Words("Team", "班组")
  static let shiftLeader = Words("Shift leader", "班长")
  static let isLeader = Words("the agent", "本人")
  static let teamSince = Words("In the team since", "入组日期")
  static let unknown = Words("—", "—")
  static let ownLegs = Words(
    "Calls: the agent's own answered legs. Tickets and outage notices: those the agent took or "
      + "published.",
    "话务按本人接听的通话段计；工单、停电信息按本人受理、发布的计。")
  static func changedTeam(_ teams: String) -> Words {
    Words(
      "The agent was in more than one team in the period (\(teams)). The scorecard holds all of "
        + "the agent's own figures of the period.",
      "本期内该客服代表曾在多个班组（\(teams)），指标卡含其本期全部个人数据。")
  }
  /// In a team's report, of an agent of several.
  static func ownDays(_ team: String, first: String, last: String) -> Words {
    Words(
      "Calls, tickets and notices listed on this card are those of the agent's days in \(team) (\(first) to \(last)).",
      "本卡所列通话、工单、停电信息仅限其在\(team)期间（\(first)至\(last)）的。")
  }
  /// The same in a row of the team's table.
  static func alsoIn(_ teams: String, _ this: Words) -> Words {
    Words(
      "also in \(teams): all own figures of \(this.english)", "另在\(teams)，列\(this.chinese)全部个人数据")
  }
  static func changedTeams(_ agents: String) -> Words {
    Words(
      "In more than one team in the period: \(agents). Their figures here are all of their own in "
        + "the period, so agents and team need not add up.",
      "本期内曾在多个班组：\(agents)。此处列其本期全部个人数据，故个人与班组合计可能不等。")
  }
  static let ownTargets = Words(
    "Agents are judged by their own target where one is set, else by the team's.",
    "客服代表有个人目标的按个人目标判定，否则按班组目标判定。")

  // MARK: The panels

  static let indicators = Words("Own indicators", "本人指标")
  static func teamOf(_ agents: Int) -> Words {
    Words("team of \(agents)", "全班\(agents)人")
  }
  static let spread = Words("Among the team", "在班组中")
  static let noSpread = Words("own value only", "仅本人")
  static let standing = Words(
    "Beside the own past, and what is expected of the same mix", "与本人历史及同样构成预期值的比较")
  static let expected = Words("Expected of the same mix", "同样构成预期值")
  static let difference = Words("Own less expected", "本人与预期之差")
  static let differenceLow = Words("Difference: 95% low", "差值95%下限")
  static let differenceHigh = Words("Difference: 95% high", "差值95%上限")
  static let recent = Words("Several weeks together, where one has too few", "单周基数不足指标的多周合计")
  /// The same where the drawings above it are of one week.
  static func recent(besides this: Words) -> Words {
    Words(
      "\(recent.english) (drawings: \(this.english) alone)",
      "\(recent.chinese)（图形仅反映\(this.chinese)）")
  }
  static let together = Words("Together", "合计期数")
  static func forTarget(_ periods: Words) -> Words {
    Words("\(periods.english) (for the target)", "\(periods.chinese)（对照目标）")
  }
  /// Of which periods drawings are, where sentences take more together.
  static func drawnAlone(_ this: Words) -> Words {
    Words(
      "Drawings show \(this.english) alone; a sentence over several weeks says how many, and its figures stand on the "
        + "card under “\(recent.english)”.",
      "图形仅反映\(this.chinese)；文字按多周合计的均注明周数，数值见个人指标卡“\(recent.chinese)”。")
  }
  static let alike = Words("Of these, like others' work", "其中可比部分")
  static let unitsAlike = Words("Denominator of these", "可比部分分母")
  static let usual = Words("Own usual value", "本人平常水平")
  static let lowerLimit = Words("Own lower limit", "本人下控制限")
  static let upperLimit = Words("Own upper limit", "本人上控制限")
  static let signal = Words("Against own history", "与本人历史相比")
  /// Columns of a drift, in one period.
  static func drift(_ each: Words) -> Words {
    Words(
      "Drift \(each.english), beyond the others'", "\(each.chinese)变动（较他人）")
  }
  /// Below the tables of a card in a workbook, whose columns of changes, drifts and differences have no room for it.
  static let sharesInPoints = Words(
    "Changes, drifts and differences of rates, here and above, are in percentage points.",
    "上列两表中，比率的增减、变动与差值均以百分点计。")
  /// The remark on a figure of a card, beside its counts.
  static let smallSample = Words("small sample", "样本不足")
  static let driftLow = Words("Drift: 95% low", "变动：95%下限")
  static let driftHigh = Words("Drift: 95% high", "变动：95%上限")

  /// The interval of the difference spans 0.
  static func unclear(_ comparison: String) -> Words {
    Words("\(comparison): cannot tell", "\(comparison)：无法判定")
  }
  /// It lies on one side, but of fewer units than a comparison needs.
  static func unlikeOfFew(_ comparison: String) -> Words {
    Words("\(comparison): sample too small to tell", "\(comparison)：样本不足以断定")
  }
  /// No rule marks the last period.
  static let usualVariation = Words("within own usual variation", "在本人正常波动范围内")
  /// Fewer periods before the last than limits need.
  static func tooFew(_ least: Words, _ found: Words) -> Words {
    Words(
      "own limits need \(least.english) before; so far \(found.english)",
      "本人控制限需此前\(least.chinese)数据，现有\(found.chinese)")
  }
  /// Both in a table's cell, whose head says that it is about own history.
  static let usualInShort = Words("usual variation", "正常波动")
  static func tooFewInShort(_ found: Words) -> Words {
    Words("only \(found.english)", "此前仅\(found.chinese)")
  }
  /// The head of the period before, whose date stands on the sheet already.
  static let previous = Words("Previous", "上期")
  /// The sheet of all agents' earlier values.
  static func trends(_ periods: Int) -> Words {
    Words("Agents: values of the last \(periods) periods", "客服代表：近\(periods)期数值")
  }
  static let trendsTab = Words("Agents' trends", "客服代表走势")
  /// The heading of the chart on a card: a KPI and what its own history says.
  static func chart(_ title: String, _ signal: String) -> Words {
    Words("\(title): \(signal)", "\(title)：\(signal)")
  }
  static func confirmed(_ run: RunSignal) -> Words {
    let rule = rule(run.rule, isUpward: run.isUpward)
    return Words("signal: \(rule.english)", "信号：\(rule.chinese)")
  }
  /// The line shows a rule met; that alone is no signal.
  static func unconfirmed(_ run: RunSignal) -> Words {
    SignalWords.unconfirmed(rule(run.rule, isUpward: run.isUpward))
  }
  /// What is said of a value beside which another stands: the period's own holds days set apart.
  static func onOrdinaryDays(_ value: String, _ words: Words) -> Words {
    Words(
      "on ordinary days (\(value)): \(words.english)", "就平常日（\(value)）而言：\(words.chinese)")
  }
  /// At the last point of a line of ordinary days.
  static func ordinary(_ value: String) -> Words { Words("ordinary \(value)", "平常日\(value)") }
  /// After what a line of ordinary days says.
  static func whole(_ value: String) -> Words {
    Words("; \(value) with days set apart", "；含单列日期\(value)")
  }
  /// Which days the panels set apart, once a card.
  static func daysApart(_ days: String) -> Words {
    Words(
      "Days set apart (far more calls than usual): \(days). Lines and what is said of them rest on ordinary "
        + "days; the plus is the value printed, with all days.",
      "单列日期（来电远超平常）：\(days)。折线及其判断只用平常日数据，加号为所列数值（含单列日期）。")
  }
  private static func rule(_ rule: RunRule, isUpward: Bool) -> Words {
    switch rule {
    case .outsideLimits:
      isUpward
        ? Words("above the agent's own upper limit", "高于本人上控制限")
        : Words("below the agent's own lower limit", "低于本人下控制限")
    case .sevenOnOneSide:
      isUpward
        ? Words("seven or more above the agent's own mean", "连续7期及以上高于本人均值")
        : Words("seven or more below the agent's own mean", "连续7期及以上低于本人均值")
    case .sevenPointTrend:
      isUpward
        ? Words("seven or more rising", "连续7期及以上上升")
        : Words("seven or more falling", "连续7期及以上下降")
    case .twoOfThreeNearLimit:
      isUpward
        ? Words("two of three near the agent's own upper limit", "3期中2期接近本人上控制限")
        : Words("two of three near the agent's own lower limit", "3期中2期接近本人下控制限")
    }
  }

  // MARK: What went well, what to work on

  static let wentWell = Words("What went well", "做得好的")
  static let toWorkOn = Words("What to work on", "需要关注的")
  /// The indicators whose interval lies wholly on one side of the target; their panels say how far.
  static func clear(_ titles: String, isBetter: Bool) -> Words {
    isBetter
      ? Words("\(titles): clearly better than target.", "\(titles)明显优于目标。")
      : Words("\(titles): clearly worse than target.", "\(titles)明显劣于目标。")
  }
  /// Missed, of too few to tell.
  static func missedOfFew(_ titles: String) -> Words {
    Words(
      "\(titles): target missed, sample too small to tell.", "\(titles)未达标，样本不足以断定。")
  }
  /// The same of enough, where the exact test of a rate does not bear the interval out.
  static func missedInexactly(_ titles: String) -> Words {
    Words(
      "\(titles): target missed, not clearly by the exact test.", "\(titles)未达标，但精确检验不支持“明显”的判断。")
  }
  /// Missed, by no more than the interval allows.
  static func missedOpenly(_ titles: String) -> Words {
    Words("\(titles): target missed, not for sure.", "\(titles)未达标，但把握不足。")
  }
  /// Those that are clearly on one side by area, and not by notice.
  static func clearByUnits(_ titles: String, isBetter: Bool) -> Words {
    Words(
      "\(titles): clearly \(isBetter ? "better" : "worse") than target by area, not for sure by notice.",
      "\(titles)按区域明显\(isBetter ? "优" : "劣")于目标，按停电信息条数把握不足。")
  }
  /// What stands out for the better, of a figure that is marked for the worse all the same.
  ///
  /// - Parameter sureness: how sure it is that the target is missed; nil where it is met.
  static func betterButWorse(_ text: String, sureness: Sureness?) -> Words {
    switch sureness {
    case .clear:
      Words(
        "\(text): for the better, yet clearly worse than target.", "\(text)：虽有改善，但仍明显劣于目标。")
    case .clearByUnits:
      Words(
        "\(text): for the better, yet clearly worse than target by area, not for sure by notice.",
        "\(text)：虽有改善，但按区域仍明显劣于目标，按停电信息条数把握不足。")
    case .tooFew:
      Words(
        "\(text): for the better, though the target is missed, sample too small to tell.",
        "\(text)：虽有改善，但仍未达标，样本不足以断定。")
    case .inexact:
      Words(
        "\(text): for the better, though the target is missed, not clearly by the exact test.",
        "\(text)：虽有改善，但仍未达标，精确检验不支持“明显”的判断。")
    case .open, nil:
      Words(
        "\(text): for the better, yet the agent's own chart is marked for the worse.",
        "\(text)：虽有改善，但本人走势图另有变差迹象。")
    }
  }
  /// The interval of the difference from like units lies on one side, which among so many looks is
  /// not enough to stand out.
  static func unlike(_ titles: String, isUpward: Bool) -> Words {
    Words(
      "\(titles): \(isUpward ? "higher" : "lower") than others' like calls or tickets, though among so many "
        + "comparisons not enough to stand out.",
      "\(titles)\(isUpward ? "高" : "低")于他人同类业务，但在众多比较中尚不足以认定为突出。")
  }
  static func inBrackets(_ title: String, _ remark: String) -> Words {
    Words("\(title) (\(remark))", "\(title)（\(remark)）")
  }
  static func sentence(_ text: String) -> Words { Words(text + ".", text + "。") }

  // MARK: By queue

  static func queues(_ title: String, _ unit: MetricUnit) -> Words {
    let short = UnitWords.short(unit).map { "\($0.chinese)，" } ?? ""
    return Words(
      UnitWords.head("\(title) by queue", unit).english, "\(title)（\(short)按业务队列）")
  }
  static let queue = Words("Queue", "业务队列")
  static func fewOfQueue(_ least: Int) -> Words {
    Words("Grey values: fewer than \(least) legs, for information only.", "灰色数值：不足\(least)段，仅供参考。")
  }
  static let noQueue = Words("none", "未填写")
  static let calls = Words("Legs", "段数")
  static let own = Words("Own", "本人")
  static let expectedShort = Words("Expected", "预期")
  static let differenceShort = Words("Difference", "差值")

  // MARK: The head

  static func title(_ agent: String, _ period: Words) -> Words {
    Words("\(agent), \(period.english)", "\(agent) \(period.chinese)")
  }
  /// The card of a shift leader.
  static func subtitle(leaderOf team: String, _ rest: String) -> Words {
    Words("Shift leader of team \(team); \(rest)", "\(team)班长；\(rest)")
  }
  static func subtitle(team: String, leader: String, _ rest: String) -> Words {
    Words(
      "Team \(team)" + (leader.isEmpty ? "" : ", shift leader \(leader)") + "; \(rest)",
      "\(team)" + (leader.isEmpty ? "" : "，班长\(leader)") + "；\(rest)")
  }
}
