import Records
import ReportModel

/// What the marks in a workbook's charts over time mean, with the signs as they are drawn.
enum ChartMarkWordTable {
  static let lead = Words("Marks: ", "图中标记：")
  static let beyond = Words("◆ signal, outside the limits", "◆信号，超出控制限")
  static let run = Words(
    "■ signal, a run of points on one side or in one direction", "■信号，连续多点位于均值同侧或同向变化")
  static func open(_ signs: String) -> Words {
    Words(
      "\(signs) outlined: no signal of this period (not confirmed, or earlier)",
      "\(signs)空心：不是本期信号（未获证实，或属以前各期）")
  }
  static let plus = Words(
    "+ value with the days set apart, which the line leaves out", "+含单列日期的数值，走势线只用平常日")
  static let separator = Words("; ", "；")
  static let end = Words(".", "。")
}

extension ReportMaker {
  var chartMarks: ChartMarkWords {
    ChartMarkWords(
      lead: say(ChartMarkWordTable.lead), beyond: say(ChartMarkWordTable.beyond),
      run: say(ChartMarkWordTable.run), openBeyond: say(ChartMarkWordTable.open("◇")),
      openRun: say(ChartMarkWordTable.open("□")),
      openBoth: say(ChartMarkWordTable.open("◇□")), plus: say(ChartMarkWordTable.plus),
      separator: say(ChartMarkWordTable.separator),
      end: say(ChartMarkWordTable.end))
  }
}
