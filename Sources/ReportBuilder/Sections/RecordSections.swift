import Figures
import Records
import ReportModel

extension ReportMaker {
  /// Counties with records, in the order of their names' bytes.
  private var namedCounties: [(name: String, records: CountyRecords)] {
    content.counties.filter { $0.key != FigureMaker.unknown }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { (name: $0.key, records: $0.value) }
  }

  /// The same with what has no county last, so that sums over them are those of the centre.
  private var recordedCounties: [(name: String, records: CountyRecords)] {
    let unknown = content.counties[FigureMaker.unknown].map {
      (name: say(ComparisonWords.withoutCounty), records: $0)
    }
    return namedCounties + [unknown].compactMap { $0 }
  }

  /// Tickets by kind and county, their repeats; nil where no county has a ticket.
  var centreTicketsSection: Section? {
    let counties = recordedCounties.filter { !$0.records.kinds.isEmpty }
    guard !counties.isEmpty else { return nil }
    var blocks: [Block] = [
      .lead([Phrase(say(ticketsFound(kinds(counties.map(\.records)))))]),
      .table(kindsTable(counties.map(\.records))),
      .table(matrixTable(counties).sharing(.first)),
    ]
    // Without a county nobody can say whether a caller came again to it.
    let known = namedCounties.filter {
      !$0.records.kinds.isEmpty || $0.records.repeats.withCaller > 0
    }
    if let legs = known.compactMap(\.records.repeats.legsBeyond).first {
      blocks += [
        .heading(say(CountyWords.repeats)), .note(say(CountyWords.repeatsUncounted(beyond: legs))),
      ]
    } else if known.contains(where: { $0.records.repeats.withCaller > 0 }) {
      blocks += [
        .heading(say(CountyWords.repeats)), .table(repeatsTable(known).sharing(.first)),
        .note(say(CountyWords.repeatsNote)),
      ]
      let rest = content.counties[FigureMaker.unknown]?.repeats.withCaller ?? 0
      if rest > 0 { blocks.append(.note(say(RecordWords.repeatsUnknown(rest)))) }
    }
    return Section(id: "tickets", title: say(RecordWords.tickets), blocks: blocks)
  }

  /// The kinds that occur, in the order of their field.
  private func kinds(_ counties: [CountyRecords]) -> [CountyRecords.TicketKind] {
    Tickets.kind.choices.compactMap { name in
      let own = counties.flatMap(\.kinds).filter { $0.name == name }
      guard !own.isEmpty else { return nil }
      return CountyRecords.TicketKind(
        name: name, tickets: own.reduce(0) { $0 + $1.tickets },
        inspected: own.reduce(0) { $0 + $1.inspected },
        correct: own.reduce(0) { $0 + $1.correct })
    }
  }

  private func ticketsFound(_ kinds: [CountyRecords.TicketKind]) -> Words {
    let all = kinds.reduce(Int128(0)) { $0 + $1.tickets }
    let largest = kinds.max { $0.tickets < $1.tickets }
    return SectionLeadWords.tickets(
      NumberFormat.count.text(Double(all)), largest: ticketKind(largest?.name ?? ""),
      share: Self.kindShare.text(Double(largest?.tickets ?? 0) / Double(max(all, 1))))
  }

  private static let kindShare = NumberFormat(decimals: 1, isPercent: true)

  private func kindsTable(_ counties: [CountyRecords]) -> Table {
    let id = "kinds"
    let kinds = kinds(counties)
    let all = kinds.reduce(Int128(0)) { $0 + $1.tickets }
    func share(_ row: Int, _ tickets: Int128) -> Cell {
      .number(
        all == 0 ? nil : Double(tickets) / Double(all), Self.kindShare,
        derivation: .share(
          CellReference(id, row: row, column: 1), of: CellReference(id, row: kinds.count, column: 1)
        ))
    }
    var rows = kinds.enumerated().map { row, kind -> [Cell] in
      [
        .head(ticketKind(kind.name)), .count(kind.tickets), share(row, kind.tickets),
        .count(kind.inspected), .count(kind.correct),
        .number(
          Double(kind.inspected - kind.correct), .count, derivation: difference(id, row, 3, 4)),
      ]
    }
    let tickets = totals(of: rows, columns: 1...1, id)
    let inspected = totals(of: rows, columns: 3...4, id)
    let wrong = kinds.reduce(Int128(0)) { $0 + $1.inspected - $1.correct }
    rows.append(
      [.head(say(RecordWords.total))] + tickets + [share(kinds.count, all)] + inspected + [
        .number(Double(wrong), .count, derivation: difference(id, kinds.count, 3, 4))
      ])
    return table(
      id, RecordWords.kindsCaption,
      [
        CountyWords.kind, CountyWords.ticketsHead, RecordWords.share, CountyWords.inspected,
        CountyWords.correct, CountyWords.wrong,
      ], leading: [0], rows, notes: [RecordWords.kindsNote])
  }

  private func matrixTable(_ counties: [(name: String, records: CountyRecords)]) -> Table {
    let id = "kinds-counties"
    let names = kinds(counties.map(\.records)).map(\.name)
    var rows = counties.enumerated().map { row, county -> [Cell] in
      let counts = names.map { name in
        county.records.kinds.first { $0.name == name }?.tickets ?? 0
      }
      let parts = names.indices.map { CellReference(id, row: row, column: $0 + 1) }
      return [.head(county.name)] + counts.map { Cell.count($0) } + [
        .number(Double(counts.reduce(0, +)), .count, derivation: .sum(parts))
      ]
    }
    rows.append(
      [.head(say(RecordWords.total))] + totals(of: rows, columns: 1...(names.count + 1), id))
    return table(
      id, RecordWords.matrixCaption,
      [ComparisonWords.county] + names.map(CodeWords.ticketKind) + [
        RecordWords.total
      ], leading: [0], rows, notes: [])
  }

  private func repeatsTable(_ counties: [(name: String, records: CountyRecords)]) -> Table {
    let id = "repeats"
    var rows = counties.map { county -> [Cell] in
      let repeats = county.records.repeats
      return [
        .head(county.name), .count(repeats.withCaller), .count(repeats.byArea),
        .count(repeats.byCounty),
      ]
    }
    rows.append([.head(say(RecordWords.total))] + totals(of: rows, columns: 1...3, id))
    return table(
      id, RecordWords.repeatsCaption,
      [
        ComparisonWords.county, CountyWords.withCaller, CountyWords.repeatsByArea,
        CountyWords.repeatsByCounty,
      ], leading: [0], rows, notes: [])
  }

  /// Whether the centre's report says what inspections found wrong; a bulletin does not.
  var hasErrorSection: Bool {
    !isBulletin && content.counties.values.contains { !$0.errors.isEmpty || !$0.notices.isEmpty }
  }

  /// What inspections found wrong, and outage notices by county; nil where there is neither.
  var centreErrorsSection: Section? {
    let counties = recordedCounties
    var charts: [Block] = []
    var found: [Phrase] = []
    var tables: [Block] = []
    for isOfNotices in [false, true] {
      guard let pareto = pareto(isOfNotices: isOfNotices) else { continue }
      charts.append(.chart(pareto.chart))
      found.append(Phrase(say(pareto.found)))
      tables.append(.table(pareto.table.sharing(.first)))
    }
    let noticed = counties.filter { !$0.records.notices.isEmpty }
    if !noticed.isEmpty { tables.append(.table(noticesTable(noticed).sharing(.first))) }
    if let bases = noticeBases(of: .centre) { tables.append(.table(bases.sharing(.first))) }
    if let several = wrongNoticesTable { tables.append(.table(several.sharing(.first))) }
    guard !tables.isEmpty else { return nil }
    if found.isEmpty { found = [Phrase(say(RecordWords.noErrors))] }
    return Section(
      id: "errors", title: say(RecordWords.errors), blocks: [.lead(found)] + charts + tables)
  }

  /// What inspections of notices found wrong; nil for nothing, and in a bulletin.
  var noticeErrors: ParetoTable? { isBulletin ? nil : pareto(isOfNotices: true) }

  private func pareto(isOfNotices: Bool) -> ParetoTable? {
    let errors = errorSums(recordedCounties.map(\.records), isOfNotices: isOfNotices)
    return errors.isEmpty
      ? nil : ParetoTable(maker: self, errors: errors, isOfNotices: isOfNotices)
  }

  /// The wrong fields of all counties together, the most frequent first; ties by name.
  private func errorSums(
    _ counties: [CountyRecords], isOfNotices: Bool
  ) -> [CountyRecords.FieldErrors] {
    var sums: [String: CountyRecords.FieldErrors] = [:]
    for error in counties.flatMap(\.errors) where error.isOfNotices == isOfNotices {
      var sum =
        sums[error.field]
        ?? CountyRecords.FieldErrors(field: error.field, isOfNotices: isOfNotices)
      for (source, count) in error.bySource { sum.bySource[source, default: 0] += count }
      sum.notAttributed += error.notAttributed
      sums[error.field] = sum
    }
    return sums.values.sorted { left, right in
      left.total == right.total
        ? left.field.utf8.lexicographicallyPrecedes(right.field.utf8) : left.total > right.total
    }
  }

  private func noticesTable(_ counties: [(name: String, records: CountyRecords)]) -> Table {
    let id = "notices-counties"
    var rows = counties.enumerated().map { row, county -> [Cell] in
      var counts = county.records.noticesLeftOut
      for line in county.records.notices { counts.add(line.counts) }
      return [
        .head(county.name), .count(counts.notices), .count(counts.areas), .count(counts.inspected),
        .count(counts.correct),
        .number(Double(counts.wrong), .count, derivation: difference(id, row, 3, 4)),
      ]
    }
    let wrong = rows.compactMap { row -> Double? in
      if case .number(let number) = row[5].value { number } else { nil }
    }.reduce(0, +)
    rows.append(
      [.head(say(RecordWords.total))] + totals(of: rows, columns: 1...4, id) + [
        .number(wrong, .count, derivation: difference(id, counties.count, 3, 4))
      ])
    return table(
      id, RecordWords.noticesCaption,
      [
        ComparisonWords.county, CountyWords.notices, RecordWords.areas, CountyWords.inspected,
        CountyWords.correct, CountyWords.wrong,
      ], leading: [0], rows, notes: [])
  }
}

extension CountyRecords.FieldErrors {
  /// How often the field was wrong.
  var total: Int { bySource.values.reduce(notAttributed, +) }
}
