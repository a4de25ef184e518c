import Aggregation
import Metrics
import Records

/// Which tickets the KPIs about them count as inspected, and which of those as wrong: a ticket is wrong
/// when a KPI that judges it doesn't pass it. By the places of a batch's units.
struct TicketVerdicts {
  private(set) var isInspected: [Bool]
  private(set) var isWrong: [Bool]

  init(_ tickets: UnitBatch, _ metrics: [Metric]) {
    isInspected = Array(repeating: false, count: tickets.count)
    isWrong = isInspected
    var masks = FilterMasks(tickets)
    for metric in metrics where metric.subject == .tickets {
      guard let passing = metric.passing else { continue }
      let used = masks[metric.used]
      let passes = masks[passing]
      for unit in 0..<tickets.count where used[unit] {
        isInspected[unit] = true
        if !passes[unit] { isWrong[unit] = true }
      }
    }
  }
}

extension Metric {
  /// The units that pass; nil for other figures than shares.
  var passing: Filter? {
    guard case .share(let passing, _) = formula else { return nil }
    return passing
  }
}
