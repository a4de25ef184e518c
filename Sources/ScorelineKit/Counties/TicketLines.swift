import Figures
import Metrics
import Records
import ReportBuilder
import Store

/// The tickets of all counties: chosen by what is known of each in one pass, and only the chosen
/// ones read whole.
struct TicketLines {
  let reader: CountyReader

  /// Reports of misconduct go to discipline inspection, past the management that a county's export is
  /// for: a line of one would lead those reported to who reported them.
  private static let withheld = Tickets.kind.code("misconduct_report")
  /// A complaint may be about the county's own staff: its line says neither where nor who.
  private static let discreet = Tickets.kind.code("complaint")

  func add(to counties: inout [String: CountyRecords]) throws {
    let wrong = try self.wrong()
    var marks: [String: [TicketMark]] = [:]
    for mark in try reader.store.ticketMarks(in: reader.days) {
      marks[CountyReader.key(mark.county), default: []].append(mark)
    }
    for (county, own) in marks.sorted(by: { $0.key < $1.key }) {
      try add(
        own, wrong[county] ?? [], isListed: county != FigureMaker.unknown,
        to: &counties[county, default: CountyRecords()])
    }
  }

  /// The ids of the wrong tickets by county, the newest first.
  private func wrong() throws -> [String: [String]] {
    let ids = try reader.store.criticisedTickets(in: reader.days)
    var wrong: [String: [(id: String, time: Int64)]] = [:]
    for start in stride(from: 0, to: ids.count, by: 5_000) {
      let records = try reader.store.records(
        of: .tickets, keys: Array(ids[start..<min(start + 5_000, ids.count)]))
      guard let batch = records[.ticket] else { continue }
      let states = TicketStates(records, reader.metrics)
      let tickets = batch.texts(Ticket.ticketID)
      let times = batch.integers(Ticket.acceptedAt)
      for (row, county) in batch.texts(Ticket.county).enumerated()
      where states[row] == .wrong {
        wrong[CountyReader.key(county), default: []].append((tickets[row], times[row]))
      }
    }
    return wrong.mapValues { list in
      list.sorted { left, right in
        left.time == right.time
          ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8) : left.time > right.time
      }.map(\.id)
    }
  }

  private func add(
    _ marks: [TicketMark], _ wrong: [String], isListed: Bool, to county: inout CountyRecords
  ) throws {
    let shared = SharedTexts(marks)
    county.repeats = shared.repeats(marks)
    let tooFew = Set(
      Dictionary(grouping: marks, by: \.kind)
        .filter { $0.value.count < CountyReader.leastShared }.keys)
    let unlisted = tooFew.union([Self.withheld])
    let listed = marks.reversed().filter { !unlisted.contains($0.kind) }
    county.ticketsWithheld = marks.count { $0.kind == Self.withheld }
    county.ticketsTooFew = marks.count - listed.count - county.ticketsWithheld
    let room = isListed ? reader.limit - county.notices.count : 0
    // Enough candidates behind the wrong ones, which are among them.
    let order = listed.filter(\.isRepeat) + listed.filter { !$0.isRepeat }
    let keepsRest = isListed && reader.keepsRest
    let candidates = keepsRest ? order[...] : order.prefix(room + wrong.count)
    let ids = try reader.store.ticketIDs(candidates.map(\.rowID))
    var seen: Set<String> = []
    let chosen = (wrong + candidates.compactMap { ids[$0.rowID] })
      .filter { seen.insert($0).inserted }
    let repeats = Set(candidates.filter(\.isRepeat).compactMap { ids[$0.rowID] })
    var errors = ErrorCounts()
    var lines: [CountyRecords.TicketLine] = []
    for start in stride(from: 0, to: chosen.count, by: 5_000) {
      let ids = Array(chosen[start..<min(start + 5_000, chosen.count)])
      let records = try reader.store.records(of: .tickets, keys: ids)
      lines += self.lines(records, in: ids, repeats, unlisted, shared, &errors)
    }
    county.errors = errors.ordered + county.errors
    county.tickets = Array(lines.prefix(room))
    if keepsRest { county.rest = Array(lines.dropFirst(room)) }
    county.ticketsLeftOut = marks.count - county.tickets.count
  }

  private func lines(
    _ records: [RecordKind: RecordBatch], in order: [String], _ repeats: Set<String>,
    _ unlisted: Set<Int64>, _ shared: SharedTexts, _ errors: inout ErrorCounts
  ) -> [CountyRecords.TicketLine] {
    guard let batch = records[.ticket] else { return [] }
    let states = TicketStates(records, reader.metrics)
    let reviews = ReviewIndex(records[.review] ?? RecordBatch(kind: .review))
    let ids = batch.texts(Ticket.ticketID)
    let kinds = batch.integers(Ticket.kind)
    let times = batch.integers(Ticket.acceptedAt)
    let stations = batch.texts(Ticket.station)
    let areas = batch.texts(Ticket.area)
    let callers = batch.texts(Ticket.caller)
    let places = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
    var lines: [CountyRecords.TicketLine] = []
    for id in order {
      guard let row = places[id] else { continue }
      let judgement = states[row] == .wrong ? reviews.ticket(id) : nil
      if let judgement { errors.add(judgement, isOfNotices: false) }
      // Counted above, but of a kind that is not listed one by one.
      if unlisted.contains(kinds[row]) { continue }
      let isOpen = kinds[row] != Self.discreet
      lines.append(
        CountyRecords.TicketLine(
          id: Masking.identifier(id), acceptedAt: ClockTime(seconds: times[row]),
          kind: Tickets.kind.text(of: kinds[row]),
          station: isOpen ? shared.station(stations[row]) : "",
          area: isOpen ? shared.area(areas[row]) : "", caller: isOpen ? callers[row] : "",
          state: states[row],
          wrongFields: judgement?.errorFields.map { Masking.longNumbers(String($0)) } ?? [],
          source: judgement.flatMap { CountyRecords.ErrorSource(code: $0.errorSource) },
          isRepeat: repeats.contains(id)))
    }
    return lines
  }
}

/// Whether tickets are wrong by the KPIs that are about them.
private struct TicketStates {
  private var states: [CountyRecords.TicketLine.State]

  init(_ records: [RecordKind: RecordBatch], _ metrics: [Metric]) {
    let units = Subject.tickets.assemble(records)[.county]
    let verdicts = TicketVerdicts(units, metrics)
    states = Array(repeating: .uninspected, count: records[.ticket]?.count ?? 0)
    for unit in 0..<units.count where verdicts.isInspected[unit] {
      states[units.rows[unit]] = verdicts.isWrong[unit] ? .wrong : .right
    }
  }

  subscript(row: Int) -> CountyRecords.TicketLine.State { states[row] }
}

/// Stations and areas that enough tickets share, so that none points at one household.
private struct SharedTexts {
  private var stations: [String: Int] = [:]
  private var areas: [String: Int] = [:]

  init(_ marks: [TicketMark]) {
    for mark in marks {
      stations[mark.station, default: 0] += 1
      areas[mark.area, default: 0] += 1
    }
  }

  private static func shown(_ text: String, _ counts: [String: Int]) -> String {
    (counts[text] ?? 0) < CountyReader.leastShared ? "" : Masking.longNumbers(text)
  }

  func station(_ text: String) -> String { Self.shown(text, stations) }

  func area(_ text: String) -> String { Self.shown(text, areas) }

  func repeats(_ marks: [TicketMark]) -> CountyRecords.Repeats {
    var repeats = CountyRecords.Repeats()
    repeats.withCaller = marks.count { $0.hasCaller }
    repeats.byArea = marks.count { $0.isRepeat && $0.isByArea }
    repeats.byCounty = marks.count { $0.isRepeat && !$0.isByArea }
    var byArea: [String: Int] = [:]
    for mark in marks where mark.isRepeat && mark.isByArea { byArea[mark.area, default: 0] += 1 }
    repeats.areas = byArea.filter { !area($0.key).isEmpty }
      .sorted { left, right in
        left.value == right.value
          ? left.key.utf8.lexicographicallyPrecedes(right.key.utf8) : left.value > right.value
      }
      .map {
        CountyRecords.Repeats.Area(
          name: area($0.key), tickets: areas[$0.key] ?? 0, repeats: $0.value)
      }
    return repeats
  }
}
