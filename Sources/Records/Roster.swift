/// Who belonged to which team on which day.
public struct Roster: Sendable {
  /// An agent's time in a team.
  public struct Entry: Sendable, Hashable {
    public var agent: String
    public var name: String
    public var team: String
    /// Empty when unknown.
    public var shiftLeader: String
    /// nil means always.
    public var validFrom: Day?
    /// Inclusive; nil means always.
    public var validTo: Day?
    public var hiredOn: Day?
    public var leftOn: Day?

    /// Whether the agent leads that team.
    public var isOfLeader: Bool { !name.isEmpty && name == shiftLeader }

    public func isValid(on day: Day) -> Bool { isValid(onSomeOf: day...day) }

    public func isValid(onSomeOf days: ClosedRange<Day>) -> Bool {
      (validFrom.map { $0 <= days.upperBound } ?? true)
        && (validTo.map { days.lowerBound <= $0 } ?? true)
    }
  }

  /// The entries of each agent, the latest `validFrom` first.
  private let entries: [String: [Entry]]
  /// Who may be meant in a text.
  let mentions: RosterMentions

  public init(_ batch: RecordBatch) {
    let ids = batch.texts(Agent.agentID)
    let names = batch.texts(Agent.name)
    let teams = batch.texts(Agent.team)
    let leaders = batch.texts(Agent.shiftLeader)
    func day(_ field: Field, _ row: Int) -> Day? {
      let value = batch.integers(field)[row]
      return value == RecordBatch.missing ? nil : Day(number: Int32(value))
    }
    var entries: [String: [Entry]] = [:]
    for row in 0..<batch.count {
      entries[ids[row], default: []].append(
        Entry(
          agent: ids[row], name: names[row], team: teams[row], shiftLeader: leaders[row],
          validFrom: day(Agent.validFrom, row), validTo: day(Agent.validTo, row),
          hiredOn: day(Agent.hiredOn, row), leftOn: day(Agent.leftOn, row)))
    }
    mentions = RosterMentions(ids: ids, names: names + leaders)
    self.entries = entries.mapValues { list in
      list.sorted { left, right in
        guard let from = left.validFrom else { return false }
        return right.validFrom.map { from > $0 } ?? true
      }
    }
  }

  /// The entry that counts on a day: where several are valid, the one with the latest `validFrom`.
  public func entry(of agent: String, on day: Day) -> Entry? {
    entries[agent]?.first { $0.isValid(on: day) }
  }

  /// Whether an agent is of the same team on all of some days, or of none.
  ///
  /// Cost: a look at the days on which an entry begins or has ended.
  public func hasOneTeam(_ agent: String, over days: ClosedRange<Day>) -> Bool {
    guard let list = entries[agent] else { return true }
    let first = entry(of: agent, on: days.lowerBound)?.team
    let turns = list.flatMap { [$0.validFrom, $0.validTo?.adding(1)] }.compactMap { $0 }
    return turns.filter(days.contains).allSatisfy { entry(of: agent, on: $0)?.team == first }
  }

  /// Since when the agent has been in the team of a day without a break, whatever else of the entry changed;
  /// nil where that is not known, or nobody's team.
  public func teamBegan(of agent: String, on day: Day) -> Day? {
    guard let entry = entry(of: agent, on: day) else { return nil }
    var began = entry.validFrom
    while let start = began, let before = self.entry(of: agent, on: start.adding(-1)),
      before.team == entry.team
    {
      began = before.validFrom
    }
    return began
  }

  /// The agent's newest entry that began by the day, or the newest of all: their name, even after
  /// they left.
  public func latestEntry(of agent: String, by day: Day) -> Entry? {
    guard let list = entries[agent] else { return nil }
    return list.first { $0.validFrom.map { $0 <= day } ?? true } ?? list.last
  }

  /// Every name that an agent has had.
  public func names(of agent: String) -> Set<String> {
    Set((entries[agent] ?? []).map(\.name))
  }

  /// The shift leaders that an agent has had.
  public func leaders(of agent: String) -> Set<String> {
    Set((entries[agent] ?? []).map(\.shiftLeader)).subtracting([""])
  }

  /// The days on which somebody's team may change: the first of each entry, and the one after its last.
  public var changes: [Day] {
    entries.values.joined().flatMap { [$0.validFrom, $0.validTo?.adding(1)].compactMap(\.self) }
  }

  /// The teams that anybody belongs to on some of the days.
  public func teams(during days: ClosedRange<Day>) -> Set<String> {
    Set(entries.values.joined().filter { $0.isValid(onSomeOf: days) }.map(\.team))
  }

  /// Every agent id, in the order of its bytes.
  public var agents: [String] {
    entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Agents with entries whose days overlap.
  public var overlapping: [String] {
    agents.filter { agent in
      let list = entries[agent] ?? []
      return list.indices.contains { newer in
        list.indices.contains { older in
          newer < older && Self.overlap(list[newer], list[older])
        }
      }
    }
  }

  private static func overlap(_ left: Entry, _ right: Entry) -> Bool {
    func begins(_ one: Entry, by other: Entry) -> Bool {
      guard let from = one.validFrom, let to = other.validTo else { return true }
      return from <= to
    }
    return begins(left, by: right) && begins(right, by: left)
  }
}
