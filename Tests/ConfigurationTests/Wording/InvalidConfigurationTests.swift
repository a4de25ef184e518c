import Configuration
import Records
import Testing

@Suite struct InvalidConfigurationTests {
  @Test func allProblemsAreToldInTheOrderOfTheFile() throws {
    let yaml = """
      week_start: sundy
      centre: {nam: x}
      targets: {acw_mean: [{at_least: 60}, {at_most: 60s}], talk: []}
      lang: de
      """

    let error = try #require(throws: InvalidConfiguration.self) { try configuration(yaml) }

    #expect(
      error.message(.english) == """
        scoreline.yml:1:13: unknown day of the week 'sundy'; did you mean 'sunday'?
        scoreline.yml:2:10: unknown key 'nam'; did you mean 'name'?
        scoreline.yml:3:23: 'at_least' for 'acw_mean', where less is better; write 'at_most'
        scoreline.yml:3:48: '60s' is not a number of seconds from 0 to 86400; write 60
        scoreline.yml:3:55: unknown KPI 'talk'; did you mean 'talk_mean'?
        scoreline.yml:4:7: unknown language 'de'; known: en, zh-Hans
        """)
    #expect(
      error.message(.chinese).split(separator: "\n").map(String.init)
        == messages(yaml, .chinese))
    #expect(error.errors.map(\.line) == [1, 2, 3, 3, 3, 4])
    #expect(error.errors.map(\.column) == [13, 10, 23, 48, 55, 7])
    #expect(error.errors.map(\.description) == messages(yaml))
  }

  @Test func columnsCountScalars() {
    #expect(
      messages("centre: {name: 示例县👨‍👩‍👧, x: y}") == [
        "scoreline.yml:1:26: unknown key 'x'; known: name"
      ])
  }
}
