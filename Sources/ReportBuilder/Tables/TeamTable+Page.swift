import Analysis
import Metrics
import Records
import ReportModel

/// What a page leaves of a team's tables, and what it notes in them.
extension TeamTable {
  /// The table without agents who have none of its figures: they are named in a line below it. A page shows no
  /// table that nobody is left in.
  func onPage(_ table: Table, _ subject: Subject) -> Table {
    let shown = table.columns.indices.filter {
      $0 >= Self.leadingColumns && table.columns[$0].shownIn != .workbook
    }
    let places = table.rows.indices.dropLast().filter { row in
      shown.contains { !table.rows[row].cells[$0].isBare }
    }
    guard places.count < agents.count else { return table }
    var table = table
    if places.isEmpty {
      for column in table.columns.indices { table.columns[column].shownIn = .workbook }
      table.pageNotes = [maker.say(CoachingWords.nobodyHas(subject))]
    } else {
      table.pagePlaces = places + [table.rows.count - 1]
      let others = agents.indices.filter { !places.contains($0) }
      table.pageNotes = [
        maker.say(
          CoachingWords.without(
            subject, maker.shortList(others.map { maker.agentTitle(agents[$0]) }, limit: 12)))
      ]
    }
    return table
  }

  /// Who, and of how many units.
  private static let leadingColumns = 3

  /// The findings of a subject: those picked by their titles, because the talk says the rest; others in full.
  func standsOut(_ agent: String, _ subject: Subject, pick: CoachingPicks.Pick?) -> Cell {
    let texts = maker.review.findings(of: agent).filter {
      $0.evidence.metric.subject == subject && $0.evidence.team == team
    }.map { finding -> String in
      if let pick,
        pick.findings.contains(where: { $0.evidence.metric.id == finding.evidence.metric.id })
      {
        return maker.say(
          CoachingWords.pickTitle(
            maker.say(maker.pickKind(pick)), finding.evidence.metric.title))
      }
      let text = maker.sentence(finding, of: agent)
      return maker.say(
        finding.isPraise ? CoachingWords.strong(text) : CoachingWords.later(text))
    }
    return .text(texts.joined(separator: maker.say(CoachingWords.join)))
  }
}

extension Cell {
  /// Whether it holds neither a value nor a word.
  fileprivate var isBare: Bool {
    switch value {
    case .none: true
    case .text(let text): text.isEmpty
    case .number, .trend, .bullet, .interval: false
    }
  }
}
