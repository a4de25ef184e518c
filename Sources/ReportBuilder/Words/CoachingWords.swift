import Metrics
import Records

/// The shift leader's coaching: whom to talk to, about what, and how that was found.
///
/// A pattern says its condition; none names a cause, praises or blames, or ranks.
enum CoachingWords {
  static let readers = Words(
    "For the shift leader only; not to be handed out", "仅供班长使用，不得外传")
  static func title(_ team: String, _ period: Words) -> Words {
    Words(
      "\(team): coaching, \(period.english)",
      "\(team)辅导材料 \(period.chinese)")  // not words: set apart
  }
  static let opening = Words("In short", "概要")
  static func section(_ this: Words) -> Words {
    Words(
      "Whom to talk to \(this.english), and about what", "\(this.chinese)沟通对象与事项")
  }

  // MARK: The opening

  /// How much was answered, and by how many.
  static func volume(legs: String, agents: Int) -> Words {
    Words(
      "\(legs) answered legs by \(UnitWords.counted(agents, "agent", "agents")).",
      "\(agents)名客服代表共接听通话\(legs)段。")
  }

  /// At least one agent was picked; either list may be empty.
  static func picked(concerns: String?, examples: String?, _ this: Words) -> Words {
    switch (concerns, examples) {
    case (let concerns?, let examples?):
      Words(
        "Worth a talk \(this.english): \(concerns). A good example: \(examples).",
        "\(this.chinese)建议沟通：\(concerns)；可作范例：\(examples)。")
    case (let concerns?, nil):
      Words("Worth a talk \(this.english): \(concerns).", "\(this.chinese)建议沟通：\(concerns)。")
    case (nil, let examples?):
      Words(
        "A good example \(this.english): \(examples).", "\(this.chinese)可作范例：\(examples)。")
    case (nil, nil): nobody(this)
    }
  }

  /// Nobody was picked.
  static func nobody(_ this: Words) -> Words {
    Words(
      "By the rule below nobody's figures stand out \(this.english).",
      "按下述规则，\(this.chinese)没有须重点沟通的人员。")
  }

  /// What the period lacks of its calls.
  static func unfinished(_ lack: Lack, _ this: Words, last: String) -> Words {
    switch lack {
    case .end:
      Words(
        "Nobody's figures of \(this.english) are judged before there are records of \(last), its last day.",
        "\(this.chinese)尚未结束，有\(last)（期末日）的记录后再判断各人数据有无突出之处。")
    case .mostDays(let having, let days):
      Words(
        "Nobody's figures of \(this.english) are judged: there are calls of \(having) of its \(days) days.",
        "\(this.chinese)\(days)日中仅\(having)日有话务记录，不判断各人数据有无突出之处。")
    }
  }

  /// Nobody was picked, and fewer than half could be held against anything.
  static func hardlyCompared(_ this: Words) -> Words {
    Words(
      "Hardly anybody's figures could be compared \(this.english): that nobody is named says little.",
      "\(this.chinese)多数人员基数不足、无从比较，未列出沟通对象不等于没有问题。")
  }

  /// How many could be held against what.
  static func compared(agents: Int, history: Int, others: Int, neither: Int) -> Words {
    let rest =
      neither == 0 ? Words("", "") : Words(", \(neither) with neither", "，两者均不足的\(neither)人")
    return Words(
      "Of \(UnitWords.counted(agents, "agent", "agents")), \(history) had enough calls or inspections to be compared with "
        + "their own earlier figures, \(others) with like colleagues\(rest.english).",
      "\(agents)名客服代表中，基数足够与本人历史比较的\(history)人，与同类人员比较的\(others)人\(rest.chinese)。")
  }

  /// Agents who are of another team by the period's end: nobody is looked at twice.
  static func lookedAtElsewhere(_ agents: String) -> Words {
    Words("Looked at in the team they are in now: \(agents).", "已调往其他班组、在现班组考察的：\(agents)。")
  }

  /// Nobody could be looked at.
  static func notLookedAt(_ this: Words) -> Words {
    Words(
      "Whether anybody's figures stand out \(this.english) cannot be told: nobody has enough earlier periods or like "
        + "colleagues, or enough calls or inspections.",
      "\(this.chinese)各人的历史期数、同类人员或基数均不足，无法判定有无突出的数据。")
  }

  /// What is clearly past its target without standing out: another question. By id, no ranking.
  static func againstTarget(_ figures: String) -> Words {
    Words(
      "Also clearly worse than the target, in figures that do not meet the rule for a talk: \(figures); see the agents' "
        + "cards. Figures of small samples are in the tables below, for information only.",
      "此外，\(figures)明显劣于目标，但未触及沟通规则，详见个人指标卡。样本不足的数值见下表，仅供参考。")
  }

  /// The target is everybody's; how long somebody has been there is said beside it.
  static func newcomer(_ agent: String) -> Words {
    Words("newcomer \(agent)", "新员工\(agent)")
  }

  /// An agent with the indicators that are meant.
  static func figures(of agent: String, _ titles: String) -> Words {
    Words("\(agent) in \(titles)", "\(agent)的\(titles)")
  }

  /// Agents who could not be held against anything.
  static func notAmongThem(_ agents: String) -> Words {
    Words(
      "Not looked at, because their history is too short, too few others are alike, or they have too few "
        + "calls and inspections: \(agents).",
      "因历史期数、同类人员或基数不足而未考察：\(agents)。")
  }

  /// More stand out than have a place.
  static func passedOver(_ count: Int, places: Int) -> Words {
    Words(
      "\(UnitWords.counted(count, "more agent stands", "more agents stand")) out and found no "
        + "place among the \(places).",
      "另有\(count)人的数据同样突出，未列入这\(places)人。")
  }

  /// How many looks were taken, and what chance makes of them.
  static func chance(figures: Int, agents: Int, expected: String) -> Words {
    Words(
      "\(UnitWords.counted(figures, "figure", "figures")) of "
        + "\(UnitWords.counted(agents, "agent", "agents")) were looked at; chance alone would put "
        + "about \(expected) of them outside the limits.",
      "共考察\(agents)人的\(figures)项数据；仅因偶然，约有\(expected)项会超出界限。")
  }

  // MARK: What stands out

  /// Own history signals it.
  static func ownHistory(_ value: String, in window: Words, usual: String, before: Words) -> Words {
    Words(
      "\(value) \(window.english), \(usual) in \(before.english)",
      "\(window.chinese)\(value)，\(before.chinese)\(usual)")
  }

  /// A drift over all periods; slope and range without their sign.
  static func drift(
    _ slope: String, _ range: String, isUpward: Bool, isBetter: Bool, each: Words, over: Words
  ) -> Words {
    Words(
      "\(isUpward ? "rises" : "falls") against the others' by about \(slope) \(each.english) over \(over.english) (\(range); "
        + "for the \(isBetter ? "better" : "worse"))",
      "近\(over.chinese)\(each.chinese)约\(isUpward ? "上升" : "下降")\(slope)（\(range)，\(isBetter ? "变好" : "变差")），"
        + "已扣除其他人员的共同变化")
  }

  /// An indicator with its figure, where that is not said elsewhere, and its target.
  static func against(_ title: String, _ value: String?, target: String) -> Words {
    Words(
      "\(title)\(value.map { " \($0)" } ?? "") (target \(target))",
      "\(title)\(value ?? "")（目标\(target)）")
  }

  /// The same over several periods together.
  static func against(
    _ title: String, _ value: String, target: String, of units: Words, in periods: Words
  ) -> Words {
    Words(
      "\(title) \(value) in \(periods.english) (\(units.english), target \(target))",
      "\(title)\(periods.chinese)\(value)（\(units.chinese)，目标\(target)）")
  }

  /// Outside the limits of what others make of like units.
  static func amongOthers(_ difference: String, _ range: String, like: Words) -> Words {
    Words(
      "\(difference) (\(range)) against \(like.english)",
      "较\(like.chinese)\(difference)（\(range)）")
  }

  /// The same of several periods together, with what they come to and how many units that is.
  static func together(
    _ value: String, of units: Words, in periods: Words, _ compared: Words
  ) -> Words {
    Words(
      "\(value) in \(periods.english) (\(units.english)), \(compared.english)",
      "\(periods.chinese)\(value)（\(units.chinese)），\(compared.chinese)")
  }

  static func concern(_ title: String, _ what: String) -> Words {
    Words("\(title): \(what)", "\(title)：\(what)")
  }

  /// Outside but passed over: the three places went to others.
  static func later(_ what: String) -> Words { Words("later: \(what)", "稍后：\(what)") }

  /// For the better.
  static func strong(_ what: String) -> Words { Words("going well, \(what)", "做得好：\(what)") }

  static let join = Words("; ", "；")

  /// Units of the same queue, kind of day and tenure.
  static func like(_ subject: Subject) -> Words {
    switch subject.name {
    case Subject.calls.name: Words("like calls", "同类通话")
    case Subject.tickets.name: Words("the others' tickets", "其他人员的工单")
    case Subject.notices.name: Words("the others' notices", "其他人员的停电信息")
    default: Words("the others", "其他人员")
    }
  }

  static func range(_ low: String, _ high: String) -> Words {
    Words("\(low) to \(high)", "\(low)至\(high)")
  }

  static let concernTitle = Words("to talk about", "建议沟通")
  static let exampleTitle = Words("a good example", "可作范例")
  static func pickTitle(_ agent: String, _ what: Words) -> Words {
    Words("\(agent): \(what.english)", "\(agent)：\(what.chinese)")
  }

  // MARK: The team's table

  static let team = Words("The team on one page", "全班一览")
  static func teamCaption(_ subject: String) -> Words {
    Words("Agents: \(subject.lowercased())", "客服代表：\(subject)")
  }
  static let rings = Words("Ringing", "振铃")
  static let standsOut = Words("What stands out", "突出之处")
  /// What a figure of a subject counts for an agent.
  static func units(_ subject: Subject) -> Words {
    switch subject.name {
    case Subject.calls.name: Words("Answered legs", "接听通话段数")
    case Subject.tickets.name: Words("Tickets", "工单数")
    case Subject.notices.name: Words("Areas", "停电区域数")
    default: subject.title
    }
  }
  static func low(_ title: String) -> Words { Words("\(title): 95% low", "\(title)：95%下限") }
  static func high(_ title: String) -> Words { Words("\(title): 95% high", "\(title)：95%上限") }
  static func expected(_ title: String) -> Words {
    Words("\(title): expected", "\(title)：预期值")
  }
  static func target(_ bound: String) -> Words { Words("target \(bound)", "目标\(bound)") }
  /// The same beside a drawing whose head is out of sight.
  static func dashedTarget(_ bound: String) -> Words {
    Words("dashed: target \(bound)", "虚线：目标\(bound)")
  }
  static func markDescription(
    _ value: String, range: String?, expected: String?
  ) -> Words {
    Words(
      value + (range.map { ", 95% interval \($0)" } ?? "")
        + (expected.map { ", expected \($0)" } ?? ""),
      value + (range.map { "，95%区间\($0)" } ?? "")
        + (expected.map { "，预期\($0)" } ?? ""))
  }
  /// Agents of the roster who have nothing in the tables.
  static func silent(_ agents: String, others: Int) -> Words {
    Words(
      "In the team by the roster, without a record that counts in this period: \(agents)"
        + (others > 0 ? " and \(UnitWords.number(others)) more" : "") + ".",
      "名册在班而本期无应计记录：\(agents)" + (others > 0 ? "等，另有\(UnitWords.number(others))人" : "") + "。")
  }
}
