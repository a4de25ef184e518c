import Records
import ReportBuilder
import ReportModel
import Testing

struct TitleWordsTests {
  @Test func titlesNameThePeriodAndTheReader() {
    func title(_ language: Language, _ weekly: Bool, _ audience: Audience) -> String {
      TestCentre.busy(language, weekly: weekly).report(audience).title
    }
    #expect(title(.english, false, .centre) == "Hotline quality report, October 2026")
    #expect(title(.chinese, false, .centre) == "95598客服质量月报 2026年10月")
    #expect(title(.english, true, .centre) == "Weekly bulletin, week 43 of 2026")
    #expect(title(.chinese, true, .centre) == "95598客服质量简报 2026年第43周")
    // One name for all readers of a week.
    #expect(title(.english, true, .county("东湖")) == "Weekly bulletin, week 43 of 2026: county 东湖")
    #expect(title(.chinese, true, .county("东湖")) == "95598客服质量简报 2026年第43周：东湖")
    #expect(title(.english, true, .index) == "Weekly bulletin, week 43 of 2026: contents")
    #expect(title(.chinese, true, .index) == "95598客服质量简报 2026年第43周：目录")
    #expect(title(.chinese, false, .team("一班")) == "一班辅导材料 2026年10月")
    #expect(title(.chinese, false, .agent("1001")) == "陈嘉怡（1001） 2026年10月")
    #expect(
      title(.english, false, .county("东湖")) == "Hotline quality report, October 2026: county 东湖")
  }

  @Test func theHeadIsThatOfAnOffice() {
    #expect(
      TestCentre.busy(.chinese).report().head
        == ["编制单位：云州供电公司", "第10期", "主送：主任", "抄送：市场营销部、调度部门"])
    // Whom the centre's report goes to is no matter of an agent's.
    #expect(
      TestCentre.busy(.english).report(.agent("1001")).head == ["Issued by 云州供电公司", "No. 10"])
  }
}
