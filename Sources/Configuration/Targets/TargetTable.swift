public import Metrics
public import Records

/// The configured targets: who is judged by which bound, and from when.
public struct TargetTable: Sendable, Hashable {
  /// By KPI: most have none but their own target.
  private var entries: [String: [Scope: [Entry]]] = [:]

  /// Whom a target is for.
  public enum Scope: Sendable, Hashable {
    case centre
    case team(String)
    case agent(String)
  }

  /// A target and its first day; nil for always.
  private struct Entry: Hashable {
    let from: Day?
    let target: Target
  }

  /// No target but the defaults of the KPIs.
  public init() {}

  /// Adds a target that holds from a day on, nil for always.
  ///
  /// Of two with the same scope and day the later one stands; a configuration refuses the second.
  public mutating func add(_ target: Target, for metric: String, scope: Scope, from: Day?) {
    entries[metric, default: [:]][scope, default: []].removeAll { $0.from == from }
    entries[metric, default: [:]][scope, default: []].append(Entry(from: from, target: target))
  }

  /// The bound that a value is judged by on a day; nil when there is none.
  ///
  /// An agent takes its own target, else its team's, else the centre's, else the KPI's default. Of
  /// several the one with the latest first day that has come counts. Counties and days take the
  /// centre's: they have neither agent nor team.
  public func target(
    for metric: Metric, agent: String? = nil, team: String? = nil, on day: Day
  ) -> Target? {
    guard let own = entries[metric.id] else { return metric.target }
    for scope in Self.scopes(agent: agent, team: team) {
      let inForce = (own[scope] ?? [])
        .filter { $0.from.map { $0 <= day } ?? true }
        .max { Self.begins($0, before: $1) }
      if let inForce { return inForce.target }
    }
    return metric.target
  }

  /// The days of a period, but its first, on which the target changes, in order.
  public func changes(
    of metric: Metric, in period: Period, agent: String? = nil, team: String? = nil
  ) -> [Day] {
    let starts = Self.scopes(agent: agent, team: team)
      .flatMap { entries[metric.id]?[$0] ?? [] }
      .compactMap(\.from)
      .filter { period.first < $0 && $0 <= period.last }
    return Set(starts).sorted().filter { day in
      target(for: metric, agent: agent, team: team, on: day)
        != target(for: metric, agent: agent, team: team, on: day.adding(-1))
    }
  }

  /// Where a target is looked for, the nearest first.
  private static func scopes(agent: String?, team: String?) -> [Scope] {
    [agent.map(Scope.agent), team.map(Scope.team), .centre].compactMap { $0 }
  }

  /// Whether one entry holds from an earlier day on than the other; always is earliest.
  private static func begins(_ one: Entry, before other: Entry) -> Bool {
    guard let start = other.from else { return false }
    return one.from.map { $0 < start } ?? true
  }
}
