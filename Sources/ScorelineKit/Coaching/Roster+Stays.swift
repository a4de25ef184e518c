import Records
import ReportBuilder

extension Roster {
  /// The times that agents of several teams spent in each, by their days; of one that was interrupted the latest
  /// part.
  ///
  /// Cost: a look at each day of the period for those whose team changes in it.
  func stays(in period: Period) -> [(days: ClosedRange<Day>, stays: [CaseBook.Stay])] {
    var found: [ClosedRange<Day>: [CaseBook.Stay]] = [:]
    for agent in agents where !hasOneTeam(agent, over: period.first...period.last) {
      let teams = latestDays(of: agent, in: period)
      for (team, days) in teams where teams.count > 1 {
        found[days, default: []].append(CaseBook.Stay(agent: agent, team: team))
      }
    }
    return found.sorted { left, right in
      (left.key.lowerBound, left.key.upperBound) < (right.key.lowerBound, right.key.upperBound)
    }.map { ($0.key, $0.value) }
  }

  private func latestDays(of agent: String, in period: Period) -> [String: ClosedRange<Day>] {
    var days: [String: ClosedRange<Day>] = [:]
    for day in period.days.reversed() {
      guard let team = entry(of: agent, on: day)?.team else { continue }
      guard let known = days[team] else {
        days[team] = day...day
        continue
      }
      if known.lowerBound == day.adding(1) { days[team] = day...known.upperBound }
    }
    return days
  }
}
