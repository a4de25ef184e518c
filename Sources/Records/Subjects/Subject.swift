/// What figures count: answered calls and the like, made from one or more kinds of record.
public struct Subject: Sendable, Hashable {
  public let name: String
  public let title: Words
  /// What one unit is called in a sentence, by basis: for agents and teams, and for every other scope.
  public let unitTitle: [Basis: Words]
  /// What is measured of a unit, in the order of a batch's columns.
  public let measures: [Measure]
  /// The records that units are made of, the one that a unit begins with first.
  public let sources: [Source]
  /// Makes the records into units; all records of one object must come together.
  public let assemble: @Sendable ([RecordKind: RecordBatch]) -> Units

  /// A kind of record that a subject is made of.
  public struct Source: Sendable {
    public let kind: RecordKind
    /// The field that names the object a record belongs to.
    public let key: Field
    /// Records count only when this field has that value.
    public let condition: (field: Field, value: Int64)?

    init(_ kind: RecordKind, key: Field, condition: (field: Field, value: Int64)? = nil) {
      self.kind = kind
      self.key = key
      self.condition = condition
    }

    /// The objects that records of a batch belong to, each once.
    public func keys(of batch: RecordBatch, rows: some Sequence<Int>) -> [String] {
      let keys = batch.texts(key)
      let values = condition.map { batch.integers($0.field) }
      var seen: Set<String> = []
      return rows.compactMap { row in
        if let condition, let values, values[row] != condition.value { return nil }
        return seen.insert(keys[row]).inserted ? keys[row] : nil
      }
    }
  }

  public init(
    name: String, title: Words, unitTitle: [Basis: Words], measures: [Measure], sources: [Source],
    assemble: @escaping @Sendable ([RecordKind: RecordBatch]) -> Units
  ) {
    self.name = name
    self.title = title
    self.unitTitle = unitTitle
    self.measures = measures
    self.sources = sources
    self.assemble = assemble
  }

  public static func == (left: Subject, right: Subject) -> Bool { left.name == right.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  public static let all: [Subject] = [.calls, .tickets, .notices]

  /// The place of a measure among the columns of a batch.
  public func index(of measure: Measure) -> Int {
    guard let index = measures.firstIndex(of: measure) else {
      preconditionFailure("\(name) does not measure \(measure.name)")
    }
    return index
  }
}

/// Which units a scope counts: each agent's own legs, or each call once.
public enum Basis: String, Sendable, Hashable, CaseIterable {
  /// Agents and teams: the leg; a ticket and a notice count for the agent who took them.
  case agent
  /// Centre, county and day: the call, however often it was handed on.
  case county
}

/// A column of a subject's units: what is known of each, as a whole number.
public struct Measure: Sendable, Hashable {
  public let name: String
  public let title: Words
  /// The words of a choice, in the order of their numbers; empty for numbers and for yes (1) or no (0).
  public let choices: [String]

  public init(_ name: String, _ title: Words, choices: [String] = []) {
    self.name = name
    self.title = title
    self.choices = choices
  }

  /// The column of a field as it is.
  package init(_ field: Field) {
    var words: [String] = []
    if case .choice(let choices) = field.type { words = choices }
    self.init(field.name, field.title, choices: words)
  }

  /// The number of a choice.
  public func code(_ choice: String) -> Int64 {
    guard let index = choices.firstIndex(of: choice) else {
      preconditionFailure("\(name) has no choice \(choice)")
    }
    return Int64(index)
  }
}
