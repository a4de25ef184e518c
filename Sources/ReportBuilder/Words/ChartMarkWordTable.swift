import Records
import ReportModel

/// What the marks in a workbook's charts over time mean, with the signs as they are drawn.
enum ChartMarkWordTable {
  static let lead = Words("Marks: ", "图中标记：")
  static let beyondWorse = Words("◆ outside the limits, for the worse", "◆超出控制限，变差")
  static let beyondBetter = Words("◇ outside the limits, for the better", "◇超出控制限，变好")
  static let beyondUnconfirmed = Words(
    "black ◆ outside the limits, not confirmed, no signal", "黑色◆超出控制限，未获证实，不作为信号")
  static let runWorse = Words(
    "■ a run of points on one side or in one direction, for the worse", "■连续多点同侧或同向，变差")
  static let runBetter = Words(
    "□ a run of points on one side or in one direction, for the better", "□连续多点同侧或同向，变好")
  static let runUnconfirmed = Words(
    "black ■ a run of points on one side or in one direction, not confirmed, no signal",
    "黑色■连续多点同侧或同向，未获证实，不作为信号")
  static let apart = Words(
    "○ value with the days set apart, which the line leaves out", "○含单列日期的数值，走势线只用平常日")
  static let separator = Words("; ", "；")
  static let end = Words(".", "。")
}

extension ReportMaker {
  var chartMarks: ChartMarkWords {
    ChartMarkWords(
      lead: say(ChartMarkWordTable.lead),
      beyond: .init(
        worse: say(ChartMarkWordTable.beyondWorse), better: say(ChartMarkWordTable.beyondBetter),
        unconfirmed: say(ChartMarkWordTable.beyondUnconfirmed)),
      run: .init(
        worse: say(ChartMarkWordTable.runWorse), better: say(ChartMarkWordTable.runBetter),
        unconfirmed: say(ChartMarkWordTable.runUnconfirmed)),
      apart: say(ChartMarkWordTable.apart), separator: say(ChartMarkWordTable.separator),
      end: say(ChartMarkWordTable.end))
  }
}
