import Metrics
import Records

/// The rules of coaching as pages print them.
enum CoachingRuleWords {
  static let title = Words("How these were found", "判定规则")

  static func picks(
    _ period: Period.Kind, places: Int, rate: String, least: Int, leastForDrift: Int,
    together: Int
  ) -> Words {
    let (this, three) = (PeriodPhrases.this(period), PeriodPhrases.last(3, period))
    let history = PeriodPhrases.run(least, period)
    let drift = PeriodPhrases.run(leastForDrift, period)
    let run = PeriodPhrases.run(together, period)
    // What decides is the number of units alone.
    let pooled =
      together > 1
      ? Words(
        " (of \(this.english), or of as few of the last \(run.english) together as have enough)",
        "；\(this.chinese)基数不足的合计近几周，以达到最低基数为止，至多\(run.chinese)")
      : Words("", "")
    return Words(
      "Rule: a figure stands out when \(this.english), or \(three.english), it differs from the "
        + "agent's own earlier ones (at least \(history.english)) with p ≤ 0.27%, or when over all its "
        + "periods shown (at least \(drift.english)) it drifts one way beyond what the others' do (slope of a "
        + "weighted regression, p ≤ 0.27%) and no single step explains them better (Schwarz's criterion), or when it lies "
        + "outside the 99.8% limits around what others make of the same mix\(pooled.english), widened by how much "
        + "agents differ; and when it is among those that Benjamini and Hochberg's procedure calls "
        + "out at \(rate) over all agents and indicators of the centre. It takes at least "
        + "\(MinimumUnits.measured) calls, or \(MinimumUnits.inspected) inspected, in the periods that are compared; own periods are compared without the days set apart. At most \(places) agents a team are named, "
        + "those furthest out in standard errors; one place goes to a good example where there is "
        + "one. They stand by id.",
      "规则：某项数据\(this.chinese)或\(three.chinese)与本人此前数据（至少\(history.chinese)）相比p≤0.27%，"
        + "或在所列各期（至少\(drift.chinese)）内扣除其他人员的共同变化后持续朝一个方向变动（加权回归斜率p≤0.27%，且按施瓦茨准则不能由一次阶跃更好地解释），"
        + "或超出同样构成下其他人员水平的99.8%界限（已按人员间差异放宽\(pooled.chinese)），且经Benjamini–Hochberg程序"
        + "（全中心各人各项指标，错误发现率\(rate)）仍予标出，即视为突出。通话类须不少于\(MinimumUnits.measured)段，"
        + "抽检类须不少于\(MinimumUnits.inspected)件（按所比较各期合计），与本人历史相比时不含单列日期。每班至多列\(places)人，取偏离最大者；有范例时至少列入一人。"
        + "按工号排列，不作排名。")
  }

  /// - Parameter shifts: the bands with their hours; nil where none are configured.
  static func like(newcomerDays: Int, others: Int, shifts: String?) -> Words {
    Words(
      "Like with like: calls of the same queue"
        + (shifts.map { ", time band (\($0))" } ?? "")
        + " and kind of day (days of far more calls than "
        + "usual apart), of agents of the same tenure (newcomers: hired less than \(newcomerDays) days "
        + "before the period's end), where at least \(others) others have some. Expected: what the "
        + "others' averages make of the agent's own mix. Tickets and notices are compared by tenure "
        + "only."
        + (shifts == nil
          ? " Shifts are not configured (shifts), so that those of different shifts are compared."
          : ""),
      "同类可比：同一业务队列、" + (shifts.map { "同一班次（\($0)）、" } ?? "") + "同类日期（来电远超平常的日子单列）、同等工龄（新员工：至周期末入职不足"
        + "\(newcomerDays)天），且至少有\(others)名其他人员。预期值：按本人构成套用其他人员的平均水平。"
        + "工单和停电信息仅按工龄比较。" + (shifts == nil ? "人员班次未配置，未作同班次比较。" : ""))
  }

  static let praise = Words(
    "What went well, and good examples: only figures that nothing marks for the worse. One that is clearly worse than its "
      + "target, or whose own chart meets a rule for the worse, confirmed or not, is none, however much better it became; "
      + "on a card neither is one that is clearly worse than like calls or tickets of others, nor a target that more than half "
      + "of the agents clearly meet.",
    "做得好的和可作范例的，仅限没有任何变差标记的指标：明显劣于目标，或本人走势图触及变差规则（无论是否证实）的，即使有所改善也不列入；"
      + "个人指标卡上明显差于他人同类业务的，以及半数以上客服代表均明显达到的目标，也不列入。")

  static func band(_ name: String, _ hour: String) -> Words {
    Words("\(name) from \(hour)", "\(name)\(hour)起")
  }

  /// Printed where several periods are taken together.
  static func againstTarget(_ period: Period.Kind, together: Int) -> Words {
    let run = PeriodPhrases.run(together, period)
    return Words(
      "Clearly worse than the target: over as few periods together as have enough of the agent's own calls or inspections, "
        + "by the 95% interval, and of a rate by the exact binomial one too.",
      "明显劣于目标：本人基数不足的合计近几周，以达到最低基数为止（至多\(run.chinese)），95%区间整体劣于目标，比率还须精确二项区间同样支持。")
  }

  static let ringing = Words(
    "Ringing is in no talk and in neither box of a card: how long calls ring is the queue's doing more than an agent's. "
      + "Its figures and their charts stand in the tables.",
    "振铃次数和时长主要取决于排队情况，不列入沟通事项，也不列入个人指标卡的“做得好的”和“需要关注的”；数据和走势见各表。")

  static let newcomers = Words("newcomer", "新员工")

  /// - Parameter onCards: how many of each kind a card lists.
  static func calls(first: String, last: String, limit: Int, onCards: Int, candidates: Int)
    -> Words
  {
    Words(
      "Calls: of \(first) to \(last), at most \(limit) of each kind (on cards \(onCards)): the longest talk, the most after-call "
        + "work, and those handed to another person, the longest first; of equal ones the earlier. Of a good "
        + "example usual calls instead. "
        + "Tickets: those the latest review found wrong, the newest first. The one that went well: of "
        + "the calls of the \(candidates) newest tickets found correct, those of one leg, with nobody asked or joined in "
        + "and not on hold, the one in the middle of their talk times.",
      "通话取自\(first)至\(last)，每类至多\(limit)通（个人指标卡每类\(onCards)通）：交谈最长、事后处理最长、转给他人（时间长的在前，相同的取较早一通）；可作范例者改列居中的通话。"
        + "工单：最近一次质检判错的，较新的在前。做得好的一通：最近\(candidates)件质检正确的工单所对应、且未转接（含咨询、三方通话）、未保持的通话中，交谈时长居中的一通。")
  }
}
