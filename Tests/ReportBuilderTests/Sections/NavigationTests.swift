import Records
import ReportBuilder
import ReportModel
import Testing

/// From a page to the others that its reader may see.
struct NavigationTests {
  private func reports(_ language: Language) -> EditionReports {
    var content = TestCentre.busy(language).content
    content.earlierPage = { audience in
      switch audience {
      case .index: "2026-09/index.html"
      case .centre: "2026-09/centre.html"
      case .team(let name): name == "一班" ? "2026-09/teams/一班.html" : nil
      case .agent(let id): "2026-09/agents/\(id).html"
      case .county(let name): "2026-09/counties/\(name).html"
      }
    }
    return EditionReports(content)
  }

  @Test func theTopLeadsToTheIndexAndToThePeriodBefore() {
    let english = reports(.english)
    func links(_ audience: Audience) -> [Link] { english.report(for: audience).navigation }
    #expect(
      links(.centre) == [
        Link("This edition", to: .file("index.html")),
        Link("Previous: September 2026", to: .file("../2026-09/centre.html")),
      ])
    #expect(
      links(.index) == [Link("Previous: September 2026", to: .file("../2026-09/index.html"))])
    #expect(
      links(.team("一班")) == [
        Link("This edition", to: .file("../index.html")),
        Link("Previous: September 2026", to: .file("../../2026-09/teams/一班.html")),
      ])
    #expect(links(.team("二班")) == [Link("This edition", to: .file("../index.html"))])
    #expect(
      reports(.chinese).report(for: .centre).navigation.map(\.text) == ["本期目录", "上一期：2026年9月"])
  }

  @Test func whatOnlyLeadsElsewhereIsNotPrinted() {
    let index = reports(.english).report(for: .index)
    #expect(
      index.sections.filter(\.isForScreen).map(\.id) == ["centre", "teams", "agents", "counties"])
    #expect(index.words.seeSection == "See section %: ")
    #expect(reports(.chinese).report(for: .index).words.seeSection == "见第%节：")
    #expect(index.words.showSection == "Show this section")
    #expect(reports(.chinese).report(for: .index).words.showSection == "展开本节")
  }

  @Test(arguments: [Audience.agent("1001"), .county("东湖")])
  func whatIsHandedOutAloneLeadsNowhere(_ audience: Audience) {
    let report = reports(.english).report(for: audience)
    #expect(report.navigation.isEmpty)
    #expect(report.sections.flatMap(\.navigation).isEmpty)
  }

  @Test(arguments: [Language.english, .chinese])
  func aTeamsScorecardsLeadToTheAgentsCardsAndBack(_ language: Language) {
    let report = reports(language).report(for: .team("一班"))
    let card = report.sections.first { $0.id == "card-1" }
    let isEnglish = language == .english
    #expect(
      card?.navigation == [
        Link(
          isEnglish ? "Own card of 1001" : "工号1001的个人指标卡", to: .file("../agents/1001.html")),
        Link(isEnglish ? "The team on one page" : "全班一览", to: .section("agents")),
      ])
    #expect(report.sections.contains { $0.id == "agents" })
  }
}
