import Aggregation
import Figures
import Metrics
import Records
import ReportBuilder
import Store

/// The records of all counties in a period, read in one pass a kind; which tickets are listed is chosen
/// then, and they are read when their county's report is written.
///
/// Nothing of an agent is read, and callers only in the masked form that the store keeps.
struct CountyReader {
  let store: Store
  let metrics: [Metric]
  let period: Period
  /// Of the period.
  let reviewed: ReviewedTickets
  /// The most legs that are compared for repeat calls.
  let repeatCallLegs: Int
  /// The most rows that one county's export lists.
  var limit = 20_000
  /// Whether the tickets that the list has no room for are read as well.
  var keepsRest = false

  var days: ClosedRange<Day> { period.first...period.last }

  /// By county; those without one under `?`, counted and not listed. The lists of tickets stand apart.
  func counties() throws -> (records: [String: CountyRecords], lists: TicketLists) {
    var counties: [String: CountyRecords] = [:]
    try addKinds(to: &counties)
    try addQueues(to: &counties)
    try NoticeLines(reader: self).add(to: &counties)
    let lists = try TicketLines(reader: self).add(to: &counties)
    let purged = try store.purgedBefore().filter { period.first < $0.value }
    let records = counties.mapValues { county in
      var county = county
      county.ticketsSince = purged[.ticket]
      county.noticesSince = purged[.outageNotice]
      return county
    }
    return (records, TicketLists(lists, from: store))
  }

  /// The key of a county: `?` for none, as everywhere.
  static func key(_ county: String) -> String { county.isEmpty ? FigureMaker.unknown : county }

  private func addKinds(to counties: inout [String: CountyRecords]) throws {
    let shape = RollupShape.ticketKinds
    let layout = store.layout(of: shape)
    let cells = try store.cells(of: shape, in: days, by: { $0.labels })
    for name in Tickets.kind.choices {
      for (labels, cell) in cells where labels[1] == name {
        guard let kind = self.kind(name, cell, layout) else { continue }
        counties[Self.key(labels[0]), default: CountyRecords()].kinds.append(kind)
      }
    }
  }

  /// A kind's tickets by the KPI that is about it; nil when none counts.
  private func kind(
    _ name: String, _ cell: Cell, _ layout: AggregateLayout
  ) -> CountyRecords.TicketKind? {
    func count(_ filter: Filter) -> Int128 { cell.values[layout.place(of: .count(filter))] }
    for metric in metrics where metric.subject == .tickets {
      guard case .share = metric.formula else { continue }
      let inspected = cell.value(metric.denominator, in: layout)
      let tickets = inspected + count(metric.missingUnits)
      if tickets == 0 { continue }
      return CountyRecords.TicketKind(
        name: name, tickets: tickets, inspected: inspected,
        correct: cell.value(metric.numerator, in: layout))
    }
    return nil
  }

  private func addQueues(to counties: inout [String: CountyRecords]) throws {
    let shape = RollupShape.countyQueues
    let layout = store.layout(of: shape)
    func count(_ filter: Filter, _ cell: Cell) -> Int128 {
      cell.values[layout.place(of: .count(filter))]
    }
    let cells = try store.cells(of: shape, in: days, by: { $0.labels })
    let ordered = cells.sorted { $0.key[1].utf8.lexicographicallyPrecedes($1.key[1].utf8) }
    for (labels, cell) in ordered where !labels[0].isEmpty {
      let offered = count(CallVolumes.offered, cell)
      if offered == 0 { continue }
      counties[labels[0], default: CountyRecords()].queues.append(
        CountyRecords.Queue(
          name: Masking.longNumbers(labels[1]), offered: offered,
          answered: count(CallVolumes.answered, cell)))
    }
  }
}

extension CountyRecords.ErrorSource {
  /// By the place of a choice of `Review.errorSource`; nil when a review does not say.
  init?(code: Int64) {
    self.init(rawValue: Measure(Review.errorSource).text(of: code))
  }
}

/// Counts wrong fields by where they arose.
struct ErrorCounts {
  private var counts: [Place: CountyRecords.FieldErrors] = [:]

  private struct Place: Hashable {
    var field: String
    var isOfNotices: Bool
  }

  mutating func add(_ judgement: ReviewIndex.Judgement, isOfNotices: Bool) {
    let source = CountyRecords.ErrorSource(code: judgement.errorSource)
    let fields = judgement.errorFields.map { ErrorField.name($0, isOfNotices: isOfNotices) }
    for field in fields.isEmpty ? [""] : fields {
      let place = Place(field: field, isOfNotices: isOfNotices)
      var errors =
        counts[place] ?? CountyRecords.FieldErrors(field: field, isOfNotices: isOfNotices)
      if let source {
        errors.bySource[source, default: 0] += 1
      } else {
        errors.notAttributed += 1
      }
      counts[place] = errors
    }
  }

  /// The most frequent first.
  var ordered: [CountyRecords.FieldErrors] {
    func total(_ errors: CountyRecords.FieldErrors) -> Int {
      errors.bySource.values.reduce(errors.notAttributed, +)
    }
    return counts.values.sorted { left, right in
      if left.isOfNotices != right.isOfNotices { return !left.isOfNotices }
      if total(left) != total(right) { return total(left) > total(right) }
      return left.field.utf8.lexicographicallyPrecedes(right.field.utf8)
    }
  }
}
