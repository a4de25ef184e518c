import Records

/// The page that an edition opens with.
enum IndexWords {
  static let headline = Words("Headline", "总体情况")
  static let headlineCaption = Words("The centre's indicators", "全中心指标")
  static let centre = Words("For the director", "呈中心主任")
  static let teams = Words("For shift leaders", "致班长")
  static let agents = Words("For each agent alone", "致客服代表本人")
  static let counties = Words("For county management", "致县公司")
  static let data = Words("Can it be trusted?", "数据依据")
  static let review = Words("Monthly review", "月度分析")
  static let bulletin = Words("Weekly bulletin", "简报")
  static let reviewRemark = Words(
    "Are the targets met? Is a change signal or noise? What is it made of, and what is to be decided?",
    "各项目标是否达到，变动是信号还是波动，构成如何，需决定什么。")
  static let centreWorkbook = Words("Workbook", "工作簿")
  static let workbookRemark = Words(
    "The same figures as tables: change a target and the verdicts follow.",
    "同一数据的表格：修改目标，是否达标随之更新。")
  static let teamRemark = Words(
    "A page and a workbook a team. They name agents: not to be handed out.",
    "每个班组一份网页和工作簿，含客服代表姓名，不得外传。")
  static let agentRemark = Words(
    "One card an agent, for that agent and the shift leader: own figures, the team of five others or more as an unnamed spread.",
    "每人一张指标卡，交本人及其班长：仅含本人数据，班组其他人员满五人时列其不具名分布。")
  static let countyRemark = Words(
    "Own county only, callers masked, no agent named.", "仅含本县数据，来电号码已脱敏，不涉及个人。")
  static let teamFiles = Words("Files by team", "各班组报表")
  static let countyFiles = Words("Files by county", "各县公司报表")
  static let agentCount = Words("Agents", "人数")
  static let workbook = Words("Workbook", "工作簿")
  static func workbook(of name: String) -> Words {
    Words("Workbook of \(name)", "\(name)工作簿")
  }
  static let answeredLegs = Words("Answered legs", "接听通话段数")
  static let inspected = Words("inspected", "抽检数")
  static let targetsMet = Words("Targets met", "达标项数")
  static func met(_ met: Int, of judged: Int) -> Words {
    Words("\(met) of \(judged)", "\(met)/\(judged)")
  }
  /// Below it; nil where each that is met is clear.
  static func notForSure(_ unsure: Int) -> Words? {
    unsure == 0 ? nil : Words("\(unsure) not for sure", "其中\(unsure)项把握不足")
  }
  static let figureNote = Words(
    "Below a figure its verdict and how sure it is; none: clearly better than the target. Cross: missed and clearly worse, the 95% interval lies wholly on "
      + "the worse side of the target, of notices by notice as well. Grey: fewer than 20 inspected, correct of inspected below, for information only, without a "
      + "cross. No ranking.",
    "数值下方为是否达标及把握程度，未注的明显优于目标。叉号：未达标且明显劣于目标，即95%区间整体劣于目标（停电信息按条数计亦然）。灰色数值：抽检不足20，下注正确数/抽检数，仅供参考，不标叉号。不排名。"
  )

  static func countedOnce(_ moved: Int) -> Words {
    Words(
      "\(UnitWords.counted(moved, "agent was", "agents were")) in more than one team in the period and "
        + "\(moved == 1 ? "counts" : "count") in each; the total counts everybody once.",
      "期内曾在多个班组的客服代表有\(moved)人，在各班组均计入，合计每人只计一次。")
  }

  // MARK: Whether it can be trusted

  static func reconciled(_ equations: Int, read: Int, rejected: Int) -> Words {
    let (count, rows) = (UnitWords.number(equations), UnitWords.number(read))
    return Words(
      "\(UnitWords.counted(read, "row", "rows")) read, \(UnitWords.number(rejected)) rejected; each is counted or left "
        + "out by a named rule. All \(count) equations hold.",
      "共读入\(rows)行，拒收\(UnitWords.number(rejected))行；每行均已计入或按规则剔除，\(count)项等式全部成立。")
  }
  static let compared = Words("What was compared", "核对项目")
  static let lastEdition = Words("Since the last edition", "与上一版相比")
  static let nothingChanged = Words(
    "No figure changed since the last edition of this period.", "与本期上一版相比，各项数据均无变动。")
  static let dataFiles = Words("For other programs", "供其他程序读取")
  static let dataFilesRemark = Words(
    "All figures of this edition in one table; the checksum of every file, the data watermark and the versions.",
    "本期全部数据汇总为一表；各文件的校验值、数据水印和版本号。")
}
