public import Records

/// What must agree before an edition is published: every total, from readings that don't know of
/// each other.
public struct Reconciliation: Sendable {
  /// What became of the rows of each kind of record.
  public var rows: [Equation]
  /// What became of the units of each KPI in the period.
  public var units: [UnitAccount]
  /// Sums over scopes.
  public var scopes: [Equation]
  /// Figures compared one by one.
  public var comparisons: [Comparison]

  public init(
    rows: [Equation] = [], units: [UnitAccount] = [], scopes: [Equation] = [],
    comparisons: [Comparison] = []
  ) {
    self.rows = rows
    self.units = units
    self.scopes = scopes
    self.comparisons = comparisons
  }

  public var isEmpty: Bool { rows.isEmpty && units.isEmpty && scopes.isEmpty }

  public var equations: [Equation] { rows + units.map(\.equation) + scopes }
}

/// The units of a KPI's subject in the period: all that the records make, and what became of them.
public struct UnitAccount: Sendable, Hashable {
  /// The KPI's id.
  public var metric: String
  public var title: Words
  /// What is counted, as legs.
  public var unit: Words
  /// All units, counted without regard to any KPI.
  public var all: Int128
  public var used: Int128
  public var missing: Int128
  public var excluded: Int128
  /// By reason, those of another kind last.
  public var setAside: [Equation.Part]

  public init(
    metric: String, title: Words, unit: Words, all: Int128, used: Int128, missing: Int128,
    excluded: Int128, setAside: [Equation.Part]
  ) {
    self.metric = metric
    self.title = title
    self.unit = unit
    self.all = all
    self.used = used
    self.missing = missing
    self.excluded = excluded
    self.setAside = setAside
  }

  /// All = used + missing + excluded + set aside.
  public var equation: Equation {
    Equation(
      ReconciliationWords.unitsOf(title),
      Equation.Side(unit, all, from: ReconciliationWords.allUnits),
      Equation.Side(
        [
          Equation.Part(ReconciliationWords.used, used),
          Equation.Part(ReconciliationWords.missing, missing),
          Equation.Part(ReconciliationWords.excluded, excluded),
        ] + setAside, from: ReconciliationWords.countsOfAgents))
  }
}
