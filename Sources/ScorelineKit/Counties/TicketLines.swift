import Metrics
import Records
import ReportBuilder
import Store

/// The tickets of all counties: chosen by what is known of each in one pass. Only the chosen ones are
/// read, each county's when its report is written.
struct TicketLines {
  let reader: CountyReader

  /// Reports of misconduct go to discipline inspection, past the management that a county's export is
  /// for: a line of one would lead those reported to who reported them.
  private static let withheld = Tickets.kind.code(CountyRecords.withheldKind)

  /// Adds what counties' totals are made of, and gives the lists, by county.
  func add(to counties: inout [String: CountyRecords]) throws -> [String: TicketList] {
    let judged = reader.reviewed.ofCounties
    let repeats = try reader.store.repeatCalls(in: reader.days, mostLegs: reader.repeatCallLegs)
    for (county, calls) in repeats.counties {
      counties[CountyReader.key(county), default: CountyRecords()].repeats =
        CountyRecords.Repeats(calls)
    }
    let marks = try reader.store.ticketMarks(in: reader.days, of: repeats)
    let names = Set(marks.counties.keys.map(CountyReader.key)).union(counties.keys)
    for county in names where !repeats.areCounted {
      counties[county, default: CountyRecords()].repeats.legsBeyond = reader.repeatCallLegs
    }
    var lists: [String: TicketList] = [:]
    for (name, own) in marks.counties {
      let county = CountyReader.key(name)
      lists[county] = add(
        own, of: marks, judged, isListed: county != FigureMaker.unknown, of: county,
        to: &counties[county, default: CountyRecords()])
    }
    return lists
  }

  private func add(
    _ marks: [TicketMark], of all: TicketMarks, _ judged: JudgedTickets, isListed: Bool,
    of name: String, to county: inout CountyRecords
  ) -> TicketList {
    let shared = SharedTexts(marks, of: all)
    var counts: [Int64: Int] = [:]
    for mark in marks { counts[mark.kind, default: 0] += 1 }
    let unlisted = Set(counts.filter { $0.value < CountyRecords.leastShared }.keys)
      .union([Self.withheld])
    let listed = marks.reversed().filter { !unlisted.contains($0.kind) }
    county.ticketCount = marks.count
    county.ticketsWithheld = counts[Self.withheld] ?? 0
    county.ticketsTooFew = marks.count - listed.count - county.ticketsWithheld
    let wrong = judged.wrong[name] ?? []
    var errors = ErrorCounts()
    for ticket in wrong {
      guard let judgement = ticket.judgement else { continue }
      errors.add(judgement, isOfNotices: false)
      if let source = CountyRecords.ErrorSource(code: judgement.errorSource) {
        county.wrongBySource[source, default: 0] += 1
      }
    }
    county.errors = errors.ordered + county.errors
    let room = isListed ? reader.limit - county.notices.count : 0
    // Enough candidates behind the wrong ones, which are among them.
    let order = listed.filter(\.isRepeat) + listed.filter { !$0.isRepeat }
    let keepsRest = isListed && reader.keepsRest
    let candidates = keepsRest ? order[...] : order.prefix(room + wrong.count)
    return TicketList(
      wrong: wrong.filter { !unlisted.contains($0.kind) }, right: judged.right,
      candidates: Array(candidates),
      repeats: county.repeats.areCounted ? candidates.count(where: \.isRepeat) : nil,
      shared: shared, room: room, hasRest: keepsRest && listed.count > room)
  }
}

/// A county's list of tickets: the wrong ones, then repeats, then the newest.
struct TicketList: Sendable {
  fileprivate let wrong: [JudgedTickets.Wrong]
  fileprivate let right: Set<String>
  /// Of the tickets that may be listed after the wrong ones, repeats first.
  fileprivate let candidates: [TicketMark]
  /// How many of them are repeats; nil where that was not counted.
  fileprivate let repeats: Int?
  fileprivate let shared: SharedTexts
  fileprivate let room: Int
  /// Whether it was asked for more tickets than there is room for.
  let hasRest: Bool

  var isEmpty: Bool { wrong.isEmpty && candidates.isEmpty }

  /// A complaint may be about the county's own staff: its line says neither where nor who.
  private static let discreet = Tickets.kind.code("complaint")

  /// The tickets that are listed, and those that the list has no room for, as far as they were asked for.
  ///
  /// Cost: a look-up a ticket.
  func lines(
    from store: Store
  ) throws -> (listed: [CountyRecords.TicketLine], rest: [CountyRecords.TicketLine]) {
    var lines = wrong.map { line($0) }
    lines.reserveCapacity(wrong.count + candidates.count)
    let places = Dictionary(
      wrong.enumerated().map { ($1.row.id, $0) }, uniquingKeysWith: { first, _ in first })
    try store.eachTicket(of: candidates) { place, mark, row in
      let isRepeat = repeats.map { place < $0 }
      if let own = places[row.id] {
        lines[own].isRepeat = isRepeat
      } else {
        lines.append(line(row, mark, isRepeat))
      }
    }
    return (Array(lines.prefix(room)), Array(lines.dropFirst(room)))
  }

  private func line(
    _ row: TicketRow, _ mark: TicketMark, _ isRepeat: Bool?
  ) -> CountyRecords.TicketLine {
    let isOpen = mark.kind != Self.discreet
    return CountyRecords.TicketLine(
      id: Masking.identifier(row.id), acceptedAt: row.acceptedAt,
      kind: Tickets.kind.text(of: mark.kind), station: isOpen ? shared.station(of: mark) : "",
      area: isOpen ? shared.area(of: mark) : "", caller: isOpen ? row.caller : "",
      state: right.contains(row.id) ? .right : .uninspected, wrongFields: [], source: nil,
      isRepeat: isRepeat)
  }

  private func line(_ wrong: JudgedTickets.Wrong) -> CountyRecords.TicketLine {
    let isOpen = wrong.kind != Self.discreet
    return CountyRecords.TicketLine(
      id: Masking.identifier(wrong.row.id), acceptedAt: wrong.row.acceptedAt,
      kind: Tickets.kind.text(of: wrong.kind), station: isOpen ? shared.station(wrong.station) : "",
      area: isOpen ? shared.area(wrong.area) : "", caller: isOpen ? wrong.row.caller : "",
      state: .wrong,
      wrongFields: ErrorField.names(wrong.judgement?.errorFields ?? [], isOfNotices: false),
      source: wrong.judgement.flatMap { CountyRecords.ErrorSource(code: $0.errorSource) },
      isRepeat: repeats.map { _ in false })
  }
}
