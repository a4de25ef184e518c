import Analysis
import Figures
import Metrics
import Records
import ReportModel

extension ReportMaker {
  /// With whom the shift leader might talk, about what, and which calls to listen to.
  func pickSection(
    _ team: String, _ agents: [String], _ cards: [String: [Reading]]
  ) -> Section {
    var blocks: [Block] = []
    for pick in review.picks(inTeam: team)?.picks ?? [] {
      blocks += pickBlocks(
        pick, team, number: (agents.firstIndex(of: pick.agent) ?? 0) + 1, cards)
    }
    // Who was compared with what follows below.
    if blocks.isEmpty { blocks += pickSentences(team, cards).prefix(1).map(Block.paragraph) }
    blocks += agreedBlocks(team, agents)
    if let chance = chanceSentence(team) { blocks.append(.note(chance)) }
    return Section(
      id: "coaching", title: say(CoachingWords.section(thisPeriod)), blocks: blocks)
  }

  /// How the picks were found: behind what they lead to.
  var coachingRuleSection: Section {
    Section(
      id: "coaching-rules", title: say(CoachingRuleWords.title),
      blocks: coachingRules.map(Block.note))
  }

  /// What was agreed with those who are not picked, or disputed by them; the picked have a box of their own.
  private func agreedBlocks(_ team: String, _ agents: [String]) -> [Block] {
    let picked = Set((review.picks(inTeam: team)?.picks ?? []).map(\.agent))
    let rows = agents.filter { !picked.contains($0) }.flatMap { agent in
      noteFacts(agent, team: team).map {
        Table.Row([.head(agentTitle(agent)), .text($0.name), .text($0.value)])
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        Table(
          id: "agreed", caption: say(NoteWords.others),
          columns: [NoteWords.agent, NoteWords.about, NoteWords.said].map {
            Table.Column(say($0), alignment: .leading)
          }, rows: rows))
    ]
  }

  private func pickBlocks(
    _ pick: CoachingPicks.Pick, _ team: String, number: Int, _ cards: [String: [Reading]]
  ) -> [Block] {
    let agent = pick.agent
    var blocks: [Block] = [
      .heading(say(CoachingWords.pickTitle(agentTitle(agent), pickKind(pick))))
    ]
    blocks += pick.findings.map {
      .paragraph(say(CardWords.sentence(fullSentence($0, of: agent, cards))))
    }
    if let cases = content.cases.cases(of: agent, in: team) {
      let tables = CaseTables(maker: self, id: "pick-\(number)", cases: cases)
      let metrics = pick.findings.map(\.evidence.metric)
      if metrics.contains(where: { $0.subject == .calls }),
        let calls = tables.callTable(
          caption: say(CaseWords.calls(agent)), for: metrics.filter { $0.subject == .calls },
          isGoodExample: pick.isGoodExample)
      {
        blocks.append(.table(calls))
      }
      if metrics.contains(where: { $0.subject == .tickets }),
        let tickets = tables.ticketTable(
          caption: say(
            CaseWords.tickets(
              agent, listed: cases.wrongTickets.count, of: cases.wrongTicketCount)))
      {
        blocks.append(.table(tickets))
        if !pick.isGoodExample, let elsewhere = elsewhereSentence(agent, team) {
          blocks.append(.note(elsewhere))
        }
      }
      if metrics.contains(where: { $0.subject == .notices }),
        let notices = tables.noticeTable(
          caption: say(
            CaseWords.notices(
              agent, listed: cases.wrongNotices.count, of: cases.wrongNoticeCount)))
      {
        blocks.append(.table(notices))
      }
      if pick.isGoodExample, let good = tables.goodSentence {
        blocks.append(
          .callouts([Callout(say(CaseWords.goodTitle), [Phrase(good)], tone: .good)]))
      }
    }
    blocks.append(.answer(answerBox(agent, team: team)))
    return blocks
  }

  func isPicked(_ agent: String, inTeam team: String) -> Bool {
    review.picks(inTeam: team)?.picks.contains { $0.agent == agent } == true
  }

  func pickKind(_ pick: CoachingPicks.Pick) -> Words {
    pick.isGoodExample ? CoachingWords.exampleTitle : CoachingWords.concernTitle
  }

  /// The opening: who needs the leader's time and for what, then the team's own figures.
  func teamOpening(
    _ team: String, _ agents: [String], _ readings: [Reading], _ cards: [String: [Reading]]
  ) -> Section {
    Section(
      id: "opening", title: say(CoachingWords.opening),
      blocks: [
        .lead(
          pickSentences(team, cards).map { Phrase($0) } + teamPhrases(team, agents, readings)
            + [holdsDaysApart].compactMap { $0 })
      ],
      isOpening: true)
  }

  private func teamPhrases(
    _ team: String, _ agents: [String], _ readings: [Reading]
  ) -> [Phrase] {
    let legs = readings.filter { $0.metric.subject == .calls }.compactMap(\.figure?.eligible).max()
    let volume = CoachingWords.volume(
      legs: NumberFormat.count.text(Double(legs ?? 0)), agents: agents.count)
    return [
      verdictPhrase(readings, namesClusters: true), noValuePhrase(readings), Phrase(say(volume)),
      unknownPhrase(readings, of: .team(team)),
    ].compactMap { $0 }
  }
}
