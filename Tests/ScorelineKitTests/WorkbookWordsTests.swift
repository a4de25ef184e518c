import ExcelWriter
import Records
import ScorelineKit
import Testing
import WorkbookCheck

/// What is said of a workbook that isn't fit to be published.
@Suite struct WorkbookWordsTests {
  @Test func aWorkbookThatCannotBeWritten() {
    let error = ExcelWriterError(path: "a.xlsx", problem: .duplicate("t"))
    #expect(
      error.message(.english)
        == "cannot write the workbook 'a.xlsx': 't' is used twice; nothing was published; check the"
        + " folder and the space left")
    #expect(error.message(.chinese) == "无法写出工作簿“a.xlsx”：名称“t”重复；未发布任何内容，请检查文件夹和剩余空间")
    #expect(error.exitCode == 70)
    let full = ExcelWriterError(path: "a.xlsx", problem: .library(code: 21, call: "writing a text"))
    #expect(full.message(.english).contains("writing a text failed (libxlsxwriter error 21)"))
    #expect(full.exitCode == 74)
  }

  @Test func aFinishedWorkbookThatIsUnsound() {
    let fault = WorkbookFault(
      path: "a.xlsx", part: "xl/worksheets/sheet1.xml",
      problem: .count(.rows, expected: 300, found: 211))
    #expect(
      fault.message(.english)
        == "the finished workbook 'a.xlsx', part 'xl/worksheets/sheet1.xml' is unsound: 211 rows"
        + " instead of 300; nothing was published; check the space left on the disk and try again")
    #expect(
      fault.message(.chinese)
        == "写好的工作簿“a.xlsx”中的“xl/worksheets/sheet1.xml”有误：行数为211，应为300；"
        + "未发布任何内容，请检查磁盘剩余空间后重试")
    #expect(fault.exitCode == 74)
  }
}
