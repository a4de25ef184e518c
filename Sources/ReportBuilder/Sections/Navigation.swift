import Records
import ReportModel

extension ReportMaker {
  /// The links at the top of a page whose reader has the edition's folder: to its index, and to the same page of
  /// the period before.
  ///
  /// Cards and counties' exports have none, for they are handed out alone: there a link would lead nowhere.
  func navigation(of audience: Audience) -> [Link] {
    var links: [Link] = []
    if audience != .index, let index = content.file(.index, .page) {
      links.append(Link(say(NavigationWords.edition), to: .file(path(index, from: audience))))
    }
    if let earlier = content.earlierPage(audience) {
      links.append(
        Link(
          say(NavigationWords.previous(PeriodPhrases.name(content.period.previous))),
          to: .file(path("../" + earlier, from: audience))))
    }
    return links
  }

  /// From an agent's scorecard in the team's report to the agent's own card, and back to the whole team.
  func cardNavigation(_ agent: String, team: String) -> [Link] {
    let card = content.file(.agent(agent), .page).map {
      Link(
        say(NavigationWords.ownCard(agent)), to: .file(path($0, from: .team(team))))
    }
    return [card, Link(say(CoachingWords.team), to: .section("agents"))].compactMap { $0 }
  }

  /// A path from the edition's folder, as it is from the folder of an audience's page.
  private func path(_ path: String, from audience: Audience) -> String {
    let depth = content.file(audience, .page)?.utf8.count { $0 == UInt8(ascii: "/") } ?? 0
    return String(repeating: "../", count: depth) + path
  }
}
