/// Units of one subject as columns: what aggregates read.
public struct UnitBatch: Sendable {
  public let subject: Subject
  public private(set) var days: [Day] = []
  /// Agent ids; empty when unknown.
  public private(set) var agents: [String] = []
  /// Counties; empty when unknown.
  public private(set) var counties: [String] = []
  /// Queues; empty when unknown, and for subjects that know none.
  public private(set) var queues: [String] = []
  /// A column a measure of the subject; `RecordBatch.missing` for no value.
  public internal(set) var columns: [[Int64]]
  /// The row of the record that a unit begins with, in the batch it was made from.
  public private(set) var rows: [Int] = []

  public init(_ subject: Subject) {
    self.subject = subject
    columns = Array(repeating: [], count: subject.measures.count)
  }

  public var count: Int { days.count }

  public func column(_ measure: Measure) -> [Int64] { columns[subject.index(of: measure)] }

  /// Adds a unit; `values` holds a value a measure, in the subject's order.
  mutating func append(
    day: Day, agent: String, county: String, queue: String = "", values: [Int64], row: Int
  ) {
    appendKeys(day: day, agent: agent, county: county, queue: queue, row: row)
    for index in columns.indices { columns[index].append(values[index]) }
  }

  /// Adds a unit whose values are added column by column.
  mutating func appendKeys(
    day: Day, agent: String, county: String, queue: String = "", row: Int
  ) {
    days.append(day)
    agents.append(agent)
    counties.append(county)
    queues.append(queue)
    rows.append(row)
  }

  /// The units at some places.
  public func selecting(_ places: [Int]) -> UnitBatch {
    var result = UnitBatch(subject)
    for place in places {
      result.append(
        day: days[place], agent: agents[place], county: counties[place], queue: queues[place],
        values: columns.map { $0[place] }, row: rows[place])
    }
    return result
  }

  public mutating func append(contentsOf other: UnitBatch) {
    days += other.days
    agents += other.agents
    counties += other.counties
    queues += other.queues
    for index in columns.indices { columns[index] += other.columns[index] }
    rows += other.rows
  }
}

/// The units of one subject on both bases.
public struct Units: Sendable {
  public var byAgent: UnitBatch
  public var byCounty: UnitBatch

  public init(_ subject: Subject) {
    byAgent = UnitBatch(subject)
    byCounty = UnitBatch(subject)
  }

  public subscript(basis: Basis) -> UnitBatch {
    switch basis {
    case .agent: byAgent
    case .county: byCounty
    }
  }

  public mutating func append(contentsOf other: Units) {
    byAgent.append(contentsOf: other.byAgent)
    byCounty.append(contentsOf: other.byCounty)
  }
}
