public import Records

/// Counts batches of units for several rollups at once: what `Rollup.add` counts for each, in one pass
/// over the columns for all.
public final class UnitTally {
  private let basis: Basis
  private let tally: ShapeTally
  private var labels: [LabelCodes]

  /// The codes of one dimension's labels.
  private struct LabelCodes {
    let dimension: Dimension
    var names: [String] = []
    var codes: [String: Int32] = [:]

    init(_ dimension: Dimension) { self.dimension = dimension }

    mutating func codes(of units: UnitBatch) -> [Int32] {
      var last = ("", Int32(-1))
      return dimension.labels(of: units).map { label in
        if last.1 >= 0, label == last.0 { return last.1 }
        last = (label, code(of: label))
        return last.1
      }
    }

    private mutating func code(of label: String) -> Int32 {
      if let code = codes[label] { return code }
      let code = Int32(names.count)
      names.append(label)
      codes[label] = code
      return code
    }
  }

  /// - Parameter forms: empty rollups of one subject and basis.
  public init(_ forms: [Rollup]) {
    guard let first = forms.first else { preconditionFailure("a tally of no rollup") }
    basis = first.basis
    tally = ShapeTally(forms)
    labels = tally.dimensions.map(LabelCodes.init)
  }

  /// Adds those of the units that are of the basis.
  public func add(_ units: Units) {
    let units = units[basis]
    let days = units.days.map(\.number)
    let codes = labels.indices.map { labels[$0].codes(of: units) }
    let columns = tally.measures.map { units.columns[$0] }
    tally.add(days: days, codes: codes, counts: labels.map(\.names.count), columns: columns)
  }

  /// Adds what was counted to rollups of the same forms, or takes it back with a weight of −1.
  public func add(to rollups: inout [Rollup], weight: Int64 = 1) {
    tally.add(to: &rollups, weight: weight) { dimension in
      labels.first { $0.dimension == dimension }?.names ?? []
    }
  }
}
