import Analysis
import Metrics

extension Metric {
  /// How many the denominator counts of one unit: 1, or the fields of a share by field.
  var fieldsOfUnit: Int {
    if case .fieldShare(_, let fields) = formula { Int(fields) } else { 1 }
  }

  /// Whether fields are counted, not what they belong to.
  var isByField: Bool { fieldsOfUnit > 1 }

  /// The units that a tally counts: of a share by field, those that the fields belong to.
  func units(of tally: Tally) -> Int128 { tally.denominator / Int128(fieldsOfUnit) }
}

extension [Metric] {
  /// As a county's report shows them: first what is inspected, in which the county has a hand, then its calls,
  /// which the hotline answers.
  var inOrderOfCounties: [Metric] { filter(\.isInspected) + filter { !$0.isInspected } }
}
