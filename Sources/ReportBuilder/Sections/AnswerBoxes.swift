import Analysis
import Figures
import Metrics
import Records
import ReportModel

extension ReportMaker {
  /// What was agreed with an agent or disputed by one in the periods of a trend, with what came of it,
  /// and room for what is agreed now.
  ///
  /// - Parameter team: only notes of periods in which the agent was in that team; nil for all.
  func answerBox(_ agent: String, team: String? = nil) -> AnswerBox {
    let isLeader = membership.entry(of: agent, in: team)?.isOfLeader == true
    return AnswerBox(
      say(isLeader ? NoteWords.ownTitle : NoteWords.title),
      entries: noteFacts(agent, team: team),
      fields: [say(isLeader ? NoteWords.ownAction : NoteWords.action)])
  }

  /// The notes of such a box, each with what came of it.
  func noteFacts(_ agent: String, team: String?) -> [Fact] {
    let first = trendPeriods.first?.first ?? content.period.first
    let shown = (content.notes[agent] ?? []).filter { noted in
      let days = noted.note.days
      return first <= days.lowerBound && days.lowerBound <= content.period.last
        && (team == nil || content.roster.entry(of: agent, on: days.upperBound)?.team == team)
    }
    return shown.map { entry($0, agent) }
  }

  private func entry(_ noted: NotedFigure, _ agent: String) -> Fact {
    let note = noted.note
    let metric = content.metrics.first { $0.id == note.kpi }
    let title = metric.map { $0.title[language] }
    let name =
      switch note.kind {
      case .agreed: say(NoteWords.agreed(note.period, title))
      case .disputed: say(NoteWords.disputed(note.period, title ?? note.kpi ?? ""))
      }
    return Fact(name, outcome(noted, agent))
  }

  /// The text with its figures then and now, and whether that is a change at all; each by its title where
  /// the note names no KPI.
  private func outcome(_ noted: NotedFigure, _ agent: String) -> String {
    let figures = noted.then.compactMap { figure -> String? in
      guard let then = figure.value else { return nil }
      let words = course(of: figure.metric, from: then, noted.note, agent)
      return noted.note.kpi == nil
        ? say(NoteWords.named(figure.metric.title[language], words)) : words
    }
    guard !figures.isEmpty else { return noted.note.text }
    let words = figures.joined(separator: say(CoachingWords.join))
    return say(
      NoteWords.figures(
        noted.note.text, noted.note.kpi == nil ? say(NoteWords.namedInText(words)) : words))
  }

  /// A figure in the period noted, and in this one where that came after it: two values side by side read
  /// as a success, so the agent's own chart says what they are worth.
  private func course(
    of metric: Metric, from value: Double, _ note: AgentNote, _ agent: String
  ) -> String {
    let format = formats.value(metric.unit)
    let then = format.text(value)
    let (noted, now) = (note.days, content.period.first...content.period.last)
    if noted == now { return then }
    if noted.upperBound >= now.lowerBound {
      return say(
        NoteWords.notCompared(
          then: then, thisPeriod,
          holdsNote: now.contains(noted.lowerBound) && now.contains(noted.upperBound)))
    }
    let value = content.figures.figure(metric.id, by: .agent, key: agent, in: content.period)?.value
    guard let value else { return say(NoteWords.cameOfIt(then: then, now: "—", thisPeriod)) }
    return say(
      NoteWords.cameOfIt(
        then: then, now: format.text(value), thisPeriod,
        review.figure(metric, of: agent)?.chart.verdict ?? .noValue))
  }
}
