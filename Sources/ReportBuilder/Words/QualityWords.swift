import Figures
import Records

/// The sections of data quality and of changed figures.
enum QualityWords {
  static let section = Words("Data quality", "数据质量")
  static let kinds = Words("Rows read", "读入行数")
  static let kind = Words("Records", "记录类别")
  static let files = Words("Files", "文件数")
  static let read = Words("Read", "读入")
  static let new = Words("New", "新增")
  static let unchanged = Words("Unchanged", "未变")
  static let corrected = Words("Corrected", "更正")
  static let rejected = Words("Rejected", "拒收")
  static let rejectedShare = Words("Rejected share", "拒收率")
  static let live = Words("In force", "有效记录")
  static let kindsNote = Words(
    "Read = new + unchanged + corrected + rejected. Rejected rows count nowhere else.",
    "读入＝新增＋未变＋更正＋拒收。拒收行不计入任何指标。")

  static let reasons = Words("Rejected rows by reason", "拒收原因")
  static let reason = Words("Reason", "原因")
  static let code = Words("Code", "代码")
  static let rows = Words("Rows", "行数")

  static let excluded = Words("Excluded by rule", "剔除明细")
  static let rule = Words("Rule", "规则")
  static let units = Words("Units", "件数")
  static let nothingExcluded = Words(
    "No unit was excluded by a rule.", "无按规则剔除的记录。")

  static let unknown = Words("Records without an agent, a team or a county", "未归属的记录")
  static let withoutAgent = Words("No agent", "无工号")
  static let withoutTeam = Words("No team", "无班组")
  static let withoutCounty = Words("No county", "无县公司")
  static let unknownNote = Words(
    "They are part of the centre's figures, and have no card and no export.",
    "已计入全中心数据，不单独出具指标卡或报表。")

  static func overlapping(_ agents: String) -> Words {
    Words(
      "Rows of the roster overlap; the one that began last counts: \(agents).",
      "名册记录时间重叠，以生效日期较晚者为准：\(agents)。")
  }
  static func absentFields(_ kind: String, _ fields: String) -> Words {
    Words("\(kind): the sources do not have \(fields).", "\(kind)：来源缺少\(fields)。")
  }
  static func watermark(_ watermark: String) -> Words {
    Words("Data watermark: \(watermark).", "数据水印：\(watermark)。")
  }

  static let changes = Words("Changed since the last edition", "与上一版的差异")
  static let changesCaption = Words("Figures that changed", "有变动的数据")
  static let whose = Words("Whose", "范围")
  static let before = Words("Before", "原值")
  static let after = Words("Now", "现值")
  static let changeSources = Words("Rows behind the changes", "差异所依据的行")
  static let file = Words("File", "文件")
  static let event = Words("Import", "导入情况")
  static let takenIn = Words("made", "已导入")
  static let takenBack = Words("undone", "已撤销")
  static let days = Words("Dates in its rows", "行内日期")
  static func fromTo(_ days: ClosedRange<Day>) -> Words {
    Words(
      "\(days.lowerBound) to \(days.upperBound)", "\(days.lowerBound)至\(days.upperBound)")
  }
  static let changeSourcesNote = Words(
    "Files imported, or whose import was undone, since the last edition, with rows of the period, reviews or rows of the roster: a"
      + " review counts for the day of what it judges, whenever it was made.",
    "上一版之后导入或撤销导入、含有本期行的文件，以及质检记录和名册；质检不论何时作出，均计入对象所属之日。")
  static let recordIDs = Words("Records", "记录编号")
  static func moreRecords(_ shown: String, _ rest: Int) -> Words {
    Words("\(shown) and \(UnitWords.number(rest)) more", "\(shown)等，另有\(UnitWords.number(rest))条")
  }
  static let joint = Words(", ", "、")
  static func recordIDsNote(_ limit: Int) -> Words {
    Words(
      "Records: at most \(limit) of the period for each file, corrected ones first; of calls with the leg, of notices with "
        + "revision and area, of reviews with what they judge.",
      "记录编号：每个文件至多列本期\(limit)条，更正的在前；话务记录附段号，停电信息附版本和区域，质检记录附被检对象。")
  }
  static let figuresBehind = Words("Figures made of them", "涉及的数据变动")
  static func changedFigure(_ title: String, _ values: String, _ verdicts: String?) -> Words {
    Words(
      "\(title) \(values)" + (verdicts.map { " (\($0))" } ?? ""),
      "\(title)\(values)" + (verdicts.map { "（\($0)）" } ?? ""))
  }
  static func ownRecordsNote(_ limit: Int) -> Words {
    Words(
      "Own records alone, at most \(limit) for each file taken in, corrected ones first, with those that were corrected away "
        + "from here; — where the import was undone, or the file has more rows than were looked at and none of these is one.",
      "仅列本范围的记录，每个导入文件至多\(limit)条，更正的在前，含更正后转出的；导入已撤销，或文件行数超出查看范围且其中没有本范围记录的，列“—”。")
  }
  static let withheldRecords = Words(
    "Reports of misconduct, and tickets of kinds with fewer than 5, are not named here either.",
    "举报及不足5件的工单类别，此处同样不列编号。")
  static let noOwnRecords = Words(
    "Of the files taken in since the last edition no record is named here: what changed these figures is the roster, "
      + "records of others (as a call's other legs) or such as lists leave out, or what was taken back.",
    "上一版之后导入的数据中没有可在此列出的记录：数据变动来自名册、他方记录（如同一通电话的其他通话段）、不列编号的记录，或已撤销的导入。")
  static let firstEdition = Words(
    "No earlier edition of this period with other data is on record.", "本期此前未登记过数据不同的版本。")
  static let nothingChanged = Words(
    "None of these figures changed since the last edition of this period.",
    "与本期上一版相比，上述数据均无变动。")

  static func whose(_ scope: Scope, _ name: String) -> Words {
    switch scope {
    case .centre: Words("Centre", "全中心")
    case .team: Words("Team \(name)", "班组\(name)")
    case .agent: Words("Agent \(name)", "客服代表\(name)")
    case .county: Words("County \(name)", "县公司\(name)")
    case .day: Words(name, name)
    }
  }
}
