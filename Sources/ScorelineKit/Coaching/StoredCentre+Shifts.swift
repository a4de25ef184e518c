import Aggregation
import Figures
import Records
import ReportBuilder
import Store

extension StoredCentre {
  /// Adds agents' figures of a period by queue and time band, days set apart by themselves.
  ///
  /// Cost: a row of the rollup an agent, queue and hour.
  func add(
    _ shifts: Shifts, in period: Period, exceptionalDays: Set<Day>, to strata: inout AgentStrata
  ) throws {
    struct Group: Hashable {
      var agent: String
      var stratum: CallStratum
    }
    let shape = RollupShape.agentHours
    let cells = try store.cells(of: shape, in: period.first...period.last) { place -> Group? in
      guard let hour = Int(place.labels[2]) else { return nil }
      return Group(
        agent: maker.key(of: place, by: .agent),
        stratum: CallStratum(
          queue: place.labels[1].isEmpty ? FigureMaker.unknown : place.labels[1],
          shift: shifts.name(ofHour: hour), isExceptional: exceptionalDays.contains(place.day)))
    }
    var byStratum: [CallStratum: [String: Cell]] = [:]
    for (group, cell) in cells { byStratum[group.stratum, default: [:]][group.agent] = cell }
    let layout = store.layout(of: shape)
    for (stratum, cells) in byStratum {
      strata.add(
        maker.figures(by: .agent, in: period, of: [(layout, cells)]), of: stratum, in: period)
    }
  }
}
