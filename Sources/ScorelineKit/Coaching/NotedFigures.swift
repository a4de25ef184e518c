import Figures
import Metrics
import Records
import ReportBuilder
import Store

/// The figures that notes are about, in the periods that they are about: of the KPI that a note names, or of those
/// that its text names.
///
/// Cost: the figures of each noted period, read once however many notes are about it.
struct NotedFigures {
  let centre: StoredCentre
  let metrics: [Metric]
  private var known: [ClosedRange<Day>: [String: [Figure]]] = [:]

  init(centre: StoredCentre, metrics: [Metric]) {
    self.centre = centre
    self.metrics = metrics
  }

  mutating func figures(of note: AgentNote) throws -> [Figure] {
    let ids = note.kpi.map { [$0] } ?? Self.named(in: note.text, metrics).map(\.id)
    guard !ids.isEmpty, let period = period(of: note) else { return [] }
    let own = try figures(of: note.agent, in: period)
    return metrics.filter { ids.contains($0.id) }.compactMap { metric in
      own.first { $0.metric.id == metric.id }
    }
  }

  /// The KPIs that a text names: by id, or by title without what titles have in common, as 事后处理.
  static func named(in text: String, _ metrics: [Metric]) -> [Metric] {
    var (text, named) = (text.lowercased(), Set<String>())
    let owners = Dictionary(
      grouping: metrics.flatMap { metric in
        [metric.id, stem(metric.title.english.lowercased()), stem(metric.title.chinese)]
          .map { (name: $0, id: metric.id) }
      }, by: \.name)
    // The longest first, and its words once: 振铃 is a part of 振铃次数.
    for name in owners.keys.sorted(by: { ($1.count, $0) < ($0.count, $1) })
    where text.contains(name) {
      named.formUnion(owners[name, default: []].map(\.id))
      text.replace(name, with: "\n")
    }
    return metrics.filter { named.contains($0.id) }
  }

  private static func stem(_ title: String) -> String {
    var stem = title[...]
    for prefix in ["average ", "平均"] where stem.hasPrefix(prefix) {  // not words: read in notes
      stem = stem.dropFirst(prefix.count)
    }
    for suffix in ["时间", "时长", "率"] where stem.hasSuffix(suffix) {  // not words: read in notes
      stem = stem.dropLast(suffix.count)
    }
    return String(stem)
  }

  /// As it was named, else by its days.
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
}
