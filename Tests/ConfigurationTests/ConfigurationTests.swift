import Configuration
import Records
import Testing

@Suite struct ConfigurationTests {
  @Test(arguments: ["", "\n", "# only a comment\n", "---\n", "~", "targets:\nsources:\nreport:\n"])
  func nothingIsTheDefaultConfiguration(yaml: String) throws {
    let read = try configuration(yaml)

    #expect(read.language == nil)
    #expect(read.centreName == nil)
    #expect(read.report == ReportSettings())
    #expect(read.weekStart == 1)
    #expect(read.targets == TargetTable())
    #expect(read.limits == RejectLimits())
    #expect(!read.keepsFreeText)
    #expect(read.sources.isEmpty)
  }

  @Test func everyKeyIsRead() throws {
    let read = try configuration(
      """
      lang: zh-Hans
      centre: {name: 示例县供电公司95598}
      week_start: sunday
      report:
        issuing_unit: 客户服务部
        first_number: 7
        series_from: 2026-01
        addressees: [公司领导, "营销部 "]
        copies_to: [0138]
      limits: {rejected_rows: 5, rejected_share: 0.5, repeat_call_legs: 15000000}
      store: {keep_free_text: true}
      """)

    #expect(read.language == .chinese)
    #expect(read.centreName == "示例县供电公司95598")
    #expect(read.weekStart == 7)
    #expect(read.report.issuingUnit == "客户服务部")
    #expect(read.report.firstNumber == 7)
    #expect(read.report.seriesFrom == Month(year: 2026, month: 1).map { Period($0) })
    #expect(read.report.addressees == ["公司领导", "营销部"])
    #expect(read.report.copiesTo == ["0138"])
    #expect(read.limits.rows == 5)
    #expect(read.limits.share == 0.5)
    #expect(read.repeatCallLegs == 15_000_000)
    #expect(read.keepsFreeText)
  }

  @Test func aByteOrderMarkAndWindowsLineEndsAreNoMatter() throws {
    let read = try configuration("\u{FEFF}lang: en\r\nweek_start: friday\r\n")

    #expect(read.language == .english)
    #expect(read.weekStart == 5)
  }

  @Test func anAliasStandsForItsValue() throws {
    let read = try configuration("report: {addressees: &all [甲, 乙], copies_to: *all}")

    #expect(read.report.copiesTo == ["甲", "乙"])
  }

  @Test func editionsAreNumberedFromTheFirstOfTheirKind() throws {
    let months = try configuration("report: {first_number: 5, series_from: 2026-01}").report
    let weeks = try configuration("week_start: sunday\nreport: {series_from: 2026-W53}").report

    #expect(Month(year: 2026, month: 1).flatMap { months.number(of: Period($0)) } == 5)
    #expect(Month(year: 2027, month: 2).flatMap { months.number(of: Period($0)) } == 18)
    #expect(Month(year: 2025, month: 12).flatMap { months.number(of: Period($0)) } == nil)
    #expect(Period(year: 2026, week: 43).flatMap(months.number) == nil)
    #expect(Period(year: 2026, week: 53, start: 7).flatMap(weeks.number) == 1)
    #expect(Period(year: 2027, week: 2, start: 7).flatMap(weeks.number) == 3)
    #expect(Month(year: 2027, month: 2).flatMap { weeks.number(of: Period($0)) } == nil)
    #expect(Month(year: 2026, month: 1).flatMap { ReportSettings().number(of: Period($0)) } == nil)
  }

  @Test func aFileIsRefusedWhenBothLimitsAreExceeded() {
    let limits = RejectLimits()

    #expect(!limits.areExceeded(rejected: 20, of: 30))
    #expect(!limits.areExceeded(rejected: 21, of: 2100))
    #expect(limits.areExceeded(rejected: 21, of: 2099))
  }
}
