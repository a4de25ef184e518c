import Records

/// What is to be decided about one KPI.
struct DecisionFacts {
  var title: String
  var value: String
  var target: String
  var isMet: Bool
  var sureness: Sureness
  var isInspected: Bool
  /// What was inspected of how much, as `28个区域中26个`, where at least nine tenths were: more inspection of the period
  /// would hardly tell more. nil where there is more to inspect.
  var nearlyAllInspected: Words?
  /// The rule in words of a signal for the worse; nil without one.
  var signal: String?
  /// The rule in words that is met but not confirmed; nil without one.
  var unconfirmed: String?
  /// Whether the chart can tell a signal from usual variation.
  var canTell: Bool
  /// Of the periods shown, those that have a value and a target, and those of them that miss it.
  var missed: Int
  var judged: Int
  var shown: Int
  /// Of those, how many miss it as their drawings show them, which leave out days set apart; nil where these say the same
  /// of every period.
  var missedAsDrawn: Int?
  /// The periods that have a value and are not among those judged, because only a part of each has records; nil for
  /// none.
  var part: String?
  /// `months`, `个月`.
  var periods: String
  /// The counties and teams that are clearly worse than the target by themselves; empty for none.
  var countiesMissed = ""
  var teamsMissed = ""
  /// Which field inspections found wrong most often, as a sentence; nil where that isn't known of this KPI.
  var wrongFields: Words?
  /// The notice that holds a large part of the wrong outage areas; nil where none does.
  var notice: ReportMaker.NoticeInFocus?
  /// The counties and teams outside the outer limits for the worse; empty for none.
  var countiesOutside = ""
  var teamsOutside = ""
  /// The teams that are worse than the same queues of other teams; empty for none.
  var teamsUnlike = ""

  /// Missed in most of the periods; of one alone that says nothing.
  var isUsual: Bool { judged > 1 && missed * 2 > judged }
  var isClear: Bool { sureness == .clear }
  /// The counties and teams that are clearly worse than the target, by what they are; nil for none.
  var unitsMissed: Words? {
    let units = [(Words("counties", "县公司"), countiesMissed), (Words("teams", "班组"), teamsMissed)]
      .filter { !$0.1.isEmpty }
    return units.isEmpty
      ? nil
      : Words(
        units.map { "\($0.0.english): \($0.1)" }.joined(separator: "; "),
        units.map { "\($0.0.chinese)：\($0.1)" }.joined(separator: "；"))
  }
  /// Why those that miss are others than the drawings show.
  var basis: Words? {
    missedAsDrawn.map {
      Words(
        "all days counted; \($0 == 0 ? "none" : String($0)) by ordinary days, as drawn",
        $0 == 0
          ? "按全部日期计；只计平常日时各\(periods)均达标，走势图即如此"
          : "按全部日期计；只计平常日时为\($0)\(periods)，走势图即如此")
    }
  }
  /// The periods left out, in words.
  var leftOut: Words? {
    part.map { Words("not counted, as only a part has records: \($0)", "\($0)数据不全，不计") }
  }
  /// Both in one pair of brackets; empty for neither.
  var chineseRemarks: String {
    let remarks = [basis, leftOut].compactMap { $0?.chinese }
    return remarks.isEmpty ? "" : "（\(remarks.joined(separator: "；"))）"
  }
  /// Whether it is the sample that is too small, and not the process that is in question.
  var isOfSmallSample: Bool { sureness == .tooFew || sureness == .inexact && isInspected }
  /// Whether more units could change what is said.
  var isOpen: Bool { !isClear }
}

enum DecisionSentences {
  /// A question with both ways open.
  static let questions: [SentencePattern<DecisionFacts>] = [
    SentencePattern(
      "missed with a signal", when: { !$0.isMet && $0.isClear && $0.signal != nil },
      english: { "\($0.title): turn it round, or plan for this level?" },
      chinese: { "\($0.title)：设法扭转，还是按现有水平安排？" }),
    SentencePattern(
      "clearly missed", when: { !$0.isMet && $0.isClear },
      english: { "\($0.title): change how it is done, or plan for this level?" },
      chinese: { "\($0.title)：改进做法，还是按现有水平安排？" }),
    SentencePattern(
      "worse but met", when: { $0.isMet && $0.signal != nil },
      english: { "\($0.title): look into it now, or wait for one more period?" },
      chinese: { "\($0.title)：现在查看，还是再观察一期？" }),
    SentencePattern(
      "missed within usual variation", when: { !$0.isMet && $0.isUsual && !$0.isOfSmallSample },
      english: { "\($0.title): change the process, or go on watching?" },
      chinese: { "\($0.title)：改进流程，还是继续观察？" }),
    SentencePattern(
      "too few inspected",
      when: { $0.isOpen && $0.isInspected && $0.nearlyAllInspected == nil },
      english: { "\($0.title): inspect more, or leave the verdict open?" },
      chinese: { "\($0.title)：增加抽检，还是暂不下结论？" }),
    SentencePattern(
      "too few there are", when: { $0.isOpen && $0.isInspected },
      english: { "\($0.title): judge several periods together, or leave the verdict open?" },
      chinese: { "\($0.title)：合并几期判断，还是暂不下结论？" }),
    SentencePattern(
      "cannot tell", when: { !$0.isMet },
      english: { "\($0.title): act now, or go on watching?" },
      chinese: { "\($0.title)：现在着手，还是继续观察？" }),
    SentencePattern(
      "met, cannot tell", when: { !$0.isClear },
      english: { "\($0.title): go on watching, or act before it is missed?" },
      chinese: { "\($0.title)：继续观察，还是提前着手？" }),
  ]

  /// How many of them, the first ones, are about what is clearly missed.
  static let clear = 2

  /// How they are chosen, as reports print it.
  static func rule(_ room: Int) -> Words {
    Words(
      "Questions to decide, by one rule for weeks and months: at most \(room), in this order: clearly worse than target with a signal "
        + "for the worse; clearly worse than target; more calls abandoned than usual, which is always among those asked; met, with a signal for the worse; missed, not for sure, "
        + "and so in more than half of the periods shown (two at least), unless the sample is too small to tell; not for sure, with less than nine tenths "
        + "inspected (inspect more?); not for sure, with nearly all inspected (several periods together?); else not for "
        + "sure. What is met without a signal for the worse comes after all that is missed.",
      "提问规则（周、月一致）：至多\(room)问，依次为：明显劣于目标且有变差信号；明显劣于目标；放弃率高于正常波动（有则必列）；达标但有变差信号；未达标但把握不足，"
        + "且所列各期（至少两期）过半未达标（样本不足以断定的除外）；把握不足且抽检不足九成（是否增加抽检）；把握不足但已基本全部抽检（是否合并几期）；"
        + "其余把握不足的。达标且无变差信号的，一律排在未达标者之后。")
  }

  /// The figures that bear on it.
  static let grounds = SentencePatterns<DecisionFacts>(
    SentencePattern(
      "value", when: { $0.isClear },
      english: {
        "\($0.value) against a target of \($0.target): \($0.isMet ? "met, clearly better" : "missed, clearly worse")."
      },
      chinese: {
        "本期\($0.value)，目标\($0.target)，\($0.isMet ? "达标，且明显优于目标" : "未达标，且明显劣于目标")。"
      }),
    SentencePattern(
      "value, by area alone", when: { $0.sureness == .clearByUnits },
      english: {
        "\($0.value) against a target of \($0.target): \($0.isMet ? "met, clearly better" : "missed, clearly worse") by area, not for sure by notice."
      },
      chinese: {
        "本期\($0.value)，目标\($0.target)，\($0.isMet ? "达标" : "未达标")，按区域明显\($0.isMet ? "优" : "劣")于目标，但按停电信息条数把握不足。"
      }),
    SentencePattern(
      "value, of too few", when: { $0.sureness == .tooFew },
      english: {
        "\($0.value) against a target of \($0.target): \($0.isMet ? "met" : "missed"), sample too small to tell."
      },
      chinese: {
        "本期\($0.value)，目标\($0.target)，\($0.isMet ? "达标" : "未达标")，样本不足以断定。"
      }),
    SentencePattern(
      "value, not by the exact test", when: { $0.sureness == .inexact },
      english: {
        "\($0.value) against a target of \($0.target): \($0.isMet ? "met" : "missed"), not clearly by the exact test."
      },
      chinese: {
        "本期\($0.value)，目标\($0.target)，\($0.isMet ? "达标" : "未达标")，但精确检验不支持“明显”的判断。"
      }),
    SentencePattern(
      "value, cannot tell", when: { $0.sureness == .open },
      english: {
        "\($0.value) against a target of \($0.target): \($0.isMet ? "met" : "missed"), by less than the sample can tell, so that the true level may lie on either side."
      },
      chinese: {
        "本期\($0.value)，目标\($0.target)，\($0.isMet ? "达标" : "未达标")，但差距未超出统计误差，实际水平是否达标无法判定。"
      }),
    SentencePattern(
      "nearly all inspected", when: { $0.isOpen && $0.nearlyAllInspected != nil },
      english: {
        "\($0.nearlyAllInspected?.english ?? "") are inspected already: it is their number itself that is too small to tell."
      },
      chinese: { "应计\($0.nearlyAllInspected?.chinese ?? "")已抽检，基数本身过小，尚不足以判定。" }),
    SentencePattern(
      "signal", when: { $0.signal != nil },
      english: { "Signal, for the worse: \($0.signal ?? "")." },
      chinese: { "出现变差信号：\($0.signal ?? "")。" }),
    SentencePattern(
      "unconfirmed", when: { $0.unconfirmed != nil },
      english: { "Whether it moved cannot be told: \($0.unconfirmed ?? "")." },
      chinese: { "是否变动尚无法判定：\($0.unconfirmed ?? "")。" }),
    SentencePattern(
      "no signal", when: { $0.signal == nil && $0.canTell },
      english: { _ in "No signal: the change lies within usual variation." },
      chinese: { _ in "无信号，变动属正常波动。" }),
    SentencePattern(
      "record", when: { $0.missed > 0 && $0.judged > 1 && $0.judged == $0.shown },
      english: {
        "Missed in \($0.missed) of \($0.judged) \($0.periods)\($0.basis.map { " (\($0.english))" } ?? "")."
      },
      chinese: {
        "近\($0.judged)\($0.periods)中\($0.missed)\($0.periods)未达标\($0.chineseRemarks)。"
      }),
    SentencePattern(
      "record with gaps", when: { $0.missed > 0 && $0.judged > 1 && $0.judged < $0.shown },
      english: {
        "Missed in \($0.missed) of the \($0.judged) with a value and a target among the last \($0.shown) \($0.periods)\($0.basis.map { " (\($0.english))" } ?? "")\($0.leftOut.map { "; \($0.english)" } ?? "")."
      },
      chinese: {
        "近\($0.shown)\($0.periods)中有数值和目标的\($0.judged)\($0.periods)，\($0.missed)\($0.periods)未达标\($0.chineseRemarks)。"
      }),
    SentencePattern(
      "clearly missed by", when: { $0.unitsMissed != nil },
      english: { "Clearly worse than target by themselves: \($0.unitsMissed?.english ?? "")." },
      chinese: { "自身明显劣于目标的\($0.unitsMissed?.chinese ?? "")。" }),
    SentencePattern(
      "wrong fields", when: { $0.wrongFields != nil },
      english: { "\($0.wrongFields?.english ?? "")" },
      chinese: { "\($0.wrongFields?.chinese ?? "")" }),
    SentencePattern(
      "all in one notice", when: { $0.notice?.notices == 1 },
      english: {
        "The \($0.notice?.all ?? 0) wrong areas lie in one notice, \($0.notice?.id ?? "")."
      },
      chinese: { "\($0.notice?.all ?? 0)个差错停电区域均出自停电信息\($0.notice?.id ?? "")。" }),
    SentencePattern(
      "one notice", when: { $0.notice.map { $0.notices > 1 } ?? false },
      english: {
        "The \($0.notice?.all ?? 0) wrong areas lie in \($0.notice?.notices ?? 0) notices, \($0.notice?.wrong ?? 0) of them in \($0.notice?.id ?? "")."
      },
      chinese: {
        "\($0.notice?.all ?? 0)个差错停电区域出自\($0.notice?.notices ?? 0)条停电信息，其中\($0.notice?.wrong ?? 0)个出自\($0.notice?.id ?? "")。"
      }),
    SentencePattern(
      "counties outside", when: { !$0.countiesOutside.isEmpty },
      english: { "Counties outside the 99.8% limits, for the worse: \($0.countiesOutside)." },
      chinese: { "超出99.8%界限且较差的县公司：\($0.countiesOutside)。" }),
    SentencePattern(
      "teams outside", when: { !$0.teamsOutside.isEmpty },
      english: { "Teams outside the 99.8% limits, for the worse: \($0.teamsOutside)." },
      chinese: { "超出99.8%界限且较差的班组：\($0.teamsOutside)。" }),
    SentencePattern(
      "teams unlike", when: { !$0.teamsUnlike.isEmpty },
      english: {
        "Teams worse than other teams on the same queues (95% intervals): \($0.teamsUnlike)."
      },
      chinese: { "按相同业务队列与其他班组相比（95%区间），较差的有\($0.teamsUnlike)。" }))
}
