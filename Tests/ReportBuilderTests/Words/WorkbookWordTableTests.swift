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

  @Test func chartDataSayWhyTheyAreThere() {
    #expect(
      WorkbookWordTable.chartCellsNote.english
        == "Cells that charts draw beside those of the tables, each a copy or a sum of theirs. "
        + "Only this line is printed.")
    #expect(
      WorkbookWordTable.chartCellsNote.chinese
        == "图表除各表外还引用的单元格，均由各表的数值复制或相加而来。打印时只印本行。")
  }
}
