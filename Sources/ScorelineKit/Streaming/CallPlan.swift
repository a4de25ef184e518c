import Aggregation
import Figures
import Intake
import Metrics
import Records

/// What is counted of calls: which rollups, and over which days.
struct CallPlan: Sendable {
  /// An empty rollup each.
  let forms: [Rollup]
  let hasPercentiles: Bool
  /// Whether a day's calls are counted nowhere.
  let isLeftOut: @Sendable (Day) -> Bool
  /// Whether cells are so many that all threads count together, in a reading that follows when the
  /// memory of ids is free again.
  let isCountedTogether: Bool
  private let days: [Basis: UnitGroups.Days]

  /// What figures of some scopes need.
  ///
  /// Days that no scope tells apart are counted together: few cells stay in a core's own memory.
  ///
  /// - Parameter rosterChanges: days on which somebody's team may change.
  init(
    metrics: [Metric], scopes: [Scope], period: Period, hasPercentiles: Bool,
    rosterChanges: [Day]
  ) {
    let bases = Basis.allCases.filter { basis in
      scopes.contains { FigureMaker.basis(of: $0) == basis }
    }
    forms = bases.map { basis in
      let hasNames = basis == .agent || scopes.contains(.county)
      let figures = RollupShape.figures(of: .calls, basis)
      return Rollup(
        shape: hasNames
          ? figures : RollupShape(.calls, basis, by: [], keeping: figures.quantities),
        metrics: metrics)
    }
    self.hasPercentiles = hasPercentiles
    isLeftOut = { _ in false }
    isCountedTogether = false
    let all = period.first...period.last
    days = [
      .agent: .runs(all, startingAt: scopes.contains(.team) ? rosterChanges : []),
      .county: .runs(all, startingAt: scopes.contains(.day) ? period.days : []),
    ]
  }

  /// What a store keeps of all days but some.
  ///
  /// - Parameter isLeftOut: whether a day's calls are counted nowhere.
  init(forms: [Rollup], isLeftOut: @escaping @Sendable (Day) -> Bool) {
    self.forms = forms.filter { $0.shape.subject == .calls }
    hasPercentiles = true
    self.isLeftOut = isLeftOut
    isCountedTogether = true
    days = Dictionary(
      uniqueKeysWithValues: Basis.allCases.map { ($0, .eachBut(isLeftOut)) })
  }

  /// The bases whose units are counted.
  var bases: [Basis] { Basis.allCases.filter { basis in forms.contains { $0.basis == basis } } }

  func forms(_ basis: Basis) -> [Rollup] { forms.filter { $0.basis == basis } }

  func days(_ basis: Basis) -> UnitGroups.Days { days[basis] ?? .each }

  /// The fields whose names tell calls apart.
  var nameFields: [Field] {
    var fields: [Field] = []
    for dimension in forms.flatMap(\.shape.dimensions) {
      if case .field(let field) = dimension.source, !fields.contains(field) { fields.append(field) }
    }
    return fields
  }

  /// The fields that settling needs of a leg, beside its number, its start and its names.
  var fields: [Field] {
    var measures: Set<Int> = []
    for form in forms {
      measures.formUnion(Tally.measures(of: form.layout, histograms: hasPercentiles))
    }
    return Legs.fields.filter { field in
      if field == Call.leg { return false }
      return CallAssembly.isAlwaysRead(field)
        || measures.contains { CallAssembly.field(ofMeasure: $0) == field }
    }
  }
}
