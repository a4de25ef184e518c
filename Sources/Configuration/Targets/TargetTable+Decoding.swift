import Metrics
import Records

extension TargetTable {
  /// Decodes `targets:`, a list of entries for each KPI.
  init(_ value: Value, metrics: [Metric], reader: Reader) {
    self.init()
    for entry in reader.entries(value) ?? [] {
      guard let metric = metrics.first(where: { $0.id == entry.name }) else {
        reader.report(.unknown(.metric, entry.name, allowed: metrics.map(\.id)), at: entry.key)
        continue
      }
      switch entry.value.content {
      case .nothing: break
      case .list(let items): decode(items, of: metric, with: reader)
      case .text, .mapping: reader.report(.listOfTargets(metric.direction), at: entry.value)
      }
    }
  }

  private mutating func decode(_ items: [Value], of metric: Metric, with reader: Reader) {
    var lines: [Slot: Int] = [:]
    for item in items {
      guard let section = reader.section(item, keys: targetKeys),
        let target = Self.target(section, of: metric, reader: reader)
      else { continue }
      let from = section.given("from").map { Self.day($0, reader: reader) }
      guard let scope = Self.scope(section, reader: reader), from != .some(nil) else { continue }
      let slot = Slot(scope: scope, from: from ?? nil)
      if let line = lines[slot] {
        reader.report(.sameTarget(scope, from: slot.from, line: line), at: item)
      } else {
        lines[slot] = item.place.line
        add(target, for: metric.id, scope: scope, from: slot.from)
      }
    }
  }

  private static func target(
    _ section: Reader.Section, of metric: Metric, reader: Reader
  ) -> Target? {
    let (right, wrong) = metric.direction.bounds
    if section.given(wrong) != nil {
      reader.report(
        .wrongDirection(metric: metric.id, found: wrong, right: right), at: section.key(wrong))
      return nil
    }
    guard let value = reader.needed(right, in: section),
      let bound = Amount.read(value, unit: metric.unit, reader: reader)
    else { return nil }
    switch metric.direction {
    case .lowerIsBetter: return .atMost(bound)
    case .higherIsBetter: return .atLeast(bound)
    }
  }

  private static func scope(_ section: Reader.Section, reader: Reader) -> Scope? {
    switch (section.given("team"), section.given("agent")) {
    case (nil, nil): return .centre
    case (let team?, nil): return reader.text(team).map(Scope.team)
    case (nil, let agent?): return reader.text(agent).map(Scope.agent)
    case (_?, _?):
      reader.report(.together("team", "agent"), at: section.key("agent"))
      return nil
    }
  }

  private static func day(_ value: Value, reader: Reader) -> Day? {
    guard case .text(let text) = value.content, let day = Day(text) else {
      reader.report(.day, at: value)
      return nil
    }
    return day
  }
}

/// What two targets of a KPI must not share.
private struct Slot: Hashable {
  let scope: TargetTable.Scope
  let from: Day?
}

private let targetKeys = ["at_most", "at_least", "team", "agent", "from"]

extension Direction {
  /// The key of a bound that fits, and of the one that doesn't.
  var bounds: (right: String, wrong: String) {
    switch self {
    case .lowerIsBetter: ("at_most", "at_least")
    case .higherIsBetter: ("at_least", "at_most")
    }
  }
}
