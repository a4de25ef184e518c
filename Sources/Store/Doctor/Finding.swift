/// What one check of a store found.
public struct Finding: Sendable, Hashable {
  public let check: Check
  /// What is wrong, each thing once; empty when all is well.
  public let faults: [Fault]

  /// What is looked at, in the order in which it is.
  public enum Check: String, Sendable, Hashable, CaseIterable {
    case integrity, references, settings, permissions, seal, tables, views, ledger, imports,
      editions
    case rollups, months, space, digests, callers, recomputation

    /// Whether it looks at what the store says, and not at what is around it.
    var isOfContents: Bool {
      switch self {
      case .settings, .permissions, .space: false
      case .integrity, .references, .seal, .tables, .views, .ledger, .imports, .editions, .rollups,
        .months,
        .digests, .callers, .recomputation:
        true
      }
    }
  }

  /// A difference between what is and what must be, in data.
  public struct Fault: Sendable, Hashable {
    /// The table, file, setting or shape.
    public let place: String
    public let found: String
    public let expected: String

    public init(_ place: String, found: String, expected: String) {
      self.place = place
      self.found = found
      self.expected = expected
    }
  }

  public init(check: Check, faults: [Fault]) {
    self.check = check
    self.faults = faults
  }

  public var isWell: Bool { faults.isEmpty }
}
