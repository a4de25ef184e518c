import Records
import Testing

@testable import ReportBuilder

/// What workbooks add of their own, word for word.
struct WorkbookWordTableTests {
  @Test func sheetsAreNamed() {
    #expect(WorkbookWordTable.details == Words("details", "明细"))
    #expect(WorkbookWordTable.listMark == Words(", ", "、"))
    #expect(ChangeWords.overviewTab == Words("Changes by split", "变动构成"))
    #expect(ReconciliationWords.unitsTab == Words("Where records went", "记录去向"))
  }

  @Test func cardsSayInShortWhatPagesSayInFull() {
    #expect(CardWords.usualInShort == Words("usual variation", "正常波动"))
    #expect(
      CardWords.tooFewInShort(Words("11 months", "11个月")) == Words("only 11 months", "此前仅11个月"))
    #expect(CardWords.smallSample == Words("small sample", "样本不足"))
    #expect(
      CardWords.sharesInPoints
        == Words(
          "Changes, drifts and differences of rates, here and above, are in percentage points.",
          "上列两表中，比率的增减、变动与差值均以百分点计。"))
    #expect(
      CardWords.drift(Words("per month", "每月"))
        == Words("Drift per month, beyond the others'", "每月变动（较他人）"))
    #expect(CardWords.previous == Words("Previous", "上期"))
    #expect(CardWords.fewOfQueue(30).chinese == "灰色数值：不足30段，仅供参考。")
    #expect(CardWords.chart("Talk time", "no value").english == "Talk time: no value")
    #expect(CardWords.chart("平均交谈时长", "无数值").chinese == "平均交谈时长：无数值")
    #expect(
      CardWords.trends(13)
        == Words("Agents: values of the last 13 periods", "客服代表：近13期数值"))
    #expect(CardWords.trendsTab == Words("Agents' trends", "客服代表走势"))
  }

  @Test func whatIsNotPrintedIsSaid() {
    #expect(
      WorkbookWordTable.unprinted
        == Words(
          "Tables below are for the screen and aren't printed.", "以下各表供屏幕查阅，不打印。"))
  }

  /// Its scale is cut and has no numbers, and a colour alone says nothing of better or worse.
  @Test func waterfallsSayHowTheyAreRead() {
    #expect(
      WorkbookWordTable.waterfallKey
        == Words(
          "Blue: for the better. Rust: for the worse. The scale need not start at 0.",
          "蓝色为变好，棕色为变差；横轴不从零起。"))
  }

  /// With the signs as they are drawn: filled for a signal, outlined for none.
  @Test func marksOfChartsSayWhatTheyMean() {
    typealias Marks = ChartMarkWordTable
    let all = [
      Marks.lead, Marks.beyond, Marks.run, Marks.open("◇□"), Marks.plus, Marks.separator,
      Marks.end,
    ]
    #expect(
      all == [
        Words("Marks: ", "图中标记："),
        Words("◆ signal, outside the limits", "◆信号，超出控制限"),
        Words(
          "■ signal, a run of points on one side or in one direction", "■信号，连续多点位于均值同侧或同向变化"),
        Words(
          "◇□ outlined: no signal of this period (not confirmed, or earlier)",
          "◇□空心：不是本期信号（未获证实，或属以前各期）"),
        Words("+ value with the days set apart, which the line leaves out", "+含单列日期的数值，走势线只用平常日"),
        Words("; ", "；"), Words(".", "。"),
      ])
  }

  @Test func chartDataSayWhyTheyAreThere() {
    #expect(
      WorkbookWordTable.chartCellsNote.english
        == "Cells that charts draw beside those of the tables, each a copy or a sum of theirs. "
        + "Only the list of them is printed.")
    #expect(
      WorkbookWordTable.chartCellsNote.chinese
        == "图表除各表外还引用的单元格，均由各表的数值复制或相加而来。打印时只印目录。")
  }
}
