import Analysis
import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import Store

/// The figures that notes are about, in the periods that they are about.
///
/// Cost: for a note that names no KPI the figures of thirteen periods, each read once however many such
/// notes there are.
struct NotedFigures {
  let centre: StoredCentre
  let metrics: [Metric]
  /// The day of the newest call: a period that ends after it has not ended.
  let newestDay: Day?
  /// The day of the first record: a period before the noted one that began earlier has figures of a part.
  var recordsBegin: Day?
  private var parts: [ClosedRange<Day>: Bool] = [:]
  private var known: [ClosedRange<Day>: [String: [Figure]]] = [:]

  init(centre: StoredCentre, metrics: [Metric], newestDay: Day?) {
    self.centre = centre
    self.metrics = metrics
    self.newestDay = newestDay
  }

  /// Where nothing was a signal: what every call has. Of the two ring means one says it.
  private static let telephone = [
    Metric.afterCallWork, .ringSeconds, .talkTime, .transferRate,
  ].map(\.id)

  /// That of the KPI named; else those that were a signal on the agent's own chart then, else the four of
  /// every call, in the order of the report.
  mutating func figures(of note: AgentNote) throws -> [Figure] {
    guard let period = period(of: note) else { return [] }
    let own = try figures(of: note.agent, in: period)
    if let kpi = note.kpi { return own.filter { $0.metric.id == kpi } }
    let signalled = try metrics.filter { metric in
      metric.target != nil ? try isSignal(metric, of: note.agent, in: period) : false
    }.map(\.id)
    let chosen = signalled.isEmpty ? Self.telephone : signalled
    return metrics.filter { chosen.contains($0.id) }.compactMap { metric in
      own.first { $0.metric.id == metric.id }
    }
  }

  /// As it was named, so that the periods before it are of the same kind; else by its days.
  private func period(of note: AgentNote) -> Period? {
    let named =
      [PeriodText.period(note.period)] + (1...7).map { PeriodText.week(note.period, start: $0) }
    return named.compactMap { $0 }.first { $0.first...$0.last == note.days }
      ?? Period(from: note.days.lowerBound, to: note.days.upperBound)
  }

  private mutating func figures(of agent: String, in period: Period) throws -> [Figure] {
    let days = period.first...period.last
    if known[days] == nil {
      known[days] = Dictionary(grouping: try centre.figures(by: .agent, in: period), by: \.key)
    }
    return known[days]?[agent] ?? []
  }

  /// The same as `FigureBook.isPart`.
  private mutating func isPart(_ period: Period) throws -> Bool {
    let days = period.first...period.last
    if let known = parts[days] { return known }
    let beganLate = recordsBegin.map { days.contains($0) && days.lowerBound < $0 } ?? false
    let isPart =
      try beganLate
      || Lack.isOfMostDays(
        having: centre.offeredByDay(in: period).count, of: period.dayCount)
    parts[days] = isPart
    return isPart
  }

  private mutating func isSignal(
    _ metric: Metric, of agent: String, in period: Period
  ) throws -> Bool {
    var series: [PeriodTally] = []
    for each in period.run(of: EditionContent.trendLength) {
      if each != period, try isPart(each) {
        series.append(PeriodTally(each, .nothing))
        continue
      }
      let figure = try figures(of: agent, in: each).first { $0.metric.id == metric.id }
      series.append(PeriodTally(each, figure.map { Tally($0) } ?? .nothing))
    }
    let isUnfinished = newestDay.map { $0 < period.last } ?? false
    let chart = ControlChart(of: metric, series: series, isUnfinished: isUnfinished)
    if case .signal = chart.verdict { return true }
    return false
  }
}
