import Records
import Testing

@testable import ReportBuilder

struct IndexWordsTests {
  @Test func rowsThatWereReadAndEquationsAreCounted() {
    let words = IndexWords.reconciled(132, read: 78_132, rejected: 4)
    #expect(
      words.english
        == "78,132 rows read, 4 rejected; each is counted or left out by a named rule. All 132 equations hold."
    )
    #expect(words.chinese == "共读入78,132行，拒收4行；每行均已计入或按规则剔除，132项等式全部成立。")
  }

  @Test func theLastSectionNamesItsBoxes() {
    #expect(IndexWords.compared == Words("What was compared", "核对项目"))
    #expect(IndexWords.lastEdition == Words("Since the last edition", "与上一版相比"))
    #expect(IndexWords.dataFiles == Words("For other programs", "供其他程序读取"))
    #expect(
      IndexWords.dataFilesRemark
        == Words(
          "All figures of this edition in one table; the checksum of every file, the data watermark and the versions.",
          "本期全部数据汇总为一表；各文件的校验值、数据水印和版本号。"))
  }

  @Test func targetsAreCounted() {
    #expect(IndexWords.met(5, of: 7) == Words("5 of 7", "5/7"))
    #expect(IndexWords.inspected == Words("inspected", "抽检数"))
    #expect(IndexWords.answeredLegs == Words("Answered legs", "接听通话段数"))
  }
}
