import Aggregation
import Metrics
import Records
import ReportBuilder
import Store

extension StoredCentre {
  /// How calls came in over some periods, and by day and hour in one.
  ///
  /// Cost: a row of the rollup a county and month, or day; a row an hour of the one period.
  func load(in periods: [Period], hoursOf period: Period) throws -> CallLoad {
    var load = CallLoad()
    let shape = RollupShape.figures(of: .calls, .county)
    let layout = store.layout(of: shape)
    for each in periods {
      let cells = try store.cells(
        of: shape, in: each.first...each.last, usesMonth: { _, _ in true }, by: { _ in true })
      load.periods[each] = cells[true].map { CallCounts($0, layout) }
    }
    for hours in RollupShape.all where hours.dimensions == [.measure(Calls.hour)] {
      let layout = store.layout(of: hours)
      let cells = try store.cells(of: hours, in: period.first...period.last, by: { $0 })
      for (key, cell) in cells {
        guard let hour = Int(key.name), (0..<24).contains(hour) else { continue }
        load.hours[key.day, default: Array(repeating: CallCounts(), count: 24)][hour] = CallCounts(
          cell, layout)
      }
    }
    return load
  }

  /// The calls offered on each day; a day without one is none of them.
  ///
  /// Cost: a row of the rollups a county and day.
  func offeredByDay(in period: Period) throws -> [Day: Int128] {
    let shape = RollupShape.figures(of: .calls, .county)
    let place = store.layout(of: shape).place(of: .count(CallVolumes.offered))
    let cells = try store.cells(of: shape, in: period.first...period.last, by: \.day)
    return cells.mapValues { $0.values[place] }.filter { $0.value > 0 }
  }
}

extension CallCounts {
  fileprivate init(_ cell: Cell, _ layout: AggregateLayout) {
    self.init()
    func count(_ filter: Filter) -> Int { Int(cell.values[layout.place(of: .count(filter))]) }
    offered = count(CallVolumes.offered)
    answered = count(CallVolumes.answered)
    abandoned = count(CallVolumes.abandoned)
    timed = count(CallVolumes.timed)
    waited = count(CallVolumes.waited)
    prompt = count(CallVolumes.prompt)
    importantTimed = count(CallVolumes.importantTimed)
    importantPrompt = count(CallVolumes.importantPrompt)
    waitSeconds = Int(
      cell.values[layout.place(of: .sum(Calls.waitSeconds, CallVolumes.waited))])
  }
}
