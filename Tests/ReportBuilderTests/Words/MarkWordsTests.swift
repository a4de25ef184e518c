import Catalogue
import Figures
import Records
import ReportModel
import Testing

@testable import ReportBuilder

/// What is said of the marks of charts: a shape and a fill each mean one thing.
struct MarkWordsTests {
  @Test func theKeySaysWhatShapesAndFillsMean() {
    #expect(
      ChartKeyWords.beyond
        == Words(
          "signal: outside the limits; better or worse is written with it", "信号：超出控制限；变好或变差另有文字"))
    #expect(
      ChartKeyWords.open
        == Words(
          "outlined: no signal of this period (not confirmed, or earlier)",
          "空心：不是本期信号（未获证实，或属以前各期）"))
    #expect(
      ChartKeyWords.last
        == Words("this period: no signal, or it cannot be told", "本期：无信号，或尚无法判定"))
    #expect(
      ChartKeyWords.funnel == Words("in funnels: beyond the outer limit", "漏斗图中：超出外侧界限"))
    #expect(
      ChartKeyWords.openFunnel
        == Words("outlined in funnels: beyond the inner limit only", "漏斗图中空心：仅超出内侧界限"))
    #expect(
      ChartKeyWords.beyondScale
        == Words("target beyond the scale, where the arrow points", "目标超出图中刻度，箭头指其方向"))
    #expect(ChartKeyWords.plus == Words("value with days set apart", "含单列日期的数值"))
  }

  /// Colour repeats what the words at a mark say.
  @Test func marksSayWhetherForBetterOrWorse() {
    #expect(
      SignalWords.notConfirmed(isBetter: true) == Words("better, not confirmed", "变好，未获证实"))
    #expect(
      SignalWords.notConfirmed(isBetter: false) == Words("worse, not confirmed", "变差，未获证实"))
    #expect(FunnelWords.named("三班", isBetter: false) == Words("三班, worse", "三班，较差"))
    #expect(FunnelWords.named("T3", isBetter: true) == Words("T3, better", "T3，较好"))
  }

  /// 60 teams: 3.0 beyond 95% by chance.
  @Test func theHeadingOfAFunnelSaysWhichLimitAndWhichWay() {
    #expect(
      FunnelWords.outside(
        "Ticket accuracy", outer: ("", ""), inner: ("客服60班", "客服38班"), byChance: "3.0")
        == Words(
          "Ticket accuracy: beyond 95% only (3.0 expected by chance): 客服60班 worse; 客服38班 better",
          "Ticket accuracy：仅超出95%界限（偶然预期3.0个）：客服60班较差；客服38班较好"))
    #expect(
      FunnelWords.outside("转接率", outer: ("石桥县", ""), inner: ("", "白沙县、云汀县"), byChance: "0.5")
        == Words(
          "转接率: beyond 99.8%: 石桥县 worse; beyond 95% only (0.5 expected by chance): 白沙县、云汀县 better",
          "转接率：超出99.8%界限：石桥县较差；仅超出95%界限（偶然预期0.5个）：白沙县、云汀县较好"))
  }

  @Test func waterfallsSayWhichSignIsForTheBetter() {
    #expect(
      ChangeWords.waterfallDescription("percent", isShare: true, isMoreBetter: true)
        == Words(
          "Per cent; each bar is a difference in percentage points, + for the better. The scale need not start at 0.",
          "单位为%；条形为百分点之差，增加为变好，横轴不从零起。"))
    #expect(
      ChangeWords.waterfallDescription("秒", isShare: false, isMoreBetter: false)
        == Words(
          "In 秒; each bar is a difference, + for the worse. The scale need not start at 0.",
          "单位为秒；条形为差值，增加为变差，横轴不从零起。"))
  }

  @Test func whereNobodyLiesOutsideALineSaysSo() {
    #expect(
      FunnelWords.noneOutside("Rings, Transfers", ComparisonWords.teams)
        == Words(
          "None of the teams lies outside its limits in Rings, Transfers; the workbook has the figures.",
          "Rings, Transfers：各班组均未超出界限，数据见工作簿。"))
    #expect(
      FunnelWords.noneOutside(ofAll: 9, ComparisonWords.counties)
        == Words(
          "None of the counties lies outside its limits in any of the 9 indicators compared; the workbook has the figures.",
          "参与比较的9项指标中，各县公司均未超出界限，数据见工作簿。"))
    #expect(
      FunnelWords.noneOutside(ofAll: 1, ComparisonWords.teams)
        == Words(
          "None of the teams lies outside its limits in the one indicator compared; the workbook has the figures.",
          "参与比较的1项指标中，各班组均未超出界限，数据见工作簿。"))
  }

  @Test func aFunnelSaysWhatItsAxisCounts() {
    #expect(
      FunnelWords.units(.talkTime, by: .team) == Words("Answered legs", "接听通话段数"))
    #expect(
      FunnelWords.units(.talkTime, by: .county) == Words("Answered calls", "接听电话数"))
    #expect(
      FunnelWords.units(.ticketAccuracy, by: .team) == Words("Tickets inspected", "抽检工单数"))
    #expect(
      FunnelWords.units(.outageNoticeAccuracy, by: .county)
        == Words("Outage areas inspected", "抽检停电区域数"))
    #expect(
      FunnelWords.description("seconds", FunnelWords.units(.talkTime, by: .team))
        == Words(
          "seconds against answered legs; limits of 95% (dotted) and 99.8% (line)",
          "seconds；横轴为接听通话段数；95%界限（点线）、99.8%界限（实线）"))
  }

  @Test func whereTheHeadIsOutOfSightATargetIsNamedByItsDashes() {
    #expect(CoachingWords.dashedTarget("150") == Words("dashed: target 150", "虚线：目标150"))
  }

  private static let compared = StripMarks(hasDiamonds: true, hasRings: true, hasTicks: true)
  private static let few = StripMarks(hasFew: true)

  @Test func theTeamTableSaysHowItsDrawingsAreRead() {
    #expect(
      CoachingWords.teamNote(Self.compared, hasDots: true).english
        == "Agents by id, never ranked. Line: 95% interval; grey tick: what is expected of the same mix; dashed: target. "
        + "Ring: whether the value differs from what is expected cannot be told. Filled diamond: the interval of the "
        + "difference leaves out 0, which one figure in twenty does by chance. On scorecards: an interval that ends in an arrow "
        + "head goes on beyond the scale; three grey dots what others "
        + "of the team come to on average (the lowest quarter, the middle, the highest quarter, at least two agents each, "
        + "so that no dot is one colleague's figure).")
    #expect(
      CoachingWords.teamNote(Self.compared, hasDots: true).chinese
        == "按工号排列，不作排名。横线：95%区间；灰色竖线：同样构成的预期值；虚线：目标。空心圆：与预期值有无差异无法判定。"
        + "实心菱形：与预期值之差的区间不含0，此类情形每20项约有1项纯属偶然。个人指标卡中，区间末端的箭头表示延伸至图外，三个灰点为班组其他人员的平均值"
        + "（最低四分之一、居中、最高四分之一，各至少两人，不反映任何一人的数值）。")
    let alone = CoachingWords.teamNote(Self.compared, hasDots: false)
    #expect(alone.english.hasSuffix("leaves out 0, which one figure in twenty does by chance."))
    #expect(alone.chinese.hasSuffix("与预期值之差的区间不含0，此类情形每20项约有1项纯属偶然。"))
    // Of nothing that is not there.
    #expect(
      CoachingWords.teamNote(Self.few, hasDots: false)
        == Words(
          "Agents by id, never ranked. Line: 95% interval; dashed: target. Black dot: this period alone has too few to "
            + "compare.",
          "按工号排列，不作排名。横线：95%区间；虚线：目标。黑色圆点：仅本期基数不足，未作比较。"))
  }

  private func key(_ isDrawn: Bool, _ marks: StripMarks) -> Words {
    CardWords.key(
      Words("13 months", "13个月"), newcomerDays: 180, hasShifts: false, hasDots: isDrawn,
      hasArrows: isDrawn, goesOn: isDrawn, marks: marks)
  }

  @Test func theKeyOfACardExplainsItsMarks() {
    func own(_ marks: StripMarks) -> Words { key(false, marks) }
    let diamonds = own(StripMarks(hasDiamonds: true))
    #expect(
      diamonds.english.contains(
        "Below it: diamond the agent's value, clearly different from what is expected of the same mix, with its 95% "
          + "interval. "))
    #expect(diamonds.chinese.contains("其下：实心菱形为本人数值（与预期值之差明显），横线为95%区间。"))
    let rings = own(StripMarks(hasRings: true))
    #expect(
      rings.english.contains(
        "Below it: ring the agent's value, whose difference from what is expected of the same mix cannot be told, with"
      ))
    #expect(rings.chinese.contains("其下：空心圆为本人数值（与预期值之差无法判定），横线"))
    let few = own(Self.few)
    #expect(
      few.english.contains(
        "Below it: black dot the agent's value, of which this period alone has too few to compare, with its 95% "
          + "interval. "))
    #expect(few.chinese.contains("其下：黑色圆点为本人数值（仅本期基数不足，未作比较），横线为95%区间。"))
    let none = own(StripMarks())
    #expect(none.english.contains("dashed the target. Filled"))
    #expect(!none.chinese.contains("其下"))
  }

  /// Who has no like colleagues is compared with nobody, however many calls there are.
  @Test func aBlackDotMayHaveAnotherReason() {
    func mark(_ reference: Double?) -> Cell.Value {
      .interval(
        IntervalMark(
          value: 1, low: nil, high: nil, reference: reference, scale: 0...2, kind: nil,
          isOfTooFew: true, description: ""))
    }
    #expect(StripMarks([mark(1)]) == StripMarks(hasFew: true, hasTicks: true))
    let unlike = StripMarks([mark(nil)])
    #expect(unlike == StripMarks(hasFew: true, hasUnlike: true))
    #expect(
      key(false, unlike).english.contains(
        "black dot the agent's value, of which this period alone has too few to compare, or too few others are alike, with "
      ))
    #expect(key(false, unlike).chinese.contains("黑色圆点为本人数值（仅本期基数不足或同类人员不足，未作比较）"))
    let note = CoachingWords.teamNote(unlike, hasDots: false)
    #expect(
      note.english.hasSuffix(
        "Black dot: this period alone has too few to compare, or too few others are alike."))
    #expect(note.chinese.hasSuffix("黑色圆点：仅本期基数不足或同类人员不足，未作比较。"))
    var both = Self.compared
    (both.hasFew, both.hasUnlike) = (true, true)
    #expect(
      key(false, both).english.contains(
        "a black dot where this period alone has too few to compare, or too few others are alike, with"
      ))
    #expect(key(false, both).chinese.contains("黑色圆点表示仅本期基数不足或同类人员不足、未作比较，横线"))
  }

  @Test func theKeyOfACardExplainsWhatIsDrawn() {
    func key(_ isDrawn: Bool) -> Words {
      var marks = Self.compared
      marks.hasFew = isDrawn
      return self.key(isDrawn, marks)
    }
    #expect(
      key(true).english.contains(
        "from what is expected of the same mix or not, a black dot where this period alone has too few to compare, with "
          + "its 95% interval (an arrow head where it goes on beyond the scale), three grey dots what others"
      ))
    #expect(key(false).english.contains("with its 95% interval, grey tick what is expected"))
    #expect(
      key(true).chinese.contains(
        "（与预期值之差明显或无法判定），黑色圆点表示仅本期基数不足、未作比较，横线为95%区间（末端箭头表示延伸至图外），"
          + "三个灰点为班组其他人员的平均值"))
    #expect(key(false).chinese.contains("横线为95%区间，灰色竖线为同样构成的预期值"))
    #expect(
      key(true).english.contains("dashed the target; an arrow points to one beyond the scale. "))
    #expect(key(false).english.contains("dashed the target. Below it"))
    #expect(key(true).chinese.contains("虚线为目标，箭头指向图外的目标。其下"))
    #expect(key(false).chinese.contains("虚线为目标。其下"))
    #expect(
      ReviewWords.arrows
        == Words(
          "An arrow in the trend points to a target beyond its scale.", "走势图中箭头指向图外的目标。"))
  }

  @Test func barsThatAreLongerThanTheirDrawingAreExplained() {
    #expect(ReviewWords.beyond(isBar: false, isInterval: false).isEmpty)
    let bar = Words(
      "A triangle ends a bar that goes on beyond the drawing.", "条形末端的三角表示条形延伸至图外。")
    #expect(ReviewWords.beyond(isBar: true, isInterval: false) == [bar])
    #expect(
      ReviewWords.beyond(isBar: true, isInterval: true)
        == [
          bar,
          Words("An arrow head ends a 95% interval that does.", "横线为95%区间，末端的箭头表示延伸至图外。"),
        ])
    #expect(
      ReviewWords.beyond(isBar: false, isInterval: true)
        == [
          Words(
            "An arrow head ends the 95% interval of a bar where it goes on beyond the drawing.",
            "横线为95%区间，末端的箭头表示延伸至图外。")
        ])
    func row(_ used: Double, _ high: Double?) -> Table.Row {
      .init([
        Cell(
          .bullet(
            Bullet(used: used, low: 0.5, high: high, kind: .bad, isFirm: true, description: "")))
      ])
    }
    #expect(ReviewTable.barsBeyond([row(1.8, 1.8), row(1, nil)]).isEmpty)
    #expect(ReviewTable.barsBeyond([row(1, 1.9), row(1, nil)]).count == 1)
    #expect(ReviewTable.barsBeyond([row(1, 1.9), row(2, nil)]).count == 2)
  }

  @Test func cardsNameDaysSetApart() {
    #expect(CardWords.whole("63.8 s") == Words("; 63.8 s with days set apart", "；含单列日期63.8 s"))
    #expect(CardWords.ordinary("71.5") == Words("ordinary 71.5", "平常日71.5"))
    #expect(
      CardWords.daysApart("2026-08-11至2026-08-15")
        == Words(
          "Days set apart (far more calls than usual): 2026-08-11至2026-08-15. Lines and what is said of them "
            + "rest on ordinary days; the plus is the value printed, with all days.",
          "单列日期（来电远超平常）：2026-08-11至2026-08-15。折线及其判断只用平常日数据，加号为所列数值（含单列日期）。"))
  }
}
