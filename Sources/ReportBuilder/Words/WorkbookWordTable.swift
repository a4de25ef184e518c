import Records
import ReportModel

/// What workbooks add of their own.
enum WorkbookWordTable {
  static let data = Words("data", "数据")
  static let chartCells = Words("Chart data", "图表数据")
  static let published = Words("As published", "发布时的目标")
  static let changed = Words("changed", "已改动")
  static let targetsHint = Words(
    "Yellow cells may be changed: verdicts, how sure they are and the target lines of charts follow.",
    "黄色单元格可以修改：是否达标、把握程度和图中目标线随之更新。")
  static let targetsChanged = Words(
    "Targets differ from those published: verdicts and charts follow them, sentences and titles "
      + "say what was published.",
    "目标与发布时不同：是否达标和图表已随之更新，文字与标题仍为发布时的内容。")
  static let cellName = Words("Name of the cell", "单元格名称")
  static let listMark = Words(", ", "、")
  static let details = Words("details", "明细")
  static let chartCellsNote = Words(
    "Cells that charts draw beside those of the tables, each a copy or a sum of theirs. Only the list "
      + "of them is printed.",
    "图表除各表外还引用的单元格，均由各表的数值复制或相加而来。打印时只印目录。")
  static let waterfallKey = Words(
    "Blue: for the better. Rust: for the worse. The scale need not start at 0.",
    "蓝色为变好，棕色为变差；横轴不从零起。")
  static let unprinted = Words(
    "Tables below are for the screen and aren't printed.", "以下各表供屏幕查阅，不打印。")
  static let ringStandard = Words("Ring standard, either one meets", "振铃标准（一项达标即可）")
}

extension ReportMaker {
  /// The report with what only a workbook shows.
  func readiedForWorkbooks(_ report: Report) -> Report {
    var report = report
    report.words.workbook = WorkbookWords(
      data: say(WorkbookWordTable.data), chartCells: say(WorkbookWordTable.chartCells),
      published: say(WorkbookWordTable.published), changed: say(WorkbookWordTable.changed),
      targetsHint: say(WorkbookWordTable.targetsHint),
      targetsChanged: say(WorkbookWordTable.targetsChanged),
      cellName: say(WorkbookWordTable.cellName), listMark: say(WorkbookWordTable.listMark),
      details: say(WorkbookWordTable.details),
      chartCellsNote: say(WorkbookWordTable.chartCellsNote),
      waterfallKey: say(WorkbookWordTable.waterfallKey),
      unprinted: say(WorkbookWordTable.unprinted), chartMarks: chartMarks)
    report.jointVerdicts = RingStandard.jointVerdict(in: report, self).map { [$0] } ?? []
    return report
  }
}
