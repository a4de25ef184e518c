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

  /// The findings of a subject: those picked with their sign, those passed over as later.
  func standsOut(_ agent: String, _ subject: Subject, isPicked: Bool) -> Cell {
    let notes = maker.review.findings(of: agent).filter {
      $0.evidence.metric.subject == subject && $0.evidence.team == team
    }.map { finding -> CellNote in
      let text = maker.sentence(finding, of: agent)
      if finding.isPraise {
        return CellNote(maker.say(CoachingWords.strong(text)), sign: maker.sign(finding))
      }
      return isPicked
        ? CellNote(text, sign: maker.sign(finding)) : CellNote(maker.say(CoachingWords.later(text)))
    }
    // A workbook shows no notes, so that the cell says the same in words.
    return .text(notes.map(\.text).joined(separator: maker.say(CoachingWords.join)))
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
